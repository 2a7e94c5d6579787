package io.jishi.testsupport.auction;

import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.model.Market;
import io.jishi.core.rights.RightCell;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;
import io.jishi.testsupport.NaiveDefault;
import java.util.List;

/** Winners pay, or they do not. */
final class NaiveSettlement {
    private final Market market;
    private final NaiveLots lots;
    private final NaiveLotEvents events;
    private final NaiveClosing closing;
    private final NaiveAwards awards;

    NaiveSettlement(
        final Market market,
        final NaiveLots lots,
        final NaiveLotEvents events,
        final NaiveClosing closing,
        final NaiveAwards awards) {
        this.market = market;
        this.lots = lots;
        this.events = events;
        this.closing = closing;
        this.awards = awards;
    }

    RejectReason pay(final ConfirmPayment command) {
        final NaiveLot lot = lots.find(command.subjectId);
        if (!lots.wasGiven(command.subjectId)) {
            return RejectReason.UNKNOWN_LOT;
        }
        final boolean owners = lot != null && lot.owner.id() == command.participantId
            && market.gate().checkOwner(command) == RejectReason.NONE;
        if (!market.reference().isOperator(command) && !owners) {
            return RejectReason.NOT_AUTHORISED;
        }
        final RightCell cell = new RightCell();
        RejectReason reason = winners(lot, command.targetParticipantId);
        if (reason == RejectReason.NONE) {
            cell.right = NaiveTerms.right(lot.terms);
            reason = lots.source(lot) == null ? right(lot, cell)
                : lots.source(lot).checkPayment(lot.terms.listingId);
        }
        if (reason == RejectReason.NONE) {
            pay(lot, owing(lot, command.targetParticipantId).get(0), cell);
        }
        return reason;
    }

    private void pay(final NaiveLot lot, final NaiveBidder winner, final RightCell cell) {
        winner.paid = true;
        events.paid(lot, winner);
        if (lots.source(lot) != null) {
            lots.source(lot).onLotPaid(lot.terms.listingId, lot.bidCount, lot.aliasCount);
            endIfDone(lot);
            return;
        }
        if (lot.isReverse()) {
            awards.release(lot, winner);
        } else {
            market.deposits().applyToPrice(winner.id(), Model.AUCTION, lot.id, winner.owed);
        }
        if (lot.asset != RightsRegister.NONE) {
            market.rights().grant(lot.asset, cell, winner.id());
        }
        endIfDone(lot);
    }

    private static List<NaiveBidder> owing(final NaiveLot lot, final int participantId) {
        return lot.bidders.stream().filter(bidder -> bidder.won > 0 && !bidder.paid
            && (participantId == 0 || bidder.id() == participantId)).toList();
    }

    private static RejectReason winners(final NaiveLot lot, final int participantId) {
        if (lot == null || lot.state != LotState.AWARDED || lot.task != 0) {
            return RejectReason.STATE;
        }
        return owing(lot, participantId).size() == 1 ? RejectReason.NONE : RejectReason.UNKNOWN_PARTY;
    }

    private RejectReason right(final NaiveLot lot, final RightCell cell) {
        if (lot.asset == RightsRegister.NONE) {
            return RejectReason.NONE;
        }
        if (market.rights().ownerOf(lot.asset) != lot.owner.id()
            || market.rights().check(lot.asset, cell) != RejectReason.NONE) {
            return RejectReason.RIGHT_CONFLICT;
        }
        return cell.right != Right.ASSIGNMENT && !market.rights().hasRoomFor(1)
            ? RejectReason.TOO_MANY_GRANTS : RejectReason.NONE;
    }

    private void endIfDone(final NaiveLot lot) {
        if (owing(lot, 0).isEmpty()) {
            awards.end(lot, lot.bidders.stream().anyMatch(bidder -> bidder.paid)
                ? LotState.SETTLED : LotState.DEFAULTED);
        }
    }

    RejectReason fail(final DeclareDefault command) {
        if (command.costsFen < 0) {
            return RejectReason.BAD_VALUE;
        }
        if (!lots.wasGiven(command.subjectId)) {
            return RejectReason.UNKNOWN_LOT;
        }
        final NaiveLot lot = lots.find(command.subjectId);
        final RejectReason reason = winners(lot, command.targetParticipantId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (lot.asset != RightsRegister.NONE && lots.sales.defaults().size() >= market.limits().maxReservations()) {
            return RejectReason.TOO_MANY_RESERVATIONS;
        }
        fail(lot, owing(lot, command.targetParticipantId).get(0),
            command.costsFen == 0 ? lot.terms.costsFen : command.costsFen);
        return RejectReason.NONE;
    }

    private void fail(final NaiveLot lot, final NaiveBidder winner, final long costs) {
        final Model holder = lot.isOfPublicListing() ? Model.DISCLOSURE : Model.AUCTION;
        final long subject = lot.isOfPublicListing() ? lot.terms.listingId : lot.id;
        final long forfeit = market.deposits().reservedFen(winner.id(), holder, subject);
        if (forfeit > 0) {
            market.deposits().forfeit(winner.id(), holder, subject);
        }
        final long owed = winner.owed;
        lot.unitsLeft += winner.won;
        winner.won = 0;
        winner.owed = 0;
        winner.disqualified = true;
        for (final NaiveBid bid : lot.record) {
            bid.isVoid |= bid.bidder == winner;
        }
        final boolean next = lot.terms.onDefault == OnDefault.NEXT_CANDIDATE && closing.leadNext(lot);
        final long less = next ? lot.gain(owed, 0) - lot.gain(closing.price(lot), 0) : 0;
        final long gap = Math.max(0, less);
        final NaiveDefault bar =
            new NaiveDefault(lot.asset, winner.id(), Model.AUCTION, lot.id, next ? 0 : owed, forfeit, costs);
        events.defaulted(lot, bar, bar.claim(gap));
        if (lot.asset != RightsRegister.NONE) {
            lots.sales.defaults().add(bar);
        }
        if (next) {
            if (lots.source(lot) != null) {
                lots.source(lot).onWinnerDefaulted(lot.terms.listingId);
            }
            closing.award(lot);
        } else {
            endIfDone(lot);
        }
    }
}
