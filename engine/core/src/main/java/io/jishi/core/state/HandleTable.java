package io.jishi.core.state;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * A hash table of handles whose keys lie in the rows themselves: open addressing, linear probing, at most half
 * full, removal by shifting back, so that it never grows and never needs cleaning.
 */
public final class HandleTable {
    /** No handle. */
    public static final int NONE = -1;

    private final IntToLongFunction hashOf;
    private final int[] slots;
    private final int mask;

    /**
     * An empty table.
     *
     * @param capacity most handles in it.
     * @param hashOf   the (mixed) hash of a handle's key.
     */
    public HandleTable(final int capacity, final IntToLongFunction hashOf) {
        this.hashOf = hashOf;
        slots = new int[Integer.highestOneBit(Math.max(1, capacity)) * 4];
        mask = slots.length - 1;
        Arrays.fill(slots, NONE);
    }

    /**
     * Where to begin to look for a key.
     *
     * @param hash of the key.
     * @return a place.
     */
    public int start(final long hash) {
        return (int)hash & mask;
    }

    /**
     * The place after another.
     *
     * @param place the other.
     * @return the place to look at next.
     */
    public int next(final int place) {
        return (place + 1) & mask;
    }

    /**
     * The handle at a place.
     *
     * @param place any.
     * @return the handle; {@link #NONE} ends the search.
     */
    public int at(final int place) {
        return slots[place];
    }

    /**
     * Finds a handle by the hash of its key alone.
     *
     * @param hash of a key, where different keys have different hashes, as those of {@link StateHash#mix} of a number.
     * @return the handle; {@link #NONE} if there is none with that key.
     */
    public int find(final long hash) {
        int place = start(hash);
        while (slots[place] != NONE && hashOf.applyAsLong(slots[place]) != hash) {
            place = next(place);
        }
        return slots[place];
    }

    /**
     * Adds a handle whose key is not in the table.
     *
     * @param handle the handle.
     */
    public void add(final int handle) {
        int place = start(hashOf.applyAsLong(handle));
        while (slots[place] != NONE) {
            place = next(place);
        }
        slots[place] = handle;
    }

    /**
     * Removes a handle that is in the table, with the key it was added with.
     *
     * @param handle the handle.
     */
    public void remove(final int handle) {
        int hole = start(hashOf.applyAsLong(handle));
        while (slots[hole] != handle) {
            hole = next(hole);
        }
        for (int place = next(hole); slots[place] != NONE; place = next(place)) {
            final int home = start(hashOf.applyAsLong(slots[place]));
            if (((place - home) & mask) >= ((place - hole) & mask)) {
                slots[hole] = slots[place];
                hole = place;
            }
        }
        slots[hole] = NONE;
    }
}
