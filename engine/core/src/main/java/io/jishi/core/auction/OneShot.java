package io.jishi.core.auction;

import io.jishi.core.command.PlaceBid;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.TieRule;

/**
 * ONE_SHOT and, with signs turned, REVERSE_ONE_SHOT: the best offer wins, of equal ones the earlier, or the tied bid
 * again, sealed, in rounds; who is silent keeps its offer and its time. The winner pays its own offer, or the second
 * price: the best of the others, the reserve or the start, whichever is better for the lot's owner, never more than its
 * own.
 */
final class OneShot extends Sealed {
    private final OfferHeap.Order order = byPrice();

    OneShot(final SealedParts parts) {
        super(parts);
    }

    @Override
    void onOpened(final Lot lot) {
        leadNext(lot);
        if (lot.terms.tieRule == TieRule.REBID_TIED && lot.round < lot.terms.rebidRounds && isTie(lot)) {
            lot.round++;
            clock.begin(lot, LotState.REBID, lot.terms.rebidNs);
        } else {
            closing.onBiddingEnded(lot);
        }
    }

    private boolean isTie(final Lot lot) {
        final int second = heap.second(lot, order);
        return second != Bidders.NONE && bidders.priceFen(second) == lot.bestFen;
    }

    @Override
    public boolean mayRebid(final Lot lot, final int bidder) {
        return bidders.isLive(bidder)
            && (bidders.priceFen(bidder) == lot.bestFen || bidders.hasBidInRound(lot, bidder));
    }

    @Override
    RejectReason rebid(final Lot lot, final int bidder, final PlaceBid command) {
        RejectReason reason = lot.gain(command.priceFen, lot.bestFen) < 0 ? RejectReason.BELOW_NEXT
            : checkAmount(lot, command.priceFen, 1);
        if (reason == RejectReason.NONE && bidders.hasBidInRound(lot, bidder)) {
            reason = RejectReason.ALREADY_BID;
        }
        if (reason == RejectReason.NONE) {
            offer(lot, bidder, command);
            bidders.bidInRound(lot, bidder);
            events.receipt(lot, bidder, command.clientBidId, bidders.bidId(bidder));
        }
        return reason;
    }

    @Override
    public long priceFen(final Lot lot) {
        return lot.terms.pricing == Pricing.SECOND ? secondFen(lot) : lot.bestFen;
    }

    @Override
    public void award(final Lot lot) {
        lot.payFen = priceFen(lot);
        closing.finish(lot);
    }

    private long secondFen(final Lot lot) {
        long second = lot.terms.startFen;
        if (!lot.terms.reverse) {
            second = Math.max(second, lot.reserveFen);
        }
        final int other = heap.second(lot, order);
        if (other != Bidders.NONE && lot.gain(bidders.priceFen(other), second) > 0) {
            second = bidders.priceFen(other);
        }
        final long raisedFen = bidders.raisedFen(lot.leader);
        return raisedFen != 0 && lot.gain(raisedFen, second) > 0 ? raisedFen : second;
    }
}
