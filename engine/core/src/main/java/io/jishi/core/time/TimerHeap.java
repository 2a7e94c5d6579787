package io.jishi.core.time;

import java.util.Arrays;

/**
 * Timers ordered by (deadline, id). It has eight children to a node, whose deadlines share a cache line, so that it is
 * flat, seven of eight timers have no children, and a row is asked only when deadlines are equal. Grows by doubling
 * beyond the room that it begins with.
 */
final class TimerHeap {
    static final int CHILDREN_SHIFT = 3;
    static final int CHILDREN = 1 << CHILDREN_SHIFT;
    /** With the header of the array, the deadlines of a node's children then share a cache line. */
    private static final int PADDING = 5;

    private final TimerRows rows;
    /** By timer: its place, turned in one of two heaps; only written when others move. */
    private final int[] places;
    private final int turned;
    /** By place: which timer, and its deadline. */
    private int[] timers;
    private long[] deadlines;
    private int size;

    /** Room for so many to begin with; the places of one of two heaps are turned. */
    TimerHeap(final TimerRows rows, final int capacity, final boolean turned) {
        this.rows = rows;
        this.turned = turned ? -1 : 0;
        places = rows.places();
        timers = new int[capacity];
        deadlines = new long[Math.addExact(PADDING, capacity)];
    }

    private static int parent(final int place) {
        return (place - 1) >> CHILDREN_SHIFT;
    }

    /** The first of its children. */
    static int child(final int place) {
        return (place << CHILDREN_SHIFT) + 1;
    }

    private boolean hasChild(final int place) {
        return place <= (size - 2) >> CHILDREN_SHIFT;
    }

    int size() {
        return size;
    }

    long deadlineAt(final int place) {
        return deadlines[PADDING + place];
    }

    int timerAt(final int place) {
        return timers[place];
    }

    /** Whether there is one that is due. */
    boolean isDue(final long nowNs) {
        return size > 0 && deadlineAt(0) <= nowNs;
    }

    /** Whether there is one that is due, and it comes before the first of another heap. */
    boolean isDueBefore(final TimerHeap other, final long nowNs) {
        return isDue(nowNs) && (other.size == 0 || other.isBefore(timerAt(0), deadlineAt(0), 0));
    }

    void add(final int timer, final long deadlineNs) {
        if (size == timers.length) {
            timers = Arrays.copyOf(timers, 2 * size);
            deadlines = Arrays.copyOf(deadlines, PADDING + 2 * size);
        }
        siftUp(size++, timer, deadlineNs);
    }

    void removeAt(final int place) {
        size--;
        final int last = timerAt(size);
        final long deadlineNs = deadlineAt(size);
        if (place < size) {
            siftDown(siftUp(place, last, deadlineNs), last, deadlineNs);
        }
    }

    /** Puts a timer where it belongs, from a place upwards; returns its place. */
    private int siftUp(final int from, final int timer, final long deadlineNs) {
        int place = from;
        while (place > 0 && isBefore(timer, deadlineNs, parent(place))) {
            final int parent = parent(place);
            put(place, timerAt(parent), deadlineAt(parent));
            place = parent;
        }
        put(place, timer, deadlineNs);
        return place;
    }

    private void siftDown(final int from, final int timer, final long deadlineNs) {
        int place = from;
        while (hasChild(place)) {
            final int first = firstChild(place);
            if (isBefore(timer, deadlineNs, first)) {
                break;
            }
            put(place, timerAt(first), deadlineAt(first));
            place = first;
        }
        if (place != from) {
            put(place, timer, deadlineNs);
        }
    }

    /** The child that comes before the others. */
    private int firstChild(final int place) {
        final int begin = child(place);
        final int count = Math.min(size - begin, CHILDREN);
        int first = begin;
        for (int child = begin + 1; child < begin + count; child++) {
            first = isBefore(child, first) ? child : first;
        }
        return first;
    }

    private void put(final int place, final int timer, final long deadlineNs) {
        timers[place] = timer;
        deadlines[PADDING + place] = deadlineNs;
        places[timer] = place ^ turned;
    }

    /** Whether a timer comes before the one at a place; rows are read of equals only. */
    private boolean isBefore(final int timer, final long deadlineNs, final int place) {
        final long other = deadlineAt(place);
        return deadlineNs < other || (deadlineNs == other && rows.id(timer) < rows.id(timerAt(place)));
    }

    /** Whether the timer at a place comes before the one at another. */
    boolean isBefore(final int place, final int other) {
        final long deadlineNs = deadlineAt(place);
        final long otherNs = deadlineAt(other);
        return deadlineNs < otherNs || (deadlineNs == otherNs && rows.id(timerAt(place)) < rows.id(timerAt(other)));
    }

    /** Reads a place and its neighbours; the number means nothing. */
    long touch(final int guess) {
        if (size == 0) {
            return 0;
        }
        final int place = Math.max(0, Math.min(guess, size - 1));
        return deadlineAt(place) + timerAt(place) + deadlineAt(Math.max(0, parent(place)))
            + (hasChild(place) ? deadlineAt(child(place)) : 0);
    }
}
