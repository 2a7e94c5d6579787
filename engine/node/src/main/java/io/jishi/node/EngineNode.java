package io.jishi.node;

import io.jishi.journal.JournalDamagedException;
import io.jishi.journal.JournalException;
import io.jishi.node.NodeStartException.Kind;
import io.jishi.node.rehearsal.Rehearsal;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.SystemNanoClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running engine: recovered from its journals, then taking commands until it is closed or fails. A failure of any
 * part (a broken invariant, a journal that cannot be written) stops the whole of it: nothing goes on half alive.
 *
 * <p>Its methods may be called from any thread; closing twice is closing once.
 */
public final class EngineNode implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(EngineNode.class);
    private static final long STOP_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(10);
    private static final long DRAIN_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(30);
    private static final long FAREWELL_NS = TimeUnit.MILLISECONDS.toNanos(200);

    private final NodeContext ctx;
    private final NodeStats stats = new NodeStats();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final FailureHolder failures = new FailureHolder(this::closeOnFailure);
    private final ResourceStack resources = new ResourceStack();
    private NodeAssembly assembly;
    private boolean opened;
    private boolean closing;
    private FinalState finalState;

    /**
     * What a node leaves behind, to be compared with any replay of its journal.
     *
     * @param lastSequence of the command journal.
     * @param stateHash    of the exchange after that command.
     */
    public record FinalState(long lastSequence, long stateHash) {
    }

    private EngineNode(final NodeContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Recovers and starts an engine; when it returns, clients can log on.
     *
     * @param concludedContext settings; not to be used for another node.
     * @return the running engine, to be closed by the caller.
     * @throws NodeStartException naming what is wrong and what to do next; nothing is left running.
     */
    public static EngineNode start(final NodeContext concludedContext) {
        final EngineNode node = new EngineNode(concludedContext);
        try {
            node.open();
        } catch (final JournalDamagedException e) {
            node.close();
            throw new NodeStartException(Kind.INTEGRITY, e.getMessage(), e);
        } catch (final JournalException e) {
            node.close();
            throw new NodeStartException(Kind.FAILED, e.getMessage(), e);
        } catch (final RuntimeException | Error e) {
            node.close();
            throw e;
        }
        return node;
    }

    private synchronized void open() {
        assembly = new NodeAssembly(ctx, stats, failures, resources);
        assembly.recover();
        rehearse();
        assembly.startPipeline();
        assembly.startAgents();
        opened = true;
        final RecoveryResult recovery = assembly.recovery();
        LOGGER.info("the engine takes commands on {}; {} commands recovered, state hash {}",
            ctx.transport().ingressChannel(), recovery.lastSequence(), hex(recovery.stateHash()));
    }

    /** After recovery, which may refuse to start, and before the first client. */
    private void rehearse() {
        if (ctx.rehearsalNs() > 0) {
            final long commands = new Rehearsal().run(ctx.rehearsalNs(), SystemNanoClock.INSTANCE);
            LOGGER.info("rehearsed {} commands in {} ms", commands, TimeUnit.NANOSECONDS.toMillis(ctx.rehearsalNs()));
        }
    }

    /**
     * What recovery rebuilt when the engine started.
     *
     * @return the result.
     */
    public RecoveryResult recovery() {
        return assembly.recovery();
    }

    /**
     * Counters of the running node.
     *
     * @return live counters.
     */
    public NodeStats stats() {
        return stats;
    }

    /**
     * Waits until the engine has been closed, or has failed and closed itself.
     *
     * @throws NodeStartException   the failure that stopped it.
     * @throws InterruptedException when the waiting thread is interrupted; the engine goes on.
     */
    public void awaitShutdown() throws InterruptedException {
        closed.await();
        failures.throwIfFailed();
    }

    /**
     * Why the engine stopped by itself.
     *
     * @return the failure; null when there was none.
     */
    public NodeStartException failure() {
        return failures.failure();
    }

    /**
     * Whether the engine has been closed completely.
     *
     * @return true when nothing of it is left.
     */
    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    /**
     * The state the engine was closed in.
     *
     * @return sequence and hash; null before it is closed and after a failure.
     */
    public synchronized FinalState finalState() {
        return finalState;
    }

    /** A stage or agent that failed cannot wait for its own end. */
    private void closeOnFailure() {
        final Thread thread = new Thread(this::close, "jishi-stop");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Stops the engine in order: takes no more commands, lets those in the ring be journaled and answered, tells the
     * clients, and gives everything back. After a failure it stops where it is.
     */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        final boolean drained = opened && failures.failure() == null && drain();
        if (assembly != null) {
            assembly.stopAgents();
            if (opened && stats.hadConnections()) {
                LockSupport.parkNanos(FAREWELL_NS);
            }
            assembly.stopPipeline();
            keepFinalState(drained && failures.failure() == null);
        }
        resources.close();
        closed.countDown();
    }

    private boolean drain() {
        if (!assembly.stopIngress(STOP_TIMEOUT_NS) || !assembly.drain(DRAIN_TIMEOUT_NS)) {
            LOGGER.error("the engine could not finish what it had taken; what is journaled is answered after the "
                + "next start");
            return false;
        }
        return true;
    }

    private void keepFinalState(final boolean drained) {
        if (drained) {
            finalState = assembly.finalState();
            LOGGER.info("the engine stopped after command {} with state hash {}",
                finalState.lastSequence(), hex(finalState.stateHash()));
        }
    }

    /** As every command prints it: sixteen digits. */
    private static String hex(final long stateHash) {
        return HexFormat.of().toHexDigits(stateHash);
    }
}
