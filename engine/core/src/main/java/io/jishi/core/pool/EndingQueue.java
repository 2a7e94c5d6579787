package io.jishi.core.pool;

import java.util.Arrays;

/**
 * Listings that are to end, in the order of their places in line, which stand beside them so that no row is read for
 * it: first all are added, then all are taken. Grows to the most that it ever held.
 */
final class EndingQueue {
    private static final int FIRST_PLACES = 64;
    private static final int CHILDREN_SHIFT = 3;
    private long[] priorities = new long[FIRST_PLACES];
    private int[] handles = new int[FIRST_PLACES];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(final int handle, final long priority) {
        if (size == handles.length) {
            priorities = Arrays.copyOf(priorities, 2 * size);
            handles = Arrays.copyOf(handles, 2 * size);
        }
        priorities[size] = priority;
        handles[size++] = handle;
    }

    /** After the last was added. */
    void arrange() {
        for (int place = (size - 2) >> CHILDREN_SHIFT; place >= 0; place--) {
            sink(place, handles[place], priorities[place]);
        }
    }

    /** Takes the first, as many as fit; returns how many. */
    int take(final int[] into) {
        int count = 0;
        while (size > 0 && count < into.length) {
            into[count++] = handles[0];
            size--;
            sink(0, handles[size], priorities[size]);
        }
        return count;
    }

    private void sink(final int from, final int handle, final long priority) {
        int place = from;
        int child = firstChild(place);
        while (child < size && priorities[child] < priority) {
            handles[place] = handles[child];
            priorities[place] = priorities[child];
            place = child;
            child = firstChild(place);
        }
        handles[place] = handle;
        priorities[place] = priority;
    }

    /** The child that comes before the others; a place behind the last if there is none. */
    private int firstChild(final int place) {
        int first = (place << CHILDREN_SHIFT) + 1;
        final int end = Math.min(size, first + (1 << CHILDREN_SHIFT));
        for (int child = first + 1; child < end; child++) {
            first = priorities[child] < priorities[first] ? child : first;
        }
        return first;
    }
}
