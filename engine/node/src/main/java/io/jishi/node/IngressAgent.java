package io.jishi.node;

import io.aeron.FragmentAssembler;
import io.aeron.Subscription;
import org.agrona.concurrent.Agent;

/**
 * Duty cycle of the engine's entrance: first the market's definition, then messages, logons, connections, timers, disk.
 * The only producer of the ring.
 */
final class IngressAgent implements Agent {
    private final Subscription subscription;
    private final FragmentAssembler assembler;
    private final int fragmentLimit;
    private final CommandGate gate;
    private final LogonDesk logons;
    private final SessionDesk sessions;
    private final TimerDesk timers;
    private final DiskSpace disk;
    private final IngressTools tools;
    private final Runnable bootstrap;
    private volatile boolean started;
    private volatile boolean stopRequested;
    private volatile boolean stopped;

    /**
     * Makes the agent.
     *
     * @param subscription  ingress.
     * @param adapter       reads what it brings.
     * @param fragmentLimit most fragments in one duty cycle.
     * @param parts         that need a turn of their own.
     * @param tools         shared by them.
     */
    IngressAgent(
        final Subscription subscription,
        final IngressAdapter adapter,
        final int fragmentLimit,
        final Parts parts,
        final IngressTools tools) {
        this.subscription = subscription;
        this.assembler = new FragmentAssembler(adapter);
        this.fragmentLimit = fragmentLimit;
        this.tools = tools;
        gate = parts.gate();
        logons = parts.logons();
        sessions = parts.sessions();
        timers = parts.timers();
        disk = parts.disk();
        bootstrap = parts.bootstrap();
    }

    /** The parts of the agent; the bootstrap runs once, before anything comes in. */
    record Parts(
        CommandGate gate,
        LogonDesk logons,
        SessionDesk sessions,
        TimerDesk timers,
        DiskSpace disk,
        Runnable bootstrap) {
    }

    @Override
    public void onStart() {
        bootstrap.run();
        started = true;
    }

    /** Whether the market is defined and commands are taken. */
    boolean isStarted() {
        return started;
    }

    /** Any thread: no command is taken from the moment {@link #isStopped()} says yes. */
    void requestStop() {
        stopRequested = true;
    }

    boolean isStopped() {
        return stopped;
    }

    @Override
    public int doWork() {
        int work = subscription.poll(assembler, fragmentLimit);
        final long nowNs = tools.clock().nanoTime();
        work += logons.doWork(nowNs);
        if (stopped) {
            return work;
        }
        work += sessions.doWork(nowNs);
        work += timers.doWork();
        work += disk.doWork();
        if (stopRequested) {
            gate.stop();
            logons.stop();
            stopped = true;
        }
        return work;
    }

    @Override
    public void onClose() {
        logons.close();
        sessions.disconnectAll();
    }

    @Override
    public String roleName() {
        return "jishi-ingress";
    }
}
