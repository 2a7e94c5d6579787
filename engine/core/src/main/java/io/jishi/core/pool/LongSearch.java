package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.RejectReason;

/**
 * Goes on with searches that a command could not finish within its looks. Such a listing rests like any other; the
 * pairings that the command found are made, unless they do not reach its minimum. Every {@link #PAUSE_NS} a timer takes
 * one step of at most as many looks as a command has, for the first in line; when its scan has seen every candidate,
 * the best of them are paired with it, as an incoming listing, in the order of price and place.
 *
 * <p>Only listings that were in line before it count, as in a search at once; what has ended, was traded with or has
 * lost its place since it was found does not. If some that would have paired were left out of the list of the best, and
 * the list has proved too short, the scan begins again.
 */
final class LongSearch {
    /** Between two steps. */
    static final long PAUSE_NS = 100_000;
    private static final int NONE = Listings.NONE;

    private final Market market;
    private final Listings listings;
    private final Search search;
    private final Stock stock;
    private final Plan plan;
    private final Matching matching;
    private final Shortlist best;
    private final TimerHandler timer = this::onTimer;
    private Scan scan;
    private int current = NONE;
    private long place;
    private boolean armed;

    LongSearch(final Market market, final Listings listings, final Search search, final Stock stock, final Plan plan,
        final Matching matching) {
        this.market = market;
        this.listings = listings;
        this.search = search;
        this.stock = stock;
        this.plan = plan;
        this.matching = matching;
        best = new Shortlist(listings, market.limits().maxFillsPerCommand());
    }

    /** Timers that it takes to go on with one more search. */
    int timersNeeded() {
        return armed ? 0 : 1;
    }

    /** Goes on with the search of a listing that rests, from now on. */
    void goOn(final int listing) {
        stock.unfinished().add(listing);
        arm(market.clock().nowNs());
    }

    private void arm(final long nowNs) {
        if (!armed && nowNs <= Long.MAX_VALUE - PAUSE_NS) {
            market.timers().arm(nowNs + PAUSE_NS, 0, timer);
            armed = true;
        }
    }

    private void onTimer(final long subject, final long deadlineNs) {
        armed = false;
        final int first = stock.unfinished().first();
        if (first != NONE) {
            if (!isBegun(first)) {
                begin(first);
            }
            step();
        }
        if (stock.unfinished().first() != NONE) {
            arm(deadlineNs);
        }
    }

    private boolean isBegun(final int first) {
        return first == current && listings.priority(first) == place;
    }

    private void begin(final int listing) {
        current = listing;
        place = listings.priority(listing);
        best.clear();
        scan = search.scanFor(listing);
        scan.begin(listing);
    }

    private void step() {
        scan.resume(market.limits().maxLooksPerCommand());
        for (int candidate = scan.next(); candidate != NONE; candidate = scan.next()) {
            if (listings.priority(candidate) < place && plan.canPair(current, candidate)) {
                best.add(candidate, listings.remainingUnits(current));
            }
        }
        if (scan.isOver()) {
            finish(current);
        }
    }

    private void finish(final int listing) {
        final boolean changed = best.dropChanged();
        final RejectReason reason = plan.makeOf(listing, best);
        current = NONE;
        if (reason == RejectReason.NONE) {
            matching.run(plan, listing);
        }
        if (listings.remainingUnits(listing) == 0) {
            stock.end(listing, ListingEnd.FILLED);
        } else if (reason == RejectReason.NONE && best.isCut() && (changed || plan.size() > 0)) {
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
            best.hashInto(hash);
        }
    }
}
