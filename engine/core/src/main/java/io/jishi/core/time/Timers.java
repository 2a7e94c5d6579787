package io.jishi.core.time;

import io.jishi.core.state.StateHash;

/**
 * The deadlines of the exchange, ordered by (deadline, timer id). Ids come from one counter and are given anew whenever
 * a timer is armed, so equal deadlines fire in the order of arming.
 *
 * <p><b>Ends.</b> Most deadlines are ends: a listing, a proposal, a right is over by itself when its time has come, and
 * the timer only tells. Any number may have one deadline, so they are told in slices: a command lets no more of them
 * fire than a limit, which is filled up again once {@link #SLICE_PAUSE_NS} have passed; the others wait, in order.
 * Who arms an end ({@link #armEnd}) therefore takes what it stands for as over from its deadline on, told or not. All
 * other timers ({@link #arm}) fire before any command with that or a later time, whatever waits.
 */
public final class Timers {
    /** Deadline of an exchange that waits for nothing. */
    public static final long NEVER = Long.MAX_VALUE;
    /** Handle of no timer. */
    public static final int NONE = -1;
    /** From one slice of ends to the next: several times what a slice takes, so that commands go on meanwhile. */
    public static final long SLICE_PAUSE_NS = 1_000_000;

    /** It does not pay to read ahead for fewer. */
    private static final int FEW = 4;
    /** Ends are most of all timers; the others grow when there are more. */
    private static final int FEW_OTHERS = 1_024;
    /** Timers beyond the limit, for what must not be refused: one. */
    private static final int RESERVED = 1;
    /** What an end takes, in looks of a search. */
    private static final int LOOKS_TO_AN_END = 4;

    private final int capacity;
    private final TimerRows rows;
    private final int[] places;
    private final TimerHeap ends;
    private final TimerHeap others;
    private final DueTimers due;
    private final int endsInSlice;
    private int endsLeft;
    private long sliceNs;
    private int reservedTimer = NONE;
    private long fired;

    /**
     * Allocates room.
     *
     * @param capacity           most timers armed at once.
     * @param maxLooksPerCommand what a command may look at; a quarter as many ends fire before the next has to wait.
     */
    public Timers(final int capacity, final int maxLooksPerCommand) {
        this.capacity = capacity;
        endsInSlice = Math.max(1, maxLooksPerCommand / LOOKS_TO_AN_END);
        endsLeft = endsInSlice;
        rows = new TimerRows(Math.addExact(capacity, RESERVED));
        places = rows.places();
        ends = new TimerHeap(rows, capacity, false);
        others = new TimerHeap(rows, Math.min(capacity, FEW_OTHERS) + RESERVED, true);
        due = new DueTimers(ends);
    }

    /**
     * How many things may end in one slice, whatever ends them.
     *
     * @return the count.
     */
    public int endsInSlice() {
        return endsInSlice;
    }

    private int size() {
        return ends.size() + others.size();
    }

    /**
     * Whether so many more timers can be armed.
     *
     * @param count how many.
     * @return false if the limit would be passed (reject TOO_MANY_TIMERS).
     */
    public boolean hasRoomFor(final int count) {
        return capacity + (reservedTimer == NONE ? 0 : RESERVED) - size() >= count;
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
        final int timer = take(subject, handler);
        others.add(timer, deadlineNs);
        return timer;
    }

    /**
     * Arms an end: from its deadline on the subject is over, which the handler is told then or, if many end, later.
     *
     * @param deadlineNs when it is over; told before any command with that or a later time, or after waiting for its
     *                   slice.
     * @param subject    given back to the handler.
     * @param handler    who is told.
     * @return a handle for {@link #cancel(int)}, valid until it fires or is cancelled.
     * @throws IllegalStateException if there is no room: ask {@link #hasRoomFor(int)} first.
     */
    public int armEnd(final long deadlineNs, final long subject, final TimerHandler handler) {
        final int timer = take(subject, handler);
        ends.add(timer, deadlineNs);
        return timer;
    }

    /**
     * Arms the timer for which there is always room, for what must not be refused. It cannot be cancelled.
     *
     * @param deadlineNs when it fires.
     * @param handler    who is told, with subject 0.
     * @throws IllegalStateException if it is armed.
     */
    public void armReserved(final long deadlineNs, final TimerHandler handler) {
        if (reservedTimer != NONE) {
            throw new IllegalStateException("the reserved timer is armed");
        }
        reservedTimer = rows.take(0, handler);
        others.add(reservedTimer, deadlineNs);
    }

    private int take(final long subject, final TimerHandler handler) {
        if (!hasRoomFor(1)) {
            throw new IllegalStateException("no room for another timer");
        }
        return rows.take(subject, handler);
    }

