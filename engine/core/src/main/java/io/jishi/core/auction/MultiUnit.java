package io.jishi.core.auction;

import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.Pricing;

/**
 * MULTI_UNIT: capped licences go by price, then sequence. What does not fit is cut if it may be, else skipped, and
 * lower offers are still served; or the first level that does not fit is shared pro rata. Each pays its offer, or all
 * the lowest that was accepted.
 */
final class MultiUnit extends Sealed {
    MultiUnit(final SealedParts parts) {
        super(parts);
    }

    @Override
    void onOpened(final Lot lot) {
        lead(lot, best(lot));
        closing.onBiddingEnded(lot);
    }

    @Override
    public long priceFen(final Lot lot) {
        return lot.bestFen;
    }

    @Override
    public void award(final Lot lot) {
        sort.byPrice(lot);
        final int reached = countReached(lot);
        if (lot.terms.allocation == Allocation.PRO_RATA) {
            allotLevels(lot, reached);
        } else {
            long left = lot.unitsLeft;
            for (int i = 0; i < reached; i++) {
                left -= allot(sort.at(i), left);
            }
        }
        awardAllotted(lot, reached);
    }

    /** The offers at the reserve or above, which come first. */
    private int countReached(final Lot lot) {
        int reached = 0;
        while (reached < sort.size() && bidders.priceFen(sort.at(reached)) >= lot.reserveFen) {
            reached++;
        }
        return reached;
    }

    /** What an offer gets of so many units. */
    private long allot(final int bidder, final long left) {
        final long wanted = bidders.units(bidder);
        final long units = wanted <= left ? wanted : bidders.isAllOrNone(bidder) ? 0 : left;
        bidders.won(bidder, units, 0);
        return units;
    }

    private void allotLevels(final Lot lot, final int reached) {
        long left = lot.unitsLeft;
        int from = 0;
        while (from < reached) {
            int to = from + 1;
            while (to < reached && bidders.priceFen(sort.at(to)) == bidders.priceFen(sort.at(from))) {
                to++;
            }
            left -= allotLevel(from, to, left);
            from = to;
        }
    }

    /** A level that does not fit loses its all-or-none offers, the latest first, until it fits or others are left. */
    private long allotLevel(final int from, final int to, final long left) {
        long wanted = 0;
        for (int i = from; i < to; i++) {
            bidders.won(sort.at(i), bidders.units(sort.at(i)), 0);
            wanted += bidders.units(sort.at(i));
        }
        for (int i = to - 1; i >= from && wanted > left; i--) {
            if (bidders.isAllOrNone(sort.at(i))) {
                wanted -= bidders.units(sort.at(i));
                bidders.won(sort.at(i), 0, 0);
            }
        }
        return wanted <= left ? wanted : share(from, to, left, wanted);
    }

    /** Whole shares first, then one unit each by the largest remainder, then by sequence. */
    private long share(final int from, final int to, final long left, final long wanted) {
        long given = 0;
        for (int i = from; i < to; i++) {
            final int bidder = sort.at(i);
            final long asked = bidders.wonUnits(bidder);
            final long units = left * asked / wanted;
            bidders.won(bidder, units, left * asked % wanted);
            given += units;
        }
        for (; given < left; given++) {
            final int bidder = largestRemainder(from, to);
            bidders.won(bidder, bidders.wonUnits(bidder) + 1, 0);
        }
        return given;
    }

    private int largestRemainder(final int from, final int to) {
        int largest = sort.at(from);
        for (int i = from + 1; i < to; i++) {
            if (bidders.owedFen(sort.at(i)) > bidders.owedFen(largest)) {
                largest = sort.at(i);
            }
        }
        return largest;
    }

    private void awardAllotted(final Lot lot, final int reached) {
        long lowest = 0;
        for (int i = 0; i < reached; i++) {
            lowest = bidders.wonUnits(sort.at(i)) > 0 ? bidders.priceFen(sort.at(i)) : lowest;
        }
        for (int i = 0; i < reached; i++) {
            final int bidder = sort.at(i);
            final long units = bidders.wonUnits(bidder);
            bidders.won(bidder, 0, 0);
            if (units > 0) {
                closing.award(lot, bidder, units,
                    lot.terms.pricing == Pricing.UNIFORM ? lowest : bidders.priceFen(bidder));
            }
        }
        closing.close(lot);
    }
}
