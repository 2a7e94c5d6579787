package io.jishi.core.pool;

import java.util.ArrayList;
import java.util.List;

/**
 * What only some listings have: open proposals, a place in the chain of an asset. Listings of execution mode PROPOSAL
 * and those that name an asset have a row here; it is allocated in blocks when needed and kept. All others share row
 * {@link #NONE}, in which there is nothing and nothing is written.
 */
final class SideRows {
    /** Row of who has none of its own. */
    static final int NONE = 0;

    private static final int PLACED_AT = 0;
    /** Oldest open proposal above, how many there are below. */
    private static final int PROPOSALS = 1;
    /** Next listing of the same asset; of a row that is free, the next free one. */
    private static final int CHAIN = 2;
    private static final int WORDS_SHIFT = 2;
    private static final int BLOCK_SHIFT = 10;
    private static final int MASK = (1 << BLOCK_SHIFT) - 1;
    private static final long NO_PROPOSALS = (long)Listings.NONE << 32;

    private final List<long[]> blocks = new ArrayList<>();
    private int rows = NONE;
    private int firstFree = NONE;

    SideRows() {
        clear(takeNew());
    }

    /** A row of its own, with nothing in it. */
    int take() {
        final int row = firstFree == NONE ? takeNew() : firstFree;
        if (row == firstFree) {
            firstFree = (int)get(row, CHAIN);
        }
        clear(row);
        return row;
    }

    private int takeNew() {
        if (rows >>> BLOCK_SHIFT == blocks.size()) {
            blocks.add(new long[1 << (WORDS_SHIFT + BLOCK_SHIFT)]);
        }
        return rows++;
    }

    private void clear(final int row) {
        set(row, PLACED_AT, 0);
        set(row, PROPOSALS, NO_PROPOSALS);
        set(row, CHAIN, Listings.NONE);
    }

    /** Gives a row back; NONE is nobody's to give. */
    void release(final int row) {
        if (row != NONE) {
            set(row, CHAIN, firstFree);
            firstFree = row;
        }
    }

    long placedAtNs(final int row) {
        return get(row, PLACED_AT);
    }

    void placedAtNs(final int row, final long timeNs) {
        set(row, PLACED_AT, timeNs);
    }

    /** The oldest open proposal, or NONE. */
    int firstMatch(final int row) {
        return (int)(get(row, PROPOSALS) >> 32);
    }

    int matchCount(final int row) {
        return (int)get(row, PROPOSALS);
    }

    void matches(final int row, final int first, final int count) {
        set(row, PROPOSALS, (long)first << 32 | count);
    }

    /** The next listing of the same asset, or NONE. */
    int nextOfAsset(final int row) {
        return (int)get(row, CHAIN);
    }

    void nextOfAsset(final int row, final int listing) {
        set(row, CHAIN, listing);
    }

    private long get(final int row, final int word) {
        return blocks.get(row >>> BLOCK_SHIFT)[((row & MASK) << WORDS_SHIFT) + word];
    }

    private void set(final int row, final int word, final long value) {
        blocks.get(row >>> BLOCK_SHIFT)[((row & MASK) << WORDS_SHIFT) + word] = value;
    }
}
