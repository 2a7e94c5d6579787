package io.jishi.perf.pool;

import io.jishi.core.vocabulary.ExecutionMode;
import org.HdrHistogram.Histogram;

/**
 * The longest that a search for proposals takes: as many supplies as a command passes share a field with a demand, and
 * as many as it reads can come onto its list but belong to its owner. Of the others nothing that an index knows by
 * itself says that they cannot: node, right, modes, regions and price allow all, and only tags, headroom and maturity
 * together leave them behind those that are found.
 */
final class ProposalWorst {
    private static final int DEMANDS = 60;
    private static final int STEPS = 200;
    private static final int FOUND = 20;
    private static final int READ_TO_A_LOOK = 4;
    private static final int PASSED_TO_A_LOOK = 1_024;
    private static final double HALF = 50;
    private static final int NOBODY = 1_000;
    private static final int DEMANDING = 1;
    private static final int OFFERING = 2;
    private static final long BUDGET_FEN = 1_000_000;
    private static final long PAUSE_NS = 1_000_000;
    private static final int ORDINARY = 1 << 3;
    private final Ipc ipc;
    private final int passed;
    private final int read;
    private final JishiPool pool;
    private final PoolAnswers answers;
    private final PoolOrder order = new PoolOrder();
    private final Histogram commands = new Histogram(3);
    private final Histogram steps = new Histogram(3);

    /** Of an engine with so many looks a command. */
    ProposalWorst(final Ipc ipc, final int looks) {
        this.ipc = ipc;
        passed = looks * PASSED_TO_A_LOOK;
        read = looks * READ_TO_A_LOOK;
        answers = new PoolAnswers(new PoolFlow(ipc, 1, 1));
        pool = new JishiPool(ipc, answers, passed + 1 + 2 * DEMANDS, ExecutionMode.PROPOSAL, looks);
    }

    /** Fills the pool, then measures demands that are answered at once, then steps of one that is not. */
    void run() {
        pool.threshold(NOBODY);
        final Histogram others = new Histogram(3);
        final int every = passed / (read - 2 * FOUND) + 1;
        for (int i = 0; i < passed; i++) {
            supply(i, i >= FOUND && i % every == 0, others);
        }
        pool.threshold(0);
        for (int i = 0; i < DEMANDS; i++) {
            demand(commands);
            pass(others);
            pass(others);
        }
        if (answers.proposals() != (long)DEMANDS * FOUND) {
            throw new IllegalStateException("not all were found at once, but " + answers.proposals());
        }
        pool.threshold(NOBODY);
        supply(FOUND, false, others);
        pool.threshold(0);
        demand(others);
        for (int i = 0; i < STEPS; i++) {
            pass(steps);
        }
    }

    /** How many supplies a command passes. */
    int passed() {
        return passed;
    }

    /** The longest of the demands, in nanoseconds. */
    long longestCommandNs() {
        return commands.getMaxValue();
    }

    /** Half of the demands take no longer. */
    long medianCommandNs() {
        return commands.getValueAtPercentile(HALF);
    }

    /** The longest of the steps, in nanoseconds. */
    long longestStepNs() {
        return steps.getMaxValue();
    }

    /** The first are found; of the others those of the demand's owner are as good, the rest are not. */
    private void supply(final int number, final boolean ofOwner, final Histogram histogram) {
        final boolean good = number < FOUND || ofOwner;
        begin(ofOwner ? DEMANDING : OFFERING, ipc.group((long)number * number));
        order.supply = true;
        order.maturity = good ? 5 : 9;
        order.priceFen = good ? BUDGET_FEN / 2 : BUDGET_FEN / 3;
        order.tags[0] = good ? 1 : 4;
        apply(PoolKind.SUPPLY, histogram);
    }

    private void demand(final Histogram histogram) {
        begin(DEMANDING, 0);
        order.supply = false;
        order.maturity = 1;
        order.priceFen = BUDGET_FEN;
        order.tags[0] = 1 | 2;
        apply(PoolKind.PROPOSAL, histogram);
    }

    private void begin(final int party, final int field) {
        order.id++;
        order.party = party;
        order.field = field;
        order.rights = ORDINARY;
        order.region = 1;
        order.units = 1;
        order.timeNs += PAUSE_NS;
    }

    /** Time passes: what was proposed ends by silence, a search takes a step. */
    private void pass(final Histogram histogram) {
        order.timeNs += PAUSE_NS;
        apply(PoolKind.STEP, histogram);
    }

    private void apply(final PoolKind kind, final Histogram histogram) {
        order.kind = kind;
        final long startNs = System.nanoTime();
        pool.apply(order);
        histogram.recordValue(System.nanoTime() - startNs);
    }
}
