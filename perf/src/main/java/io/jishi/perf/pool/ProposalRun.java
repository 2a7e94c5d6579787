package io.jishi.perf.pool;

import com.sun.management.ThreadMXBean;
import io.jishi.core.vocabulary.ExecutionMode;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Runs our pool with listings that are introduced and do not trade: fills it, then measures new ones, each with up to
 * twenty introductions, withdrawals that keep the stock as it is, and time passing, which ends proposals by silence and
 * takes the steps of searches that go on.
 */
final class ProposalRun {
    private static final int SPARE = 10_000;
    private static final int NOBODY = 1_000;
    /** Between two commands, while measuring: about as long as they take. */
    private static final long PACE_NS = 40_000;
    private final Ipc ipc;
    private final long seed;
    private final long commands;
    private final double budgetShare;
    private final int threshold;
    private final int looks;
    private final PoolOrder order = new PoolOrder();
    private long nowNs;
    private long proposedAtOnce;
    private long searches;
    private long searchesAtOnce;

    ProposalRun(final Ipc ipc, final long seed, final long commands, final double budgetShare, final int threshold,
        final int looks) {
        this.ipc = ipc;
        this.seed = seed;
        this.commands = commands;
        this.budgetShare = budgetShare;
        this.threshold = threshold;
        this.looks = looks;
    }

    /** Measures at a stock; "trades" of the result are proposals. */
    PoolResult run(final String name, final int stock) {
        final long before = PoolRun.usedBytes();
        final PoolFlow flow = new PoolFlow(ipc, seed, stock + SPARE + 2 * (int)commands);
        flow.budgetShare(budgetShare);
        final PoolAnswers answers = new PoolAnswers(flow);
        final JishiPool pool = new JishiPool(ipc, answers, stock + SPARE, ExecutionMode.PROPOSAL, looks);
        final long startNs = System.nanoTime();
        fill(pool, flow, stock);
        final long loadNs = System.nanoTime() - startNs;
        final long bytes = (PoolRun.usedBytes() - before) / stock;
        mix(pool, flow, answers, PoolRun.histograms(PoolKind.INTRODUCED), commands / 5);
        final Map<PoolKind, Histogram> latencies = PoolRun.histograms(PoolKind.INTRODUCED);
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        final long allocated = threads.getCurrentThreadAllocatedBytes();
        final long proposals = answers.proposals();
        final long searchesBefore = answers.searches();
        proposedAtOnce = 0;
        searchesAtOnce = 0;
        final long elapsedNs = mix(pool, flow, answers, latencies, commands);
        searches = answers.searches() - searchesBefore;
        return new PoolResult(name, stock, loadNs, bytes, commands, elapsedNs,
            threads.getCurrentThreadAllocatedBytes() - allocated, answers.proposals() - proposals, answers.checksum(),
            latencies);
    }

    /** Of the proposals of the last run, those that were made by the command of their listing, not by a later step. */
    long proposedAtOnce() {
        return proposedAtOnce;
    }

    /** Of the last run, searches that found somebody. */
    long searches() {
        return searches;
    }

    /** Those that did not end with their command, but went on in steps. */
    long searchesInSteps() {
        return searches - searchesAtOnce;
    }

    /** Nobody reaches the threshold meanwhile, so that nothing is searched. */
    private void fill(final JishiPool pool, final PoolFlow flow, final int stock) {
        pool.threshold(NOBODY);
        for (int i = 0; i < stock; i++) {
            flow.submission(order);
            pool.apply(order);
        }
        nowNs = order.timeNs;
        pool.threshold(threshold);
    }

    private long mix(final JishiPool pool, final PoolFlow flow, final PoolAnswers answers,
        final Map<PoolKind, Histogram> latencies, final long count) {
        long elapsedNs = 0;
        for (long done = 0; done < count; done += 2) {
            flow.submission(order);
            pace();
            elapsedNs += passTime(pool, latencies);
            order.kind = PoolKind.PROPOSAL;
            final long before = answers.proposals();
            final long searchesBefore = answers.searches();
            elapsedNs += apply(pool, latencies);
            proposedAtOnce += answers.proposals() - before;
            searchesAtOnce += answers.searches() - searchesBefore;
            flow.withdrawal(order);
            pace();
            elapsedNs += passTime(pool, latencies);
            order.kind = PoolKind.WITHDRAW;
            elapsedNs += apply(pool, latencies);
            answers.tell();
        }
        return elapsedNs;
    }

    private void pace() {
        nowNs += PACE_NS;
        order.timeNs = nowNs;
    }

    /** What is due before a command is not measured with it. */
    private long passTime(final JishiPool pool, final Map<PoolKind, Histogram> latencies) {
        order.kind = PoolKind.STEP;
        return pool.isDue(order.timeNs) ? apply(pool, latencies) : 0;
    }

    private long apply(final JishiPool pool, final Map<PoolKind, Histogram> latencies) {
        final long startNs = System.nanoTime();
        pool.apply(order);
        final long tookNs = System.nanoTime() - startNs;
        latencies.get(order.kind).recordValue(tookNs);
        return tookNs;
    }
}
