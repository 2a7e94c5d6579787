package io.jishi.core.continuous;

import org.agrona.BitUtil;

/**
 * A hash table of handles: open addressing, linear probing, no tombstones. A cell holds the hash and the
 * handle, so that a search compares keys, which are in the rows, only where they are almost sure to be equal, and a
 * removal moves cells without looking at rows. Never more than half full.
 *
 * <p>The low bits of a hash are the place to begin: a search is over in a few cells, most often of one cache line.
 */
final class HandleTable {
    private static final int NONE = -1;
    private static final int FEWEST_CELLS = 8;
    /** How far the cells reach that are read ahead: most searches end there. */
    private static final int NEAR = 1;
    private final long[] cells;
    private final int firstCell;
    private final int mask;

    HandleTable(final int capacity) {
        final int size = BitUtil.findNextPositivePowerOfTwo(
            (int)Math.max(FEWEST_CELLS, 2L * capacity));
        firstCell = Lines.toLine(0);
        cells = new long[Math.addExact(firstCell, size)];
        mask = size - 1;
    }

    private long cell(final int cell) {
        return cells[firstCell + cell];
    }

    private int home(final int hash) {
        return hash & mask;
    }

    /** The first cell that may hold a key with this hash, or -1. */
    int first(final int hash) {
        return search(hash, home(hash));
    }

    /** The next such cell after one, or -1. */
    int next(final int hash, final int cell) {
        return search(hash, (cell + 1) & mask);
    }

    private int search(final int hash, final int from) {
        int cell = from;
        while (cell(cell) != 0) {
            if ((int)(cell(cell) >>> 32) == hash) {
                return cell;
            }
            cell = (cell + 1) & mask;
        }
        return NONE;
    }

    /** Reads where keys with some hashes are, or would be. */
    long touch(final int[] hashes, final int from, final int to) {
        long read = 0;
        for (int i = from; i < to; i++) {
            read += cell(home(hashes[i])) + cell(home(hashes[i] + NEAR));
        }
        return read;
    }

    int handleAt(final int cell) {
        return (int)cell(cell) - 1;
    }

    /** Adds a handle whose key is not in the table. */
    void add(final int hash, final int handle) {
        int cell = home(hash);
        while (cell(cell) != 0) {
            cell = (cell + 1) & mask;
        }
        cells[firstCell + cell] = (long)hash << 32 | (handle + 1);
    }

    /** Removes a handle that is in the table. */
    void remove(final int hash, final int handle) {
        int hole = first(hash);
        while (handleAt(hole) != handle) {
            hole = next(hash, hole);
        }
        int cell = (hole + 1) & mask;
        while (cell(cell) != 0) {
            final int home = home((int)(cell(cell) >>> 32));
            if (((cell - home) & mask) >= ((cell - hole) & mask)) {
                cells[firstCell + hole] = cell(cell);
                hole = cell;
            }
            cell = (cell + 1) & mask;
        }
        cells[firstCell + hole] = 0;
    }
}
