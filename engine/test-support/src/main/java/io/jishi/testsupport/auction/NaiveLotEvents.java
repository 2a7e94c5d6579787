package io.jishi.testsupport.auction;

import io.jishi.core.command.ScoreOffer;
import io.jishi.core.event.AliasAssigned;
import io.jishi.core.event.AuctionExtended;
import io.jishi.core.event.BidAccepted;
import io.jishi.core.event.BidVoided;
import io.jishi.core.event.BidderChanged;
import io.jishi.core.event.DefaultDeclared;
import io.jishi.core.event.DutchStep;
import io.jishi.core.event.Event;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.FirstRefusalAnswered;
import io.jishi.core.event.FirstRefusalAsked;
import io.jishi.core.event.LotAwarded;
import io.jishi.core.event.LotClosed;
import io.jishi.core.event.LotOpened;
import io.jishi.core.event.LotPhaseChanged;
import io.jishi.core.event.MaximumSet;
import io.jishi.core.event.OfferScored;
import io.jishi.core.event.ReserveRevealed;
import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.BidderStanding;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;
import io.jishi.testsupport.NaiveDefault;

/** Tells what happens to a lot: to everybody without names, to the bidder with its own. */
final class NaiveLotEvents {
    private final EventSink sink;

    NaiveLotEvents(final Market market) {
        sink = market.events();
    }

    /** Everybody may see it, so nobody is named. */
    <E extends Event> E toAll(final E event, final NaiveLot lot) {
        sink.begin(event, Visibility.PUBLIC);
        event.venueId = lot.venue.id();
        return event;
    }

    /** The bidder sees it, through its own gateway. */
    <E extends Event> E to(final E event, final int partyId, final Visibility visibility) {
        sink.begin(event, visibility);
        event.participantId = partyId;
        return event;
    }

    void opened(final NaiveLot lot) {
        final LotOpened event = toAll(new LotOpened(), lot);
        event.participantId = lot.owner.id();
        event.lotId = lot.id;
        event.clientLotId = lot.terms.clientLotId;
        event.assetId = lot.terms.assetId;
        event.startAtNs = lot.terms.startAtNs;
        event.startPriceFen = lot.terms.startPriceFen;
        event.reserveHash0 = lot.terms.reserveHash0;
        event.reserveHash1 = lot.terms.reserveHash1;
        event.reserveHash2 = lot.terms.reserveHash2;
        event.reserveHash3 = lot.terms.reserveHash3;
        event.auctionMode = lot.terms.auctionMode;
        event.hasReserve = lot.terms.reserveFen > 0 || lot.hasSecretReserve();
        event.listingModel = lot.terms.listingModel;
        event.listingId = lot.terms.listingId;
        event.floorHash0 = lot.terms.floorHash0;
        event.floorHash1 = lot.terms.floorHash1;
        event.floorHash2 = lot.terms.floorHash2;
        event.floorHash3 = lot.terms.floorHash3;
        sink.emit(event);
    }

    void phase(final NaiveLot lot) {
        final LotPhaseChanged event = toAll(new LotPhaseChanged(), lot);
        event.lotId = lot.id;
        event.endsAtNs = lot.end;
        event.state = lot.state;
        sink.emitUnsigned(event);
    }

    void extended(final NaiveLot lot) {
        final AuctionExtended event = toAll(new AuctionExtended(), lot);
        event.lotId = lot.id;
        event.endsAtNs = lot.end;
        sink.emitUnsigned(event);
    }

    void bidder(
        final NaiveLot lot, final int partyId, final BidderStanding standing, final int rank, final int reasonCode) {
        final BidderChanged event = to(new BidderChanged(), partyId, Visibility.PARTIES);
        event.lotId = lot.id;
        event.standing = standing;
        event.rank = rank;
        event.reasonCode = reasonCode;
        sink.emit(event);
    }

    void alias(final NaiveLot lot, final NaiveBidder bidder) {
        final AliasAssigned event = to(new AliasAssigned(), bidder.id(), Visibility.PARTIES);
        event.lotId = lot.id;
        event.alias = bidder.alias;
        sink.emit(event);
    }

    void named(final NaiveLot lot, final NaiveBidder bidder) {
        final AliasAssigned event = to(new AliasAssigned(), bidder.id(), Visibility.PARTIES);
        event.counterpartyId = lot.owner.id();
        event.lotId = lot.id;
        event.alias = bidder.alias;
        sink.emitUnsigned(event);
    }

    void maximum(final NaiveLot lot, final NaiveBidder bidder) {
        final MaximumSet event = to(new MaximumSet(), bidder.id(), Visibility.OWNER);
        event.lotId = lot.id;
        event.maximumFen = bidder.maximum;
        sink.emit(event);
    }

    void bid(final NaiveLot lot, final NaiveBid bid, final boolean byProxy, final boolean equal) {
        final BidAccepted own = to(new BidAccepted(), bid.bidder.id(), Visibility.PARTIES);
        fill(own, lot, bid, byProxy, equal);
        own.clientBidId = bid.clientBidId;
        sink.emit(own);
        final BidAccepted open = toAll(new BidAccepted(), lot);
        fill(open, lot, bid, byProxy, equal);
        sink.emitUnsigned(open);
    }

