package io.jishi.core.time;

/** Finds which timers of a heap fire next, in their order, without touching them: goes down the heap from its top. */
final class DueTimers {
    /** As many as are found at once. */
    static final int MOST = 64;
    private final TimerHeap timers;
    private final int[] found = new int[MOST];
    /** Places in the heap of those that may be next, themselves a heap of two children. */
    private final int[] places = new int[MOST * TimerHeap.CHILDREN + 1];
    private int size;

    DueTimers(final TimerHeap timers) {
        this.timers = timers;
    }

    /** Finds the next that are due, of which there is one at least, no more than some; returns how many. */
    int find(final long nowNs, final int most) {
        int count = 0;
        size = 0;
        add(0);
        while (size > 0 && count < Math.min(MOST, most)) {
            final int place = takeFirst();
            found[count++] = timers.timerAt(place);
            final int child = TimerHeap.child(place);
            for (int i = child; i < Math.min(timers.size(), child + TimerHeap.CHILDREN); i++) {
                if (timers.deadlineAt(i) <= nowNs) {
                    add(i);
                }
            }
        }
        return count;
    }

    /** One of those found. */
    int timer(final int index) {
        return found[index];
    }

    private void add(final int added) {
        int at = size++;
        while (at > 0 && timers.isBefore(added, places[(at - 1) >> 1])) {
            places[at] = places[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }
        places[at] = added;
    }

    private int takeFirst() {
        final int first = places[0];
        final int sinking = places[--size];
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && timers.isBefore(places[child + 1], places[child])) {
                child++;
            }
            if (!timers.isBefore(places[child], sinking)) {
                break;
            }
            places[at] = places[child];
            at = child;
            child = 2 * at + 1;
        }
        places[at] = sinking;
        return first;
    }
}
