package io.jishi.perf.pool;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;

/**
 * Runs one engine: fills its pool until the stock stands, lets some commands of the mix pass to warm up, and measures
 * the next ones, by turns: some by the batch, which is what its speed is, as many each by itself, which is what its
 * latencies are. The time between batches, in which the next one is made, does not count.
 */
final class PoolRun {
    private static final int SPARE = 10_000;
    private static final int BATCH = 64;
    private static final int TURNS = 10;
    private static final long LONGEST_NS = 100_000_000_000L;
    private static final int MOST_FILLED_BY_ITSELF = 10_000;
    private final Ipc ipc;
    private final long seed;
    private final long commands;
    /** Made once, so that what is allocated while measuring is the engine's. */
    private final PoolOrder[] batch = new PoolOrder[BATCH];
    private int mostFilledByItself = MOST_FILLED_BY_ITSELF;

    PoolRun(final Ipc ipc, final long seed, final long commands) {
        this.ipc = ipc;
        this.seed = seed;
        this.commands = commands;
        Arrays.setAll(batch, (i) -> new PoolOrder());
    }

    /** Up to which stock engines other than ours fill their pools; beyond they take over what stands in ours. */
    void mostFilledByItself(final int stock) {
        mostFilledByItself = stock;
    }

    /** Measures an engine at a stock. */
    PoolResult run(final String name, final PoolEngine.Factory factory, final int stock) {
        final long before = usedBytes();
        final int capacity = stock + stock / 200 + SPARE;
        final PoolFlow flow = new PoolFlow(ipc, seed, 2 * capacity + 3 * (int)commands);
        final PoolAnswers answers = new PoolAnswers(flow);
        try (PoolEngine engine = factory.create(ipc, answers, capacity)) {
            final long startNs = System.nanoTime();
            if (stock > mostFilledByItself && engine instanceof OtherPool other) {
                takeOver(other, flow, answers, stock, capacity);
            } else {
                fill(engine, flow, answers, stock);
            }
            final long loadNs = System.nanoTime() - startNs;
            final long bytes = (usedBytes() - before) / stock;
            flow.keepStock();
            mix(engine, flow, answers, Map.of(), commands / 5);
            return measure(name, engine, flow, answers, new long[] {loadNs, bytes});
        }
    }

    static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Searching for each listing would take too long: ours does, and what is left standing is taken over. */
    private void takeOver(final OtherPool engine, final PoolFlow flow, final PoolAnswers answers, final int stock,
        final int capacity) {
        answers.countFilled(2 * capacity);
        try (PoolEngine ours = new JishiPool(ipc, answers, capacity)) {
            fill(ours, flow, answers, stock);
        }
        final PoolOrder order = new PoolOrder();
        for (long id = 1; id <= flow.submitted(); id++) {
            if (flow.isStanding(id)) {
                flow.submissionOf(order, id);
                engine.takeOver(order, answers.filled(id));
            }
        }
        answers.countFilled(0);
    }

    private static void fill(
        final PoolEngine engine, final PoolFlow flow, final PoolAnswers answers, final int stock) {
        final PoolOrder order = new PoolOrder();
        int missing = stock;
        while (missing > 0) {
            for (int i = 0; i < missing; i++) {
                flow.submission(order);
                engine.apply(order);
                answers.tell();
            }
            missing = stock - flow.standing();
        }
    }

    private PoolResult measure(final String name, final PoolEngine engine, final PoolFlow flow,
        final PoolAnswers answers, final long[] before) {
        final Map<PoolKind, Histogram> latencies = histograms(PoolKind.FIRM);
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        final long stock = flow.standing();
        final long trades = answers.trades();
        final long allocated = threads.getCurrentThreadAllocatedBytes();
        long elapsedNs = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            elapsedNs += mix(engine, flow, answers, Map.of(), perTurn());
            mix(engine, flow, answers, latencies, perTurn());
        }
        final long bytes = (threads.getCurrentThreadAllocatedBytes() - allocated) / 2;
        return new PoolResult(name, stock, before[0], before[1], TURNS * perTurn(), elapsedNs, bytes,
            answers.trades() - trades, answers.checksum(), latencies);
    }

    /** Whole batches. */
    private long perTurn() {
        return Math.max(1, commands / TURNS / BATCH) * BATCH;
    }

    static Map<PoolKind, Histogram> histograms(final Set<PoolKind> kinds) {
        final Map<PoolKind, Histogram> latencies = new EnumMap<>(PoolKind.class);
        for (final PoolKind kind : kinds) {
            latencies.put(kind, new Histogram(LONGEST_NS, 3));
        }
        return latencies;
    }

    /** In batches, as the engine's node has them: what came meanwhile is known before the first of it is applied. */
    private long mix(final PoolEngine engine, final PoolFlow flow, final PoolAnswers answers,
        final Map<PoolKind, Histogram> latencies, final long commands) {
        long elapsedNs = 0;
        for (long done = 0; done < commands; done += BATCH) {
            for (final PoolOrder order : batch) {
                flow.next(order);
                engine.prepare(order);
            }
            elapsedNs += run(engine, latencies);
            answers.tell();
        }
        return elapsedNs;
    }

    /** A command measured by itself has its own time and its share of reading ahead. */
    private long run(final PoolEngine engine, final Map<PoolKind, Histogram> latencies) {
        final long startNs = System.nanoTime();
        for (final PoolOrder order : batch) {
            engine.expect(order);
        }
        engine.readAhead();
        if (latencies.isEmpty()) {
            for (final PoolOrder order : batch) {
                engine.apply(order);
            }
        } else {
            applyTimed(engine, latencies, (System.nanoTime() - startNs) / BATCH);
        }
        return System.nanoTime() - startNs;
    }

    private void applyTimed(final PoolEngine engine, final Map<PoolKind, Histogram> latencies, final long shareNs) {
        long beforeNs = System.nanoTime();
        for (final PoolOrder order : batch) {
            engine.apply(order);
            final long nowNs = System.nanoTime();
            latencies.get(order.kind).recordValue(Math.min(nowNs - beforeNs + shareNs, LONGEST_NS));
            beforeNs = nowNs;
        }
    }
}
