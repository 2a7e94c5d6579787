package io.jishi.core.pool;

import io.jishi.core.command.OpenLot;
import io.jishi.core.model.ListingTerms;
import io.jishi.core.model.LotSource;
import io.jishi.core.model.Market;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.ListingSide;
import io.jishi.core.vocabulary.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.agrona.collections.IntHashSet;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * Listings for which several compete, as the source of lots: buyers of one supply bid up from its ask, suppliers of one
 * demand bid down from its budget. Its bidders are those who have confirmed, a party with several proposals with the
 * first. Until the lot is over the listing stays as it is, whatever its end, a kill switch or a title that passes.
 *
 * <p>A lot is refused: UNKNOWN_LISTING (or not the sender's), STATE (nobody competes, or a lot is open), WRONG_MODE
 * (not the procedure announced), and what {@link ListingTerms} asks; the price is the ask or budget. A payment:
 * UNKNOWN_MATCH (the winner's supply is gone), STATE (it is in a lot itself), UNKNOWN_ASSET, EXPIRED, RIGHT_CONFLICT,
 * TOO_MANY_GRANTS, TOO_MANY_TIMERS. A buyer whose demand is gone, or in a lot itself, buys without it.
 */
final class Contests implements LotSource {
    private static final int NONE = Listings.NONE;
    private final Market market;
    private final Listings listings;
    private final LiveListings live;
    private final Stock stock;
    private final MatchBook book;
    private final Matches matches;
    private final RightsCheck rights;
    private final Plan plan;
    private final Matching matching;
    private final Long2ObjectHashMap<Contest> byListing = new Long2ObjectHashMap<>();
    private final List<Contest> free = new ArrayList<>();
    private final IntHashSet qualified = new IntHashSet();
    private long sum;

    /** A lot that decides, and how far it has come. Carriers are reused. */
    private static final class Contest {
        private long listingId;
        private long lotId;
        private int winnerId;
        private long priceFen;

        private long hash() {
            return StateHash.mix(listingId + StateHash.mix(lotId + StateHash.mix(winnerId + StateHash.mix(priceFen))));
        }
    }

    Contests(final Market market, final Listings listings, final Stock stock, final MatchBook book,
        final LiveListings live, final RightsCheck rights, final Plan plan, final Matching matching) {
        this.market = market;
        this.listings = listings;
        this.live = live;
        this.stock = stock;
        this.book = book;
        this.rights = rights;
        this.plan = plan;
        this.matching = matching;
        matches = book.matches();
    }

    @Override
    public RejectReason checkLot(final OpenLot command) {
        final int listing = live.find(command.listingId);
        if (listing == NONE || listings.participantId(listing) != command.participantId) {
            return RejectReason.UNKNOWN_LISTING;
        }
        if (!listings.isContested(listing) || listings.isInLot(listing)) {
            return RejectReason.STATE;
        }
        if (command.auctionMode != modeOf(listing)) {
            return RejectReason.WRONG_MODE;
        }
        return ListingTerms.check(command, listings.venueId(listing), market.rights().idOf(listings.asset(listing)),
            listings.right(listing), listings.priceFen(listing));
    }

    private AuctionMode modeOf(final int listing) {
        return listings.isSupply(listing) ? AuctionMode.MULTI : AuctionMode.REVERSE_MULTI;
    }

    @Override
    public void forEachQualified(final long listingId, final IntConsumer bidder) {
        final int listing = listings.find(listingId);
        qualified.clear();
        for (int match = matches.first(listing); match != NONE; match = matches.after(listing, match)) {
            if (competes(listing, match) && qualified.add(partyOf(listing, match))) {
                bidder.accept(partyOf(listing, match));
            }
        }
    }

    private ListingSide otherSide(final int listing) {
        return listings.isSupply(listing) ? ListingSide.DEMAND : ListingSide.SUPPLY;
    }

    private boolean competes(final int listing, final int match) {
        return book.isConfirmed(match, otherSide(listing));
    }

    private int partyOf(final int listing, final int match) {
        return listings.participantId(matches.listing(match, otherSide(listing)));
    }

    /** The first proposal that a party has confirmed to a listing, or NONE. */
    private int proposalOf(final int listing, final int participantId) {
        int match = matches.first(listing);
        while (match != NONE && (!competes(listing, match) || partyOf(listing, match) != participantId)) {
            match = matches.after(listing, match);
        }
        return match;
    }

    @Override
    public void onLotOpened(final long listingId, final long lotId) {
        final Contest contest = free.isEmpty() ? new Contest() : free.remove(free.size() - 1);
        contest.listingId = listingId;
        contest.lotId = lotId;
        contest.winnerId = 0;
        contest.priceFen = 0;
        byListing.put(listingId, contest);
        sum += contest.hash();
        stock.enterLot(listings.find(listingId));
    }

    @Override
    public void onLotAwarded(final long listingId, final int winnerId, final long priceFen) {
        win(byListing.get(listingId), winnerId, priceFen);
    }

    private void win(final Contest contest, final int winnerId, final long priceFen) {
        sum -= contest.hash();
        contest.winnerId = winnerId;
        contest.priceFen = priceFen;
        sum += contest.hash();
    }

    @Override
    public RejectReason checkPayment(final long listingId) {
        final int listing = listings.find(listingId);
        final int match = proposalOf(listing, byListing.get(listingId).winnerId);
        final int supply = listings.isSupply(listing) ? listing : match == NONE ? NONE : matches.supply(match);
        if (supply == NONE) {
            return RejectReason.UNKNOWN_MATCH;
        }
        if (supply != listing && listings.isInLot(supply)) {
            return RejectReason.STATE;
        }
        final int asset = listings.asset(supply);
        if (asset != NONE && market.rights().ownerOf(asset) != listings.participantId(supply)) {
            return RejectReason.UNKNOWN_ASSET;
        }
        final RejectReason reason = rights.check(supply);
        return reason == RejectReason.NONE ? plan.makeProposed(listing, supply, unitsOf(listing, match)) : reason;
    }

    /** What was proposed, or what is left of it; of an indivisible supply one. */
    private long unitsOf(final int listing, final int match) {
        return listings.isSupply(listing) ? 1 : Math.min(matches.units(match),
            Math.min(listings.remainingUnits(listing), listings.remainingUnits(matches.supply(match))));
    }

    @Override
    public void onLotPaid(final long listingId, final int bidCount, final int bidderCount) {
        final int listing = listings.find(listingId);
        final Contest contest = byListing.get(listingId);
        final int winnerId = contest.winnerId;
        final long priceFen = contest.priceFen;
        final int match = proposalOf(listing, winnerId);
        final int winners = match == NONE ? NONE : matches.listing(match, otherSide(listing));
        leave(contest, listing);
        if (match != NONE) {
            book.close(match);
        }
        if (winners == NONE || listings.isInLot(winners)) {
            listings.draftTake(winnerId, market.reference().participants().find(winnerId).homeVenueId(), 1);
            matching.run(plan, listings.draft(), priceFen, bidCount, bidderCount);
        } else {
            matching.run(plan, winners, priceFen, bidCount, bidderCount);
            if (listings.isSpent(winners)) {
                stock.end(winners, ListingEnd.FILLED);
            }
        }
        if (listings.find(listingId) != NONE) {
            restAgain(listing);
        }
    }

    private void leave(final Contest contest, final int listing) {
        sum -= contest.hash();
        byListing.remove(contest.listingId);
        free.add(contest);
        stock.leaveLot(listing);
    }

    @Override
    public void onWinnerDefaulted(final long listingId) {
        win(byListing.get(listingId), 0, 0);
    }

    @Override
    public void onLotUnsold(final long listingId, final boolean anyBid) {
        final int listing = listings.find(listingId);
        leave(byListing.get(listingId), listing);
        restAgain(listing);
    }

    /** Nobody competes for it any more; it is introduced to who comes from now on, if its time is not over. */
    private void restAgain(final int listing) {
        if (live.isOver(listing)) {
            stock.endIncoming(listing, live.reason(listing));
        } else {
            book.endAllOf(listing, ListingEnd.EXPIRED);
            stock.restAgain(listing);
        }
    }

    /** Adds how many lots decide, and the sum of what is known of each: listing, lot, winner, price. */
    void hashInto(final StateHash hash) {
        hash.add(byListing.size()).add(sum);
    }
}
