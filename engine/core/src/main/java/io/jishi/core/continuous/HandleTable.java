package io.jishi.core.continuous;

import org.agrona.BitUtil;

/**
 * A hash table of handles: open addressing, linear probing, no tombstones. A cell holds the hash and the
 * handle, so that a search compares keys, which are in the rows, only where they are almost sure to be equal, and a
 * removal moves cells without looking at rows. Never more than three quarters full.
 *
 * <p>The low bits of a hash are the place to begin. Who computes it keeps neighbouring keys neighbours: orders are
 * numbered one after the other, and eight cells are one cache line.
 */
final class HandleTable {
    private static final int NONE = -1;
    private static final int CELLS_IN_LINE = 8;
    private final long[] cells;
    private final int mask;

    HandleTable(final int capacity) {
        cells = new long[BitUtil.findNextPositivePowerOfTwo((int)Math.max(4, (capacity * 4L + 2) / 3))];
        mask = cells.length - 1;
    }

    /** The first cell that may hold a key with this hash, or -1. */
    int first(final int hash) {
        return search(hash, hash & mask);
    }

    /** The next such cell after one, or -1. */
    int next(final int hash, final int cell) {
        return search(hash, (cell + 1) & mask);
    }

    private int search(final int hash, final int from) {
        int cell = from;
        while (cells[cell] != 0) {
            if ((int)(cells[cell] >>> 32) == hash) {
                return cell;
            }
            cell = (cell + 1) & mask;
        }
        return NONE;
    }

    /** The handle of a key with this hash, or of another or none, as the first cell has it. */
    int guess(final int hash) {
        return handleAt(hash & mask);
    }

    /** Reads the cells where a key with this hash may be. */
    long touch(final int hash) {
        return cells[hash & mask] + cells[(hash + CELLS_IN_LINE - 1) & mask];
    }

    int handleAt(final int cell) {
        return (int)cells[cell] - 1;
    }

    /** Adds a handle whose key is not in the table. */
    void add(final int hash, final int handle) {
        int cell = hash & mask;
        while (cells[cell] != 0) {
            cell = (cell + 1) & mask;
        }
        cells[cell] = (long)hash << 32 | (handle + 1);
    }

    /** Removes a handle that is in the table. */
    void remove(final int hash, final int handle) {
        int hole = first(hash);
        while (handleAt(hole) != handle) {
            hole = next(hash, hole);
        }
        int cell = (hole + 1) & mask;
        while (cells[cell] != 0) {
            final int home = (int)(cells[cell] >>> 32) & mask;
            if (((cell - home) & mask) >= ((cell - hole) & mask)) {
                cells[hole] = cells[cell];
                hole = cell;
            }
            cell = (cell + 1) & mask;
        }
        cells[hole] = 0;
    }
}
