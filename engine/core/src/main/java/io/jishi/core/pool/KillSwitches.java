package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.Scope;

/**
 * Carries out kill switches. All that one is meant for is over at once; it ends in slices, the first with the command,
 * the others a pause apart, one kill switch after the other. A slice goes through some handles, and ends no more than
 * one of ends does, in the order of their places in line. What is in a lot is left, unless the lot gives it back before
 * the kill switch has been carried out.
 */
final class KillSwitches {
    private static final int NONE = Listings.NONE;
    /** Handles that are looked at in a slice, for each that may end. */
    private static final int LOOKED_AT = 64;
    /** The same where two bytes of each tell whose it is not. */
    private static final int PASSED_BY = 512;
    private final Market market;
    private final Listings listings;
    private final LiveListings live;
    private final Stock stock;
    private final Matches matches;
    private final TimerHandler goOn = this::onTimer;

    KillSwitches(final Market market, final Listings listings, final LiveListings live, final Stock stock,
        final Matches matches) {
        this.market = market;
        this.listings = listings;
        this.live = live;
        this.stock = stock;
        this.matches = matches;
    }

    /** A kill switch is set. */
    void begin(final Scope scope, final int subjectId) {
        final boolean waits = live.firstKill() != null;
        live.add(new Kill(scope, subjectId, stock.lastPlace(), listings.highest()));
        if (!waits) {
            takeSlice();
        }
    }

    private void onTimer(final long subject, final long deadlineNs) {
        takeSlice();
    }

    private void takeSlice() {
        final Kill kill = live.firstKill();
        if (kill.isOfParticipant()) {
            collectOf(kill);
        } else {
            collect(kill);
        }
        stock.endCollected(ListingEnd.OPERATOR);
        if (kill.isOver()) {
            live.removeFirstKill();
        }
        if (live.firstKill() != null && market.clock().untilNs() <= Long.MAX_VALUE - Timers.SLICE_PAUSE_NS) {
            market.timers().armReserved(market.clock().untilNs() + Timers.SLICE_PAUSE_NS, goOn);
        }
    }

    private void collect(final Kill kill) {
        int left = market.timers().endsInSlice();
        final int stop = stop(kill, left * LOOKED_AT);
        int listing = kill.next();
        while (listing < stop && left > 0) {
            left -= collect(kill, listing++);
        }
        kill.next(listing);
    }

    private void collectOf(final Kill kill) {
        int left = market.timers().endsInSlice();
        final int stop = stop(kill, left * PASSED_BY);
        int next = kill.next();
        while (next < stop && left > 0) {
            final int listing = listings.nextOf(kill.subjectId(), next, stop);
            left -= listing == NONE ? 0 : collect(kill, listing);
            next = listing == NONE ? stop : listing + 1;
        }
        kill.next(next);
    }

    private static int stop(final Kill kill, final int handles) {
        return (int)Math.min(kill.end(), (long)kill.next() + handles);
    }

    /** Remembers a listing if the kill switch is meant for it; returns how much ends with it. */
    private int collect(final Kill kill, final int listing) {
        if (listings.id(listing) == 0 || !kill.covers(listings, listing)) {
            return 0;
        }
        stock.collect(listing);
        return 1 + matches.countOf(listing);
    }
}
