package io.jishi.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.lmax.disruptor.EventHandler;
import io.jishi.core.state.CoreLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandPipelineTest {
    /** Keeps what is written, as one text line a record. */
    private static final class MemoryLog implements RecordLog {
        private final List<String> records = new ArrayList<>();
        private volatile long ended;

        @Override
        public void append(final long s, final long t, final DirectBuffer b, final int offset, final int length) {
            final byte[] bytes = new byte[length];
            b.getBytes(offset, bytes);
            records.add(s + " " + t + " " + Arrays.toString(bytes));
        }

        @Override
        public void endBatch() {
            ended = records.size();
        }
    }

    private static PipelineContext context(final PipelineThreading threading, final WaitKind wait) {
        final PipelineContext ctx = new PipelineContext()
            .ringSize(64).maxBatchSize(16).cancelReserve(1).threading(threading).waitStrategy(wait);
        ctx.conclude();
        return ctx;
    }

    private static List<byte[]> commands(final long seed) {
        final Random random = new Random(seed);
        final List<byte[]> commands = new ArrayList<>(TestCommands.market());
        for (int i = 1; i <= 3_000; i++) {
            commands.add(random.nextBoolean() ? TestCommands.defineVenueAgain(i, 1 + random.nextInt(2))
                : TestCommands.defineRegion(i, 1 + random.nextInt(127), "R" + random.nextInt(200)));
        }
        return commands;
    }

    private static void accept(final CommandSequencer sequencer, final byte[] command) {
        while (!sequencer.hasRoom(false)) {
            LockSupport.parkNanos(1_000);
        }
        sequencer.accept(new UnsafeBuffer(command), 0, command.length);
    }

    /** Runs commands through a pipeline and returns command and event journal. */
    private static List<List<String>> run(final PipelineContext ctx, final List<byte[]> commands) {
        final MemoryLog commandLog = new MemoryLog();
        final MemoryLog eventLog = new MemoryLog();
        final AtomicLong time = new AtomicLong();
        final AtomicReference<Throwable> failure = new AtomicReference<>();
        final NodeStats stats = new NodeStats();
        final EventHandler<CommandSlot> publish = (slot, position, endOfBatch) -> {
            assertThat(commandLog.ended).as("journaled before published").isGreaterThanOrEqualTo(slot.sequence);
            slot.events.forEach((buffer, offset, length) -> eventLog.append(
                slot.sequence, slot.timestampNs, buffer, offset, length));
        };
        final CoreLimits limits = new CoreLimits().maxOrders(100).maxLevels(100).maxListings(100).maxAssets(100)
            .maxGrants(100).maxLots(10).maxBids(100).maxTimers(100).maxFields(1_000).maxParticipants(100)
            .maxScores(100).maxDeals(100).maxReservations(100).maxMatches(100).maxSnapshotOrders(100);
        final CoreMatcher matcher = new CoreMatcher(limits);
        final CommandPipeline pipeline = new CommandPipeline(ctx, new JournalHandler(commandLog, stats),
            new ExpectHandler(matcher), new MatchHandler(matcher, new MatchProgress(), new NodeStats()), publish,
            (where, cause) -> failure.compareAndSet(null, cause));
        final CommandSequencer sequencer =
            new CommandSequencer(pipeline.ring(), time::incrementAndGet, ctx, 0, 0);
        pipeline.start();
        commands.forEach(command -> accept(sequencer, command));
        assertThat(pipeline.awaitDrained(TimeUnit.SECONDS.toNanos(60))).as("drained; %s", failure.get()).isTrue();
        pipeline.close();
        assertThat(failure.get()).isNull();
        assertThat(stats.commands()).isEqualTo(commands.size());
        assertThat(stats.largestBatch()).isLessThanOrEqualTo(16);
        return List.of(commandLog.records, eventLog.records);
    }

    @ParameterizedTest
    @EnumSource(value = WaitKind.class, names = {"BLOCKING", "TIMEOUT_BLOCKING", "SLEEPING", "YIELDING"})
    void shouldGiveTheSameJournalsOnOneThreadAndOnMany(final WaitKind wait) {
        final long seed = System.nanoTime();
        final List<byte[]> commands = commands(seed);
        final List<List<String>> one = run(context(PipelineThreading.ONE_THREAD, wait), commands);
        final List<List<String>> many = run(context(PipelineThreading.THREAD_PER_STAGE, wait), commands);
        assertThat(one.get(1)).as("seed %d", seed).hasSizeGreaterThan(1_000);
        assertThat(many).as("seed %d", seed).isEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource(value = PipelineThreading.class, names = {"ONE_THREAD", "THREAD_PER_STAGE"})
    void shouldReleaseNothingOfAFailedStage(final PipelineThreading threading) {
        for (final String broken : List.of("journal", "match")) {
            final AtomicReference<String> failure = new AtomicReference<>();
            final List<Long> published = new ArrayList<>();
            final EventHandler<CommandSlot> fine = (slot, position, endOfBatch) -> { };
            final EventHandler<CommandSlot> breaks = (slot, position, endOfBatch) -> {
                if (slot.sequence == 20) {
                    throw new IllegalStateException("on purpose");
                }
            };
            final PipelineContext ctx = context(threading, WaitKind.BLOCKING);
            final CommandPipeline pipeline = new CommandPipeline(ctx,
                broken.equals("journal") ? breaks : fine, fine, broken.equals("match") ? breaks : fine,
                (slot, position, endOfBatch) -> published.add(slot.sequence),
                (where, cause) -> failure.compareAndSet(null, where));
            final CommandSequencer sequencer = new CommandSequencer(pipeline.ring(), () -> 1, ctx, 0, 0);
            pipeline.start();
            for (int i = 1; i <= 40; i++) {
                accept(sequencer, TestCommands.cancelOrder(1, i, 1));
            }
            assertThat(pipeline.awaitDrained(TimeUnit.SECONDS.toNanos(60))).isFalse();
            pipeline.close();
            assertThat(failure.get()).contains("failed in the batch");
            assertThat(published).isSorted().allMatch(sequence -> sequence < 20);
        }
    }

    @Test
    void shouldDecideThreadsByProcessors() {
        assertThat(PipelineThreading.AUTO.resolve(2)).isEqualTo(PipelineThreading.ONE_THREAD);
        assertThat(PipelineThreading.AUTO.resolve(4)).isEqualTo(PipelineThreading.ONE_THREAD);
        assertThat(PipelineThreading.AUTO.resolve(5)).isEqualTo(PipelineThreading.THREAD_PER_STAGE);
        assertThat(PipelineThreading.ONE_THREAD.resolve(64)).isEqualTo(PipelineThreading.ONE_THREAD);
    }
}
