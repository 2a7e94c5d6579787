package io.jishi.node;

import com.lmax.disruptor.BatchEventProcessor;
import com.lmax.disruptor.BatchEventProcessorBuilder;
import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.ExceptionHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.BitUtil;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The way of a command through the engine: a ring of slots and three stages on it.
 *
 * <pre>
 *                                 ring of CommandSlot
 *          CommandSequencer   +---+---+---+---+---+     +--&gt; JournalHandler --+  command journal
 *  Aeron   sequence, time --&gt; |   |cmd|cmd|   |   | ----+                     +--&gt; PublishHandler --&gt; Aeron
 *          one copy           +---+---+---+---+---+     +--&gt; MatchHandler ----+     event journal
 *               ^                                                  |
 *               |                                                  +-- events into the slot
 *               +--- a slot is free again when publish has passed it
 * </pre>
 *
 * Journal and match run side by side on the same slots; publish is gated on both, so nothing leaves before both have
 * passed it. A stage that throws does not move on, so what it failed at is never released; the failure is reported once
 * and the node stops. Started and closed by one thread.
 */
final class CommandPipeline implements AutoCloseable {
    private final RingBuffer<CommandSlot> ring;
    private final Sequence published;
    private final List<BatchEventProcessor<CommandSlot>> processors = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * Builds the graph.
     *
     * @param ctx      ring, batch, threading, waiting.
     * @param journal  first stage.
     * @param expect   beside it, the whole batch before match.
     * @param match    behind expect, on the same thread.
     * @param publish  behind both.
     * @param failures told when a stage throws.
     */
    CommandPipeline(
        final PipelineContext ctx,
        final EventHandler<CommandSlot> journal,
        final EventHandler<CommandSlot> expect,
        final EventHandler<CommandSlot> match,
        final EventHandler<CommandSlot> publish,
        final FailureListener failures) {
        ring = newRing(ctx);
        final SequenceBarrier commands = ring.newBarrier();
        if (ctx.threading() == PipelineThreading.ONE_THREAD) {
            final EventHandler<CommandSlot> inTurn = new StagesInTurn(ring, List.of(journal, expect, match, publish));
            published = addStage("jishi-pipeline", commands, inTurn, ctx, failures);
        } else {
            final Sequence journaled = addStage("jishi-journal", commands, journal, ctx, failures);
            final EventHandler<CommandSlot> inTurn = new StagesInTurn(ring, List.of(expect, match));
            final Sequence matched = addStage("jishi-match", commands, inTurn, ctx, failures);
            final SequenceBarrier both = ring.newBarrier(journaled, matched);
            published = addStage("jishi-publish", both, publish, ctx, failures);
        }
        ring.addGatingSequences(published);
    }

    private static RingBuffer<CommandSlot> newRing(final PipelineContext ctx) {
        final int slotLength = BitUtil.align(ctx.maxCommandLength(), BitUtil.CACHE_LINE_LENGTH);
        final ByteBuffer memory = ByteBuffer.allocateDirect(ctx.ringSize() * slotLength);
        final int[] next = {0};
        return RingBuffer.createSingleProducer(
            () -> new CommandSlot(new UnsafeBuffer(memory, slotLength * next[0]++, slotLength)),
            ctx.ringSize(),
            ctx.waitStrategy().newWaitStrategy());
    }

    private Sequence addStage(
        final String name,
        final SequenceBarrier barrier,
        final EventHandler<CommandSlot> handler,
        final PipelineContext ctx,
        final FailureListener failures) {
        final BatchEventProcessor<CommandSlot> processor =
            new BatchEventProcessorBuilder().setMaxBatchSize(ctx.maxBatchSize()).build(ring, barrier, handler);
        processor.setExceptionHandler(new StopOnFailure(name, failures));
        final Thread thread = new Thread(() -> runStage(processor), name);
        thread.setDaemon(true);
        processors.add(processor);
        threads.add(thread);
        return processor.getSequence();
    }

    private static void runStage(final BatchEventProcessor<CommandSlot> processor) {
        try {
            processor.run();
        } catch (final StageFailedException e) {
            // Reported by StopOnFailure. The thread ends here and its sequence stays where it was.
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    RingBuffer<CommandSlot> ring() {
        return ring;
    }

    /** Position of the last slot published; -1 = none. */
    long publishedPosition() {
        return published.get();
    }

    /** Whether every command taken so far has been published. */
    boolean isDrained() {
        return published.get() == ring.getCursor();
    }

    /** Waits until {@link #isDrained()}, a stage died, or the time is over. */
    boolean awaitDrained(final long timeoutNs) {
        final long startNs = System.nanoTime();
        while (!isDrained() && System.nanoTime() - startNs < timeoutNs && threads.stream().allMatch(Thread::isAlive)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return isDrained();
    }

    /** Stops the stages where they are; drain first. Does not return before their threads have ended. */
    @Override
    public void close() {
        processors.forEach(BatchEventProcessor::halt);
        for (final Thread thread : threads) {
            Threads.join(thread);
        }
    }

    /** Reports a stage's failure and keeps its sequence from moving on. */
    private record StopOnFailure(String stage, FailureListener failures) implements ExceptionHandler<CommandSlot> {
        @Override
        public void handleEventException(final Throwable cause, final long position, final CommandSlot slot) {
            failures.onFailure(stage + " failed in the batch that ends with command " + slot.sequence, cause);
            throw new StageFailedException(cause);
        }

        @Override
        public void handleOnStartException(final Throwable cause) {
            failures.onFailure(stage + " failed to start", cause);
        }

        @Override
        public void handleOnShutdownException(final Throwable cause) {
            failures.onFailure(stage + " failed to stop", cause);
        }
    }

    /** Ends a stage's thread. */
    private static final class StageFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StageFailedException(final Throwable cause) {
            super(cause);
        }
    }
}
