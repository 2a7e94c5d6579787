package io.jishi.core.auction;

import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;

/**
 * Bounds what one command, or one deadline, does for the bidders of a lot: it visits at most so many of them
 * ({@code maxBiddersPerCommand}); the rest waits for the lot's timer. Of all lots together one slice is done every
 * {@link #PAUSE_NS}: each takes the next instant that none has. Nothing else happens to a lot meanwhile: who bids is
 * too late, who is not released yet stays reserved, and what the award leads to (payment, default) is refused until the
 * slices are done. A halt does not stop them; they count nothing down.
 */
final class Slices {
    /** Between two slices, of whichever lots. */
    static final long PAUSE_NS = 100_000;

    private final LotClock clock;
    private final int limit;
    private int left;
    private long lastNs;
    private Lot begun;

    Slices(final LotClock clock, final int limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** A command or a deadline is about to be applied. */
    void refill() {
        left = limit;
        begun = null;
    }

    /** A task begins with a bidder; {@link #run} does it, when all else of the command is done. */
    void begin(final Lot lot, final Task task, final int firstBidder) {
        lot.task = task;
        lot.cursor = firstBidder;
        lot.visited = 0;
        begun = lot;
    }

    /** Does what was begun, as far as one command may go. */
    void run() {
        if (begun != null) {
            goOn(begun);
        }
    }

    /** Goes on with the task of a lot. */
    void goOn(final Lot lot) {
        while (lot.task != null && (left > 0 || lot.task.isDone(lot))) {
            if (lot.task.isDone(lot)) {
                final Task done = lot.task;
                lot.task = null;
                lot.visited = 0;
                done.finish(lot);
            } else {
                left--;
                lot.visited++;
                lot.task.visit(lot);
            }
        }
        if (lot.task != null) {
            lastNs = LotClock.plus(Math.max(lastNs, clock.nowNs()), PAUSE_NS);
            clock.goOnAt(lot, lastNs);
        } else if (lot.timer == Timers.NONE && !lot.isOver()) {
            clock.goOnAt(lot, Timers.NEVER);
        }
    }

    void hashInto(final StateHash hash) {
        hash.add(lastNs);
    }
}
