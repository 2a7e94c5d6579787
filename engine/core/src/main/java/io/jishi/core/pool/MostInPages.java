package io.jishi.core.pool;

import java.util.Arrays;

/** Of each page that a search has gone through, in its order, the most that anybody there can score. */
final class MostInPages {
    private static final int PAGES_AT_LEAST = 64;
    private int[] most = new int[PAGES_AT_LEAST];

    /** Makes room for so many. */
    void begin(final int pages) {
        if (pages > most.length) {
            most = new int[Math.max(pages, 2 * most.length)];
        }
    }

    int of(final int page) {
        return most[page];
    }

    void set(final int page, final int score) {
        most[page] = score;
    }

    /** The same of several. */
    void set(final int from, final int to, final int score) {
        Arrays.fill(most, from, to, score);
    }
}
