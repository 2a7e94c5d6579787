package io.jishi.testsupport.pool;

import io.jishi.core.command.OpenLot;
import io.jishi.core.model.LotSource;
import io.jishi.core.model.Market;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.RejectReason;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Lots between those who compete for a listing of the naive pool. */
final class NaiveContests implements LotSource {
    /** A lot: its id, who has won it, and at what. */
    private static final class Contest {
        private long lot;
        private int winner;
        private long price;
    }

    private final Market market;
    private final NaivePoolModel model;
    private final NaiveProposals proposals;
    private final NaiveRights rights;
    private final NaiveRules rules;
    private final NaiveMassEnds massEnds;
    private final TreeMap<Long, Contest> contests = new TreeMap<>();

    NaiveContests(final Market market, final NaivePoolModel model, final NaiveProposals proposals,
        final NaiveRights rights, final NaiveRules rules, final NaiveMassEnds massEnds) {
        this.market = market;
        this.model = model;
        this.proposals = proposals;
        this.rights = rights;
        this.rules = rules;
        this.massEnds = massEnds;
    }

    private NaiveListing find(final long id) {
        return model.find((n) -> n.id == id);
    }

    @Override
    public RejectReason checkLot(final OpenLot c) {
        final NaiveListing listing = model.findLive((n) -> n.id == c.listingId);
        if (listing == null || listing.owner.id() != c.participantId) {
            return RejectReason.UNKNOWN_LISTING;
        }
        if (!listing.contested || listing.inLot) {
            return RejectReason.STATE;
        }
        if (c.auctionMode != (listing.supply ? AuctionMode.MULTI : AuctionMode.REVERSE_MULTI)) {
            return RejectReason.WRONG_MODE;
        }
        if (c.venueId != listing.venue.id()) {
            return RejectReason.UNKNOWN_VENUE;
        }
        if (c.assetId != listing.assetId) {
            return RejectReason.UNKNOWN_ASSET;
        }
        if (c.right != null && (!listing.supply || listing.right != c.right)) {
            return RejectReason.BAD_RIGHT;
        }
        if (c.startPriceFen != listing.price || c.reserveFen != 0 || c.reserveHash0 != 0 || c.reserveHash1 != 0
            || c.reserveHash2 != 0 || c.reserveHash3 != 0) {
            return RejectReason.BAD_PRICE;
        }
        return c.depositFen == 0 ? RejectReason.NONE : RejectReason.DEPOSIT;
    }

    /** Who has confirmed to a listing, in the order of the proposals. */
    private List<NaiveMatch> confirmed(final NaiveListing listing) {
        return proposals.of(listing).stream().filter((m) -> rules.confirmed(m, !listing.supply)).toList();
    }

    private NaiveMatch of(final NaiveListing listing, final int party) {
        return confirmed(listing).stream().filter((m) -> m.own(!listing.supply).owner.id() == party)
            .findFirst().orElse(null);
    }

    @Override
    public void forEachQualified(final long listingId, final IntConsumer bidder) {
        final NaiveListing listing = find(listingId);
        confirmed(listing).stream().map((m) -> m.own(!listing.supply).owner.id()).distinct().forEach(bidder::accept);
    }

    @Override
    public void onLotOpened(final long listingId, final long lotId) {
        final NaiveListing listing = find(listingId);
        final Contest contest = new Contest();
        contest.lot = lotId;
        contests.put(listingId, contest);
        listing.inLot = true;
        if (listing.timer != Timers.NONE) {
            model.arm(listing, Timers.NEVER);
        }
    }

    @Override
    public void onLotAwarded(final long listingId, final int winnerId, final long priceFen) {
        contests.get(listingId).winner = winnerId;
        contests.get(listingId).price = priceFen;
    }

    @Override
    public void onWinnerDefaulted(final long listingId) {
        onLotAwarded(listingId, 0, 0);
    }

    @Override
    public RejectReason checkPayment(final long listingId) {
        final NaiveListing listing = find(listingId);
        final NaiveMatch match = of(listing, contests.get(listingId).winner);
        if (match == null && !listing.supply) {
            return RejectReason.UNKNOWN_MATCH;
        }
        final NaiveListing supply = listing.supply ? listing : match.supply;
        if (supply != listing && supply.inLot) {
            return RejectReason.STATE;
        }
        if (supply.assetId != 0
            && market.rights().ownerOf(market.rights().find(supply.assetId)) != supply.owner.id()) {
            return RejectReason.UNKNOWN_ASSET;
        }
        final RejectReason right = rights.check(supply, List.of(), market.clock().nowNs());
        return right == RejectReason.NONE ? model.roomFor(supply) : right;
    }

    @Override
    public void onLotPaid(final long listingId, final int bidCount, final int bidderCount) {
        final NaiveListing listing = find(listingId);
        final Contest contest = contests.get(listingId);
        final NaiveMatch match = of(listing, contest.winner);
        over(listing);
        long units = 1;
        NaiveListing winners = null;
        if (match != null) {
            winners = match.own(!listing.supply);
            units = listing.supply ? 1 : Math.min(match.units, Math.min(listing.left(), winners.left()));
            proposals.close(match);
        }
        if (winners == null || winners.inLot) {
            winners = new NaiveListing();
            winners.owner = market.reference().participants().find(contest.winner);
            winners.venue = market.reference().venues().find(winners.owner.homeVenueId());
            winners.total = 1;
        }
        model.tradeByLot(winners, listing, units, new long[] {contest.price, bidCount, bidderCount});
        if (winners.id != 0 && winners.left() == 0) {
            model.end(winners, ListingEnd.FILLED);
        }
        if (find(listingId) != null) {
            again(listing);
        }
    }

    @Override
    public void onLotUnsold(final long listingId, final boolean anyBid) {
        final NaiveListing listing = find(listingId);
        over(listing);
        again(listing);
    }

    private void over(final NaiveListing listing) {
        contests.remove(listing.id);
        listing.inLot = false;
        market.timers().cancel(listing.timer);
        listing.timer = Timers.NONE;
    }

    private void again(final NaiveListing listing) {
        listing.contested = false;
        if (rules.over(listing)) {
            model.end(listing, massEnds.reason(listing));
            return;
        }
        proposals.endAllOf(listing, ListingEnd.EXPIRED);
        if (listing.validUntil != 0) {
            model.arm(listing, listing.validUntil);
        }
    }

    void hashInto(final StateHash hash) {
        long sum = 0;
        for (final var one : contests.entrySet()) {
            final Contest c = one.getValue();
            sum += StateHash.mix(
                one.getKey() + StateHash.mix(c.lot + StateHash.mix(c.winner + StateHash.mix(c.price))));
        }
        hash.add(contests.size()).add(sum);
    }
}
