package io.jishi.core.pool;

import java.util.Arrays;

/**
 * Candidates to be read, by what they can score at most: the highest first, of equal ones the last that came. There
 * is room for so many until all have been taken or forgotten.
 */
final class BestFirst {
    private static final int NONE = Listings.NONE;
    private final int[] last = new int[IndexBound.HIGHEST + 1];
    private final int[] before;
    private final int[] handles;
    private int highest;
    private int size;

    BestFirst(final int capacity) {
        before = new int[capacity];
        handles = new int[capacity];
        Arrays.fill(last, NONE);
        clear();
    }

    /** Forgets those that are left. */
    void clear() {
        while (highest() != NONE) {
            last[highest] = NONE;
        }
        highest = NONE;
        size = 0;
    }

    void add(final int score, final int handle) {
        handles[size] = handle;
        before[size] = last[score];
        last[score] = size++;
        highest = Math.max(highest, score);
    }

    /** How many places are taken. */
    int size() {
        return size;
    }

    /** The highest score, or NONE. */
    int highest() {
        while (highest >= 0 && last[highest] == NONE) {
            highest--;
        }
        return highest;
    }

    /** Takes out the first of the {@link #highest()} score. */
    int take() {
        final int first = last[highest];
        last[highest] = before[first];
        return handles[first];
    }
}
