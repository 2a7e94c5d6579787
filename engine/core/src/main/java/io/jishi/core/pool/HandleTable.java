package io.jishi.core.pool;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * A hash table of handles whose keys lie in the listings themselves: open addressing, linear probing, at most half
 * full, removal by shifting back, so that it never grows and never needs cleaning.
 */
final class HandleTable {
    private final IntToLongFunction hashOf;
    private final int[] slots;
    private final int mask;

    /** Room for so many handles; the function gives the (mixed) hash of a handle's key. */
    HandleTable(final int capacity, final IntToLongFunction hashOf) {
        this.hashOf = hashOf;
        slots = new int[Integer.highestOneBit(Math.max(1, capacity)) * 4];
        mask = slots.length - 1;
        Arrays.fill(slots, Listings.NONE);
    }

    /** Where to begin to look for keys with a hash. */
    int start(final long hash) {
        return (int)hash & mask;
    }

    /** The place after another. */
    int next(final int place) {
        return (place + 1) & mask;
    }

    /** The handle at a place; NONE ends the search. */
    int at(final int place) {
        return slots[place];
    }

    void add(final int handle) {
        int place = start(hashOf.applyAsLong(handle));
        while (slots[place] != Listings.NONE) {
            place = next(place);
        }
        slots[place] = handle;
    }

    void remove(final int handle) {
        int hole = start(hashOf.applyAsLong(handle));
        while (slots[hole] != handle) {
            hole = next(hole);
        }
        for (int place = next(hole); slots[place] != Listings.NONE; place = next(place)) {
            final int home = start(hashOf.applyAsLong(slots[place]));
            if (((place - home) & mask) >= ((place - hole) & mask)) {
                slots[hole] = slots[place];
                hole = place;
            }
        }
        slots[hole] = Listings.NONE;
    }
}
