package io.jishi.testsupport.auction;

import io.jishi.core.model.Market;
import io.jishi.core.time.Timers;
import java.util.Iterator;
import java.util.List;

/**
 * What is done for many bidders, one after the other: a list of things to do, and what comes when it is empty. A
 * command does no more of them than the limit says; the rest waits for the next instant, every 100 microseconds, that
 * no lot has.
 */
final class NaiveSlices {
    private static final long PAUSE_NS = 100_000;

    private final Market market;
    private final NaiveLots lots;
    private NaiveLot begun;
    private int left;
    private long lastNs;

    NaiveSlices(final Market market, final NaiveLots lots) {
        this.market = market;
        this.lots = lots;
    }

    long lastNs() {
        return lastNs;
    }

    void begin(final NaiveLot lot, final int code, final List<Runnable> visits, final Runnable then) {
        lot.task = code;
        lot.visits = visits.iterator();
        lot.visited = 0;
        lot.then = then;
        begun = lot;
    }

    /** A command or a deadline comes. */
    void refill() {
        left = market.limits().maxBiddersPerCommand();
        begun = null;
    }

    void run() {
        if (begun != null) {
            goOn(begun);
        }
    }

    void goOn(final NaiveLot lot) {
        while (lot.task != 0) {
            final Iterator<Runnable> visits = lot.visits;
            if (!visits.hasNext()) {
                lot.task = 0;
                lot.visited = 0;
                lot.then.run();
            } else if (left > 0) {
                left--;
                lot.visited++;
                visits.next().run();
            } else {
                lastNs = NaiveLot.later(Math.max(lastNs, market.clock().nowNs()), PAUSE_NS);
                lots.arm(lot, lastNs);
                return;
            }
        }
        if (lot.timer == Timers.NONE && !lot.isOver()) {
            lots.arm(lot, Timers.NEVER);
        }
    }
}
