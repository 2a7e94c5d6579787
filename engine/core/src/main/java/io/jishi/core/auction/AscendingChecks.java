package io.jishi.core.auction;

import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.RejectReason;

/**
 * The amount of a bid in an ascending lot, or of a secret maximum: SELF_RAISE, BELOW_START or BELOW_NEXT or ROFR_RANK,
 * BELOW_FLOOR, OFF_GRID, JUMP, OVER_CAP, MAX_VALUE, in this order.
 */
final class AscendingChecks {
    private final Bidders bidders;

    AscendingChecks(final Bidders bidders) {
        this.bidders = bidders;
    }

    RejectReason bid(final Lot lot, final int bidder, final long priceFen) {
        if (bidder == lot.leader && !lot.terms.selfRaise) {
            return RejectReason.SELF_RAISE;
        }
        if (lot.leader != Bidders.NONE && isHolder(lot, bidder) && bidder != lot.leader) {
            if (mayEqual(bidder, lot.leader)) {
                return holders(lot, priceFen);
            }
            if (priceFen == lot.bestFen) {
                return RejectReason.ROFR_RANK;
            }
        }
        return amount(lot, priceFen, true);
    }

    private boolean isHolder(final Lot lot, final int bidder) {
        return lot.terms.firstRefusal == FirstRefusalMode.IN_BID_EQUAL && bidders.rank(bidder) != 0;
    }

    /** A lower rank number beats a higher one and none. */
    private boolean mayEqual(final int holder, final int leader) {
        return bidders.rank(leader) == 0 || bidders.rank(leader) > bidders.rank(holder);
    }

    /** Required of a holder is the best itself: what is no full step above it is off the grid. */
    private RejectReason holders(final Lot lot, final long priceFen) {
        final long gain = lot.gain(priceFen, lot.bestFen);
        if (gain < 0) {
            return RejectReason.BELOW_NEXT;
        }
        return gain == 0 ? most(lot, priceFen) : grid(lot, priceFen, gain, lot.terms.stepAt(lot.bestFen), true);
    }

    /** A maximum must be what a bid must, but it may jump; the leader's at least its own bid. */
    RejectReason maximum(final Lot lot, final int bidder, final long maximumFen) {
        final long earlierFen = bidders.maximumFen(bidder);
        if (earlierFen != 0 && lot.gain(maximumFen, earlierFen) < 0) {
            return RejectReason.BELOW_NEXT;
        }
        if (bidder != lot.leader) {
            return amount(lot, maximumFen, false);
        }
        final long gain = lot.gain(maximumFen, lot.bestFen);
        return gain < 0 ? RejectReason.BELOW_NEXT
            : grid(lot, maximumFen, gain, lot.terms.stepAt(lot.bestFen), false);
    }

    private static RejectReason amount(final Lot lot, final long priceFen, final boolean limitJump) {
        final LotTerms terms = lot.terms;
        if (lot.leader == Bidders.NONE) {
            final long gain = lot.gain(priceFen, terms.startFen);
            return gain < 0 && !terms.reverse ? RejectReason.BELOW_START
                : grid(lot, priceFen, gain, terms.stepAt(terms.startFen), false);
        }
        final long gain = lot.gain(priceFen, lot.bestFen);
        final long step = terms.stepAt(lot.bestFen);
        return gain < step ? RejectReason.BELOW_NEXT : grid(lot, priceFen, gain, step, limitJump);
    }

    private static RejectReason grid(
        final Lot lot, final long priceFen, final long gain, final long step, final boolean limitJump) {
        if (priceFen < lot.terms.floorFen) {
            return RejectReason.BELOW_FLOOR;
        }
        if (gain % step != 0) {
            return RejectReason.OFF_GRID;
        }
        final int maxJumpSteps = lot.terms.maxJumpSteps;
        return limitJump && maxJumpSteps != 0 && gain / step > maxJumpSteps ? RejectReason.JUMP : most(lot, priceFen);
    }

    private static RejectReason most(final Lot lot, final long priceFen) {
        final long capFen = lot.terms.capFen;
        if (capFen != 0 && priceFen > capFen) {
            return RejectReason.OVER_CAP;
        }
        final long maxValueFen = lot.venue.maxOrderValueFen();
        return maxValueFen != 0 && priceFen > maxValueFen ? RejectReason.MAX_VALUE : RejectReason.NONE;
    }
}
