package io.jishi.core.auction;

import io.jishi.core.command.AnswerFirstRefusal;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommitBid;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.RevealBid;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.command.TakeStep;
import io.jishi.core.command.TopUpBid;
import io.jishi.core.command.WithdrawBid;
import io.jishi.core.vocabulary.RejectReason;

/**
 * The bidders' commands: what is malformed first (BAD_VALUE, AMOUNT_RANGE), then what {@link BidGate} asks, then what
 * the lot's procedure does.
 */
final class BidDesk {
    private final BidGate gate;
    private final FirstRefusal refusal;

    BidDesk(final BidGate gate, final FirstRefusal refusal) {
        this.gate = gate;
        this.refusal = refusal;
    }

    RejectReason placeBid(final PlaceBid command) {
        if (command.clientBidId < 1) {
            return RejectReason.BAD_VALUE;
        }
        final RejectReason reason = check(command, command.lotId, BidKind.BID, command.priceFen, command.units);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        return command.units > 1 && gate.lot().terms.units == 1 ? RejectReason.BAD_UNITS
            : gate.lot().procedure.bid(gate.lot(), gate.bidder(), command);
    }

    RejectReason setMaximum(final SetProxyMaximum command) {
        final RejectReason reason = check(command, command.lotId, BidKind.MAXIMUM, command.maximumFen, 1);
        return reason == RejectReason.NONE
            ? gate.lot().procedure.maximum(gate.lot(), gate.bidder(), command) : reason;
    }

    RejectReason withdraw(final WithdrawBid command) {
        final RejectReason reason = gate.checkWithdrawal(command, command.lotId);
        return reason == RejectReason.NONE ? gate.lot().procedure.withdraw(gate.lot(), gate.bidder()) : reason;
    }

    RejectReason commit(final CommitBid command) {
        final RejectReason reason = gate.check(command, command.lotId, BidKind.COMMIT);
        return reason == RejectReason.NONE ? gate.lot().procedure.commit(gate.lot(), gate.bidder(), command) : reason;
    }

    RejectReason reveal(final RevealBid command) {
        final RejectReason reason = check(command, command.lotId, BidKind.REVEAL, command.priceFen, command.units);
        return reason == RejectReason.NONE ? gate.lot().procedure.reveal(gate.lot(), gate.bidder(), command) : reason;
    }

    RejectReason take(final TakeStep command) {
        if (command.step < 0) {
            return RejectReason.AMOUNT_RANGE;
        }
        final RejectReason reason = check(command, command.lotId, BidKind.TAKE, 1, command.units);
        return reason == RejectReason.NONE ? gate.lot().procedure.take(gate.lot(), gate.bidder(), command) : reason;
    }

    RejectReason answer(final AnswerFirstRefusal command) {
        final RejectReason reason = gate.check(command, command.lotId, BidKind.ANSWER);
        return reason == RejectReason.NONE ? refusal.answer(gate.lot(), gate.bidder(), command) : reason;
    }

    RejectReason topUp(final TopUpBid command) {
        final RejectReason reason = check(command, command.lotId, BidKind.TOP_UP, command.priceFen, 1);
        return reason == RejectReason.NONE ? refusal.topUp(gate.lot(), gate.bidder(), command) : reason;
    }

    private RejectReason check(
        final Command command, final long lotId, final BidKind kind, final long priceFen, final long units) {
        return priceFen < 1 || units < 0 || priceFen > Long.MAX_VALUE / Math.max(1, units)
            ? RejectReason.AMOUNT_RANGE : gate.check(command, lotId, kind);
    }
}
