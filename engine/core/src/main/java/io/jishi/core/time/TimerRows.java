package io.jishi.core.time;

import java.util.Arrays;

/** What is known of each timer: its id, who handles it, of what it tells. Ids come from one counter. */
final class TimerRows {
    private static final int NONE = Timers.NONE;
    private static final int HANDLER_BITS = 16;
    /** Objects that handle timers at once; a model has a few. */
    private static final int MOST_HANDLERS = 1 << HANDLER_BITS;
    /** Its id above, whose 48 bits are enough for a million a second during eight years; who handles it below. */
    private static final int ID = 0;
    private static final int SUBJECT = 1;
    private static final int ROW_SHIFT = 1;

    private final long[] rows;
    /** By timer: its place in a heap; of one that is free, the next free one. */
    private final int[] places;
    private TimerHandler[] handlers = new TimerHandler[0];
    private int[] timersOf = new int[0];
    private int firstFree = NONE;
    private int highest;
    private long lastId;

    TimerRows(final int capacity) {
        rows = new long[Math.multiplyExact(capacity, 1 << ROW_SHIFT)];
        places = new int[capacity];
    }

    int[] places() {
        return places;
    }

    private static int row(final int timer) {
        return timer << ROW_SHIFT;
    }

    /** A timer with the next id. */
    int take(final long subject, final TimerHandler handler) {
        final int timer = firstFree == NONE ? highest++ : firstFree;
        if (timer == firstFree) {
            firstFree = places[timer];
        }
        final int row = row(timer);
        rows[row + ID] = ++lastId << HANDLER_BITS | numberOf(handler);
        rows[row + SUBJECT] = subject;
        return timer;
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

    void release(final int timer) {
        timersOf[handlerOf(timer)]--;
        places[timer] = firstFree;
        firstFree = timer;
    }

    long lastId() {
        return lastId;
    }

    long id(final int timer) {
        return rows[row(timer) + ID] >>> HANDLER_BITS;
    }

    long subject(final int timer) {
        return rows[row(timer) + SUBJECT];
    }

    private int handlerOf(final int timer) {
        return (int)rows[row(timer) + ID] & (MOST_HANDLERS - 1);
    }

    TimerHandler handler(final int timer) {
        return handlers[handlerOf(timer)];
    }

    /** Lets all who handle timers read ahead. */
    void readAhead() {
        for (int i = 0; i < handlers.length; i++) {
            handlers[i].readAhead();
        }
    }

    /** Reads a timer's row; the number means nothing. */
    long touch(final int timer) {
        return rows[row(timer) + ID];
    }
}
