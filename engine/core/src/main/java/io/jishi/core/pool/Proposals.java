package io.jishi.core.pool;

import io.jishi.core.command.ConfirmMatch;
import io.jishi.core.command.DeclineMatch;
import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.ListingSide;
import io.jishi.core.vocabulary.RejectReason;

/**
 * Execution mode PROPOSAL once listings have been introduced: makes a trade of what both sides confirm. The
 * confirmation that completes a proposal makes its trade at once, unless several buyers of one indivisible supply, or
 * several suppliers of one demand, have confirmed by then: that competition is announced, and the listing leaves the
 * index and waits.
 */
final class Proposals {
    private static final int NONE = Listings.NONE;
    private final Market market;
    private final Listings listings;
    private final Stock stock;
    private final MatchBook book;
    private final Matches matches;
    private final Plan plan;
    private final Matching matching;
    private final MatchChecks checks;

    Proposals(final Market market, final Listings listings, final Stock stock, final MatchBook book,
        final MatchChecks checks, final Plan plan, final Matching matching) {
        this.market = market;
        this.listings = listings;
        this.stock = stock;
        this.book = book;
        this.checks = checks;
        this.plan = plan;
        this.matching = matching;
        matches = book.matches();
    }

    void confirm(final ConfirmMatch command) {
        final int match = book.find(command.matchId);
        final ListingSide side = sideOf(command.participantId, match);
        RejectReason reason = checks.check(command, match, side);
        if (reason == RejectReason.NONE && trades(match, side)) {
            reason = plan.makeProposed(matches.listing(match, MatchBook.opposite(side)), matches.supply(match),
                matches.units(match));
        }
        if (reason == RejectReason.NONE) {
            confirm(match, side);
        } else {
            market.events().reject(command, reason, command.matchId);
        }
    }

    /** The side of a proposal on which a participant is, or null. */
    private ListingSide sideOf(final int participantId, final int match) {
        if (match == NONE) {
            return null;
        }
        if (listings.participantId(matches.supply(match)) == participantId) {
            return ListingSide.SUPPLY;
        }
        return listings.participantId(matches.demand(match)) == participantId ? ListingSide.DEMAND : null;
    }

    /** Whether the confirmation of a side makes a trade. */
    private boolean trades(final int match, final ListingSide side) {
        return completes(match, side) && contestedBy(match, side) == null;
    }

    private boolean completes(final int match, final ListingSide side) {
        final ListingSide other = MatchBook.opposite(side);
        return matches.isConfirmed(match, other) && !listings.isContested(matches.listing(match, other));
    }

    /** The side on which several compete, this confirmation included; null if none. */
    private ListingSide contestedBy(final int match, final ListingSide side) {
        final int ofSupply = book.countConfirmed(matches.supply(match), ListingSide.SUPPLY)
            + (side == ListingSide.DEMAND ? 1 : 0);
        if (ofSupply > 1 && listings.totalUnits(matches.supply(match)) == 1) {
            return ListingSide.SUPPLY;
        }
        final int ofDemand = book.countConfirmed(matches.demand(match), ListingSide.DEMAND)
            + (side == ListingSide.SUPPLY ? 1 : 0);
        return ofDemand > 1 ? ListingSide.DEMAND : null;
    }

    private void confirm(final int match, final ListingSide side) {
        final ListingSide other = MatchBook.opposite(side);
        final boolean completes = completes(match, side);
        final ListingSide contested = completes ? contestedBy(match, side) : null;
        matches.confirm(match, side);
        book.events().confirmed(matches, match, side);
        if (contested != null) {
            stock.contest(matches.listing(match, contested));
            book.announce(matches.listing(match, contested), contested);
        } else if (completes) {
            trade(match, side);
        } else if (listings.isContested(matches.listing(match, other))) {
            book.await(match);
        }
    }

    private void trade(final int match, final ListingSide side) {
        final int incoming = matches.listing(match, side);
        book.close(match);
        matching.run(plan, incoming);
        if (listings.isSpent(incoming)) {
            stock.end(incoming, ListingEnd.FILLED);
        }
    }

    void decline(final DeclineMatch command) {
        final int match = book.find(command.matchId);
        final ListingSide side = sideOf(command.participantId, match);
        RejectReason reason = market.gate().checkOwner(command);
        if (reason == RejectReason.NONE) {
            reason = side == null ? RejectReason.UNKNOWN_MATCH : checkNoLot(match);
        }
        if (reason == RejectReason.NONE) {
            book.end(match, side, ListingEnd.WITHDRAWN);
        } else {
            market.events().reject(command, reason, command.matchId);
        }
    }

    /** Who bids in a lot, or lets it decide, cannot take that back. */
    private RejectReason checkNoLot(final int match) {
        return listings.isInLot(matches.supply(match)) || listings.isInLot(matches.demand(match))
            ? RejectReason.STATE : RejectReason.NONE;
    }
}
