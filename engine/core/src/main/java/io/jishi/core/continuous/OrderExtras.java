package io.jishi.core.continuous;

import java.util.Arrays;

/**
 * What only some orders have: an iceberg's tip, a stop's price, the timer of an end of life. Rows of their
 * own, so that a plain order does not carry them; memory grows to the most there have been at once.
 */
final class OrderExtras {
    private static final int FIRST_ROWS = 64;
    private static final int LONGS = 7;
    private static final int DISPLAYED = 0;
    private static final int DISPLAY_SIZE = 1;
    private static final int STOP_PRICE = 2;
    private static final int TIMER = 3;
    private static final int TOTAL = 4;
    private static final int PRICE = 5;
    private static final int INSTRUMENT = 6;

    private final int capacity;
    private long[] longs;
    private int used;
    private int freeList = Orders.NONE;

    OrderExtras(final int capacity) {
        this.capacity = capacity;
        longs = new long[Math.min(capacity, FIRST_ROWS) * LONGS];
    }

    /** A row with the size of a tip and an instrument's index, without timer and prices. */
    int allocate(final long displaySizeUnits, final int instrumentIndex) {
        final int row;
        if (freeList == Orders.NONE) {
            row = used++;
            if (row * LONGS == longs.length) {
                longs = Arrays.copyOf(longs, (int)Math.min((long)capacity * LONGS, 2L * longs.length));
            }
        } else {
            row = freeList;
            freeList = (int)longs[row * LONGS];
        }
        longs[row * LONGS + DISPLAYED] = 0;
        longs[row * LONGS + DISPLAY_SIZE] = displaySizeUnits;
        longs[row * LONGS + STOP_PRICE] = 0;
        longs[row * LONGS + TIMER] = Orders.NONE;
        longs[row * LONGS + PRICE] = 0;
        longs[row * LONGS + INSTRUMENT] = instrumentIndex;
        return row;
    }

    void free(final int row) {
        longs[row * LONGS] = freeList;
        freeList = row;
    }

    long displayedUnits(final int row) {
        return longs[row * LONGS + DISPLAYED];
    }

    void displayedUnits(final int row, final long units) {
        longs[row * LONGS + DISPLAYED] = units;
    }

    long displaySizeUnits(final int row) {
        return longs[row * LONGS + DISPLAY_SIZE];
    }

    long stopPriceFen(final int row) {
        return longs[row * LONGS + STOP_PRICE];
    }

    void stopPriceFen(final int row, final long priceFen) {
        longs[row * LONGS + STOP_PRICE] = priceFen;
    }

    int timer(final int row) {
        return (int)longs[row * LONGS + TIMER];
    }

    void timer(final int row, final int timer) {
        longs[row * LONGS + TIMER] = timer;
    }

    long totalUnits(final int row) {
        return longs[row * LONGS + TOTAL];
    }

    void totalUnits(final int row, final long units) {
        longs[row * LONGS + TOTAL] = units;
    }

    /** Protection price of a stop. */
    long priceFen(final int row) {
        return longs[row * LONGS + PRICE];
    }

    void priceFen(final int row, final long priceFen) {
        longs[row * LONGS + PRICE] = priceFen;
    }

    int instrument(final int row) {
        return (int)longs[row * LONGS + INSTRUMENT];
    }
}
