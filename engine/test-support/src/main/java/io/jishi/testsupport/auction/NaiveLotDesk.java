package io.jishi.testsupport.auction;

import io.jishi.core.command.Command;
import io.jishi.core.command.DisqualifyBidder;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.RegisterHolder;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Venue;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.vocabulary.BidderStanding;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import java.util.ArrayList;
import java.util.List;

/** Opening a lot, and who may bid in it. */
final class NaiveLotDesk {
    private static final long MOST_UNITS = 1_000_000_000;

    private final Market market;
    private final NaiveLots lots;
    private final NaiveLotEvents events;
    private final NaiveBidChecks checks;
    private final NaiveAscending ascending;
    private final NaiveClosing closing;
    private int badField;

    NaiveLotDesk(
        final Market market,
        final NaiveLots lots,
        final NaiveLotEvents events,
        final NaiveBidChecks checks,
        final NaiveAscending ascending,
        final NaiveClosing closing) {
        this.market = market;
        this.lots = lots;
        this.events = events;
        this.checks = checks;
        this.ascending = ascending;
        this.closing = closing;
    }

    /** Which field the last BAD_VALUE was about. */
    int badField() {
        return badField;
    }

    RejectReason open(final OpenLot command) {
        final Venue venue = market.reference().venues().find(command.venueId);
        RejectReason reason = market.gate().checkParty(command, command.venueId);
        if (reason == RejectReason.NONE) {
            reason = place(command, venue);
        }
        if (reason == RejectReason.NONE) {
            reason = terms(command);
        }
        if (reason == RejectReason.NONE) {
            reason = asset(command);
        }
        if (reason == RejectReason.NONE && command.listingId != 0) {
            reason = market.lotSource(command.listingModel) == null ? RejectReason.NOT_SUPPORTED
                : market.lotSource(command.listingModel).checkLot(command);
        }
        if (reason == RejectReason.NONE) {
            reason = room(command, venue);
        }
        if (reason == RejectReason.NONE && command.listingId != 0 && !hasRoomFor(guests(command).size())) {
            reason = RejectReason.TOO_MANY_BIDS;
        }
        if (reason == RejectReason.NONE) {
            final Participant owner = market.reference().participants().find(command.participantId);
            final NaiveLot lot = new NaiveLot(lots.nextId(), NaiveTerms.copy(command), owner, venue);
            lot.asset = command.assetId == 0 ? RightsRegister.NONE : market.rights().find(command.assetId);
            lots.kept.add(lot);
            events.opened(lot);
            if (command.listingId != 0) {
                guests(command).forEach(party -> admit(lot, party));
                lots.source(lot).onLotOpened(command.listingId, lot.id);
            }
        }
        return reason;
    }

    void admit(final NaiveLot lot, final int party) {
        place(lot, market.reference().participants().find(party)).qualified = true;
        events.bidder(lot, party, BidderStanding.QUALIFIED, 0, 0);
    }

    /** Whom the listing has qualified. */
    private List<Integer> guests(final OpenLot command) {
        final List<Integer> guests = new ArrayList<>();
        market.lotSource(command.listingModel).forEachQualified(command.listingId, guests::add);
        return guests;
    }

    private RejectReason place(final OpenLot command, final Venue venue) {
        if (venue == null) {
            return RejectReason.UNKNOWN_VENUE;
        }
        return venue.allows(Model.AUCTION) ? market.gate().checkOpen(venue, command.participantId)
            : RejectReason.MODEL_NOT_ALLOWED;
    }

