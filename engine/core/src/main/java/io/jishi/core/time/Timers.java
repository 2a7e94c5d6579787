package io.jishi.core.time;

import io.jishi.core.state.StateHash;
import java.util.Arrays;

/**
 * The deadlines of the exchange: a heap over preallocated arrays, ordered by (deadline, timer id). Ids come from one
 * counter and are given anew whenever a timer is armed, so equal deadlines fire in the order of arming.
 *
 * <p>With many timers it is memory that costs: the heap has eight children to a node, whose deadlines share a cache
 * line, so that it is flat, seven of eight timers have no children, and a row is asked only when deadlines are equal.
 */
public final class Timers {
    /** Deadline of an exchange that waits for nothing. */
    public static final long NEVER = Long.MAX_VALUE;
    /** Handle of no timer. */
    public static final int NONE = -1;

    private static final int HANDLER_BITS = 16;
    /** Objects that handle timers at once; a model has a few. */
    private static final int MOST_HANDLERS = 1 << HANDLER_BITS;
    /** Its id above, whose 48 bits are enough for a million a second during eight years; who handles it below. */
    private static final int ID = 0;
    private static final int SUBJECT = 1;
    private static final int ROW_SHIFT = 1;
    private static final int CHILDREN_SHIFT = 3;
    static final int CHILDREN = 1 << CHILDREN_SHIFT;
    /** It does not pay to read ahead for fewer. */
    private static final int FEW = 4;
    /** With the header of the array, the deadlines of a node's children then share a cache line. */
    private static final int PADDING = 5;

    private final int capacity;
    private final long[] rows;
    /** By timer: its place in the heap, only written when others move; of one that is free, the next free one. */
    private final int[] places;
    /** By place in the heap: which timer, and its deadline. */
    private final int[] heap;
    private final long[] deadlines;
    private TimerHandler[] handlers = new TimerHandler[0];
    private int[] timersOf = new int[0];
    private int firstFree = NONE;
    private int highest;
    private int size;
    private final DueTimers due = new DueTimers(this);
    private long lastId;
    private long fired;

    /**
     * Allocates room.
     *
     * @param capacity most timers armed at once.
     */
    public Timers(final int capacity) {
        this.capacity = capacity;
        rows = new long[Math.multiplyExact(capacity, 1 << ROW_SHIFT)];
        places = new int[capacity];
        heap = new int[capacity];
        deadlines = new long[Math.addExact(PADDING, capacity)];
    }

    /**
     * Whether so many more timers can be armed.
     *
     * @param count how many.
     * @return false if the limit would be passed (reject TOO_MANY_TIMERS).
     */
    public boolean hasRoomFor(final int count) {
        return capacity - size >= count;
    }

    /**
     * Arms a timer.
     *
     * @param deadlineNs when it fires: before any command with that or a later time is applied.
     * @param subject    given back to the handler.
     * @param handler    who is told.
     * @return a handle for {@link #cancel(int)}, valid until it fires or is cancelled.
     * @throws IllegalStateException if there is no room: ask {@link #hasRoomFor(int)} first.
     */
    public int arm(final long deadlineNs, final long subject, final TimerHandler handler) {
        if (size == capacity) {
            throw new IllegalStateException("no room for another timer");
        }
        final int timer = firstFree == NONE ? highest++ : firstFree;
        if (timer == firstFree) {
            firstFree = places[timer];
        }
        final int row = row(timer);
        rows[row + ID] = ++lastId << HANDLER_BITS | numberOf(handler);
        rows[row + SUBJECT] = subject;
        siftUp(size++, timer, deadlineNs);
        return timer;
    }

    /**
     * Disarms a timer.
     *
     * @param timer handle from {@link #arm}; {@link #NONE} does nothing.
     */
    public void cancel(final int timer) {
        if (timer != NONE) {
            removeAt(places[timer]);
            release(timer);
        }
    }

    /**
     * Reads what {@link #cancel(int)} will need, first step: where the timer is.
     *
     * @param timer a timer that is armed, or {@link #NONE}.
     * @return a number without a meaning.
     */
    public long touchRow(final int timer) {
        return timer == NONE ? 0 : places[timer] ^ rows[row(timer) + ID];
    }

    /**
     * Second step: its place in the heap, and its neighbours there.
     *
     * @param timer a timer that is armed, or {@link #NONE}.
     * @return a number without a meaning.
     */
    public long touchHeap(final int timer) {
        if (timer == NONE || size == 0) {
            return 0;
        }
        final int place = Math.max(0, Math.min(places[timer], size - 1));
        return deadlineAt(place) + heap[place] + deadlineAt(Math.max(0, parent(place)))
            + (hasChild(place) ? deadlineAt(child(place)) : 0);
    }

    /**
     * The next deadline.
     *
     * @return the earliest armed deadline, or {@link #NEVER}.
     */
    public long nextDeadlineNs() {
        return size == 0 ? NEVER : deadlineAt(0);
    }

