package io.jishi.core.reference;

import java.util.Arrays;
import org.agrona.collections.Int2ObjectHashMap;

/**
 * What has been defined under an id. Small ids, which is what venues give out, are places in an array: a command looks
 * up its session, party and instrument, and a hash for each is what it would wait for. Nothing is ever removed.
 */
final class IdTable<T> {
    /** Ids below are places; the array grows up to here, 8 MiB of references. */
    private static final int MOST_PLACES = 1 << 20;
    private static final int FIRST_PLACES = 64;

    private final Int2ObjectHashMap<T> others = new Int2ObjectHashMap<>();
    private Object[] places = new Object[FIRST_PLACES];

    /** What has the id, or null. */
    @SuppressWarnings("unchecked")
    T find(final int id) {
        final Object[] current = places;
        return id >= 0 && id < current.length ? (T)current[id] : id < 0 || id >= MOST_PLACES ? others.get(id) : null;
    }

    /** Reads the place of an id, if it has one. */
    long touch(final int id) {
        final Object[] current = places;
        return id >= 0 && id < current.length && current[id] != null ? 1 : 0;
    }

    /** Keeps something under an id. */
    void put(final int id, final T value) {
        if (id < 0 || id >= MOST_PLACES) {
            others.put(id, value);
            return;
        }
        if (id >= places.length) {
            places = Arrays.copyOf(places, Integer.highestOneBit(id) << 1);
        }
        places[id] = value;
    }
}
