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

    private final long[] deadlineOf;
    private final long[] idOf;
    private final long[] subjectOf;
    private final TimerHandler[] handlerOf;
    private final int[] placeOf;
    private final int[] heap;
    private final int[] free;
    private int freeCount;
    private int size;
    private long lastId;
    private long fired;

    /**
     * Allocates room.
     *
     * @param capacity most timers armed at once.
     */
    public Timers(final int capacity) {
        deadlineOf = new long[capacity];
        idOf = new long[capacity];
        subjectOf = new long[capacity];
        handlerOf = new TimerHandler[capacity];
        placeOf = new int[capacity];
        heap = new int[capacity];
        free = new int[capacity];
        Arrays.setAll(free, (i) -> capacity - 1 - i);
        freeCount = capacity;
    }

    /**
     * Whether so many more timers can be armed.
     *
     * @param count how many.
     * @return false if the limit would be passed (reject TOO_MANY_TIMERS).
     */
    public boolean hasRoomFor(final int count) {
        return freeCount >= count;
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
        if (freeCount == 0) {
            throw new IllegalStateException("no room for another timer");
        }
        final int timer = free[--freeCount];
        deadlineOf[timer] = deadlineNs;
        idOf[timer] = ++lastId;
        subjectOf[timer] = subject;
        handlerOf[timer] = handler;
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
            removeAt(placeOf[timer]);
            release(timer);
        }
    }

    /**
     * The next deadline.
     *
     * @return the earliest armed deadline, or {@link #NEVER}.
     */
    public long nextDeadlineNs() {
        return size == 0 ? NEVER : deadlineOf[heap[0]];
    }

    /**
     * Whether a timer is due.
     *
     * @param nowNs time now; even at the end of all time no timer is due when none is armed.
     * @return true if one is armed for then or earlier.
     */
    public boolean isDue(final long nowNs) {
        return size > 0 && deadlineOf[heap[0]] <= nowNs;
    }

    /** Fires the timer with the earliest deadline; there must be one. */
    public void fireNext() {
        final int timer = heap[0];
        final long deadlineNs = deadlineOf[timer];
        final long subject = subjectOf[timer];
        final TimerHandler handler = handlerOf[timer];
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
            sum += StateHash.mix(deadlineOf[timer] + StateHash.mix(idOf[timer] + StateHash.mix(subjectOf[timer])));
        }
        hash.add(size).add(lastId).add(sum);
    }

    private void release(final int timer) {
        handlerOf[timer] = null;
        free[freeCount++] = timer;
    }

    private void removeAt(final int place) {
        final int last = heap[--size];
        if (place < size) {
            siftUp(place, last);
            siftDown(placeOf[last], last);
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
        placeOf[timer] = place;
    }

    private boolean before(final int a, final int b) {
        return deadlineOf[a] < deadlineOf[b] || (deadlineOf[a] == deadlineOf[b] && idOf[a] < idOf[b]);
    }
}
