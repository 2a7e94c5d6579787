package io.jishi.perf.pool;

import io.jishi.core.vocabulary.ExecutionMode;

/** A stock of supplies in which a demand's search for proposals takes long, and how long it takes. */
abstract class WorstSearch {
    /** They come onto every list. */
    static final int FOUND = 20;
    /** What a command reads and passes for each of its looks. */
    static final int READ_TO_A_LOOK = 2;
    static final int DEMANDING = 1;
    static final int OFFERING = 2;
    static final long BUDGET_FEN = 1_000_000;
    private static final int PASSED_TO_A_LOOK = 128;
    private static final int DEMANDS = 400;
    private static final int COLD_STEPS = 200;
    private static final int NOBODY = 1_000;
    private static final long PAUSE_NS = 1_000_000;
    private static final int ORDINARY = 1 << 3;
    final PoolOrder order = new PoolOrder();
    final JishiPool pool;
    private final PoolAnswers answers;

    WorstSearch(final Ipc ipc, final int looks, final int stock) {
        answers = new PoolAnswers(new PoolFlow(ipc, 1, 1));
        pool = new JishiPool(ipc, answers, stock + 1 + 2 * DEMANDS, ExecutionMode.PROPOSAL, looks);
        order.timeNs = PAUSE_NS;
    }

    /** As many supplies as a command of so many looks passes. */
    static int passed(final int looks) {
        return looks * PASSED_TO_A_LOOK;
    }

    /** Whether a demand is answered by its command, not by steps that come later. */
    abstract boolean answersAtOnce();

    /** Sets what is particular to one of the supplies. */
    abstract void supply(int number);

    /** Sets what is particular to the demands. */
    abstract void demand();

    /** Enters the supplies. */
    final void fill(final int stock) {
        pool.threshold(NOBODY);
        for (int i = 0; i < stock; i++) {
            begin(OFFERING);
            order.supply = true;
            supply(i);
            apply(PoolKind.SUPPLY);
        }
        pool.threshold(0);
    }

    /**
     * Demands, one after the other.
     *
     * @return how long each took.
     * @throws IllegalStateException if one goes on in steps that should not, or does not that should.
     */
    final WorstTimes commands() {
        final WorstTimes times = new WorstTimes(DEMANDS / 2);
        for (int i = 0; i < DEMANDS; i++) {
            final long before = answers.proposals();
            times.add(search());
            if (answers.proposals() > before != answersAtOnce()) {
                throw new IllegalStateException("demand " + i + (answersAtOnce() ? " went on in steps" : " did not"));
            }
            while (pool.isDue(order.timeNs + 2 * PAUSE_NS)) {
                pass();
            }
        }
        return times;
    }

    /** The steps of the searches of some demands, until each has come to its end. */
    final WorstTimes steps(final int demands) {
        final WorstTimes times = new WorstTimes(COLD_STEPS);
        for (int i = 0; i < demands; i++) {
            final long before = answers.proposals();
            search();
            while (answers.proposals() == before) {
                times.add(pass());
            }
            while (pool.isDue(order.timeNs + 2 * PAUSE_NS)) {
                pass();
            }
        }
        return times;
    }

    private long search() {
        begin(DEMANDING);
        order.supply = false;
        order.maturity = 1;
        order.priceFen = BUDGET_FEN;
        demand();
        return apply(PoolKind.PROPOSAL);
    }

    private void begin(final int party) {
        order.id++;
        order.party = party;
        order.field = 0;
        order.rights = ORDINARY;
        order.region = 1;
        order.units = 1;
        order.timeNs += PAUSE_NS;
    }

    /** Time passes: what was proposed ends by silence, a search takes a step. */
    private long pass() {
        order.timeNs += PAUSE_NS;
        return apply(PoolKind.STEP);
    }

    private long apply(final PoolKind kind) {
        order.kind = kind;
        final long startNs = System.nanoTime();
        pool.apply(order);
        return System.nanoTime() - startNs;
    }
}
