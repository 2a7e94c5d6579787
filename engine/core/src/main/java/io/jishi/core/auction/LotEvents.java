package io.jishi.core.auction;

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
import io.jishi.core.model.Defaulters;
import io.jishi.core.reference.Participant;
import io.jishi.core.vocabulary.BidderStanding;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;

/** The events of lots. Public ones never say who sent the command: its session would name the bidder. */
final class LotEvents {
    private final EventSink events;
    private final Bidders bidders;
    private final LotOpened opened = new LotOpened();
    private final LotPhaseChanged phaseChanged = new LotPhaseChanged();
    private final AuctionExtended extended = new AuctionExtended();
    private final BidderChanged bidderChanged = new BidderChanged();
    private final AliasAssigned aliasAssigned = new AliasAssigned();
    private final BidAccepted bidAccepted = new BidAccepted();
    private final MaximumSet maximumSet = new MaximumSet();
    private final BidVoided bidVoided = new BidVoided();
    private final ReserveRevealed reserveRevealed = new ReserveRevealed();
    private final DutchStep dutchStep = new DutchStep();
    private final OfferScored offerScored = new OfferScored();
    private final FirstRefusalAsked refusalAsked = new FirstRefusalAsked();
    private final FirstRefusalAnswered refusalAnswered = new FirstRefusalAnswered();
    private final DefaultDeclared defaultDeclared = new DefaultDeclared();
    private final LotAwarded awarded = new LotAwarded();
    private final LotClosed closed = new LotClosed();

    LotEvents(final EventSink events, final Bidders bidders) {
        this.events = events;
        this.bidders = bidders;
    }

    private <E extends Event> E beginPublic(final Lot lot, final E event) {
        events.begin(event, Visibility.PUBLIC);
        event.venueId = lot.venue.id();
        return event;
    }

    private <E extends Event> E beginPrivate(final int participantId, final E event, final Visibility visibility) {
        events.begin(event, visibility);
        event.participantId = participantId;
        return event;
    }

    void opened(final Lot lot) {
        final LotOpened event = beginPublic(lot, opened);
        event.participantId = lot.owner.id();
        event.lotId = lot.id;
        event.clientLotId = lot.clientId;
        event.assetId = lot.assetId;
        event.startAtNs = lot.startAtNs;
        event.startPriceFen = lot.terms.startFen;
        event.reserveHash0 = lot.terms.reserveHash[0];
        event.reserveHash1 = lot.terms.reserveHash[1];
        event.reserveHash2 = lot.terms.reserveHash[2];
        event.reserveHash3 = lot.terms.reserveHash[3];
        event.auctionMode = lot.terms.mode;
        event.hasReserve = lot.reserveFen != 0 || lot.terms.secretReserve;
        event.listingModel = lot.listingModel;
        event.listingId = lot.listingId;
        event.floorHash0 = lot.terms.floorHash[0];
        event.floorHash1 = lot.terms.floorHash[1];
        event.floorHash2 = lot.terms.floorHash[2];
        event.floorHash3 = lot.terms.floorHash[3];
        events.emit(event);
    }

    void phaseChanged(final Lot lot) {
        final LotPhaseChanged event = beginPublic(lot, phaseChanged);
        event.lotId = lot.id;
        event.endsAtNs = lot.endsAtNs;
        event.state = lot.state;
        events.emitUnsigned(event);
    }

    void extended(final Lot lot) {
        final AuctionExtended event = beginPublic(lot, extended);
        event.lotId = lot.id;
        event.endsAtNs = lot.endsAtNs;
        events.emitUnsigned(event);
    }

    void bidderChanged(
        final Lot lot, final int participantId, final BidderStanding standing, final int rank, final int reasonCode) {
        final BidderChanged event = beginPrivate(participantId, bidderChanged, Visibility.PARTIES);
        event.lotId = lot.id;
        event.standing = standing;
        event.rank = rank;
        event.reasonCode = reasonCode;
        events.emit(event);
    }

