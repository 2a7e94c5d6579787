package io.jishi.core.pool;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a few numbers for what only some listings have: allocated in blocks when needed and kept, used again when
 * they are given back. The first rows, of which nobody gets one, are there from the start.
 */
final class RowBlocks {
    private static final int NONE = 0;
    private static final int BLOCK_SHIFT = 10;
    private static final int MASK = (1 << BLOCK_SHIFT) - 1;

    private final int words;
    private final int firstRow;
    private final List<long[]> blocks = new ArrayList<>();
    private int rows;
    /** Of a row that is free the first number is the next free one. */
    private int firstFree = NONE;

    /** Rows of so many numbers; those below a first one are kept back, row 0 always. */
    RowBlocks(final int words, final int firstRow) {
        this.words = words;
        this.firstRow = firstRow;
        rows = firstRow;
        blocks.add(new long[words << BLOCK_SHIFT]);
    }

    /** A row for oneself; there may be anything in it. */
    int take() {
        if (firstFree == NONE) {
            if (rows >>> BLOCK_SHIFT == blocks.size()) {
                blocks.add(new long[words << BLOCK_SHIFT]);
            }
            return rows++;
        }
        final int row = firstFree;
        firstFree = (int)get(row, 0);
        return row;
    }

    /** A row for oneself, with the numbers of another. */
    int copy(final int other) {
        final int row = take();
        System.arraycopy(block(other), at(other), block(row), at(row), words);
        return row;
    }

    /** Gives a row back, unless it is one of those kept back. */
    void release(final int row) {
        if (row >= firstRow) {
            set(row, 0, firstFree);
            firstFree = row;
        }
    }

    /** Rows that were ever taken are below it. */
    int end() {
        return rows;
    }

    long get(final int row, final int word) {
        return block(row)[at(row) + word];
    }

    void set(final int row, final int word, final long value) {
        block(row)[at(row) + word] = value;
    }

    private long[] block(final int row) {
        return blocks.get(row >>> BLOCK_SHIFT);
    }

    private int at(final int row) {
        return (row & MASK) * words;
    }
}
