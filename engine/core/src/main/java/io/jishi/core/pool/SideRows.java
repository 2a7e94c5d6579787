package io.jishi.core.pool;

import java.util.ArrayList;
import java.util.List;

/**
 * What only some listings have: a cell among the proposals, open proposals, a place in the chain of an asset. Listings
 * of execution mode PROPOSAL and those that name an asset have a row here; it is allocated in blocks when needed and
 * kept. All others share row {@link #NONE}, in which there is nothing and nothing is written.
 */
final class SideRows {
    /** Row of who has none of its own. */
    static final int NONE = 0;

    private static final int PLACED_AT = 0;
    /** Oldest open proposal above, how many there are below. */
    private static final int PROPOSALS = 1;
    /** Next listing of the same asset above, cell below; of a row that is free, the next free one. */
    private static final int CHAIN_AND_CELL = 2;
    private static final int WORDS_SHIFT = 2;
    private static final int BLOCK_SHIFT = 10;
    private static final int MASK = (1 << BLOCK_SHIFT) - 1;
    private static final long LOW = 0xFFFF_FFFFL;
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
            firstFree = (int)get(row, CHAIN_AND_CELL);
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
        set(row, CHAIN_AND_CELL, (long)Listings.NONE << 32);
    }

    /** Gives a row back; NONE is nobody's to give. */
    void release(final int row) {
        if (row != NONE) {
            set(row, CHAIN_AND_CELL, firstFree);
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
        return (int)(get(row, CHAIN_AND_CELL) >> 32);
    }

    void nextOfAsset(final int row, final int listing) {
        set(row, CHAIN_AND_CELL, (long)listing << 32 | (get(row, CHAIN_AND_CELL) & LOW));
    }

    /** Cell in which it stands among the proposals. */
    int cell(final int row) {
        return (int)get(row, CHAIN_AND_CELL);
    }

    void cell(final int row, final int cell) {
        set(row, CHAIN_AND_CELL, (get(row, CHAIN_AND_CELL) & ~LOW) | cell);
    }

    private long get(final int row, final int word) {
        return blocks.get(row >>> BLOCK_SHIFT)[((row & MASK) << WORDS_SHIFT) + word];
    }

    private void set(final int row, final int word, final long value) {
        blocks.get(row >>> BLOCK_SHIFT)[((row & MASK) << WORDS_SHIFT) + word] = value;
    }
}
