package io.jishi.core.auction;

import io.jishi.core.command.Command;
import io.jishi.core.model.Defaulters;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.PartyGate;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.RejectReason;

/**
 * What is asked of every command of a party to a lot before its amount: UNKNOWN_PARTY, UNKNOWN_LOT, NOT_AUTHORISED; the
 * phase: EARLY, LATE, NOT_YOUR_PHASE, NOT_OPEN; WRONG_MODE or NO_WITHDRAW; NOT_OPEN (the venue); SELLER_BID,
 * PRIOR_DEFAULTER, NOT_QUALIFIED, HALTED, BLOCKED, CREDIT_TOO_LOW, KILLED, RATE. The deposit of who is qualified stays
 * reserved until the lot is closed, so it need not be asked for again.
 */
final class BidGate {
    private final ReferenceData reference;
    private final PartyGate gate;
    private final Lots lots;
    private final Bidders bidders;
    private final Defaulters defaulters;
    private final LotClock clock;
    private Lot lot;
    private int bidder;

    BidGate(
        final Market market, final Lots lots, final Bidders bidders, final LotClock clock) {
        reference = market.reference();
        gate = market.gate();
        this.lots = lots;
        this.bidders = bidders;
        defaulters = market.defaulters();
        this.clock = clock;
    }

    /** The lot of the command checked last. */
    Lot lot() {
        return lot;
    }

    /** The place in it of who sent it. */
    int bidder() {
        return bidder;
    }

    RejectReason check(final Command command, final long lotId, final BidKind kind) {
        final Participant party = reference.participants().find(command.participantId);
        RejectReason reason = checkNames(command, party, lotId);
        if (reason == RejectReason.NONE) {
            reason = checkPhase(kind);
        }
        if (reason == RejectReason.NONE) {
            reason = checkStanding(party, kind);
        }
        return reason == RejectReason.NONE ? checkParty(party) : reason;
    }

    /** A withdrawal is open to the blocked and the halted. */
    RejectReason checkWithdrawal(final Command command, final long lotId) {
        final Participant party = reference.participants().find(command.participantId);
        RejectReason reason = checkNames(command, party, lotId);
        if (reason == RejectReason.NONE) {
            reason = checkPhase(BidKind.WITHDRAW);
        }
        return reason == RejectReason.NONE && !isQualified() ? RejectReason.NOT_QUALIFIED : reason;
    }

    private RejectReason checkNames(final Command command, final Participant party, final long lotId) {
        if (party == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        lot = lots.find(lotId);
        if (lot == null && (lotId < 1 || lotId > lots.lastId())) {
            return RejectReason.UNKNOWN_LOT;
        }
        if (!reference.sessions().find(command.sessionId).actsFor(party)) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (lot == null || lot.isClosed()) {
            return RejectReason.LATE;
        }
        bidder = bidders.find(lot, party.id());
        return RejectReason.NONE;
    }

    private RejectReason checkPhase(final BidKind kind) {
        final RejectReason reason = checkState(kind);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (kind != BidKind.ANSWER && kind != BidKind.TOP_UP && !lot.procedure.knows(lot, kind)) {
            return kind == BidKind.WITHDRAW ? RejectReason.NO_WITHDRAW : RejectReason.WRONG_MODE;
        }
        final Phase phase = lot.venue.phase();
        return phase == Phase.PRE_OPEN || phase == Phase.CLOSED ? RejectReason.NOT_OPEN : RejectReason.NONE;
    }

    private RejectReason checkState(final BidKind kind) {
        final boolean answers = kind == BidKind.ANSWER || kind == BidKind.TOP_UP || kind == BidKind.REVEAL;
        if (lot.task != null) {
            return after(answers);
        }
        switch (lot.state) {
            case SCHEDULED:
                return RejectReason.EARLY;
            case FREE:
            case LIMITED:
            case SEALED:
                return answers ? RejectReason.NOT_OPEN : RejectReason.NONE;
            case REBID:
                return kind == BidKind.BID ? reasonUnless(bidder != Bidders.NONE && lot.procedure.mayRebid(lot, bidder))
                    : after(answers);
            case REVEAL:
                return kind == BidKind.REVEAL && !Closing.asksReserve(lot) ? RejectReason.NONE : after(answers);
            case ASKING:
                return kind == BidKind.ANSWER ? reasonUnless(bidder != Bidders.NONE && bidders.isAsked(bidder))
                    : after(answers);
            case TOP_UP:
                return kind == BidKind.ANSWER || kind == BidKind.TOP_UP ? reasonUnless(bidder == lot.leader)
                    : after(answers);
            default:
                return after(answers);
        }
    }

    private static RejectReason reasonUnless(final boolean isAsked) {
        return isAsked ? RejectReason.NONE : RejectReason.NOT_YOUR_PHASE;
    }

    /** Bidding has ended; an answer is not asked for now. */
    private static RejectReason after(final boolean answers) {
        return answers ? RejectReason.NOT_OPEN : RejectReason.LATE;
    }

    private RejectReason checkStanding(final Participant party, final BidKind kind) {
        if (lot.owner.sameOwnerAs(party)) {
            return RejectReason.SELLER_BID;
        }
        if (defaulters.isBarred(lot.asset, party.id())) {
            return RejectReason.PRIOR_DEFAULTER;
        }
        return kind == BidKind.ANSWER || isQualified() ? RejectReason.NONE : RejectReason.NOT_QUALIFIED;
    }

    private boolean isQualified() {
        return bidder != Bidders.NONE && bidders.isQualified(bidder) && !bidders.isDisqualified(bidder);
    }

    private RejectReason checkParty(final Participant party) {
        if (clock.isHalted(lot) || gate.isHalted(lot.venue, party.id())) {
            return RejectReason.HALTED;
        }
        if (gate.isBlocked(party, lot.venue.id())) {
            return RejectReason.BLOCKED;
        }
        if (lot.terms.isSealed() && party.status() == ParticipantStatus.RESTRICTED) {
            return RejectReason.CREDIT_TOO_LOW;
        }
        if (reference.kills().touches(lot.venue.id(), party.id())) {
            return RejectReason.KILLED;
        }
        return gate.admitsRate(party) ? RejectReason.NONE : RejectReason.RATE;
    }
}
