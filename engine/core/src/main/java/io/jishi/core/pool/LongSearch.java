package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.vocabulary.ExecutionMode;

/**
 * Goes on with searches that a command could not finish within its looks. Such a listing rests like any other. Every
 * {@link #PAUSE_NS}, but no more than once for a command, a timer takes one step of at most as many looks as a command
 * has, for the first in line; when its scan has seen every candidate, what it was looked for happens as in a search at
 * once ({@link LongFill}, {@link LongIntroduction}).
 *
 * <p>Only listings that were in line before it count, as in a search at once; what has ended, was traded with or has
 * lost its place since it was found does not. If some were left out of what was found, and it has proved too short, the
 * scan begins again.
 */
final class LongSearch {
    /** Between two steps: several times what a step takes, so that commands go on meanwhile. */
    static final long PAUSE_NS = 1_000_000;
    private static final int NONE = Listings.NONE;

    /** What candidates are looked for. */
    interface Goal {
        /** Begins for a listing; returns how to go through its candidates. */
        CandidateScan begin(int listing);

        /** Takes up the search after others may have looked for something. */
        void resume();

        /** Looks at a candidate; returns how many looks more than one it took. */
        int look(int candidate);

        /** Does what was looked for; returns whether the scan has to begin again. */
        boolean finish();

        /** Adds what has been found. */
        void hashInto(StateHash hash);
    }

    private final Market market;
    private final Listings listings;
    private final LiveListings live;
    private final Stock stock;
    private final Goal fill;
    private final Goal introduction;
    private final TimerHandler timer = this::onTimer;
    private Goal goal;
    private CandidateScan scan;
    private int current = NONE;
    private long place;
    private boolean armed;

    LongSearch(final Market market, final Listings listings, final LiveListings live, final Stock stock,
        final Goal fill, final Goal introduction) {
        this.market = market;
        this.listings = listings;
        this.live = live;
        this.stock = stock;
        this.fill = fill;
        this.introduction = introduction;
    }

    /** Timers that it takes to go on with one more search. */
    int timersNeeded() {
        return armed ? 0 : 1;
    }

    /** Goes on with the search of a listing that rests, from now on. */
    void goOn(final int listing) {
        stock.unfinished().add(listing);
        arm();
    }

    private void arm() {
        if (!armed && market.clock().untilNs() <= Long.MAX_VALUE - PAUSE_NS) {
            market.timers().arm(Math.max(market.clock().nowNs() + PAUSE_NS, market.clock().untilNs() + 1), 0, timer);
            armed = true;
        }
    }

    private void onTimer(final long subject, final long deadlineNs) {
        armed = false;
        final int first = stock.unfinished().first();
        if (first != NONE && live.isOver(first)) {
            stock.unfinished().remove(first);
        } else if (first != NONE) {
            if (!isBegun(first)) {
                begin(first);
            }
            step();
        }
        if (stock.unfinished().first() != NONE) {
            arm();
        }
    }

    private boolean isBegun(final int first) {
        return first == current && listings.priority(first) == place;
    }

    private void begin(final int listing) {
        current = listing;
        place = listings.priority(listing);
        goal = listings.executionMode(listing) == ExecutionMode.FIRM ? fill : introduction;
        scan = goal.begin(listing);
        scan.begin(listing);
    }

    private void step() {
        goal.resume();
        scan.resume(market.limits().maxLooksPerCommand());
        for (int candidate = scan.next(); candidate != NONE; candidate = scan.next()) {
            if (scan.priority() < place) {
                scan.spend(goal.look(candidate));
            }
        }
        if (scan.isOver()) {
            finish(current);
        }
    }

    private void finish(final int listing) {
        current = NONE;
        if (goal.finish()) {
            begin(listing);
        } else {
            stock.unfinished().remove(listing);
        }
    }

    /** Adds the listings whose searches go on, in line; then of a scan that has begun where it stands, and its best. */
    void hashInto(final StateHash hash) {
        stock.unfinished().hashInto(hash);
        final int first = stock.unfinished().first();
        if (first != NONE && isBegun(first)) {
            hash.add(listings.id(first));
            scan.hashInto(hash);
            goal.hashInto(hash);
        }
    }
}