    private RejectReason terms(final OpenLot command) {
        badField = command.clientLotId < 1 ? 2 : 0;
        if (badField != 0) {
            return RejectReason.BAD_VALUE;
        }
        for (final NaiveLot lot : lots.kept) {
            if (lot.terms.clientLotId == command.clientLotId && lot.owner.id() == command.participantId) {
                return RejectReason.DUPLICATE_ID;
            }
        }
        if (command.startPriceFen < 1) {
            return RejectReason.BAD_PRICE;
        }
        final long most = NaiveTerms.sellsSeveral(command.auctionMode) ? MOST_UNITS : 1;
        if (command.units < 0 || command.units > most) {
            return RejectReason.BAD_UNITS;
        }
        badField = NaiveTerms.firstBad(command, market.clock().nowNs());
        if (badField != 0) {
            return RejectReason.BAD_VALUE;
        }
        return command.units > 1 && NaiveTerms.isSingle(command.right) ? RejectReason.BAD_RIGHT : RejectReason.NONE;
    }

    private RejectReason asset(final OpenLot command) {
        if (command.assetId == 0) {
            return RejectReason.NONE;
        }
        final int asset = market.rights().find(command.assetId);
        if (asset == RightsRegister.NONE || market.rights().ownerOf(asset) != command.participantId) {
            return RejectReason.UNKNOWN_ASSET;
        }
        return command.listingModel != Model.DISCLOSURE && lots.sales.isLive(command.assetId)
            ? RejectReason.STATE : RejectReason.NONE;
    }

    private RejectReason room(final OpenLot command, final Venue venue) {
        final long units = Math.max(1, command.units);
        if (!NaiveBidChecks.fits(command.startPriceFen, units)) {
            return RejectReason.AMOUNT_RANGE;
        }
        if (NaiveBidChecks.value(venue, command.startPriceFen, units) != RejectReason.NONE) {
            return RejectReason.MAX_VALUE;
        }
        if (lots.kept.size() >= market.limits().maxLots()) {
            return RejectReason.TOO_MANY_LOTS;
        }
        return market.timers().hasRoomFor(1) ? RejectReason.NONE : RejectReason.TOO_MANY_TIMERS;
    }

    private RejectReason operator(final Command command, final long lotId) {
        if (!market.reference().isOperator(command)) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (!lots.wasGiven(lotId)) {
            return RejectReason.UNKNOWN_LOT;
        }
        final NaiveLot lot = lots.find(lotId);
        return lot == null || lot.isClosed() ? RejectReason.LATE : RejectReason.NONE;
    }