    /** Tells a bidder its number. */
    void aliasAssigned(final Lot lot, final int bidder) {
        final AliasAssigned event = beginPrivate(bidders.participantId(bidder), aliasAssigned, Visibility.PARTIES);
        event.lotId = lot.id;
        event.alias = bidders.alias(bidder);
        events.emit(event);
    }

    /** Tells the owner whose number it was. */
    void named(final Lot lot, final int bidder) {
        final AliasAssigned event = beginPrivate(bidders.participantId(bidder), aliasAssigned, Visibility.PARTIES);
        event.counterpartyId = lot.owner.id();
        event.lotId = lot.id;
        event.alias = bidders.alias(bidder);
        events.emitUnsigned(event);
    }

    /** The standing bid of a bidder, to itself and to everybody. */
    void bid(
        final Lot lot, final int bidder, final long clientBidId, final boolean byProxy, final boolean firstRefusal) {
        final BidAccepted event = beginPrivate(bidders.participantId(bidder), bidAccepted, Visibility.PARTIES);
        event.bidId = bidders.bidId(bidder);
        event.lotId = lot.id;
        event.clientBidId = clientBidId;
        event.priceFen = bidders.priceFen(bidder);
        event.units = Math.max(1, bidders.units(bidder));
        event.alias = bidders.alias(bidder);
        event.byProxy = byProxy;
        event.firstRefusal = firstRefusal;
        events.emit(event);
        beginPublic(lot, bidAccepted);
        event.clientBidId = 0;
        events.emitUnsigned(event);
    }

    /** To the owner of a sealed offer: it was taken, and when. */
    void receipt(final Lot lot, final int bidder, final long clientBidId, final long bidId) {
        final BidAccepted event = beginPrivate(bidders.participantId(bidder), bidAccepted, Visibility.OWNER);
        event.bidId = bidId;
        event.lotId = lot.id;
        event.clientBidId = clientBidId;
        event.priceFen = 0;
        event.units = 0;
        event.alias = 0;
        event.byProxy = false;
        event.firstRefusal = false;
        events.emit(event);
    }

    /** To the owner of a commitment: what it revealed was taken. */
    void revealed(final Lot lot, final int bidder) {
        final BidAccepted event = beginPrivate(bidders.participantId(bidder), bidAccepted, Visibility.OWNER);
        sealedOffer(lot, bidder, event);
        events.emit(event);
    }

    /** To everybody: an offer was opened. */
    void offerOpened(final Lot lot, final int bidder) {
        final BidAccepted event = beginPublic(lot, bidAccepted);
        sealedOffer(lot, bidder, event);
        events.emitUnsigned(event);
    }

    private void sealedOffer(final Lot lot, final int bidder, final BidAccepted event) {
        event.bidId = bidders.bidId(bidder);
        event.lotId = lot.id;
        event.clientBidId = 0;
        event.priceFen = bidders.priceFen(bidder);
        event.units = bidders.units(bidder);
        event.alias = bidders.alias(bidder);
        event.byProxy = false;
        event.firstRefusal = false;
    }

    /** To the owner of a sealed offer: it is void, or withdrawn. */
    void voidedToOwner(final Lot lot, final int bidder, final RejectReason reason, final int reasonCode) {
        final BidVoided event = beginPrivate(bidders.participantId(bidder), bidVoided, Visibility.OWNER);
        event.bidId = bidders.bidId(bidder);
        event.lotId = lot.id;
        event.reason = reason;
        event.reasonCode = reasonCode;
        events.emit(event);
    }

    void dutchStep(final Lot lot) {
        final DutchStep event = beginPublic(lot, dutchStep);
        event.lotId = lot.id;
        event.priceFen = lot.bestFen;
        event.unitsLeft = lot.unitsLeft;
        event.step = lot.step;
        events.emitUnsigned(event);
    }

    void scored(final Lot lot, final ScoreOffer command) {
        events.begin(offerScored, Visibility.OPERATOR);
        offerScored.participantId = command.targetParticipantId;
        offerScored.counterpartyId = command.participantId;
        offerScored.venueId = lot.venue.id();
        offerScored.lotId = lot.id;
        offerScored.scoreE4 = command.scoreE4;
        offerScored.criterionId = command.criterionId;
        events.emit(offerScored);
    }

