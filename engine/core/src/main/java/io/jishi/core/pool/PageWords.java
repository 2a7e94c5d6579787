package io.jishi.core.pool;

import java.util.Arrays;

/**
 * Some of the listings of a page, as a bit for each. All that is done with them goes through one row of the page in a
 * loop that does nothing else, so that a processor takes several words at a time.
 */
final class PageWords {
    private final long[] some = new long[ProposalPages.MOST_WORDS];
    private int words;

    long get(final int word) {
        return some[word];
    }

    /** The words themselves. */
    long[] all() {
        return some;
    }

    int words() {
        return words;
    }

    boolean isEmpty() {
        long any = 0;
        for (int word = 0; word < words; word++) {
            any |= some[word];
        }
        return any == 0;
    }

    /** How many there are. */
    int count() {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(some[word]);
        }
        return count;
    }

    /** Nobody, in so many words. */
    void clear(final int itsWords) {
        words = itsWords;
        Arrays.fill(some, 0, words, 0);
    }

    /** Those in a row that begins at a place. */
    void set(final long[] bits, final int from, final int itsWords) {
        words = itsWords;
        System.arraycopy(bits, from, some, 0, words);
    }

    /** Leaves those in a row. */
    void and(final long[] bits, final int from) {
        for (int word = 0; word < words; word++) {
            some[word] &= bits[from + word];
        }
    }

    /** Leaves those not in a row. */
    void andNot(final long[] bits, final int from) {
        for (int word = 0; word < words; word++) {
            some[word] &= ~bits[from + word];
        }
    }

    /** Adds those in a row. */
    void or(final long[] bits, final int from) {
        for (int word = 0; word < words; word++) {
            some[word] |= bits[from + word];
        }
    }

    /** Moves those in a row over to others. */
    void moveTo(final PageWords others, final long[] bits, final int from) {
        final long[] theirs = others.some;
        for (int word = 0; word < words; word++) {
            theirs[word] |= some[word] & bits[from + word];
            some[word] &= ~bits[from + word];
        }
    }

    /** Moves those not in a row over to others. */
    void moveOthersTo(final PageWords others, final long[] bits, final int from) {
        final long[] theirs = others.some;
        for (int word = 0; word < words; word++) {
            theirs[word] |= some[word] & ~bits[from + word];
            some[word] &= bits[from + word];
        }
    }
}
