package io.jishi.core.continuous;

import io.jishi.core.reference.Instrument;
import io.jishi.core.state.StateHash;
import java.util.Arrays;

/**
 * The price levels that the public is told of: what each displays now, and what was said of it last. A level that is
 * empty is kept until the command is done. Takes no memory before the first level.
 */
final class DepthLevels {
    private static final int NONE = -1;
    private static final int FIRST_ROWS = 64;
    /** Odd, and far from the distances of prices. */
    private static final long BOOK_FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private static final int LONGS = 7;
    private static final int PRICE = 0;
    private static final int LOW = 1;
    private static final int HIGH = 2;
    private static final int SAID_UNITS = 3;
    /** Orders now and as said. */
    private static final int COUNTS = 4;
    /** Instrument and side; of a free row, the next. */
    private static final int BOOK = 5;
    /** 1 = noted, to be looked at when the command is done. */
    private static final int NOTED = 6;

    private final int capacity;
    private final OrderEvents events;
    private HandleTable table;
    private long[] longs = {};
    private int used;
    private int freeList = NONE;
    private int[] noted = new int[16];
    private int notedCount;

    DepthLevels(final int maxLevels, final OrderEvents events) {
        // All levels may go and as many come in one command, before the first is told.
        capacity = (int)Math.min(1 << 29, 2L * maxLevels);
        this.events = events;
    }

    /** Adds to what a level displays, and to its orders; either may be negative. */
    void add(final Instrument instrument, final boolean isBuy, final long priceFen, final long units, final int count) {
        final long book = book(instrument, isBuy);
        int row = find(book, priceFen);
        if (row == NONE) {
            row = allocate(book, priceFen);
        }
        final int at = row * LONGS;
        final long before = longs[at + LOW];
        longs[at + LOW] = before + units;
        if (units >= 0) {
            longs[at + HIGH] += Long.compareUnsigned(longs[at + LOW], before) < 0 ? 1 : 0;
        } else {
            longs[at + HIGH] -= Long.compareUnsigned(longs[at + LOW], before) > 0 ? 1 : 0;
        }
        longs[at + COUNTS] += (long)count << 32;
        note(row);
    }

    private void note(final int row) {
        if (longs[row * LONGS + NOTED] == 0) {
            longs[row * LONGS + NOTED] = 1;
            if (notedCount == noted.length) {
                noted = Arrays.copyOf(noted, 2 * notedCount);
            }
            noted[notedCount++] = row;
        }
    }

    /** Says what a level displays, if that is not what was said of it last. */
    void say(final Instrument instrument, final boolean isBuy, final long priceFen) {
        final int at = find(book(instrument, isBuy), priceFen) * LONGS;
        final int count = (int)(longs[at + COUNTS] >>> 32);
        final long units =
            longs[at + HIGH] == 0 && longs[at + LOW] >= 0 ? longs[at + LOW] : Long.MAX_VALUE;
        if (units != longs[at + SAID_UNITS] || count != (int)longs[at + COUNTS]) {
            longs[at + SAID_UNITS] = units;
            longs[at + COUNTS] = (long)count << 32 | count;
            events.levelChanged(instrument, isBuy, priceFen, units, count);
        }
    }

    /** The command is done, all is said: levels that are empty need not be kept, whether they were said or not. */
    void sweep() {
        for (int i = 0; i < notedCount; i++) {
            final int at = noted[i] * LONGS;
            longs[at + NOTED] = 0;
            if (longs[at + COUNTS] == 0) {
                free(noted[i]);
            }
        }
        notedCount = 0;
    }

    /** What a level displays, as said; it must be there. */
    long units(final Instrument instrument, final boolean isBuy, final long priceFen) {
        return longs[find(book(instrument, isBuy), priceFen) * LONGS + SAID_UNITS];
    }

    /** Orders of a level, as said; it must be there. */
    int count(final Instrument instrument, final boolean isBuy, final long priceFen) {
        return (int)longs[find(book(instrument, isBuy), priceFen) * LONGS + COUNTS];
    }

    private static long book(final Instrument instrument, final boolean isBuy) {
        return instrument.index() * 2L + (isBuy ? 0 : 1);
    }

    private static int hash(final long book, final long priceFen) {
        return (int)StateHash.mix(book * BOOK_FACTOR + priceFen);
    }

    private int find(final long book, final long priceFen) {
        if (table == null) {
            table = new HandleTable(capacity);
        }
        final int hash = hash(book, priceFen);
        for (int cell = table.first(hash); cell >= 0; cell = table.next(hash, cell)) {
            final int row = table.handleAt(cell);
            if (longs[row * LONGS + PRICE] == priceFen && longs[row * LONGS + BOOK] == book) {
                return row;
            }
        }
        return NONE;
    }

    private int allocate(final long book, final long priceFen) {
        final int row;
        if (freeList == NONE) {
            row = used++;
            if (row * LONGS == longs.length) {
                longs = Arrays.copyOf(longs, Math.max(FIRST_ROWS * LONGS, 2 * longs.length));
            }
        } else {
            row = freeList;
            freeList = (int)longs[row * LONGS + BOOK];
        }
        Arrays.fill(longs, row * LONGS, (row + 1) * LONGS, 0);
        longs[row * LONGS + PRICE] = priceFen;
        longs[row * LONGS + BOOK] = book;
        table.add(hash(book, priceFen), row);
        return row;
    }

    private void free(final int row) {
        table.remove(hash(longs[row * LONGS + BOOK], longs[row * LONGS + PRICE]), row);
        longs[row * LONGS + BOOK] = freeList;
        freeList = row;
    }
}
