package io.jishi.node;

import com.lmax.disruptor.EventHandler;
import io.jishi.core.state.CoreLimits;
import io.jishi.journal.Durability;
import io.jishi.journal.JournalContext;
import io.jishi.journal.JournalWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.CompositeAgent;
import org.agrona.concurrent.NanoClock;
import org.agrona.concurrent.SystemNanoClock;

/**
 * Puts a node together, in the order in which its parts need each other, and takes it apart. Everything that is held is
 * pushed on the node's {@link ResourceStack}. One thread at a time; {@link EngineNode} sees to it.
 */
final class NodeAssembly {
    private static final long MAX_BATCH_BYTES = 1 << 20;

    private final NodeContext ctx;
    private final NodeStats stats;
    private final FailureHolder failures;
    private final ResourceStack resources;
    private final NanoClock clock = SystemNanoClock.INSTANCE;
    private final Connections connections = new Connections();
    private final MatchProgress matchProgress = new MatchProgress();
    private final AtomicLong publishedEvents = new AtomicLong();
    private JournalWriter commandJournal;
    private JournalWriter eventJournal;
    private RecoveredState state;
    private Transport transport;
    private Bootstrap bootstrap;
    private CommandPipeline pipeline;
    private CommandSequencer sequencer;
    private IngressAgent ingress;
    private AgentRunner ingressRunner;
    private AgentRunner catchUpRunner;

    NodeAssembly(
        final NodeContext ctx, final NodeStats stats, final FailureHolder failures, final ResourceStack resources) {
        this.ctx = ctx;
        this.stats = stats;
        this.failures = failures;
        this.resources = resources;
    }

    /** Locks the data directory, opens the journals and replays them. */
    void recover() {
        resources.push("data directory", DataDirectory.open(ctx.dataDirectory()));
        commandJournal = openJournal("command journal", ctx.commandJournalDirectory(), ctx.durability());
        // Events follow from commands: a power cut that takes some costs no more than making them again.
        eventJournal = openJournal("event journal", ctx.eventJournalDirectory(), Durability.ASYNC);
        bootstrap = new Bootstrap(commandJournal.lastSequence() == 0 ? ctx.bootstrapCommands() : List.of());
        // Before there is another exchange: a heap that holds one need not hold two.
        bootstrap.check(ctx);
        final Matcher matcher = ctx.matcherFactory().get();
        final SessionDirectory directory = new SessionDirectory();
        final EventRouter router = new EventRouter(directory);
        final RecoveryResult result = replay(matcher, router);
        final ClientSequences sequences = new ClientSequences();
        directory.all().forEach(session ->
            sequences.recovered(session.sessionId(), matcher.lastClientSequence(session.sessionId())));
        state = new RecoveredState(matcher, router, directory, sequences, result);
        publishedEvents.set(result.lastEventSequence());
        matchProgress.update(result.lastSequence(), matcher.nextDeadlineNs());
    }

    /**
     * Replays under the limits configured. Others than those recorded are taken only if that makes the same events as
     * before, and are recorded from then on.
     */
    private RecoveryResult replay(final Matcher matcher, final EventRouter router) {
        final CoreLimits recorded = RecordedLimits.read(ctx.dataDirectory());
        final String change = recorded == null ? "" : RecordedLimits.difference(recorded, ctx.coreLimits());
        final RecoveryResult result;
        try {
            result = new Recovery(ctx, matcher, router, commandJournal, eventJournal).run();
        } catch (final NodeStartException e) {
            throw change.isEmpty() ? e : new NodeStartException(e.kind(),
                "these limits are not those that the journals were written with (" + change
                    + "), and make a difference: start with the earlier ones. " + e.getMessage(), e);
        }
        if (recorded == null || !change.isEmpty()) {
            RecordedLimits.write(ctx.dataDirectory(), ctx.coreLimits());
        }
        return result;
    }

    private JournalWriter openJournal(final String name, final Path directory, final Durability durability) {
        final JournalWriter journal = resources.push(name, JournalWriter.open(new JournalContext()
            .directory(directory)
            .durability(durability)
            .blockSizeBytes(ctx.journalBlockSizeBytes())
            .maxBatchBytes((int) Math.min(MAX_BATCH_BYTES, ctx.journalBlockSizeBytes() / 8))
            .minFreeSpaceBytes(ctx.minFreeSpaceBytes())
            .reservedSpaceBytes(ctx.reservedSpaceBytes())
            .acceptLostTail(ctx.acceptLostTail())
            .conclude()));
        RecoveryLog.say(name, journal.recovery());
        return journal;
    }

    RecoveryResult recovery() {
        return state.result();
    }

