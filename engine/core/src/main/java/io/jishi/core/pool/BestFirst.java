package io.jishi.core.pool;

import java.util.Arrays;

/**
 * Candidates to be read, by what they can score at most: the highest first, of equal ones the last that came. Reusable;
 * allocates only while it grows to the longest so far.
 */
final class BestFirst {
    private static final int NONE = Listings.NONE;
    private static final int FIRST_PLACES = 1 << 10;
    private final int[] last = new int[IndexBound.HIGHEST + 1];
    private int[] before = new int[FIRST_PLACES];
    private int[] handles = new int[FIRST_PLACES];
    private int highest;
    private int size;

    BestFirst() {
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
        if (size == handles.length) {
            before = Arrays.copyOf(before, 2 * size);
            handles = Arrays.copyOf(handles, 2 * size);
        }
        handles[size] = handle;
        before[size] = last[score];
        last[score] = size++;
        highest = Math.max(highest, score);
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
