package io.jishi.core.auction;

import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.model.Defaulters;
import io.jishi.core.model.Market;
import io.jishi.core.rights.RightCell;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;

/**
 * What follows an award.
 * <ul>
 * <li>Paid: UNKNOWN_LOT, NOT_AUTHORISED (neither an operator's session nor the owner's), STATE (not awarded, the award
 * still being told to many bidders, or paid),
 * UNKNOWN_PARTY (names no winner that is to pay, or none of several), RIGHT_CONFLICT, TOO_MANY_GRANTS; of a lot of a
 * listing, what that refuses. The deposit is applied to the price, what exceeds it is given back; the right of an asset
 * passes.</li>
 * <li>Default: BAD_VALUE (costs below 0), UNKNOWN_LOT, STATE, UNKNOWN_PARTY, TOO_MANY_RESERVATIONS (as many
 * defaults are remembered as deposits may be held).
 * The deposit is forfeited, the defaulter barred; the next candidate is awarded, or the lot ends to be opened
 * anew.</li>
 * </ul>
 */
final class Settlement {
    private final Market market;
    private final Lots lots;
    private final Bidders bidders;
    private final LotDeposits deposits;
    private final Competitions competitions;
    private final LotEvents events;
    private final Awards awards;
    private final RightCell cell = new RightCell();
    private int winner;

    Settlement(
        final Market market,
        final Lots lots,
        final Bidders bidders,
        final LotDeposits deposits,
        final Competitions competitions,
        final LotEvents events,
        final Awards awards) {
        this.market = market;
        this.lots = lots;
        this.bidders = bidders;
        this.deposits = deposits;
        this.competitions = competitions;
        this.events = events;
        this.awards = awards;
    }

    RejectReason confirmPayment(final ConfirmPayment command) {
        final Lot lot = lots.find(command.subjectId);
        if (lot == null && (command.subjectId < 1 || command.subjectId > lots.lastId())) {
            return RejectReason.UNKNOWN_LOT;
        }
        if (!market.reference().isOperator(command) && (lot == null || lot.owner.id() != command.participantId
            || !market.reference().sessions().find(command.sessionId).actsFor(lot.owner))) {
            return RejectReason.NOT_AUTHORISED;
        }
        RejectReason reason = checkWinner(lot, command.targetParticipantId);
        if (reason == RejectReason.NONE) {
            reason = lot.source == null ? checkRight(lot) : lot.source.checkPayment(lot.listingId);
        }
        if (reason == RejectReason.NONE) {
            pay(lot);
        }
        return reason;
    }

    private RejectReason checkWinner(final Lot lot, final int participantId) {
        if (lot == null || lot.state != LotState.AWARDED || lot.task != null) {
            return RejectReason.STATE;
        }
        if (participantId == 0) {
            winner = lot.unpaidCount == 1 ? (int)lot.unpaidSum : Bidders.NONE;
        } else {
            winner = bidders.find(lot, participantId);
        }
        return winner != Bidders.NONE && bidders.wonUnits(winner) > 0 && !bidders.isPaid(winner)
            ? RejectReason.NONE : RejectReason.UNKNOWN_PARTY;
    }

    private void noLongerToPay(final Lot lot) {
        lot.unpaidCount--;
        lot.unpaidSum -= winner;
    }

    private RejectReason checkRight(final Lot lot) {
        if (lot.asset == RightsRegister.NONE) {
            return RejectReason.NONE;
        }
        cell.right = lot.terms.right;
        if (market.rights().ownerOf(lot.asset) != lot.owner.id()
            || market.rights().check(lot.asset, cell) != RejectReason.NONE) {
            return RejectReason.RIGHT_CONFLICT;
        }
        return cell.right == Right.ASSIGNMENT || market.rights().hasRoomFor(1)
            ? RejectReason.NONE : RejectReason.TOO_MANY_GRANTS;
    }

    private void pay(final Lot lot) {
        final int participantId = bidders.participantId(winner);
        bidders.paid(winner);
        noLongerToPay(lot);
        lot.paidCount++;
        events.paid(lot, winner);
        if (lot.source != null) {
            lot.source.onLotPaid(lot.listingId, lot.bidCount, lot.aliasCount);
        } else {
            deposits.settle(lot, participantId, bidders.owedFen(winner));
            if (lot.asset != RightsRegister.NONE) {
                market.rights().grant(lot.asset, cell, participantId);
            }
        }
        endIfDone(lot);
    }

    /** When nobody is left to pay: settled if anybody paid, else defaulted. */
    private void endIfDone(final Lot lot) {
        if (lot.unpaidCount == 0) {
            awards.end(lot, lot.paidCount > 0 ? LotState.SETTLED : LotState.DEFAULTED);
        }
    }

    RejectReason declareDefault(final DeclareDefault command) {
        if (command.costsFen < 0) {
            return RejectReason.BAD_VALUE;
        }
        final Lot lot = lots.find(command.subjectId);
        if (lot == null && (command.subjectId < 1 || command.subjectId > lots.lastId())) {
            return RejectReason.UNKNOWN_LOT;
        }
        final RejectReason reason = checkWinner(lot, command.targetParticipantId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (lot.asset != RightsRegister.NONE && market.defaulters().isFull()) {
            return RejectReason.TOO_MANY_RESERVATIONS;
        }
        fail(lot, command.costsFen == 0 ? lot.terms.costsFen : command.costsFen);
        return RejectReason.NONE;
    }

    private void fail(final Lot lot, final long costsFen) {
        final int participantId = bidders.participantId(winner);
        final long owedFen = bidders.owedFen(winner);
        final long forfeitFen = deposits.forfeit(lot, participantId);
        noLongerToPay(lot);
        lot.unitsLeft += bidders.wonUnits(winner);
        lot.owedFen -= owedFen;
        bidders.won(winner, 0, 0);
        bidders.disqualify(winner);
        lot.procedure.drop(lot, winner);
        final boolean next = lot.terms.onDefault == OnDefault.NEXT_CANDIDATE && findNext(lot);
        final long newFen = next ? lot.procedure.priceFen(lot) : 0;
        final long gapFen = next ? Math.max(0, lot.terms.reverse ? newFen - owedFen : owedFen - newFen) : 0;
        events.defaultDeclared(lot, participantId, forfeitFen, Defaulters.claimFen(forfeitFen, costsFen, gapFen));
        if (lot.asset != RightsRegister.NONE) {
            market.defaulters().add(lot.asset, participantId, Model.AUCTION, lot.id, next ? 0 : owedFen, forfeitFen,
                costsFen);
        }
        if (next) {
            competitions.winnerDefaulted(lot);
            lot.procedure.award(lot);
        } else {
            endIfDone(lot);
        }
    }

    /** Whether the best of the others reaches the reserve; it leads then. */
    private boolean findNext(final Lot lot) {
        lot.procedure.leadNext(lot);
        return lot.leader != Bidders.NONE
            && (lot.reserveFen == 0 || lot.gain(lot.bestFen, lot.reserveFen) >= 0);
    }
}
