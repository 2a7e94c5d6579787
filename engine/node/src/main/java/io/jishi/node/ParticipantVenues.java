package io.jishi.node;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Home venue of each participant, by open addressing. One thread writes, any reads without a lock: a value is stored
 * before its key, and a full table is replaced by a larger one whole. Ids are positive; entries are never removed.
 */
final class ParticipantVenues {
    private static final VarHandle KEYS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int INITIAL_CAPACITY = 1024;

    private volatile Table table = new Table(INITIAL_CAPACITY);
    private int size;

    /** Keys and values of the same index; key 0 is an empty place. */
    private static final class Table {
        private final int[] keys;
        private final int[] values;

        Table(final int capacity) {
            keys = new int[capacity];
            values = new int[capacity];
        }

        int indexOf(final int participantId) {
            final int mask = keys.length - 1;
            int index = ((participantId * 0x9E3779B9) >>> 7) & mask;
            int key = (int) KEYS.getAcquire(keys, index);
            while (key != 0 && key != participantId) {
                index = (index + 1) & mask;
                key = (int) KEYS.getAcquire(keys, index);
            }
            return index;
        }

        void put(final int participantId, final int venueId) {
            final int index = indexOf(participantId);
            values[index] = venueId;
            KEYS.setRelease(keys, index, participantId);
        }
    }

    /** Its writer says where a participant is at home; a second call replaces the first. */
    void put(final int participantId, final int venueId) {
        if (get(participantId) == 0) {
            size++;
        }
        if (2 * size > table.keys.length) {
            grow();
        }
        table.put(participantId, venueId);
    }

    private void grow() {
        final Table old = table;
        final Table larger = new Table(2 * old.keys.length);
        for (int i = 0; i < old.keys.length; i++) {
            if (old.keys[i] != 0) {
                larger.put(old.keys[i], old.values[i]);
            }
        }
        table = larger;
    }

    /** Home venue of a participant; 0 = unknown, or participant 0. */
    int get(final int participantId) {
        if (participantId == 0) {
            return 0;
        }
        final Table current = table;
        final int index = current.indexOf(participantId);
        return (int) KEYS.getAcquire(current.keys, index) == participantId ? current.values[index] : 0;
    }
}
