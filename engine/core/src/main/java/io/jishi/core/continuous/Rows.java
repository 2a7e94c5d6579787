package io.jishi.core.continuous;

/**
 * One array for the rows of levels and of orders, so that a queue links both alike and an order has its links beside
 * what else it has. A handle of either is the place of its first word. Levels come first, then a word for each
 * participant's list, then the orders: 96 bytes each, from the start of a cache line if the array is at one, so that an
 * order is in two lines.
 */
final class Rows {
    /** Words of a level. */
    static final int LEVEL = 3;
    /** Words of an order. */
    static final int ORDER = 12;
    /** Word of an order that links it in its level; of a level, its two ends. */
    static final int QUEUE = 0;
    /** Word of an order that links it in the list of its owner. */
    static final int OF_OWNER = 1;

    private static final int WORDS_IN_LINE = 8;
    /** Together with the header of an array they fill a line. */
    private static final int PADDING = 6;

    private final long[] words;
    private final int firstOwner;
    private final int firstOrder;

    Rows(final int maxOrders, final int maxLevels, final int maxOwners) {
        firstOwner = Math.multiplyExact(LEVEL, maxLevels);
        final int end = Math.addExact(Math.addExact(firstOwner, maxOwners), OF_OWNER);
        firstOrder = toLine(end);
        words = new long[toLine(Math.addExact(firstOrder, Math.multiplyExact(ORDER, maxOrders)))];
    }

    /** The next place, from one on, where a line begins in an array of longs. */
    static int toLine(final int place) {
        final int beyond = Math.floorMod(place - PADDING, WORDS_IN_LINE);
        return beyond == 0 ? place : Math.addExact(place, WORDS_IN_LINE - beyond);
    }

    long[] words() {
        return words;
    }

    /** Where the lists of owners are, by index. */
    int firstOwner() {
        return firstOwner;
    }

    /** Handle of the first row of an order; the others follow, {@link #ORDER} words each. */
    int firstOrder() {
        return firstOrder;
    }
}
