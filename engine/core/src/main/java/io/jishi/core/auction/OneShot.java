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
    OneShot(final SealedParts parts) {
        super(parts);
    }

    @Override
    void onOpened(final Lot lot) {
        lead(lot, best(lot));
        decide(lot);
    }

    private void decide(final Lot lot) {
        if (lot.terms.tieRule == TieRule.REBID_TIED && lot.round < lot.terms.rebidRounds && markTied(lot) > 1) {
            lot.round++;
            clock.begin(lot, LotState.REBID, lot.terms.rebidNs);
        } else {
            closing.onBiddingEnded(lot);
        }
    }

    private int markTied(final Lot lot) {
        int tied = 0;
        for (int bidder = lot.firstBidder; bidder != Bidders.NONE; bidder = bidders.next(bidder)) {
            final boolean isTied = bidders.isLive(bidder) && bidders.priceFen(bidder) == lot.bestFen;
            bidders.tied(bidder, isTied);
            tied += isTied ? 1 : 0;
        }
        return tied;
    }

    @Override
    RejectReason rebid(final Lot lot, final int bidder, final PlaceBid command) {
        RejectReason reason = lot.gain(command.priceFen, lot.bestFen) < 0 ? RejectReason.BELOW_NEXT
            : checkAmount(lot, command.priceFen, 1);
        if (reason == RejectReason.NONE && bidders.hasBidInRound(bidder)) {
            reason = RejectReason.ALREADY_BID;
        }
        if (reason == RejectReason.NONE) {
            offer(bidder, command);
            bidders.bidInRound(bidder);
            events.receipt(lot, bidder, command.clientBidId, bidders.bidId(bidder));
        }
        return reason;
    }

    /** The rebids are opened in the order of their sequences. */
    @Override
    void onRoundEnd(final Lot lot) {
        sort.bySequence(lot);
        for (int i = 0; i < sort.size(); i++) {
            if (bidders.hasBidInRound(sort.at(i))) {
                lot.bidCount++;
                events.offerOpened(lot, sort.at(i));
            }
        }
        lead(lot, best(lot));
        if (lot.leader == Bidders.NONE) {
            closing.onBiddingEnded(lot);
        } else {
            decide(lot);
        }
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
        for (int bidder = lot.firstBidder; bidder != Bidders.NONE; bidder = bidders.next(bidder)) {
            if (bidder != lot.leader && bidders.isLive(bidder) && lot.gain(bidders.priceFen(bidder), second) > 0) {
                second = bidders.priceFen(bidder);
            }
        }
        final long raisedFen = bidders.raisedFen(lot.leader);
        return raisedFen != 0 && lot.gain(raisedFen, second) > 0 ? raisedFen : second;
    }
}
