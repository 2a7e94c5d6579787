package io.jishi.core.auction;

import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.Pricing;

/**
 * MULTI_UNIT: capped licences go by price, then sequence. What does not fit is cut if it may be, else skipped, and
 * lower offers are still served; or the first level that does not fit is shared pro rata ({@link Levels}). Each pays
 * its offer, or all the lowest that was accepted.
 */
final class MultiUnit extends Sealed {
    private static final int ALLOTTING = 3;
    private static final int AWARDING = 8;
    private final Allotment allotment;
    private final Levels levels;
    private final OfferHeap.Order order = byPrice();
    private final Task allotting = new Allotting();
    private final Task awarding = new Awarding();

    MultiUnit(final SealedParts parts, final int capacity) {
        super(parts);
        allotment = new Allotment(bidders, order, capacity);
        levels = new Levels(bidders, slices, allotment, this::awardAllotted);
    }

    @Override
    void onOpened(final Lot lot) {
        leadNext(lot);
        closing.onBiddingEnded(lot);
    }

    @Override
    public long priceFen(final Lot lot) {
        return lot.bestFen;
    }

    @Override
    public void award(final Lot lot) {
        clock.pause(lot);
        lot.unitsToGive = lot.unitsLeft;
        if (lot.terms.allocation == Allocation.PRO_RATA) {
            levels.begin(lot);
        } else {
            slices.begin(lot, allotting, Bidders.NONE);
        }
    }

    /** An offer that was allotted or skipped is in no order any more. */
    @Override
    public void drop(final Lot lot, final int bidder) {
        if (!lot.isClosed()) {
            super.drop(lot, bidder);
        }
    }

    private void awardAllotted(final Lot lot) {
        final int last = allotment.last(lot);
        lot.found = last == Bidders.NONE ? 0 : bidders.priceFen(last);
        slices.begin(lot, awarding, allotment.first(lot));
    }

    /** The best offer gets what it wants, what is left, or nothing if that is not enough for it. */
    private final class Allotting extends Task {
        Allotting() {
            super(ALLOTTING);
        }

        @Override
        boolean isDone(final Lot lot) {
            return lot.unitsToGive == 0 || !allotment.hasNext(lot);
        }

        @Override
        void visit(final Lot lot) {
            final int bidder = allotment.next(lot);
            final long wanted = bidders.units(bidder);
            if (wanted <= lot.unitsToGive || !bidders.isAllOrNone(bidder)) {
                final long units = Math.min(wanted, lot.unitsToGive);
                lot.unitsToGive -= units;
                allotment.add(lot, bidder, units);
            }
        }

        @Override
        void finish(final Lot lot) {
            awardAllotted(lot);
        }
    }

    /** What was allotted is awarded, at the own price or the lowest. */
    private final class Awarding extends Task {
        Awarding() {
            super(AWARDING);
        }

        @Override
        void visit(final Lot lot) {
            final int bidder = lot.cursor;
            lot.cursor = allotment.after(bidder);
            if (allotment.units(bidder) > 0) {
                closing.award(lot, bidder, allotment.units(bidder),
                    lot.terms.pricing == Pricing.UNIFORM ? lot.found : bidders.priceFen(bidder));
            }
        }

        @Override
        void finish(final Lot lot) {
            closing.close(lot);
        }
    }
}
