package io.jishi.core.reference;

import io.jishi.core.state.HandleTable;
import io.jishi.core.state.StateHash;
import java.util.Arrays;

/**
 * What has been defined under an id. Small ids, which is what venues give out, are places in an array: a command looks
 * up its session, party and instrument, and a hash for each is what it would wait for. Nothing is ever removed.
 */
final class IdTable<T> {
    /** Ids below are places; the array grows up to here, 8 MiB of references. */
    private static final int MOST_PLACES = 1 << 20;
    private static final int FIRST_PLACES = 64;

    private final int[] ids;
    private final Object[] values;
    private final HandleTable others;
    private int size;
    private Object[] places = new Object[FIRST_PLACES];

    /** Room for so many. */
    IdTable(final int limit) {
        ids = new int[limit];
        values = new Object[limit];
        others = new HandleTable(limit, (at) -> StateHash.mix(ids[at]));
    }

    /** What has the id, or null. */
    @SuppressWarnings("unchecked")
    T find(final int id) {
        final Object[] current = places;
        return (T)(id >= 0 && id < current.length ? current[id] : id < 0 || id >= MOST_PLACES ? findOther(id) : null);
    }

    private Object findOther(final int id) {
        final int other = others.find(StateHash.mix(id));
        return other == HandleTable.NONE ? null : values[other];
    }

    /** Reads the place of an id, if it has one. */
    long touch(final int id) {
        final Object[] current = places;
        return id >= 0 && id < current.length && current[id] != null ? 1 : 0;
    }

    /** Keeps something under an id that has nothing yet; there is room. */
    void put(final int id, final T value) {
        if (id < 0 || id >= MOST_PLACES) {
            ids[size] = id;
            values[size] = value;
            others.add(size++);
            return;
        }
        if (id >= places.length) {
            places = Arrays.copyOf(places, Integer.highestOneBit(id) << 1);
        }
        places[id] = value;
    }
}
