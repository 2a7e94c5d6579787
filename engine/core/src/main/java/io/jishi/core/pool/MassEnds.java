package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.Scope;

/**
 * Ends what a kill switch is meant for, and the other listings of an asset whose title has passed. All of them are over
 * at once; they are told in slices, the first with the command, the others a pause apart, in the order in which it was
 * caused. A slice goes through so many handles and ends so many in each, in the order of their places in line, that it
 * takes no longer than a slice of ends. What is in a lot is left, unless the lot gives it back before all are told.
 */
final class MassEnds {
    private static final int NONE = Listings.NONE;
    /** What it takes to look at a listing, in handles passed by because two bytes tell that they are not meant. */
    private static final int LOOK = 8;
    /** What it takes to end one thing. */
    private static final int END = 512;
    private final Market market;
    private final Listings listings;
    private final LiveListings live;
    private final Stock stock;
    private final Matches matches;
    private final TimerHandler nextSlice = this::onTimer;
    private boolean waits;

    MassEnds(final Market market, final Listings listings, final LiveListings live, final Stock stock,
        final Matches matches) {
        this.market = market;
        this.listings = listings;
        this.live = live;
        this.stock = stock;
        this.matches = matches;
    }

    /** A kill switch is set. */
    void kill(final Scope scope, final int subjectId) {
        live.add(MassEnd.ofKillSwitch(scope, subjectId, stock.lastPlace(), listings.highest()));
        goOn();
    }

    /** A title has passed: its other listings are over, and told when {@link #goOn} is called. */
    void pass(final int asset) {
        live.add(MassEnd.ofAsset(asset, stock.lastPlace()));
    }

    /** Takes a slice of what is over, unless one is waited for. */
    void goOn() {
        if (!waits && live.firstEnd() != null) {
            takeSlice();
        }
    }

    private void onTimer(final long subject, final long deadlineNs) {
        waits = false;
        takeSlice();
    }

    private void takeSlice() {
        long left = (long)market.timers().endsInSlice() * END;
        while (left > 0 && live.firstEnd() != null) {
            final MassEnd first = live.firstEnd();
            left -= first.isOfAsset() ? collectOfAsset(first, left)
                : first.isOfParticipant() ? collectOfParticipant(first, left) : collect(first, left);
            stock.endCollected(first.reason());
            if (first.isDone()) {
                live.removeFirstEnd();
            }
        }
        if (live.firstEnd() != null && market.clock().untilNs() <= Long.MAX_VALUE - Timers.SLICE_PAUSE_NS) {
            market.timers().armReserved(market.clock().untilNs() + Timers.SLICE_PAUSE_NS, nextSlice);
            waits = true;
        }
    }

    private long collect(final MassEnd end, final long most) {
        long spent = 0;
        int listing = end.next();
        while (listing < end.end() && spent < most) {
            spent += LOOK + collect(end, listing++);
        }
        end.next(listing);
        return spent;
    }

    private long collectOfParticipant(final MassEnd end, final long most) {
        long spent = 0;
        int next = end.next();
        while (next < end.end() && spent < most) {
            final int stop = (int)Math.min(end.end(), next + most - spent);
            final int listing = listings.nextOf(end.subject(), next, stop);
            final int after = listing == NONE ? stop : listing + 1;
            spent += after - next + (listing == NONE ? 0 : collect(end, listing));
            next = after;
        }
        end.next(next);
        return spent;
    }

    /** They are few enough to go through all of them in each slice, which ends one at least. */
    private long collectOfAsset(final MassEnd end, final long most) {
        long ended = 0;
        int looks = 0;
        int listing = stock.firstOf(end.subject());
        while (listing != NONE && ended < most) {
            looks++;
            ended += collect(end, listing);
            listing = stock.nextOfAsset(listing);
        }
        end.next(listing == NONE ? end.end() : end.next());
        return ended + (long)looks * LOOK;
    }

    /** Remembers a listing if it is meant; returns what it takes to end it and its proposals. */
    private long collect(final MassEnd end, final int listing) {
        if (listings.id(listing) == 0 || !end.covers(listings, listing)) {
            return 0;
        }
        stock.collect(listing);
        return (1L + matches.countOf(listing)) * END;
    }
}
