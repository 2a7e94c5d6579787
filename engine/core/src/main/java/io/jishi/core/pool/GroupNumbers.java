package io.jishi.core.pool;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Finds numbers by keys that lie in their rows: a hash table whose places are cache lines of up to seven numbers with
 * their hashes; what does not fit stands behind. It grows by a place whenever it holds more than ever before, and
 * shares out only what stood in the one that this was part of (linear hashing), so that nobody ever waits until all of
 * it has been copied. Its memory grows by blocks, which are kept.
 */
final class GroupNumbers {
    static final int NONE = Listings.NONE;

    private static final int BLOCK_SHIFT = 9;
    private static final int MASK = (1 << BLOCK_SHIFT) - 1;
    private static final int LINE_SHIFT = 3;
    /** Behind the numbers of a place: the row of the first that does not fit. */
    private static final int LINK = (1 << LINE_SHIFT) - 1;
    /** With the header of the array, places then are cache lines. */
    private static final int PADDING = 6;
    /** So many numbers to a place. */
    private static final int LOAD = 2;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long EMPTY = NONE;

    private final IntToLongFunction keyOf;
    private final RowBlocks others = new RowBlocks(2, 1);
    private final long[] shared = new long[LINK];
    private long[][] blocks = new long[1][];
    private int places = 1 << BLOCK_SHIFT;
    private int size;

    /** The function gives the key of a number. */
    GroupNumbers(final IntToLongFunction keyOf) {
        this.keyOf = keyOf;
        blocks[0] = emptyBlock();
    }

    private static long[] emptyBlock() {
        final long[] block = new long[PADDING + (1 << (BLOCK_SHIFT + LINE_SHIFT))];
        Arrays.fill(block, EMPTY);
        return block;
    }

    private static int hashOf(final long key) {
        return (int)((key * FACTOR) >>> 32);
    }

    private static int hash(final long entry) {
        return (int)(entry >> 32);
    }

    /** Places that are not there yet are still part of those half as far. */
    private int placeOf(final int hash) {
        final int half = Integer.highestOneBit(places);
        final int place = hash & (2 * half - 1);
        return place < places ? place : place - half;
    }

    private static int at(final int place) {
        return PADDING + ((place & MASK) << LINE_SHIFT);
    }

    /** The number that has a key, or NONE. */
    int find(final long key) {
        final int hash = hashOf(key);
        final int place = placeOf(hash);
        final long[] block = blocks[place >> BLOCK_SHIFT];
        final int first = at(place);
        for (int at = first; at < first + LINK && block[at] != EMPTY; at++) {
            if (hash(block[at]) == hash && keyOf.applyAsLong((int)block[at]) == key) {
                return (int)block[at];
            }
        }
        for (int row = (int)block[first + LINK]; row != NONE; row = (int)others.get(row, 1)) {
            if (keyOf.applyAsLong((int)others.get(row, 0)) == key) {
                return (int)others.get(row, 0);
            }
        }
        return NONE;
    }

    /** What {@link #find} is likely to say, without a look at a row. */
    int guess(final long key) {
        final int hash = hashOf(key);
        final int place = placeOf(hash);
        final long[] block = blocks[place >> BLOCK_SHIFT];
        final int first = at(place);
        for (int at = first; at < first + LINK && block[at] != EMPTY; at++) {
            if (hash(block[at]) == hash) {
                return (int)block[at];
            }
        }
        return NONE;
    }

    /** Adds a number, whose key is in its row and not in the table. */
    void add(final int number) {
        size++;
        if (places * LOAD < size) {
            split();
        }
        enter((long)hashOf(keyOf.applyAsLong(number)) << 32 | number);
    }

    private void enter(final long entry) {
        final int place = placeOf(hash(entry));
        final long[] block = blocks[place >> BLOCK_SHIFT];
        final int link = at(place) + LINK;
        int at = at(place);
        while (at < link && block[at] != EMPTY) {
            at++;
        }
        if (at < link) {
            block[at] = entry;
            return;
        }
        final int row = others.take();
        others.set(row, 0, entry);
        others.set(row, 1, block[link]);
        block[link] = row;
    }

    /** Opens one more place and shares out what stands in the one that it was part of. */
    private void split() {
        final int opened = places >> BLOCK_SHIFT;
        if (opened == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * opened);
        }
        if (blocks[opened] == null) {
            blocks[opened] = emptyBlock();
        }
        final int place = places - Integer.highestOneBit(places);
        places++;
        final long[] block = blocks[place >> BLOCK_SHIFT];
        final int first = at(place);
        System.arraycopy(block, first, shared, 0, LINK);
        int row = (int)block[first + LINK];
        Arrays.fill(block, first, first + LINK + 1, EMPTY);
        for (int i = 0; i < LINK && shared[i] != EMPTY; i++) {
            enter(shared[i]);
        }
        while (row != NONE) {
            final long entry = others.get(row, 0);
            final int next = (int)others.get(row, 1);
            others.release(row);
            enter(entry);
            row = next;
        }
    }

    /** Removes a number that is in the table, with the key it was added with. */
    void remove(final int number) {
        size--;
        final int place = placeOf(hashOf(keyOf.applyAsLong(number)));
        final long[] block = blocks[place >> BLOCK_SHIFT];
        final int link = at(place) + LINK;
        int hole = at(place);
        while (hole < link && (int)block[hole] != number) {
            hole++;
        }
        if (hole < link) {
            fill(block, hole, link);
        } else {
            removeOther(block, link, number);
        }
    }

    /** Moves to a hole what does not fit the place, or the last that does. */
    private void fill(final long[] block, final int hole, final int link) {
        final int row = (int)block[link];
        if (row != NONE) {
            block[hole] = others.get(row, 0);
            block[link] = others.get(row, 1);
            others.release(row);
            return;
        }
        int last = hole;
        while (last + 1 < link && block[last + 1] != EMPTY) {
            last++;
        }
        block[hole] = block[last];
        block[last] = EMPTY;
    }

    private void removeOther(final long[] block, final int link, final int number) {
        int before = NONE;
        int row = (int)block[link];
        while ((int)others.get(row, 0) != number) {
            before = row;
            row = (int)others.get(row, 1);
        }
        if (before == NONE) {
            block[link] = others.get(row, 1);
        } else {
            others.set(before, 1, others.get(row, 1));
        }
        others.release(row);
    }
}
