package io.jishi.core.pool;

/** Rows of a {@link ProposalPage}, one of which is enough. */
final class RowSet {
    private static final int MOST = Short.SIZE + 1;
    private final int[] rows = new int[MOST];
    private int size;

    /** Sets the rows of a set, from a first one on. */
    void begin(final int first, final int set) {
        size = 0;
        for (int left = set; left != 0; left &= left - 1) {
            rows[size++] = first + Integer.numberOfTrailingZeros(left);
        }
    }

    /** Adds a row if there are others. */
    void addUnlessEmpty(final int row) {
        if (size > 0) {
            rows[size++] = row;
        }
    }

    int size() {
        return size;
    }

    /** Leaves of some those who have a bit in one of them, all if there are no rows. */
    void leaveAny(final PageWords some, final PageWords spare, final long[] bits) {
        if (size == 1) {
            some.and(bits, ProposalPage.at(rows[0], some.words()));
        } else if (size > 0) {
            spare.clear(some.words());
            for (int i = 0; i < size; i++) {
                spare.or(bits, ProposalPage.at(rows[i], some.words()));
            }
            some.and(spare.all(), 0);
        }
    }

    /** Who in a word has a bit in all of them but one row, or in that row. */
    long allOf(final long[] bits, final int words, final int word, final int orRow) {
        long all = -1L;
        for (int i = 0; i < size; i++) {
            all &= rows[i] == orRow ? -1L : bits[ProposalPage.at(rows[i], words) + word];
        }
        return all | bits[ProposalPage.at(orRow, words) + word];
    }

    /** Reads a word of the rows, for reading ahead; the number means nothing. */
    long touch(final long[] bits, final int words, final int word) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum ^= bits[ProposalPage.at(rows[i], words) + word];
        }
        return sum;
    }
}
