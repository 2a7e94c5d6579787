package io.jishi.core.continuous;

/**
 * One array for the rows of levels and of orders, so that a queue links both alike and an order has its links beside
 * what else it has. A handle of either is the place of its first word. Levels come first, then the orders: a cache line
 * each, if the array begins at one.
 */
final class Rows {
    /** Words of a level. */
    static final int LEVEL = 3;
    /** Words of an order. */
    static final int ORDER = Lines.LONGS;
    /** Word of an order that links it in its level; of a level, its two ends. */
    static final int QUEUE = 0;

    private static final int KEY = 1;
    private static final int LADDER = 2;

    private final long[] words;
    private final int firstOrder;

    Rows(final int maxOrders, final int maxLevels) {
        firstOrder = Lines.toLine(Math.multiplyExact(LEVEL, maxLevels));
        words = new long[Math.addExact(firstOrder, Math.multiplyExact(ORDER, maxOrders))];
    }

    long[] words() {
        return words;
    }

    /** Handle of the first row of an order; the others follow, {@link #ORDER} words each. */
    int firstOrder() {
        return firstOrder;
    }

    /** Key of a level. */
    long key(final int level) {
        return words[level + KEY];
    }

    void key(final int level, final long key) {
        words[level + KEY] = key;
    }

    /** Ladder of a level; NONE if it is in none any more. */
    int ladder(final int level) {
        return (int)words[level + LADDER];
    }

    void ladder(final int level, final int ladder) {
        words[level + LADDER] = ladder;
    }

    /** Reads all of some levels. */
    long touchLevels(final int[] levels, final int from, final int to) {
        long read = 0;
        for (int i = from; i < to; i++) {
            read += words[levels[i]] + words[levels[i] + LADDER];
        }
        return read;
    }

    /** Reads some orders. */
    long touchOrders(final int[] handles, final int from, final int to) {
        long read = 0;
        for (int i = from; i < to; i++) {
            read += words[handles[i]];
        }
        return read;
    }
}
