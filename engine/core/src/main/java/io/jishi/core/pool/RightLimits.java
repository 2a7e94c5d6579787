package io.jishi.core.pool;

import io.jishi.core.rights.RightCell;

/**
 * The limits of the rights offered: territory, fields of use, term. Few supplies have any, so they stand apart in
 * {@link RowBlocks}. Row {@link #DRAFT} belongs to the listing being answered.
 */
final class RightLimits {
    /** Row of who has no limits. */
    static final int NO_LIMITS = 0;
    /** Row of the draft. */
    static final int DRAFT = 1;

    private static final int WORDS = 5;

    private final RowBlocks rows = new RowBlocks(WORDS, DRAFT + 1);

    /** A row of its own for what the draft holds. */
    int keepDraft() {
        return rows.copy(DRAFT);
    }

    /** Gives a row back. */
    void release(final int row) {
        rows.release(row);
    }

    /** Writes the draft's row; returns it, or NO_LIMITS if there are none. */
    int draft(final RightCell cell) {
        rows.set(DRAFT, 0, cell.territoryLow);
        rows.set(DRAFT, 1, cell.territoryHigh);
        rows.set(DRAFT, 2, cell.fieldsOfUse);
        rows.set(DRAFT, 3, cell.fromNs);
        rows.set(DRAFT, 4, cell.toNs);
        final long any = cell.territoryLow | cell.territoryHigh | cell.fieldsOfUse | cell.fromNs | cell.toNs;
        return any == 0 ? NO_LIMITS : DRAFT;
    }

    /** Reads all but the right itself. */
    void read(final int row, final RightCell cell) {
        cell.territoryLow = rows.get(row, 0);
        cell.territoryHigh = rows.get(row, 1);
        cell.fieldsOfUse = rows.get(row, 2);
        cell.fromNs = rows.get(row, 3);
        cell.toNs = rows.get(row, 4);
    }
}