    /**
     * Disarms a timer.
     *
     * @param timer handle from {@link #arm} or {@link #armEnd}; {@link #NONE} does nothing.
     */
    public void cancel(final int timer) {
        if (timer != NONE) {
            final int place = places[timer];
            if (place >= 0) {
                ends.removeAt(place);
            } else {
                others.removeAt(~place);
            }
            rows.release(timer);
        }
    }

    /**
     * Reads what {@link #cancel(int)} of an end will need, first step: where the timer is.
     *
     * @param timer an end that is armed, or {@link #NONE}.
     * @return a number without a meaning.
     */
    public long touchRow(final int timer) {
        return timer == NONE ? 0 : places[timer] ^ rows.touch(timer);
    }

    /**
     * Second step: its place in the heap, and its neighbours there.
     *
     * @param timer an end that is armed, or {@link #NONE}.
     * @return a number without a meaning.
     */
    public long touchHeap(final int timer) {
        return timer == NONE ? 0 : ends.touch(places[timer]);
    }

    /**
     * When time must pass next.
     *
     * @return the earliest deadline, of ends that wait the beginning of their slice; or {@link #NEVER}.
     */
    public long nextDeadlineNs() {
        final long other = others.size() == 0 ? NEVER : others.deadlineAt(0);
        return ends.size() == 0 ? other : Math.min(other, nextEndNs());
    }

    private long nextEndNs() {
        return endsLeft > 0 ? ends.deadlineAt(0) : Math.max(ends.deadlineAt(0), sliceEndNs());
    }

    private long sliceEndNs() {
        return sliceNs > NEVER - SLICE_PAUSE_NS ? NEVER : sliceNs + SLICE_PAUSE_NS;
    }

    /**
     * Time passes, as far as a command lets it: if the last slice of ends is long enough ago, the next begins.
     *
     * @param nowNs time of the command.
     */
    public void passTo(final long nowNs) {
        if (nowNs - sliceNs >= SLICE_PAUSE_NS) {
            sliceNs = nowNs;
            endsLeft = endsInSlice;
        }
    }

    /**
     * Whether a timer fires now.
     *
     * @param nowNs time now; even at the end of all time no timer is due when none is armed.
     * @return true if one is armed for then or earlier, and does not wait for its slice.
     */
    public boolean isDue(final long nowNs) {
        return others.isDue(nowNs) || (endsLeft > 0 && ends.isDue(nowNs));
    }

    /**
     * The deadline of the timer that fires next; there must be one that is due.
     *
     * @param nowNs time now.
     * @return its deadline.
     */
    public long dueNs(final long nowNs) {
        return next(nowNs).deadlineAt(0);
    }

    private TimerHeap next(final long nowNs) {
        return endsLeft > 0 && ends.isDueBefore(others, nowNs) ? ends : others;
    }

    /**
     * Lets those who handle the next ends read ahead, if there are some that are due.
     *
     * @param nowNs time now.
     * @return after how many timers that fire it pays to do so again.
     */
    public int expectDue(final long nowNs) {
        final int count = endsLeft > FEW && ends.isDue(nowNs) ? due.find(nowNs, endsLeft) : 1;
        if (count > FEW) {
            for (int i = 0; i < count; i++) {
                rows.handler(due.timer(i)).expect(rows.subject(due.timer(i)));
            }
            rows.readAhead();
        }
        return count;
    }

    /**
     * Fires the timer with the earliest deadline; there must be one that is due.
     *
     * @param nowNs time now.
     */
    public void fireNext(final long nowNs) {
        final TimerHeap heap = next(nowNs);
        final int timer = heap.timerAt(0);
        final long deadlineNs = heap.deadlineAt(0);
        final long subject = rows.subject(timer);
        final TimerHandler handler = rows.handler(timer);
        heap.removeAt(0);
        rows.release(timer);
        reservedTimer = timer == reservedTimer ? NONE : reservedTimer;
        endsLeft -= heap == ends ? 1 : 0;
        fired++;
        handler.onTimer(subject, deadlineNs);
    }

    /**
     * An end makes other things end, that count like ends of their own.
     *
     * @param count how many.
     */
    public void spendEnds(final int count) {
        endsLeft = Math.max(0, endsLeft - count);
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
     * Adds the armed timers, as a set, and how far the slice of ends has come.
     *
     * @param hash to add to.
     */
    public void hashInto(final StateHash hash) {
        hash.add(size()).add(rows.lastId()).add(sumOf(ends)).add(sumOf(others)).add(endsLeft).add(sliceNs);
    }

    private long sumOf(final TimerHeap heap) {
        long sum = 0;
        for (int i = 0; i < heap.size(); i++) {
            final int timer = heap.timerAt(i);
            sum += StateHash.mix(heap.deadlineAt(i)
                + StateHash.mix(rows.id(timer) + StateHash.mix(rows.subject(timer))));
        }
        return sum;
    }
}
