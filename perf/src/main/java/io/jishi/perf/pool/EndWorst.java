package io.jishi.perf.pool;

import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.ExecutionMode;
import java.io.PrintWriter;
import java.util.Locale;

/** How long it takes that many listings end together: by a kill switch, of one participant or all, or at once. */
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
        int ended = 0;
        for (int participant = 1; participant <= PARTICIPANTS; participant++) {
            killed.add(pool.kill(participant));
            ended += answers.ended();
            answers.tell();
        }
        out.print(killed.line(String.format(Locale.ROOT, "%s, kill switch: %d listings of one in %,d",
            mode, ended / PARTICIPANTS, stock)));
        for (int turn = 1; turn <= TURNS; turn++) {
            fill(0, new WorstTimes(stock));
            out.print(line("kill switch: all", pool.kill(0)));
            answers.tell();
            out.flush();
            final long endNs = turn * TURN_NS;
            fill(endNs, new WorstTimes(stock));
            order.timeNs = endNs;
            lastNs = endNs;
            order.kind = PoolKind.STEP;
            final long startNs = System.nanoTime();
            pool.apply(order);
            out.print(line("at one instant", System.nanoTime() - startNs));
            answers.tell();
        }
        out.flush();
    }

    private String line(final String what, final long tookNs) {
        return String.format(Locale.ROOT, "  %s, %s: %,d listings end in %,.0f ms, %,d ns each%n", mode, what,
            answers.ended(), tookNs / NS_OF_A_MS, tookNs / answers.ended());
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
