package io.jishi.perf.pool;

/**
 * A search in pages that are full of others: of each right and doubling of the price one supply lies at a field, and as
 * many as fill a page at a sibling so many places further.
 */
final class SiblingWorst extends WorstSearch {
    private static final int DOUBLINGS = 20;
    private static final int RIGHTS = 4;
    private static final int OTHERS = 2_047;
    private static final int IN_LANE = OTHERS + 1;
    /** Siblings so many places apart look alike in the rows of a page that are asked first. */
    static final int ALIKE_AT_FIRST = 15;
    /** So many apart in all rows that every page has. */
    static final int ALIKE = 480;
    private final int field;
    private final int sibling;

    SiblingWorst(final Ipc ipc, final int looks, final int placesApart) {
        super(ipc, looks, DOUBLINGS * RIGHTS * IN_LANE);
        final int root = pool.defineField(0);
        field = pool.defineField(root);
        for (int i = 1; i < placesApart; i++) {
            pool.defineField(root);
        }
        sibling = pool.defineField(root);
        fill(DOUBLINGS * RIGHTS * IN_LANE);
    }

    @Override
    boolean answersAtOnce() {
        return true;
    }

    @Override
    void supply(final int number) {
        final int lane = number / IN_LANE;
        order.field = number % IN_LANE == 0 ? field : sibling;
        order.rights = 1 << (lane % RIGHTS);
        order.maturity = 5;
        order.priceFen = BUDGET_FEN >>> (lane / RIGHTS);
        order.tags[0] = 1;
    }

    @Override
    void demand() {
        order.field = field;
        order.rights = (1 << RIGHTS) - 1;
        order.tags[0] = 1;
    }
}
