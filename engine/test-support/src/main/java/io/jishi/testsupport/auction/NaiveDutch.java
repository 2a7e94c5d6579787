package io.jishi.testsupport.auction;

import io.jishi.core.command.TakeStep;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.RejectReason;
import java.math.BigInteger;

/** Lots that fall step by step until somebody takes them. */
final class NaiveDutch {
    private final NaiveLots lots;
    private final NaiveLotEvents events;
    private final NaiveClosing closing;
    private final NaiveAwards awards;

    NaiveDutch(
        final NaiveLots lots, final NaiveLotEvents events, final NaiveClosing closing, final NaiveAwards awards) {
        this.lots = lots;
        this.events = events;
        this.closing = closing;
        this.awards = awards;
    }

    void fall(final NaiveLot lot, final int step) {
        final BigInteger fallen =
            BigInteger.valueOf(lot.terms.dropFen).multiply(BigInteger.valueOf(step));
        lot.step = step;
        lot.bestPrice = BigInteger.valueOf(lot.terms.startPriceFen).subtract(fallen)
            .max(BigInteger.valueOf(lot.terms.floorFen)).longValueExact();
        lots.count(lot, LotState.FREE, lot.terms.stepMs);
        events.phase(lot);
        events.step(lot);
    }

    /** A step is over: the next, or at the floor the end. */
    void end(final NaiveLot lot) {
        if (lot.bestPrice > lot.terms.floorFen) {
            fall(lot, lot.step + 1);
        } else if (lot.unitsLeft < lot.units()) {
            awards.close(lot);
        } else {
            closing.close(lot);
        }
    }

    RejectReason take(final NaiveLot lot, final NaiveBidder bidder, final TakeStep command) {
        final long units = Math.max(1, command.units);
        if (units > 1 && lot.units() == 1) {
            return RejectReason.BAD_UNITS;
        }
        if (command.step != lot.step) {
            return RejectReason.WRONG_STEP;
        }
        if (units > lot.unitsLeft) {
            return RejectReason.UNIT_CAP;
        }
        final RejectReason reason = NaiveBidChecks.value(lot.venue, lot.bestPrice, units);
        if (reason == RejectReason.NONE) {
            bid(lot, bidder, units);
            if (lot.units() == 1) {
                lot.leader = bidder;
                closing.close(lot);
            } else {
                awards.award(lot, bidder, units, lot.bestPrice);
                if (lot.unitsLeft == 0) {
                    awards.close(lot);
                }
            }
        }
        return reason;
    }

    private void bid(final NaiveLot lot, final NaiveBidder bidder, final long units) {
        if (bidder.alias == 0) {
            bidder.alias = ++lot.aliasCount;
            events.alias(lot, bidder);
        }
        bidder.offer(lot.bestPrice, ++lot.bidCount);
        bidder.units = units;
        bidder.allOrNone = false;
        events.bid(lot, new NaiveBid(bidder, lot.bidCount, lot.bestPrice, units, false, 0, 0), false, false);
    }
}
