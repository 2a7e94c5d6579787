package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingEnd;

/**
 * The resting listings: puts them into the index, chains them by asset, arms their timers, ends them. Listings are
 * numbered from 1; places in line from 1 by a counter of their own.
 */
final class Stock {
    private static final int NONE = Listings.NONE;
    /** It does not pay to read ahead for fewer. */
    private static final int FEW = 4;
    private final Market market;
    private final Listings listings;
    private final Search search;
    private final ProposalIndex proposals;
    private final LiveListings live;
    private final MatchBook matches;
    private final ListingEvents events;
    private final TimerHandler expiry = new Expiry();
    private final AssetChains assets;
    private final EndingQueue ending = new EndingQueue();
    private final EndingAhead ahead;
    private final int[] next = new int[EndingAhead.MOST];
    private final Unfinished unfinished;
    private long lastListingId;
    private long lastPriority;

    Stock(final Market market, final Listings listings, final Search search, final ProposalIndex proposals,
        final LiveListings live, final MatchBook matches, final ListingEvents events) {
        this.market = market;
        this.listings = listings;
        this.search = search;
        this.proposals = proposals;
        this.live = live;
        this.matches = matches;
        this.events = events;
        assets = new AssetChains(market.limits().maxAssets(), listings.capacity());
        ahead = new EndingAhead(listings, search, market.timers());
        unfinished = new Unfinished(listings);
    }

    /** Whether there is room for the draft among those of its asset. */
    boolean hasRoomForDraft() {
        final int asset = listings.asset(listings.draft());
        return asset == NONE || !assets.isFull(asset);
    }

    /** The last place in line that was given. */
    long lastPlace() {
        return lastPriority;
    }

    /** Makes a live listing of the draft, numbered, last in line, not yet in the index. */
    int add() {
        listings.id(listings.draft(), ++lastListingId);
        final int listing = listings.add();
        listings.place(listing, ++lastPriority, market.clock().nowNs());
        if (listings.asset(listing) != NONE) {
            assets.add(listings.asset(listing), listing);
        }
        return listing;
    }

    /** Puts a listing that has something left into the index of its mode and arms its end. */
    void rest(final int listing) {
        if (listings.executionMode(listing) == ExecutionMode.FIRM) {
            search.insert(listing);
        } else if (listings.executionMode(listing) == ExecutionMode.PROPOSAL) {
            proposals.insert(listing);
        }
        arm(listing);
    }

    /** An open licence is in no index, nor is a listing for which several compete. */
    private void unindex(final int listing) {
        if (listings.executionMode(listing) == ExecutionMode.FIRM) {
            search.remove(listing);
        } else if (listings.executionMode(listing) == ExecutionMode.PROPOSAL && !listings.isContested(listing)) {
            proposals.remove(listing);
        }
    }

    /** Takes a resting listing out of the index: an auction will decide who gets it. */
    void contest(final int listing) {
        unfinished.remove(listing);
        unindex(listing);
        listings.competition(listing, Listings.CONTESTED);
    }

    /** A lot decides: it has no end by itself, but keeps the room that its end needs. */
    void enterLot(final int listing) {
        listings.competition(listing, Listings.IN_LOT);
        if (listings.timer(listing) != Timers.NONE) {
            market.timers().cancel(listings.timer(listing));
            listings.timer(listing, market.timers().armEnd(Timers.NEVER, listings.id(listing), expiry));
        }
    }

    /** The lot is over; it is contested still. */
    void leaveLot(final int listing) {
        disarm(listing);
        listings.competition(listing, Listings.CONTESTED);
    }

    /** Puts a listing for which nobody competes any more back into the index. */
    void restAgain(final int listing) {
        listings.competition(listing, 0);
        rest(listing);
    }

    private void arm(final int listing) {
        if (listings.timer(listing) == Timers.NONE && listings.validUntilNs(listing) != 0) {
            listings.timer(listing,
                market.timers().armEnd(listings.validUntilNs(listing), listings.id(listing), expiry));
        }
    }

    /** Gives a resting listing the terms of the draft, in its place: fewer units, an earlier end. */
    void shorten(final int listing) {
        final boolean sameEnd = listings.validUntilNs(listing) == listings.validUntilNs(listings.draft());
        listings.copy(listings.draft(), listing);
        if (!sameEnd) {
            disarm(listing);
            arm(listing);
        }
    }

    /** Gives a resting listing the terms of the draft and takes it out of the index. */
    void take(final int listing) {
        unfinished.remove(listing);
        unindex(listing);
        listings.copy(listings.draft(), listing);
    }

    /** Gives a resting listing the terms of the draft and takes it out of the index, last in line. */
    void requeue(final int listing) {
        final boolean sameEnd = listings.validUntilNs(listing) == listings.validUntilNs(listings.draft());
        take(listing);
        listings.place(listing, ++lastPriority, market.clock().nowNs());
        if (!sameEnd) {
            disarm(listing);
        }
    }

    private void disarm(final int listing) {
        market.timers().cancel(listings.timer(listing));
        listings.timer(listing, Timers.NONE);
    }

    /** Ends a resting listing. */
    void end(final int listing, final ListingEnd reason) {
        unfinished.remove(listing);
        unindex(listing);
        endIncoming(listing, reason);
    }

    /** Ends a listing that is not in the index, and its open proposals with it. */
    void endIncoming(final int listing, final ListingEnd reason) {
        events.ended(listing, reason);
        matches.endAllOf(listing, reason);
        disarm(listing);
        if (listings.asset(listing) != NONE) {
            assets.remove(listings.asset(listing), listing);
        }
        listings.remove(listing);
    }

    /** Those whose search goes on; a listing leaves them when it ends or loses its place. */
    Unfinished unfinished() {
        return unfinished;
    }

    /** The end of a listing has come. */
    private final class Expiry implements TimerHandler {
        @Override
        public void onTimer(final long listingId, final long deadlineNs) {
            final int listing = listings.find(listingId);
            listings.timer(listing, Timers.NONE);
            market.timers().spendEnds(matches.matches().countOf(listing));
            end(listing, live.reason(listing));
        }

        @Override
        public void expect(final long listingId) {
            ahead.expect(listingId);
        }

        @Override
        public void readAhead() {
            ahead.read();
        }
    }

    /** The last listing of an asset, or NONE. */
    int firstOf(final int asset) {
        return assets.first(asset);
    }

    /** The one of its asset before another, or NONE. */
    int nextOfAsset(final int listing) {
        return assets.after(listing);
    }

    /** Remembers a listing that is to end. */
    void collect(final int listing) {
        ending.add(listing, listings.priority(listing));
    }

    /** Ends what was remembered, in the order of their places in line. */
    void endCollected(final ListingEnd reason) {
        ending.arrange();
        while (!ending.isEmpty()) {
            final int count = ending.take(next);
            if (count > FEW) {
                ahead.read(next, count);
            }
            for (int i = 0; i < count; i++) {
                end(next[i], reason);
            }
        }
    }

    void hashInto(final StateHash hash) {
        hash.add(lastListingId).add(lastPriority);
    }
}
