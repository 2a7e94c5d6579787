package io.jishi.perf.pool;

import io.jishi.core.vocabulary.ExecutionMode;

/**
 * The longest that a search for proposals takes: more supplies than a command passes share a field with a demand, or as
 * many. Of most nothing that an index knows by itself says that they cannot come onto its list: node, right, modes,
 * regions and price allow all, and only tags, headroom and maturity together leave them behind those that are found.
 * The others can come onto it, but belong to its owner.
 */
final class ProposalWorst {
    private static final int DEMANDS = 400;
    private static final int COLD_STEPS = 200;
    /** They come onto every list. */
    static final int FOUND = 20;
    /** What a command reads and passes for each of its looks. */
    static final int READ_TO_A_LOOK = 2;
    private static final int PASSED_TO_A_LOOK = 128;
    private static final int NOBODY = 1_000;
    private static final int DEMANDING = 1;
    private static final int OFFERING = 2;
    private static final long BUDGET_FEN = 1_000_000;
    private static final long PAUSE_NS = 1_000_000;
    private static final int ORDINARY = 1 << 3;
    private final Ipc ipc;
    private final int stock;
    private final int every;
    private final int everyBetter;
    private final boolean answersAtOnce;
    private final JishiPool pool;
    private final PoolAnswers answers;
    private final PoolOrder order = new PoolOrder();

    /** So many supplies, of which one of some can come onto the list of a demand, if it were not its owner's. */
    ProposalWorst(final Ipc ipc, final int looks, final int stock, final int every) {
        this(ipc, looks, stock, every, Integer.MAX_VALUE);
    }

    /** The same, and one of so many that could come onto the list would score more than the others. */
    ProposalWorst(final Ipc ipc, final int looks, final int stock, final int every, final int everyBetter) {
        this.ipc = ipc;
        this.stock = stock;
        this.every = every;
        this.everyBetter = everyBetter;
        answersAtOnce = stock <= passed(looks) && FOUND + stock / every <= looks * READ_TO_A_LOOK;
        answers = new PoolAnswers(new PoolFlow(ipc, 1, 1));
        pool = new JishiPool(ipc, answers, stock + 1 + 2 * DEMANDS, ExecutionMode.PROPOSAL, looks);
        order.timeNs = PAUSE_NS;
        fill();
    }

    /** As many supplies as a command of so many looks passes. */
    static int passed(final int looks) {
        return looks * PASSED_TO_A_LOOK;
    }

    private void fill() {
        pool.threshold(NOBODY);
        for (int i = 0; i < stock; i++) {
            supply(i, i >= FOUND && i % every == 0);
        }
        pool.threshold(0);
    }

    /**
     * Demands for the whole tree, one after the other.
     *
     * @return how long each took.
     * @throws IllegalStateException if one goes on in steps that should not, or does not that should.
     */
    WorstTimes commands() {
        final WorstTimes times = new WorstTimes(DEMANDS / 2);
        for (int i = 0; i < DEMANDS; i++) {
            final long before = answers.proposals();
            times.add(demand());
            if (answers.proposals() > before != answersAtOnce) {
                throw new IllegalStateException("demand " + i + (answersAtOnce ? " went on in steps" : " did not"));
            }
            while (pool.isDue(order.timeNs + 2 * PAUSE_NS)) {
                pass();
            }
        }
        return times;
    }

    /** The steps of the searches of some demands, until each has come to its end. */
    WorstTimes steps(final int demands) {
        final WorstTimes times = new WorstTimes(COLD_STEPS);
        for (int i = 0; i < demands; i++) {
            final long before = answers.proposals();
            demand();
            while (answers.proposals() == before) {
                times.add(pass());
            }
            while (pool.isDue(order.timeNs + 2 * PAUSE_NS)) {
                pass();
            }
        }
        return times;
    }

    /** The first are found; of the others those of the demand's owner are as good, the rest are not. */
    private void supply(final int number, final boolean ofOwner) {
        final boolean good = number < FOUND || ofOwner;
        begin(ofOwner ? DEMANDING : OFFERING, ipc.group((long)number * number));
        order.supply = true;
        order.maturity = good ? 5 : 9;
        order.priceFen = !good ? BUDGET_FEN / 3 : isBetter(number) ? BUDGET_FEN / 4 : BUDGET_FEN / 2;
        order.tags[0] = good ? 1 : 4;
        apply(PoolKind.SUPPLY);
    }

    private boolean isBetter(final int number) {
        return number >= FOUND && number % everyBetter == everyBetter - 1;
    }

    private long demand() {
        begin(DEMANDING, 0);
        order.supply = false;
        order.maturity = 1;
        order.priceFen = BUDGET_FEN;
        order.tags[0] = 1 | 2;
        return apply(PoolKind.PROPOSAL);
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