    /**
     * Whether a timer is due.
     *
     * @param nowNs time now; even at the end of all time no timer is due when none is armed.
     * @return true if one is armed for then or earlier.
     */
    public boolean isDue(final long nowNs) {
        return size > 0 && deadlineAt(0) <= nowNs;
    }

    /**
     * Lets those who handle the next timers read ahead, if there are some that are due.
     *
     * @param nowNs time now.
     * @return after how many timers that fire it pays to do so again.
     */
    public int expectDue(final long nowNs) {
        final int count = size > 1 && hasDueChild(nowNs) ? due.find(nowNs) : 1;
        if (count > FEW) {
            for (int i = 0; i < count; i++) {
                final int row = row(due.timer(i));
                handlers[handlerOf(due.timer(i))].expect(rows[row + SUBJECT]);
            }
            for (int i = 0; i < handlers.length; i++) {
                handlers[i].readAhead();
            }
        }
        return count;
    }

    private boolean hasDueChild(final long nowNs) {
        boolean some = false;
        for (int place = child(0); place < Math.min(size, child(0) + CHILDREN); place++) {
            some |= deadlineAt(place) <= nowNs;
        }
        return some;
    }

    /** Fires the timer with the earliest deadline; there must be one. */
    public void fireNext() {
        final int timer = heap[0];
        final long deadlineNs = deadlineAt(0);
        final long subject = rows[row(timer) + SUBJECT];
        final TimerHandler handler = handlers[handlerOf(timer)];
        removeAt(0);
        release(timer);
        fired++;
        handler.onTimer(subject, deadlineNs);
    }

    /**
     * How many fired since the beginning.
     *
     * @return the count.
     */
    public long fired() {
        return fired;
    }

    /**
     * Adds the armed timers, as a set.
     *
     * @param hash to add to.
     */
    public void hashInto(final StateHash hash) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            final int timer = heap[i];
            sum += StateHash.mix(deadlineAt(i)
                + StateHash.mix(idOf(timer) + StateHash.mix(rows[row(timer) + SUBJECT])));
        }
        hash.add(size).add(lastId).add(sum);
    }

    /** Few objects handle timers, each many of them; one that has none left gives its number to the next. */
    private int numberOf(final TimerHandler handler) {
        int unused = handlers.length;
        for (int i = 0; i < handlers.length; i++) {
            if (handlers[i] == handler) {
                timersOf[i]++;
                return i;
            }
            unused = timersOf[i] == 0 ? i : unused;
        }
        if (unused == MOST_HANDLERS) {
            throw new IllegalStateException("more than " + MOST_HANDLERS + " objects handle timers");
        }
        if (unused == handlers.length) {
            handlers = Arrays.copyOf(handlers, unused + 1);
            timersOf = Arrays.copyOf(timersOf, unused + 1);
        }
        handlers[unused] = handler;
        timersOf[unused] = 1;
        return unused;
    }

    private static int row(final int timer) {
        return timer << ROW_SHIFT;
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

    long deadlineAt(final int place) {
        return deadlines[PADDING + place];
    }

    private void release(final int timer) {
        timersOf[handlerOf(timer)]--;
        places[timer] = firstFree;
        firstFree = timer;
    }

    private void removeAt(final int place) {
        final int last = heap[--size];
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
            put(place, heap[parent], deadlineAt(parent));
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
            put(place, heap[first], deadlineAt(first));
            place = first;
        }
        if (place != from) {
            put(place, timer, deadlineNs);
        }
    }

    /** The child that comes before the others. */
    private int firstChild(final int place) {
        int first = child(place);
        final int last = first + Math.min(size - 1 - first, (1 << CHILDREN_SHIFT) - 1);
        for (int child = first + 1; child <= last; child++) {
            if (isBefore(heap[child], deadlineAt(child), first)) {
                first = child;
            }
        }
        return first;
    }

    private void put(final int place, final int timer, final long deadlineNs) {
        heap[place] = timer;
        deadlines[PADDING + place] = deadlineNs;
        places[timer] = place;
    }

    /** Whether a timer comes before the one at a place. */
    private boolean isBefore(final int timer, final long deadlineNs, final int place) {
        final long other = deadlineAt(place);
        return deadlineNs < other || (deadlineNs == other && idOf(timer) < idOf(heap[place]));
    }

    /** Whether the timer at a place comes before the one at another. */
    boolean isBefore(final int place, final int other) {
        return isBefore(heap[place], deadlineAt(place), other);
    }

    /** The timer at a place in the heap. */
    int timerAt(final int place) {
        return heap[place];
    }

    int size() {
        return size;
    }

    private long idOf(final int timer) {
        return rows[row(timer) + ID] >>> HANDLER_BITS;
    }

    private int handlerOf(final int timer) {
        return (int)rows[row(timer) + ID] & (MOST_HANDLERS - 1);
    }
}