    private static void fill(
        final BidAccepted event, final NaiveLot lot, final NaiveBid bid, final boolean byProxy, final boolean equal) {
        event.bidId = bid.id;
        event.lotId = lot.id;
        event.priceFen = bid.price;
        event.units = bid.units;
        event.alias = bid.bidder.alias;
        event.byProxy = byProxy;
        event.firstRefusal = equal;
    }

    void voided(final NaiveLot lot, final long bidId, final RejectReason reason, final int reasonCode) {
        final BidVoided event = toAll(new BidVoided(), lot);
        event.bidId = bidId;
        event.lotId = lot.id;
        event.reason = reason;
        event.reasonCode = reasonCode;
        sink.emitUnsigned(event);
    }

    void reserve(final NaiveLot lot, final long reserve, final boolean matched) {
        final ReserveRevealed event = toAll(new ReserveRevealed(), lot);
        event.participantId = lot.owner.id();
        event.lotId = lot.id;
        event.reserveFen = reserve;
        event.matched = matched;
        sink.emit(event);
    }

    /** To the owner of a sealed offer alone: it was taken. */
    void receipt(final NaiveLot lot, final NaiveBidder bidder, final long clientBidId) {
        final BidAccepted event = to(new BidAccepted(), bidder.id(), Visibility.OWNER);
        event.bidId = bidder.bidId;
        event.lotId = lot.id;
        event.clientBidId = clientBidId;
        sink.emit(event);
    }

    /** To the owner of a commitment alone: what was in it. */
    void revealed(final NaiveLot lot, final NaiveBidder bidder) {
        final BidAccepted event = to(new BidAccepted(), bidder.id(), Visibility.OWNER);
        fill(event, lot, bidder);
        sink.emit(event);
    }

    void offerOpened(final NaiveLot lot, final NaiveBidder bidder) {
        final BidAccepted event = toAll(new BidAccepted(), lot);
        fill(event, lot, bidder);
        sink.emitUnsigned(event);
    }

    private static void fill(final BidAccepted event, final NaiveLot lot, final NaiveBidder bidder) {
        event.bidId = bidder.bidId;
        event.lotId = lot.id;
        event.priceFen = bidder.price;
        event.units = bidder.units;
        event.alias = bidder.alias;
    }

    void voidedToOwner(
        final NaiveLot lot, final NaiveBidder bidder, final RejectReason reason, final int reasonCode) {
        final BidVoided event = to(new BidVoided(), bidder.id(), Visibility.OWNER);
        event.bidId = bidder.bidId;
        event.lotId = lot.id;
        event.reason = reason;
        event.reasonCode = reasonCode;
        sink.emit(event);
    }

    void step(final NaiveLot lot) {
        final DutchStep event = toAll(new DutchStep(), lot);
        event.lotId = lot.id;
        event.priceFen = lot.bestPrice;
        event.unitsLeft = lot.unitsLeft;
        event.step = lot.step;
        sink.emitUnsigned(event);
    }

    void scored(final NaiveLot lot, final ScoreOffer command) {
        final OfferScored event = to(new OfferScored(), command.targetParticipantId, Visibility.OPERATOR);
        event.counterpartyId = command.participantId;
        event.venueId = lot.venue.id();
        event.lotId = lot.id;
        event.scoreE4 = command.scoreE4;
        event.criterionId = command.criterionId;
        sink.emit(event);
    }

    void asked(final NaiveLot lot, final int rank) {
        final FirstRefusalAsked event = toAll(new FirstRefusalAsked(), lot);
        event.lotId = lot.id;
        event.priceFen = lot.pay;
        event.endsAtNs = lot.end;
        event.rank = rank;
        sink.emitUnsigned(event);
    }

    void answered(final NaiveLot lot, final NaiveBidder bidder, final boolean accepted) {
        final FirstRefusalAnswered event = to(new FirstRefusalAnswered(), bidder.id(), Visibility.PARTIES);
        event.lotId = lot.id;
        event.accepted = accepted;
        sink.emit(event);
    }

    void awarded(final NaiveLot lot, final NaiveBidder winner, final long units, final long price) {
        final LotAwarded event = toAll(new LotAwarded(), lot);
        event.participantId = winner.id();
        event.counterpartyId = lot.owner.id();
        event.counterVenueId = winner.participant.homeVenueId();
        event.lotId = lot.id;
        event.bidId = winner.bidId;
        event.priceFen = price;
        event.units = units;
        event.bidCount = lot.bidCount;
        event.bidderCount = lot.aliasCount;
        sink.emitUnsigned(event);
    }

    void paid(final NaiveLot lot, final NaiveBidder winner) {
        final BidderChanged event = to(new BidderChanged(), winner.id(), Visibility.PARTIES);
        event.counterpartyId = lot.owner.id();
        event.lotId = lot.id;
        event.standing = BidderStanding.PAID;
        sink.emit(event);
    }

    void defaulted(final NaiveLot lot, final NaiveDefault bar, final long claim) {
        final DefaultDeclared event = toAll(new DefaultDeclared(), lot);
        event.participantId = bar.participantId;
        event.counterpartyId = lot.owner.id();
        event.subjectId = bar.subjectId;
        event.forfeitFen = bar.forfeit;
        event.claimFen = claim;
        event.model = bar.model;
        sink.emit(event);
    }

    void closed(final NaiveLot lot, final LotState state) {
        final LotClosed event = toAll(new LotClosed(), lot);
        event.lotId = lot.id;
        event.state = state;
        sink.emitUnsigned(event);
    }
}
