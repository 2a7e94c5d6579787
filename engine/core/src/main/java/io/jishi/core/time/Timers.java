package io.jishi.core.time;

import io.jishi.core.state.StateHash;
import java.util.Arrays;

/**
 * The deadlines of the exchange: a binary heap over preallocated arrays, ordered by (deadline, timer id). Ids come from
 * one counter and are given anew whenever a timer is armed, so equal deadlines fire in the order of arming.
 */
public final class Timers {
    /** Deadline of an exchange that waits for nothing. */
    public static final long NEVER = Long.MAX_VALUE;
    /** Handle of no timer. */
    public static final int NONE = -1;

    private static final int DEADLINE = 0;
    private static final int ID = 1;
    private static final int SUBJECT = 2;
    /** Which handler above, place in the heap below; of a timer that is free, the next free one. */
    private static final int HANDLER_AND_PLACE = 3;
    private static final int ROW_SHIFT = 2;
    /** With the header of the array, rows then begin at halves of cache lines. */
    private static final int PADDING = 2;
    private static final long LOW = 0xFFFF_FFFFL;

    private final int capacity;
    private final long[] rows;
    private final int[] heap;
    private TimerHandler[] handlers = new TimerHandler[0];
    private int[] timersOf = new int[0];
    private int firstFree = NONE;
    private int highest;
    private int size;
    private long lastId;
    private long fired;

    /**
     * Allocates room.
     *
     * @param capacity most timers armed at once.
     */
    public Timers(final int capacity) {
        this.capacity = capacity;
        rows = new long[Math.addExact(PADDING, Math.multiplyExact(capacity, 1 << ROW_SHIFT))];
        heap = new int[capacity];
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
            firstFree = (int)rows[row(timer) + HANDLER_AND_PLACE];
        }
        final int row = row(timer);
        rows[row + DEADLINE] = deadlineNs;
        rows[row + ID] = ++lastId;
        rows[row + SUBJECT] = subject;
        rows[row + HANDLER_AND_PLACE] = (long)numberOf(handler) << 32;
        siftUp(size++, timer);
        return timer;
    }

    /**
     * Disarms a timer.
     *
     * @param timer handle from {@link #arm}; {@link #NONE} does nothing.
     */
    public void cancel(final int timer) {
        if (timer != NONE) {
            removeAt(placeOf(timer));
            release(timer);
        }
    }

    /**
     * Reads what {@link #cancel(int)} will need, first step: the timer.
     *
     * @param timer a timer that is armed, or {@link #NONE}.
     * @return a number without a meaning.
     */
    public long touchRow(final int timer) {
        return timer == NONE ? 0 : rows[row(timer) + HANDLER_AND_PLACE];
    }

    /**
     * Second step: its neighbours in the heap.
     *
     * @param timer a timer that is armed, or {@link #NONE}.
     * @return a number without a meaning.
     */
    public long touchHeap(final int timer) {
        if (timer == NONE) {
            return 0;
        }
        final int place = Math.min(placeOf(timer), heap.length - 1);
        return (long)heap[Math.max(0, (place - 1) >> 1)] + heap[Math.min(2 * place + 1, heap.length - 1)];
    }

    /**
     * Third step: the timers there.
     *
     * @param timer a timer that is armed, or {@link #NONE}.
     * @return a number without a meaning.
     */
    public long touchNeighbours(final int timer) {
        if (timer == NONE || size == 0) {
            return 0;
        }
        final int place = Math.min(placeOf(timer), size - 1);
        return deadlineOf(heap[Math.max(0, (place - 1) >> 1)]) + deadlineOf(heap[Math.min(2 * place + 1, size - 1)])
            + deadlineOf(heap[Math.min(2 * place + 2, size - 1)]);
    }

    /**
     * The next deadline.
     *
     * @return the earliest armed deadline, or {@link #NEVER}.
     */
    public long nextDeadlineNs() {
        return size == 0 ? NEVER : deadlineOf(heap[0]);
    }

    /**
     * Whether a timer is due.
     *
     * @param nowNs time now; even at the end of all time no timer is due when none is armed.
     * @return true if one is armed for then or earlier.
     */
    public boolean isDue(final long nowNs) {
        return size > 0 && deadlineOf(heap[0]) <= nowNs;
    }

    /** Fires the timer with the earliest deadline; there must be one. */
    public void fireNext() {
        final int timer = heap[0];
        final long deadlineNs = deadlineOf(timer);
        final long subject = rows[row(timer) + SUBJECT];
        final TimerHandler handler = handlers[(int)(rows[row(timer) + HANDLER_AND_PLACE] >>> 32)];
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
            sum += StateHash.mix(deadlineOf(timer)
                + StateHash.mix(rows[row(timer) + ID] + StateHash.mix(rows[row(timer) + SUBJECT])));
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
        if (unused == handlers.length) {
            handlers = Arrays.copyOf(handlers, unused + 1);
            timersOf = Arrays.copyOf(timersOf, unused + 1);
        }
        handlers[unused] = handler;
        timersOf[unused] = 1;
        return unused;
    }

    private static int row(final int timer) {
        return PADDING + (timer << ROW_SHIFT);
    }

    private long deadlineOf(final int timer) {
        return rows[row(timer) + DEADLINE];
    }

    private int placeOf(final int timer) {
        return (int)rows[row(timer) + HANDLER_AND_PLACE];
    }

    private void release(final int timer) {
        final int at = row(timer) + HANDLER_AND_PLACE;
        timersOf[(int)(rows[at] >>> 32)]--;
        rows[at] = firstFree;
        firstFree = timer;
    }

    private void removeAt(final int place) {
        final int last = heap[--size];
        if (place < size) {
            siftUp(place, last);
            siftDown(placeOf(last), last);
        }
    }

    private void siftUp(final int from, final int timer) {
        int place = from;
        while (place > 0 && before(timer, heap[(place - 1) >>> 1])) {
            put(place, heap[(place - 1) >>> 1]);
            place = (place - 1) >>> 1;
        }
        put(place, timer);
    }

    private void siftDown(final int from, final int timer) {
        int place = from;
        int child = 2 * place + 1;
        while (child < size) {
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], timer)) {
                break;
            }
            put(place, heap[child]);
            place = child;
            child = 2 * place + 1;
        }
        put(place, timer);
    }

    private void put(final int place, final int timer) {
        heap[place] = timer;
        final int at = row(timer) + HANDLER_AND_PLACE;
        rows[at] = (rows[at] & ~LOW) | place;
    }

    private boolean before(final int a, final int b) {
        final long deadlineA = deadlineOf(a);
        final long deadlineB = deadlineOf(b);
        return deadlineA < deadlineB
            || (deadlineA == deadlineB && rows[row(a) + ID] < rows[row(b) + ID]);
    }
}
