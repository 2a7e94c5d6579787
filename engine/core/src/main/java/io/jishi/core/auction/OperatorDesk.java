package io.jishi.core.auction;

import io.jishi.core.command.Command;
import io.jishi.core.command.DisqualifyBidder;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.RegisterHolder;
import io.jishi.core.model.Defaulters;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.vocabulary.BidderStanding;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.RejectReason;

/**
 * Who may bid, the operator's decisions. All ask NOT_AUTHORISED, UNKNOWN_LOT, LATE (closed) first, then:
 * <ul>
 * <li>RegisterHolder: STATE (not SCHEDULED), WRONG_MODE (no first refusal), UNKNOWN_PARTY, BAD_VALUE (no rank),
 * SELLER_BID, NOT_QUALIFIED (by the listing whose lot it is), STATE (registered already, or disqualified),
 * TOO_MANY_BIDS.</li>
 * <li>QualifyBidder: WRONG_MODE (the lot of a listing, which says itself who bids), NOT_OPEN (not SCHEDULED, FREE or
 * SEALED; being opened), UNKNOWN_PARTY, STATE (qualified, or disqualified); to qualify: SELLER_BID, PRIOR_DEFAULTER,
 * BLOCKED, CREDIT_TOO_LOW, TOO_MANY_BIDS, AMOUNT_RANGE (of the deposit), DEPOSIT, TOO_MANY_RESERVATIONS.</li>
 * <li>DisqualifyBidder: UNKNOWN_PARTY, NOT_QUALIFIED (no bidder of the lot), STATE (disqualified already, or being
 * opened).</li>
 * </ul>
 */
final class OperatorDesk {
    private final Market market;
    private final Lots lots;
    private final Bidders bidders;
    private final LotDeposits deposits;
    private final Defaulters defaulters;
    private final LotEvents events;
    private final Closing closing;

    OperatorDesk(
        final Market market,
        final Lots lots,
        final Bidders bidders,
        final LotDeposits deposits,
        final LotEvents events,
        final Closing closing) {
        this.market = market;
        this.lots = lots;
        this.bidders = bidders;
        this.deposits = deposits;
        defaulters = market.defaulters();
        this.events = events;
        this.closing = closing;
    }

    RejectReason registerHolder(final RegisterHolder command) {
        final Lot lot = lots.find(command.lotId);
        RejectReason reason = checkLot(command, lot, command.lotId);
        if (reason == RejectReason.NONE) {
            reason = checkHolder(lot, command);
        }
        if (reason == RejectReason.NONE) {
            bidders.rank(lot, placeOf(lot, command.targetParticipantId), command.rank);
            events.bidderChanged(lot, command.targetParticipantId, BidderStanding.HOLDER, command.rank, 0);
        }
        return reason;
    }

