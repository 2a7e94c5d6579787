package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.vocabulary.ListingSide;
import io.jishi.core.vocabulary.RejectReason;

/** Execution mode PROPOSAL: finds whom to introduce to a listing, and makes proposals of what was found. */
final class Introductions {
    private final Market market;
    private final Listings listings;
    private final MatchBook book;
    private final Matches matches;
    private final ProposalSearch search;
    private final Score score;
    private final Ranking ranking;
    private boolean finished;

    Introductions(final Market market, final Listings listings, final MatchBook book, final ProposalSearch search,
        final Score score) {
        this.market = market;
        this.listings = listings;
        this.book = book;
        this.search = search;
        this.score = score;
        matches = book.matches();
        ranking = new Ranking(listings, market.reference().participants());
    }

    /**
     * Finds whom to introduce to an incoming listing.
     *
     * @param incoming     the draft.
     * @param timers       timers that the listing itself will need.
     * @param timersToGoOn further timers that it will need if its search goes on.
     * @return NONE, TOO_MANY_MATCHES or TOO_MANY_TIMERS.
     */
    RejectReason plan(final int incoming, final int timers, final int timersToGoOn) {
        finished = search.find(incoming, rulesOf(incoming), ranking);
        if (!finished) {
            ranking.keep(0);
        }
        if (!hasRoomFor(ranking.size())) {
            return RejectReason.TOO_MANY_MATCHES;
        }
        return market.timers().hasRoomFor(timers + (finished ? ranking.size() : timersToGoOn))
            ? RejectReason.NONE : RejectReason.TOO_MANY_TIMERS;
    }

    /** Whether the last search came to its end within the looks that a command has. */
    boolean isFinished() {
        return finished;
    }

    /** Introduces a listing, resting by now, to those that its plan found. */
    void make(final int incoming) {
        make(incoming, ranking);
    }

    /** How the venue of a listing that looks for others scores. */
    PoolRules rulesOf(final int listing) {
        return market.reference().venues().find(listings.venueId(listing)).poolRules();
    }

    boolean hasRoomFor(final int count) {
        return matches.hasRoomFor(count);
    }

    /** Introduces a listing that rests by now, best first, with the scores of the moment when it got its place. */
    void make(final int incoming, final Ranking ranking) {
        final boolean isSupply = listings.isSupply(incoming);
        final PoolRules rules = rulesOf(incoming);
        final long endNs = rules.endOf(market.clock().nowNs());
        for (int rank = 0; rank < ranking.size(); rank++) {
            final int other = ranking.listing(rank);
            final int supply = isSupply ? incoming : other;
            final int demand = isSupply ? other : incoming;
            final long units = Math.min(listings.remainingUnits(supply), listings.remainingUnits(demand));
            final int match = book.open(supply, demand, units, endNs);
            final int total = ranking.score(rank);
            score.recall(ranking.parts(rank), total);
            book.events().proposed(
                matches, match, isSupply ? ListingSide.SUPPLY : ListingSide.DEMAND, rank + 1, score, total);
        }
    }
}
