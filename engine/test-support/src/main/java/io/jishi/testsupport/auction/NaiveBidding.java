package io.jishi.testsupport.auction;

import io.jishi.core.command.AnswerFirstRefusal;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.CommitBid;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.RevealBid;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.command.TakeStep;
import io.jishi.core.command.TopUpBid;
import io.jishi.core.vocabulary.RejectReason;

/** What bidders and holders send. */
final class NaiveBidding {
    private final NaiveLots lots;
    private final NaiveBidChecks checks;
    private final NaiveAscending ascending;
    private final NaiveSealed sealed;
    private final NaiveDutch dutch;
    private final NaiveRefusal refusal;

    NaiveBidding(
        final NaiveLots lots,
        final NaiveBidChecks checks,
        final NaiveAscending ascending,
        final NaiveSealed sealed,
        final NaiveDutch dutch,
        final NaiveRefusal refusal) {
        this.lots = lots;
        this.checks = checks;
        this.ascending = ascending;
        this.sealed = sealed;
        this.dutch = dutch;
        this.refusal = refusal;
    }

    RejectReason act(final Command command, final long lotId) {
        final NaiveLot lot = lots.find(lotId);
        RejectReason reason = NaiveBidChecks.numbers(command);
        if (reason == RejectReason.NONE) {
            reason = checks.parties(command, lotId);
        }
        if (reason == RejectReason.NONE) {
            reason = NaiveBidChecks.phase(command.type(), lot, command.participantId);
        }
        if (reason == RejectReason.NONE) {
            reason = NaiveBidChecks.procedure(command.type(), lot);
        }
        if (reason == RejectReason.NONE) {
            reason = NaiveBidChecks.venue(lot);
        }
        if (reason == RejectReason.NONE && command.type() == CommandType.WITHDRAW_BID) {
            reason = NaiveBidChecks.qualified(lot, command.participantId);
        } else if (reason == RejectReason.NONE) {
            reason = checks.standing(command, lot);
            reason = reason == RejectReason.NONE ? checks.admission(command, lot) : reason;
        }
        return reason == RejectReason.NONE ? done(command, lot, lot.bidder(command.participantId)) : reason;
    }

    private RejectReason done(final Command command, final NaiveLot lot, final NaiveBidder bidder) {
        return switch (command.type()) {
            case PLACE_BID -> bid((PlaceBid)command, lot, bidder);
            case SET_PROXY_MAXIMUM -> ascending.maximum(lot, bidder, ((SetProxyMaximum)command).maximumFen);
            case WITHDRAW_BID -> sealed.withdraw(lot, bidder);
            case COMMIT_BID -> sealed.commit(lot, bidder, (CommitBid)command);
            case REVEAL_BID -> sealed.reveal(lot, bidder, (RevealBid)command);
            case TAKE_STEP -> dutch.take(lot, bidder, (TakeStep)command);
            case ANSWER_FIRST_REFUSAL -> refusal.answer(lot, bidder, (AnswerFirstRefusal)command);
            default -> refusal.raise(lot, bidder, (TopUpBid)command);
        };
    }

    private RejectReason bid(final PlaceBid command, final NaiveLot lot, final NaiveBidder bidder) {
        if (command.units > 1 && lot.units() == 1) {
            return RejectReason.BAD_UNITS;
        }
        return lot.isSealed() ? sealed.offer(lot, bidder, command)
            : ascending.bid(lot, bidder, command.priceFen, command.clientBidId);
    }
}
