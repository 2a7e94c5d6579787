package io.jishi.core.pool;

/**
 * What only listings of execution mode PROPOSAL have: when they got their place, and open proposals. All others share
 * row {@link #NONE}, in which there is nothing and nothing is written.
 */
final class SideRows {
    /** Row of who has none of its own. */
    static final int NONE = 0;

    private static final int PLACED_AT = 0;
    /** Oldest open proposal above, how many there are below. */
    private static final int PROPOSALS = 1;
    private static final int WORDS = 2;
    private static final long NO_PROPOSALS = (long)Listings.NONE << 32;

    private final RowBlocks rows = new RowBlocks(WORDS, NONE + 1);

    SideRows() {
        clear(NONE);
    }

    /** A row of its own, with nothing in it. */
    int take() {
        final int row = rows.take();
        clear(row);
        return row;
    }

    private void clear(final int row) {
        rows.set(row, PLACED_AT, 0);
        rows.set(row, PROPOSALS, NO_PROPOSALS);
    }

    /** Gives a row back; NONE is nobody's to give. */
    void release(final int row) {
        rows.release(row);
    }

    long placedAtNs(final int row) {
        return rows.get(row, PLACED_AT);
    }

    void placedAtNs(final int row, final long timeNs) {
        rows.set(row, PLACED_AT, timeNs);
    }

    /** The oldest open proposal, or NONE. */
    int firstMatch(final int row) {
        return (int)(rows.get(row, PROPOSALS) >> 32);
    }

    int matchCount(final int row) {
        return (int)rows.get(row, PROPOSALS);
    }

    void matches(final int row, final int first, final int count) {
        rows.set(row, PROPOSALS, (long)first << 32 | count);
    }
}