    void maximumSet(final Lot lot, final int bidder) {
        final MaximumSet event = beginPrivate(bidders.participantId(bidder), maximumSet, Visibility.OWNER);
        event.lotId = lot.id;
        event.maximumFen = bidders.maximumFen(bidder);
        events.emit(event);
    }

    /** A bid that everybody knows is void. */
    void bidVoided(final Lot lot, final int bidder, final RejectReason reason, final int reasonCode) {
        final BidVoided event = beginPublic(lot, bidVoided);
        event.bidId = bidders.bidId(bidder);
        event.lotId = lot.id;
        event.reason = reason;
        event.reasonCode = reasonCode;
        events.emitUnsigned(event);
    }

    void reserveRevealed(final Lot lot, final long reserveFen, final boolean matched) {
        final ReserveRevealed event = beginPublic(lot, reserveRevealed);
        event.participantId = lot.owner.id();
        event.lotId = lot.id;
        event.reserveFen = reserveFen;
        event.matched = matched;
        events.emit(event);
    }

    void awarded(
        final Lot lot, final Participant winner, final long bidId, final long units, final long priceFen) {
        final LotAwarded event = beginPublic(lot, awarded);
        event.participantId = winner.id();
        event.counterpartyId = lot.owner.id();
        event.counterVenueId = winner.homeVenueId();
        event.lotId = lot.id;
        event.bidId = bidId;
        event.priceFen = priceFen;
        event.units = units;
        event.bidCount = lot.bidCount;
        event.bidderCount = lot.aliasCount;
        events.emitUnsigned(event);
    }

    void asked(final Lot lot, final int rank) {
        final FirstRefusalAsked event = beginPublic(lot, refusalAsked);
        event.lotId = lot.id;
        event.priceFen = lot.payFen;
        event.endsAtNs = lot.endsAtNs;
        event.rank = rank;
        events.emitUnsigned(event);
    }

    void answered(final Lot lot, final int bidder, final boolean accepted) {
        final FirstRefusalAnswered event =
            beginPrivate(bidders.participantId(bidder), refusalAnswered, Visibility.PARTIES);
        event.lotId = lot.id;
        event.accepted = accepted;
        events.emit(event);
    }

    void paid(final Lot lot, final int bidder) {
        final BidderChanged event = beginPrivate(bidders.participantId(bidder), bidderChanged, Visibility.PARTIES);
        event.counterpartyId = lot.owner.id();
        event.lotId = lot.id;
        event.standing = BidderStanding.PAID;
        event.rank = 0;
        event.reasonCode = 0;
        events.emit(event);
    }

    /** A winner of a lot, this one or an earlier one of the asset, has defaulted, and what it still owes. */
    void defaultDeclared(final Lot lot, final int participantId, final long forfeitFen, final long claimFen) {
        final DefaultDeclared event = beginPublic(lot, defaultDeclared);
        event.participantId = participantId;
        event.counterpartyId = lot.owner.id();
        event.subjectId = lot.id;
        event.forfeitFen = forfeitFen;
        event.claimFen = claimFen;
        event.model = Model.AUCTION;
        events.emit(event);
    }

    /** An earlier default on the asset that is sold in this lot. */
    void defaultClosed(final Lot lot, final int entry, final Defaulters defaulters, final long claimFen) {
        final DefaultDeclared event = beginPublic(lot, defaultDeclared);
        event.participantId = defaulters.participantId(entry);
        event.counterpartyId = lot.owner.id();
        event.subjectId = defaulters.subjectId(entry);
        event.forfeitFen = defaulters.forfeitFen(entry);
        event.claimFen = claimFen;
        event.model = defaulters.model(entry);
        events.emit(event);
    }

    void closed(final Lot lot) {
        final LotClosed event = beginPublic(lot, closed);
        event.lotId = lot.id;
        event.state = lot.state;
        events.emitUnsigned(event);
    }
}
