package io.jishi.core.pool;

import java.util.Arrays;

/**
 * What is to be looked at, by what it can score at most: three numbers of the caller's each. The highest score first;
 * of equal ones the last that came. Reusable; allocates only while it grows to the longest so far.
 */
final class ScoreQueue {
    static final int NONE = -1;
    private static final int FIRST_PLACES = 1 << 10;
    private final int[] last = new int[MostScore.HIGHEST + 1];
    private int highest = NONE;
    private int size;
    private int[] before = new int[FIRST_PLACES];
    private int[] what = new int[FIRST_PLACES];
    private int[] where = new int[FIRST_PLACES];
    private int[] with = new int[FIRST_PLACES];

    ScoreQueue() {
        clear();
    }

    /** Forgets everything. */
    void clear() {
        Arrays.fill(last, NONE);
        highest = NONE;
        size = 0;
    }

    void add(final int score, final int itsWhat, final int itsWhere, final int itsWith) {
        if (size == what.length) {
            grow();
        }
        what[size] = itsWhat;
        where[size] = itsWhere;
        with[size] = itsWith;
        before[size] = last[score];
        last[score] = size++;
        highest = Math.max(highest, score);
    }

    private void grow() {
        before = Arrays.copyOf(before, 2 * size);
        what = Arrays.copyOf(what, 2 * size);
        where = Arrays.copyOf(where, 2 * size);
        with = Arrays.copyOf(with, 2 * size);
    }

    /** The highest score, or NONE. */
    int highest() {
        while (highest >= 0 && last[highest] == NONE) {
            highest--;
        }
        return highest;
    }

    /** Takes out the first of the {@link #highest()} score; its numbers can be read until the next is added. */
    int take() {
        final int first = last[highest];
        last[highest] = before[first];
        return first;
    }

    /** How many have been added. */
    int size() {
        return size;
    }

    /** Of what was taken, or of what was added as the so-manieth. */
    int what(final int taken) {
        return what[taken];
    }

    int where(final int taken) {
        return where[taken];
    }

    int with(final int taken) {
        return with[taken];
    }
}