    private RejectReason checkHolder(final Lot lot, final RegisterHolder command) {
        if (lot.state != LotState.SCHEDULED) {
            return RejectReason.STATE;
        }
        if (lot.terms.firstRefusal == FirstRefusalMode.NONE) {
            return RejectReason.WRONG_MODE;
        }
        final Participant party = market.reference().participants().find(command.targetParticipantId);
        if (party == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        if (command.rank == 0) {
            return RejectReason.BAD_VALUE;
        }
        if (lot.owner.sameOwnerAs(party)) {
            return RejectReason.SELLER_BID;
        }
        final int bidder = bidders.find(lot, party.id());
        if (bidder == Bidders.NONE && lot.source != null) {
            return RejectReason.NOT_QUALIFIED;
        }
        if (bidder != Bidders.NONE && (bidders.rank(bidder) != 0 || bidders.isDisqualified(bidder))) {
            return RejectReason.STATE;
        }
        return checkRoom(bidder);
    }

    private RejectReason checkRoom(final int bidder) {
        return bidder == Bidders.NONE && bidders.isFull() ? RejectReason.TOO_MANY_BIDS : RejectReason.NONE;
    }

    private int placeOf(final Lot lot, final int participantId) {
        final int bidder = bidders.find(lot, participantId);
        return bidder == Bidders.NONE ? bidders.add(lot, participantId) : bidder;
    }

    RejectReason qualify(final QualifyBidder command) {
        final Lot lot = lots.find(command.lotId);
        RejectReason reason = checkLot(command, lot, command.lotId);
        if (reason == RejectReason.NONE) {
            reason = checkCandidate(lot, command.targetParticipantId);
        }
        if (reason == RejectReason.NONE && command.accepted) {
            reason = qualify(lot, market.reference().participants().find(command.targetParticipantId));
        }
        if (reason == RejectReason.NONE) {
            final BidderStanding standing = command.accepted ? BidderStanding.QUALIFIED : BidderStanding.REFUSED;
            events.bidderChanged(lot, command.targetParticipantId, standing, 0, command.reasonCode);
        }
        return reason;
    }

    private RejectReason checkCandidate(final Lot lot, final int participantId) {
        if (lot.source != null) {
            return RejectReason.WRONG_MODE;
        }
        if (lot.task != null
            || (lot.state != LotState.SCHEDULED && lot.state != LotState.FREE && lot.state != LotState.SEALED)) {
            return RejectReason.NOT_OPEN;
        }
        if (market.reference().participants().find(participantId) == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        final int bidder = bidders.find(lot, participantId);
        return bidder != Bidders.NONE && (bidders.isQualified(bidder) || bidders.isDisqualified(bidder))
            ? RejectReason.STATE : RejectReason.NONE;
    }

    private RejectReason qualify(final Lot lot, final Participant party) {
        RejectReason reason = checkAdmissible(lot, party);
        if (reason == RejectReason.NONE) {
            reason = checkRoom(bidders.find(lot, party.id()));
        }
        if (reason == RejectReason.NONE) {
            reason = deposits.reserve(lot, party);
        }
        if (reason == RejectReason.NONE) {
            bidders.qualify(placeOf(lot, party.id()));
        }
        return reason;
    }

    private RejectReason checkAdmissible(final Lot lot, final Participant party) {
        if (lot.owner.sameOwnerAs(party)) {
            return RejectReason.SELLER_BID;
        }
        if (defaulters.isBarred(lot.asset, party.id())) {
            return RejectReason.PRIOR_DEFAULTER;
        }
        if (market.gate().isBlocked(party, lot.venue.id())) {
            return RejectReason.BLOCKED;
        }
        return lot.terms.isSealed() && party.status() == ParticipantStatus.RESTRICTED
            ? RejectReason.CREDIT_TOO_LOW : RejectReason.NONE;
    }

    RejectReason disqualify(final DisqualifyBidder command) {
        final Lot lot = lots.find(command.lotId);
        RejectReason reason = checkLot(command, lot, command.lotId);
        if (reason == RejectReason.NONE) {
            reason = checkBidder(lot, command.targetParticipantId);
        }
        if (reason == RejectReason.NONE) {
            disqualify(lot, bidders.find(lot, command.targetParticipantId), command.reasonCode);
        }
        return reason;
    }

    private RejectReason checkBidder(final Lot lot, final int participantId) {
        if (market.reference().participants().find(participantId) == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        final int bidder = bidders.find(lot, participantId);
        if (bidder == Bidders.NONE) {
            return RejectReason.NOT_QUALIFIED;
        }
        return bidders.isDisqualified(bidder) || lot.task != null ? RejectReason.STATE : RejectReason.NONE;
    }

    /** A bidder that is not disqualified is from now on, by the operator or by the listing whose lot it is. */
    void disqualify(final Lot lot, final int bidder, final int reasonCode) {
        bidders.disqualify(bidder);
        events.bidderChanged(lot, bidders.participantId(bidder), BidderStanding.DISQUALIFIED, 0, reasonCode);
        if (lot.terms.isSealed() && !lot.opened) {
            if (bidders.priceFen(bidder) != 0 || bidders.isCommitted(bidder)) {
                events.voidedToOwner(lot, bidder, RejectReason.NOT_QUALIFIED, reasonCode);
            }
        } else if (bidders.priceFen(bidder) != 0 && bidders.wonUnits(bidder) == 0) {
            events.bidVoided(lot, bidder, RejectReason.NOT_QUALIFIED, reasonCode);
        }
        if (lot.isAsking()) {
            if (bidders.priceFen(bidder) != 0) {
                lot.procedure.drop(lot, bidder);
            }
            closing.disqualified(lot, bidder);
        } else {
            lot.procedure.disqualified(lot, bidder);
        }
    }

    private RejectReason checkLot(final Command command, final Lot lot, final long lotId) {
        if (!market.reference().isOperator(command)) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (lot == null && (lotId < 1 || lotId > lots.lastId())) {
            return RejectReason.UNKNOWN_LOT;
        }
        return lot == null || lot.isClosed() ? RejectReason.LATE : RejectReason.NONE;
    }
}
