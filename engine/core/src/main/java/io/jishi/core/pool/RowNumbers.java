package io.jishi.core.pool;

/** Numbers that must stand in rows of a page, a bit in each. */
final class RowNumbers {
    private final int[] rows;
    private final boolean[] turned;
    private int size;

    /** So many rows at most. */
    RowNumbers(final int most) {
        rows = new int[most];
        turned = new boolean[most];
    }

    void clear() {
        size = 0;
    }

    /**
     * A number that must stand in rows.
     *
     * @param first   the row of its lowest bit.
     * @param number  what must stand there.
     * @param highest the highest number that can stand there; rows above its bits are not read.
     */
    void add(final int first, final int number, final int highest) {
        for (int bit = 0; highest >>> bit != 0; bit++) {
            rows[size] = first + bit;
            turned[size++] = (number >>> bit & 1) == 0;
        }
    }

    /** Whether a number is not 0. */
    boolean asksForAny() {
        for (int i = 0; i < size; i++) {
            if (!turned[i]) {
                return true;
            }
        }
        return false;
    }

    /** Leaves of some those for whom they do. */
    void leave(final PageWords some, final long[] bits) {
        for (int i = 0; i < size; i++) {
            if (turned[i]) {
                some.andNot(bits, ProposalPage.at(rows[i], some.words()));
            } else {
                some.and(bits, ProposalPage.at(rows[i], some.words()));
            }
        }
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