    RejectReason register(final RegisterHolder command) {
        final RejectReason reason = operator(command, command.lotId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final NaiveLot lot = lots.find(command.lotId);
        if (lot.state != LotState.SCHEDULED) {
            return RejectReason.STATE;
        }
        if (lot.refusal == FirstRefusalMode.NONE) {
            return RejectReason.WRONG_MODE;
        }
        final Participant holder = market.reference().participants().find(command.targetParticipantId);
        if (holder == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        if (command.rank == 0) {
            return RejectReason.BAD_VALUE;
        }
        if (holder.sameOwnerAs(lot.owner)) {
            return RejectReason.SELLER_BID;
        }
        final NaiveBidder bidder = lot.bidder(holder.id());
        if (bidder == null && lot.terms.listingId != 0) {
            return RejectReason.NOT_QUALIFIED;
        }
        if (bidder != null && (bidder.rank > 0 || bidder.disqualified)) {
            return RejectReason.STATE;
        }
        if (bidder == null && isFull()) {
            return RejectReason.TOO_MANY_BIDS;
        }
        final NaiveBidder place = place(lot, holder);
        place.rank = command.rank;
        lot.holderCount++;
        events.bidder(lot, place.id(), BidderStanding.HOLDER, command.rank, 0);
        return RejectReason.NONE;
    }

    private boolean isFull() {
        return !hasRoomFor(1);
    }

    private boolean hasRoomFor(final int more) {
        int places = more;
        for (final NaiveLot lot : lots.kept) {
            places += lot.bidders.size();
        }
        return places <= market.limits().maxBids();
    }

    private static NaiveBidder place(final NaiveLot lot, final Participant party) {
        NaiveBidder bidder = lot.bidder(party.id());
        if (bidder == null) {
            bidder = new NaiveBidder(party);
            lot.bidders.add(bidder);
        }
        return bidder;
    }

    RejectReason qualify(final QualifyBidder command) {
        RejectReason reason = operator(command, command.lotId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final NaiveLot lot = lots.find(command.lotId);
        if (lot.terms.listingId != 0) {
            return RejectReason.WRONG_MODE;
        }
        if (lot.task != 0
            || (lot.state != LotState.SCHEDULED && lot.state != LotState.FREE && lot.state != LotState.SEALED)) {
            return RejectReason.NOT_OPEN;
        }
        final Participant party = market.reference().participants().find(command.targetParticipantId);
        if (party == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        final NaiveBidder known = lot.bidder(party.id());
        if (known != null && (known.qualified || known.disqualified)) {
            return RejectReason.STATE;
        }
        if (!command.accepted) {
            events.bidder(lot, party.id(), BidderStanding.REFUSED, 0, command.reasonCode);
            return RejectReason.NONE;
        }
        reason = mayQualify(lot, party);
        if (reason == RejectReason.NONE) {
            reason = lots.reserve(lot, party);
        }
        if (reason == RejectReason.NONE) {
            place(lot, party).qualified = true;
            events.bidder(lot, party.id(), BidderStanding.QUALIFIED, 0, command.reasonCode);
        }
        return reason;
    }

    private RejectReason mayQualify(final NaiveLot lot, final Participant party) {
        if (party.sameOwnerAs(lot.owner)) {
            return RejectReason.SELLER_BID;
        }
        if (lots.isBarred(party.id(), lot)) {
            return RejectReason.PRIOR_DEFAULTER;
        }
        final RejectReason reason = checks.credit(lot, party);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        return lot.bidder(party.id()) == null && isFull() ? RejectReason.TOO_MANY_BIDS : RejectReason.NONE;
    }

    RejectReason disqualify(final DisqualifyBidder command) {
        final RejectReason reason = operator(command, command.lotId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (market.reference().participants().find(command.targetParticipantId) == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        final NaiveLot lot = lots.find(command.lotId);
        final NaiveBidder bidder = lot.bidder(command.targetParticipantId);
        if (bidder == null) {
            return RejectReason.NOT_QUALIFIED;
        }
        if (bidder.disqualified || lot.task != 0) {
            return RejectReason.STATE;
        }
        throwOut(lot, bidder, command.reasonCode);
        return RejectReason.NONE;
    }

    void throwOut(final NaiveLot lot, final NaiveBidder bidder, final int reasonCode) {
        bidder.disqualified = true;
        events.bidder(lot, bidder.id(), BidderStanding.DISQUALIFIED, 0, reasonCode);
        voidBids(lot, bidder, reasonCode);
    }

    private void voidBids(final NaiveLot lot, final NaiveBidder bidder, final int reasonCode) {
        if (lot.isSealed() && !lot.opened) {
            if (bidder.price != 0 || bidder.commitment != null) {
                events.voidedToOwner(lot, bidder, RejectReason.NOT_QUALIFIED, reasonCode);
            }
        } else if (bidder.price != 0 && bidder.won == 0) {
            events.voided(lot, bidder.bidId, RejectReason.NOT_QUALIFIED, reasonCode);
        }
        for (final NaiveBid bid : lot.record) {
            bid.isVoid |= bid.bidder == bidder;
        }
        if (lot.floorAsked && !lot.floorRevealed && NaiveSealed.inSequence(lot).isEmpty()) {
            closing.close(lot);
        } else if (lot.state == LotState.ASKING || lot.state == LotState.TOP_UP) {
            closing.outWhileAsking(lot, bidder);
        } else if (lot.leader == bidder && !lot.isDutch() && lot.state != LotState.REBID) {
            closing.leadNext(lot);
            if (lot.state == LotState.FREE || lot.state == LotState.LIMITED) {
                ascending.leaderGone(lot);
            } else if (lot.leader == null && lot.state == LotState.REVEAL) {
                closing.close(lot);
            }
        }
    }
}
