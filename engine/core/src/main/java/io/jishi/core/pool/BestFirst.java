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
    private int highest = NONE;
    /** Of less nobody was added since all were forgotten. */
    private int lowest = IndexBound.HIGHEST;
    private int size;

    BestFirst(final int capacity) {
        before = new int[capacity];
        handles = new int[capacity];
        Arrays.fill(last, NONE);
    }

    /** Forgets those that are left. */
    void clear() {
        if (lowest <= highest) {
            Arrays.fill(last, lowest, highest + 1, NONE);
        }
        highest = NONE;
        lowest = IndexBound.HIGHEST;
        size = 0;
    }

    void add(final int score, final int handle) {
        handles[size] = handle;
        before[size] = last[score];
        last[score] = size++;
        highest = Math.max(highest, score);
        lowest = Math.min(lowest, score);
    }

    /** How many places are taken. */
    int size() {
        return size;
    }

    /** The highest score, or NONE. */
    int highest() {
        while (highest >= lowest && last[highest] == NONE) {
            highest--;
        }
        return highest >= lowest ? highest : NONE;
    }

    /** Takes out the first of the {@link #highest()} score. */
    int take() {
        final int first = last[highest];
        last[highest] = before[first];
        return handles[first];
    }
}
