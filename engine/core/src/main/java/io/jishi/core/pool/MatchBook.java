package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.ListingSide;

/**
 * Opens and ends proposals and keeps their timers. They are numbered from 1, together with the notices of take. One
 * that takes part in a competition has no end of its own any more: it waits for the auction.
 */
final class MatchBook {
    private static final int NONE = Matches.NONE;
    private final Market market;
    private final LiveListings live;
    private final Matches matches;
    private final MatchEvents events;
    private final TimerHandler silence = this::onSilence;
    private final int mostOfListing;
    private long lastId;

    MatchBook(final Market market, final Listings listings, final LiveListings live) {
        this.market = market;
        this.live = live;
        matches = new Matches(listings, market.limits().maxMatches());
        events = new MatchEvents(market, listings);
        mostOfListing = market.limits().maxMatchesPerListing();
    }

    Matches matches() {
        return matches;
    }

    MatchEvents events() {
        return events;
    }

    /** The next number of a proposal or a notice. */
    long nextId() {
        return ++lastId;
    }

    /** Whether a listing may be introduced to one more. */
    boolean hasRoomFor(final int listing) {
        return matches.countOf(listing) < mostOfListing;
    }

    /** The open proposal with an id, or NONE. */
    int find(final long matchId) {
        final int match = matches.find(matchId);
        return match == NONE || isOver(match) ? NONE : match;
    }

    /** Whether a proposal is over, by silence or because a listing is, though that has not been told yet. */
    boolean isOver(final int match) {
        return (matches.timer(match) != Timers.NONE && matches.expiresAtNs(match) <= market.clock().nowNs())
            || live.isOver(matches.supply(match)) || live.isOver(matches.demand(match));
    }

    /** Opens a proposal, of which there must be room, and arms its end. */
    int open(final int supply, final int demand, final long units, final long endNs) {
        final int match = matches.add(nextId(), supply, demand, units, endNs);
        matches.timer(match, market.timers().armEnd(endNs, lastId, silence));
        return match;
    }

    private void onSilence(final long matchId, final long deadlineNs) {
        final int match = matches.find(matchId);
        matches.timer(match, Timers.NONE);
        end(match, ListingSide.SUPPLY, ListingEnd.EXPIRED);
    }

    /** Ends a proposal without a trade; the side is the one that ends it. */
    void end(final int match, final ListingSide by, final ListingEnd reason) {
        events.ended(matches, match, by, reason);
        close(match);
    }

    /** Forgets a proposal whose trade follows. */
    void close(final int match) {
        market.timers().cancel(matches.timer(match));
        matches.remove(match);
    }

    /** Ends every open proposal of a listing, in the order of their numbers. */
    void endAllOf(final int listing, final ListingEnd reason) {
        while (matches.first(listing) != NONE) {
            final int match = matches.first(listing);
            end(match, matches.supply(match) == listing ? ListingSide.SUPPLY : ListingSide.DEMAND, reason);
        }
    }

    /** How many of those to whom a listing was introduced have confirmed. */
    int countConfirmed(final int listing, final ListingSide side) {
        int count = 0;
        for (int match = matches.first(listing); match != NONE; match = matches.after(listing, match)) {
            count += isConfirmed(match, opposite(side)) ? 1 : 0;
        }
        return count;
    }

    /** Whether a side has confirmed a proposal that is not over. */
    boolean isConfirmed(final int match, final ListingSide side) {
        return matches.isConfirmed(match, side) && !isOver(match);
    }

    /** Several compete for a listing: it is announced, and who has confirmed stays until the auction. */
    void announce(final int listing, final ListingSide side) {
        for (int match = matches.first(listing); match != NONE; match = matches.after(listing, match)) {
            if (isConfirmed(match, opposite(side))) {
                await(match);
            }
        }
        events.competition(listing, countConfirmed(listing, side),
            side == ListingSide.SUPPLY ? AuctionMode.MULTI : AuctionMode.REVERSE_MULTI);
    }

    /** A proposal does not end by silence any more. */
    void await(final int match) {
        market.timers().cancel(matches.timer(match));
        matches.timer(match, Timers.NONE);
    }

    static ListingSide opposite(final ListingSide side) {
        return side == ListingSide.SUPPLY ? ListingSide.DEMAND : ListingSide.SUPPLY;
    }

    void hashInto(final StateHash hash) {
        hash.add(lastId);
        matches.hashInto(hash);
    }
}
