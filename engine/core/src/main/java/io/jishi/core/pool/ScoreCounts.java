package io.jishi.core.pool;

import java.util.Arrays;

/** How many there were of each score. */
final class ScoreCounts {
    private final int[] counts = new int[MostScore.HIGHEST + 1];
    private int inAll;

    void clear() {
        if (inAll > 0) {
            Arrays.fill(counts, 0);
            inAll = 0;
        }
    }

    void add(final int score, final int count) {
        counts[score] += count;
        inAll += count;
    }

    int inAll() {
        return inAll;
    }

    /** How many there were of a score or more. */
    int from(final int least) {
        int sum = 0;
        for (int score = Math.max(0, least); score <= MostScore.HIGHEST; score++) {
            sum += counts[score];
        }
        return sum;
    }
}
