package io.jishi.perf.pool;

import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.ExecutionMode;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * How long it takes that many listings end together: by a kill switch, of one participant or all, or at once. They are
 * told in slices, each of which holds the matcher by itself.
 */
final class EndWorst {
    private static final int SPARE = 10_000;
    private static final int NOBODY = 1_000;
    private static final int PARTICIPANTS = 20;
    private static final long TURN_NS = 2_000_000_000_000_000_000L;
    private static final int TURNS = 2;
    private static final double NS_OF_A_MS = 1e6;
    private final PoolFlow flow;
    private final PoolAnswers answers;
    private final JishiPool pool;
    private final ExecutionMode mode;
    private final int stock;
    private final PoolOrder order = new PoolOrder();
    private long lastNs;

    EndWorst(final Ipc ipc, final long seed, final ExecutionMode mode, final int stock) {
        this.mode = mode;
        this.stock = stock;
        flow = new PoolFlow(ipc, seed, 6 * (stock + SPARE));
        answers = new PoolAnswers(flow);
        pool = new JishiPool(ipc, answers, stock + SPARE, mode, new CoreLimits().maxLooksPerCommand());
        answers.roomForEnded(stock + SPARE);
        if (mode == ExecutionMode.PROPOSAL) {
            pool.threshold(NOBODY);
        }
    }

    /** Measures, and says it to people. */
    void run(final PrintWriter out) {
        final WorstTimes submitted = new WorstTimes(stock / 2);
        fill(0, submitted);
        out.print(submitted.line(mode + ", a new listing as the stock grows"));
        final WorstTimes killed = new WorstTimes(PARTICIPANTS / 2);
        final WorstTimes slices = new WorstTimes(PARTICIPANTS / 2);
        int ended = 0;
        for (int participant = 1; participant <= PARTICIPANTS; participant++) {
            killed.add(pool.kill(participant));
            goOn(slices);
            ended += answers.ended();
            answers.tell();
        }
        out.print(killed.line(String.format(Locale.ROOT, "%s, kill switch: %d listings of one in %,d",
            mode, ended / PARTICIPANTS, stock)));
        out.print(slices.line("a slice of one"));
        for (int turn = 1; turn <= TURNS; turn++) {
            fill(0, new WorstTimes(stock));
            tell(out, "kill switch: all", pool.kill(0));
            final long endNs = turn * TURN_NS;
            fill(endNs, new WorstTimes(stock));
            tell(out, "at one instant", passTo(endNs));
        }
    }

    /** Lets time pass until all that is over has been told, and says how long each slice took, and all of them. */
    private void tell(final PrintWriter out, final String what, final long firstNs) {
        final WorstTimes slices = new WorstTimes(1);
        slices.add(firstNs);
        final long tookNs = firstNs + goOn(slices);
        out.printf(Locale.ROOT, "  %s, %s: %,d listings end in %,.0f ms, %,d ns each%n", mode, what,
            answers.ended(), tookNs / NS_OF_A_MS, tookNs / answers.ended());
        out.print(slices.line("a slice of them"));
        out.flush();
        answers.tell();
    }

    /** Takes all slices that are left; returns how long it took. */
    private long goOn(final WorstTimes slices) {
        long tookNs = 0;
        while (pool.isDue(Long.MAX_VALUE - 1)) {
            final long sliceNs = passTo(pool.nextDeadlineNs());
            slices.add(sliceNs);
            tookNs += sliceNs;
        }
        return tookNs;
    }

    private long passTo(final long timeNs) {
        order.timeNs = timeNs;
        lastNs = timeNs;
        order.kind = PoolKind.STEP;
        final long startNs = System.nanoTime();
        pool.apply(order);
        return System.nanoTime() - startNs;
    }

    /** Until the stock stands; all end at an instant, or never by themselves if it is 0. */
    private void fill(final long endNs, final WorstTimes times) {
        while (flow.standing() < stock) {
            flow.submission(order);
            order.validUntilNs = endNs;
            order.timeNs = Math.max(order.timeNs, lastNs);
            lastNs = order.timeNs;
            final long startNs = System.nanoTime();
            pool.apply(order);
            times.add(System.nanoTime() - startNs);
            answers.tell();
        }
    }
}
