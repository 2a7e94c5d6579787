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

    int row(final int index) {
        return rows[index];
    }

    /** Who in a word has a bit in one of them. */
    long anyOf(final long[] bits, final int words, final int word) {
        long any = 0;
        for (int i = 0; i < size; i++) {
            any |= bits[rows[i] * words + word];
        }
        return any;
    }
}
