package io.jishi.core.pool;

import io.jishi.core.rights.RightCell;
import java.util.ArrayList;
import java.util.List;

/**
 * The limits of the rights offered: territory, fields of use, term. Few supplies have any, so they stand apart, in rows
 * that are allocated in blocks when needed and kept. Row {@link #DRAFT} belongs to the listing being answered.
 */
final class RightLimits {
    /** Row of who has no limits. */
    static final int NO_LIMITS = 0;
    /** Row of the draft. */
    static final int DRAFT = 1;

    private static final int WORDS = 5;
    private static final int BLOCK_SHIFT = 10;
    private static final int MASK = (1 << BLOCK_SHIFT) - 1;

    private final List<long[]> blocks = new ArrayList<>();
    private int rows = DRAFT + 1;
    private int firstFree = NO_LIMITS;

    RightLimits() {
        blocks.add(new long[WORDS << BLOCK_SHIFT]);
    }

    /** A row of its own for what the draft holds. */
    int keepDraft() {
        final int row;
        if (firstFree == NO_LIMITS) {
            row = rows++;
            if (row >>> BLOCK_SHIFT == blocks.size()) {
                blocks.add(new long[WORDS << BLOCK_SHIFT]);
            }
        } else {
            row = firstFree;
            firstFree = (int)blocks.get(row >>> BLOCK_SHIFT)[at(row)];
        }
        System.arraycopy(blocks.get(0), at(DRAFT), blocks.get(row >>> BLOCK_SHIFT), at(row), WORDS);
        return row;
    }

    /** Gives a row back. */
    void release(final int row) {
        if (row > DRAFT) {
            blocks.get(row >>> BLOCK_SHIFT)[at(row)] = firstFree;
            firstFree = row;
        }
    }

    /** Writes the draft's row; returns it, or NO_LIMITS if there are none. */
    int draft(final RightCell cell) {
        final long[] block = blocks.get(0);
        final int at = at(DRAFT);
        block[at] = cell.territoryLow;
        block[at + 1] = cell.territoryHigh;
        block[at + 2] = cell.fieldsOfUse;
        block[at + 3] = cell.fromNs;
        block[at + 4] = cell.toNs;
        return (block[at] | block[at + 1] | block[at + 2] | block[at + 3] | block[at + 4]) == 0 ? NO_LIMITS : DRAFT;
    }

    /** Reads all but the right itself. */
    void read(final int row, final RightCell cell) {
        final long[] block = blocks.get(row >>> BLOCK_SHIFT);
        final int at = at(row);
        cell.territoryLow = block[at];
        cell.territoryHigh = block[at + 1];
        cell.fieldsOfUse = block[at + 2];
        cell.fromNs = block[at + 3];
        cell.toNs = block[at + 4];
    }

    private static int at(final int row) {
        return (row & MASK) * WORDS;
    }
}
