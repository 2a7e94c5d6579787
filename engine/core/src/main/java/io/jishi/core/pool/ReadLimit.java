package io.jishi.core.pool;

import java.util.Arrays;

/** How many candidates of each score there were at most; of which score there were too many. */
final class ReadLimit {
    private final int[] counts = new int[IndexBound.HIGHEST + 1];
    private int most;
    private int least;
    private int fromLeast;
    /** Between these there may be counts. */
    private int lowest = IndexBound.HIGHEST + 1;
    private int highest;

    /** Forgets all; from now on so many are not too many. */
    void clear(final int newMost) {
        most = newMost;
        if (lowest <= highest) {
            Arrays.fill(counts, lowest, highest + 1, 0);
        }
        lowest = IndexBound.HIGHEST + 1;
        highest = 0;
        least = 0;
        fromLeast = 0;
    }

    /** Counts a candidate that can score so much. */
    void add(final int score) {
        lowest = Math.min(lowest, score);
        highest = Math.max(highest, score);
        counts[score]++;
        fromLeast += score >= least ? 1 : 0;
        while (fromLeast > most) {
            fromLeast -= counts[least++];
        }
    }

    /** Of those that can score so much there are not too many; of lesser ones there are. */
    int least() {
        return least;
    }
}
