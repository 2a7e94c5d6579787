package io.jishi.core.time;

/**
 * Timers ordered by (deadline, id), in arrays that two heaps share: one grows from their beginning, the other from
 * their end, so that neither takes room from the other before both are full. It has eight children to a node, whose
 * deadlines share a cache line, so that it is flat, seven of eight timers have no children, and a row is asked only
 * when deadlines are equal.
 */
final class TimerHeap {
    static final int CHILDREN_SHIFT = 3;
    static final int CHILDREN = 1 << CHILDREN_SHIFT;
    /** With the header of the array, the deadlines of a node's children then share a cache line. */
    private static final int PADDING = 5;

    private final TimerRows rows;
    /** By place: which timer, and its deadline. */
    private final int[] timers;
    private final long[] deadlines;
    /** By timer: its place, turned in the heap that grows from the end; only written when others move. */
    private final int[] places;
    /** Where a place is in the arrays: turned in the heap that grows from the end. */
    private final int base;
    private final int turned;
    private int size;

    private TimerHeap(final TimerHeap other) {
        rows = other.rows;
        timers = other.timers;
        deadlines = other.deadlines;
        places = other.places;
        turned = -1;
        base = deadlines.length;
    }

    /** A heap that grows from the beginning of arrays with so much room. */
    TimerHeap(final TimerRows rows, final int[] places, final int capacity) {
        this.rows = rows;
        this.places = places;
        final int least = Math.addExact(Math.addExact(capacity, 2 * PADDING), 2 * CHILDREN);
        final int length = (least & -CHILDREN) + PADDING + 2;
        timers = new int[length];
        deadlines = new long[length];
        turned = 0;
        base = PADDING;
    }

    /** The heap that grows from the end of the same arrays. */
    TimerHeap opposite() {
        return new TimerHeap(this);
    }

    private int at(final int place) {
        return base + (place ^ turned);
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
        return deadlines[at(place)];
    }

    int timerAt(final int place) {
        return timers[at(place)];
    }

    /** Whether there is one that is due. */
    boolean isDue(final long nowNs) {
        return size > 0 && deadlineAt(0) <= nowNs;
    }

    /** Whether there is one that is due, and it comes before the first of another heap. */
    boolean isDueBefore(final TimerHeap other, final long nowNs) {
        return isDue(nowNs) && (other.size == 0 || isBefore(timerAt(0), deadlineAt(0), other.timerAt(0),
            other.deadlineAt(0)));
    }

    void add(final int timer, final long deadlineNs) {
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
        int first = child(place);
        final int last = first + Math.min(size - 1 - first, CHILDREN - 1);
        for (int child = first + 1; child <= last; child++) {
            if (isBefore(child, first)) {
                first = child;
            }
        }
        return first;
    }

    private void put(final int place, final int timer, final long deadlineNs) {
        timers[at(place)] = timer;
        deadlines[at(place)] = deadlineNs;
        places[timer] = place ^ turned;
    }

    private boolean isBefore(final int timer, final long deadlineNs, final int place) {
        return isBefore(timer, deadlineNs, timerAt(place), deadlineAt(place));
    }

    private boolean isBefore(final int timer, final long deadlineNs, final int other, final long otherNs) {
        return deadlineNs < otherNs || (deadlineNs == otherNs && rows.id(timer) < rows.id(other));
    }

    /** Whether the timer at a place comes before the one at another. */
    boolean isBefore(final int place, final int other) {
        return isBefore(timerAt(place), deadlineAt(place), other);
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