    /** Connects to Aeron and sets the stages going; nothing comes in yet. */
    void startPipeline() {
        transport = resources.push("transport", Transport.open(ctx, failures));
        final EventRouter router = state.router();
        final LiveSender sender = new LiveSender(
            connections, transport.publicEvents(), router.homes(), state.result().lastEventSequence(), stats);
        final EventHandler<CommandSlot> journal =
            new JournalHandler(ctx.commandLog().apply(RecordLog.of(commandJournal)), stats);
        final EventHandler<CommandSlot> expect = new ExpectHandler(state.matcher());
        final EventHandler<CommandSlot> match = new MatchHandler(state.matcher(), matchProgress, stats);
        final EventHandler<CommandSlot> publish =
            new PublishHandler(RecordLog.of(eventJournal), router, sender, publishedEvents, stats);
        pipeline = new CommandPipeline(ctx.pipeline(), journal, expect, match, publish, failures);
        sequencer = new CommandSequencer(pipeline.ring(), ctx.clock(), ctx.pipeline(),
            state.result().lastSequence(), state.result().lastTimestampNs());
        pipeline.start();
    }

    /** Opens the entrance, when the market is defined: at once unless the journal is empty. */
    void startAgents() {
        catchUpRunner = startAgent(new CompositeAgent(
            new CatchUpAgent(ctx, connections, state.router(), publishedEvents, clock),
            new StatsReporter(stats, clock, ctx.statsIntervalNs())), "jishi-catch-up");
        ingress = newIngress(this::define);
        ingressRunner = startAgent(ingress, "jishi-ingress");
        await(ingress::isStarted, Long.MAX_VALUE);
        failures.throwIfFailed();
    }

    /** Runs on the thread of ingress, which alone puts commands into the ring. */
    private void define() {
        bootstrap.run(sequencer, failures);
        pipeline.awaitDrained(Long.MAX_VALUE);
        failures.throwIfFailed();
    }

    private IngressAgent newIngress(final Runnable bootstrap) {
        final IngressTools tools = new IngressTools(new SessionPublisher(ctx), stats, clock);
        final DiskSpace disk =
            new DiskSpace(ctx.usableSpace(), ctx.minFreeSpaceBytes(), ctx.reservedSpaceBytes(), clock);
        final SystemCommands systemCommands = new SystemCommands(sequencer);
        final MessageShapes shapes = new MessageShapes();
        final SessionDesk sessions = new SessionDesk(ctx.sessions(), connections, state.router().publicStream(),
            state.sequences(), systemCommands, tools);
        final LogonDesk logons = new LogonDesk(ctx, transport.aeron(), state.router(), state.directory(), sessions,
            state.sequences(), this::publishedCommands, tools);
        final CommandGate gate =
            new CommandGate(sequencer, state.sequences(), sessions, disk, shapes, tools);
        final TimerDesk timers = new TimerDesk(matchProgress, sequencer, systemCommands, disk);
        return new IngressAgent(
            transport.ingress(),
            new IngressAdapter(gate, logons, sessions, shapes, tools),
            ctx.transport().ingressFragmentLimit(),
            new IngressAgent.Parts(gate, logons, sessions, timers, disk, bootstrap),
            tools);
    }

    /** Sequence of the last command published; ring positions begin at 0 where the journal ended. */
    private long publishedCommands() {
        return state.result().lastSequence() + pipeline.publishedPosition() + 1;
    }

    private AgentRunner startAgent(final Agent agent, final String name) {
        final AgentRunner runner = new AgentRunner(ctx.transport().agentIdle().newIdleStrategy(),
            error -> failures.onFailure(name + " failed", error), null, agent);
        AgentRunner.startOnThread(runner, work -> {
            final Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        return runner;
    }

    /** Has ingress refuse whatever comes from now on; false when it did not answer in time. */
    boolean stopIngress(final long timeoutNs) {
        ingress.requestStop();
        return await(ingress::isStopped, timeoutNs);
    }

    /** Waits until everything that was taken is published; false when it was not in time. */
    boolean drain(final long timeoutNs) {
        return pipeline.awaitDrained(timeoutNs);
    }

    private boolean await(final BooleanSupplier condition, final long timeoutNs) {
        final long startNs = System.nanoTime();
        while (!condition.getAsBoolean() && failures.failure() == null && System.nanoTime() - startNs < timeoutNs) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return condition.getAsBoolean();
    }

    /** Says good-bye to the clients and ends the agents. */
    void stopAgents() {
        if (ingressRunner != null) {
            ingressRunner.close();
        }
        if (catchUpRunner != null) {
            catchUpRunner.close();
        }
    }

    void stopPipeline() {
        if (pipeline != null) {
            pipeline.close();
        }
    }

    /** After the pipeline has been stopped: nobody else touches the exchange any more. */
    EngineNode.FinalState finalState() {
        return new EngineNode.FinalState(sequencer.lastSequence(), state.matcher().stateHash());
    }
}
