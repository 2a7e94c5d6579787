package io.jishi.perf.pool;

/**
 * The longest that a search for proposals takes: more supplies than a command passes share a field with a demand, or as
 * many. Of most nothing that an index knows by itself says that they cannot come onto its list: node, right, modes,
 * regions and price allow all, and only tags, headroom and maturity together leave them behind those that are found.
 * The others can come onto it, but belong to its owner.
 */
final class ProposalWorst extends WorstSearch {
    private final Ipc ipc;
    private final int every;
    private final int everyBetter;
    private final boolean answersAtOnce;

    /** So many supplies, of which one of some can come onto the list of a demand, if it were not its owner's. */
    ProposalWorst(final Ipc ipc, final int looks, final int stock, final int every) {
        this(ipc, looks, stock, every, Integer.MAX_VALUE);
    }

    /** The same, and one of so many that could come onto the list would score more than the others. */
    ProposalWorst(final Ipc ipc, final int looks, final int stock, final int every, final int everyBetter) {
        super(ipc, looks, stock);
        this.ipc = ipc;
        this.every = every;
        this.everyBetter = everyBetter;
        answersAtOnce = stock <= passed(looks) && FOUND + stock / every <= looks * READ_TO_A_LOOK;
        fill(stock);
    }

    @Override
    boolean answersAtOnce() {
        return answersAtOnce;
    }

    /** The first are found; of the others those of the demand's owner are as good, the rest are not. */
    @Override
    void supply(final int number) {
        final boolean ofOwner = number >= FOUND && number % every == 0;
        final boolean good = number < FOUND || ofOwner;
        order.party = ofOwner ? DEMANDING : OFFERING;
        order.field = ipc.group((long)number * number);
        order.maturity = good ? 5 : 9;
        order.priceFen = !good ? BUDGET_FEN / 3 : isBetter(number) ? BUDGET_FEN / 4 : BUDGET_FEN / 2;
        order.tags[0] = good ? 1 : 4;
    }

    private boolean isBetter(final int number) {
        return number >= FOUND && number % everyBetter == everyBetter - 1;
    }

    /** For the whole tree. */
    @Override
    void demand() {
        order.tags[0] = 1 | 2;
    }
}
