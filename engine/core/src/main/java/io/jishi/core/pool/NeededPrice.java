package io.jishi.core.pool;

import java.util.Arrays;

/** Who in a page has a price that leaves so much headroom, by its {@link PriceClass}. */
final class NeededPrice {
    private static final int UNKNOWN = -2;
    private static final int NOBODY = -1;
    private final IndexBound bound;
    /** By headroom: the worst class that leaves so much. */
    private final int[] worst = new int[IndexBound.HIGHEST + 1];
    /** By class. */
    private final int[] headroom = new int[PriceClass.COUNT];
    private boolean ofSupplies;
    private int mostHeadroom;
    private int lowestClass;
    private int highestClass;

    NeededPrice(final IndexBound bound) {
        this.bound = bound;
    }

    /** Sets which side is looked at; the bounds have been set for the other. */
    void begin(final boolean supplies) {
        ofSupplies = supplies;
        mostHeadroom = bound.headroom(supplies ? 0 : PriceClass.COUNT - 1);
        Arrays.fill(worst, 0, Math.max(0, mostHeadroom) + 1, UNKNOWN);
        Arrays.fill(headroom, UNKNOWN);
    }

    /** Sets between which classes all prices are of whom it is asked next. */
    void between(final int lowest, final int highest) {
        lowestClass = lowest;
        highestClass = highest;
    }

    /** Headroom of a class that crosses. */
    int headroom(final int priceClass) {
        if (headroom[priceClass] == UNKNOWN) {
            headroom[priceClass] = bound.headroom(priceClass);
        }
        return headroom[priceClass];
    }

    /** Adds of some those whose price crosses and leaves so much to others; they are used up. */
    void select(final PageWords some, final int needed, final long[] bits, final PageWords met) {
        final int limit = limitFor(needed);
        if (limit == NOBODY || (ofSupplies ? limit < lowestClass : limit > highestClass)) {
            return;
        }
        for (int bit = bitsToAsk(limit) - 1; bit >= 0; bit--) {
            final int from = ProposalPage.at(EntryRows.PRICE + bit, some.words());
            final boolean set = (limit >>> bit & 1) != 0;
            if (set && ofSupplies) {
                some.moveOthersTo(met, bits, from);
            } else if (set) {
                some.and(bits, from);
            } else if (ofSupplies) {
                some.andNot(bits, from);
            } else {
                some.moveTo(met, bits, from);
            }
        }
        met.or(some.all(), 0);
    }

    /** So many of the lower bits of a class tell on which side of a limit it is; those above are the same of all. */
    private int bitsToAsk(final int limit) {
        final boolean isEverybody = ofSupplies ? limit >= highestClass : limit <= lowestClass;
        return isEverybody ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(lowestClass ^ highestClass);
    }

    private int limitFor(final int needed) {
        if (needed > mostHeadroom) {
            return NOBODY;
        }
        final int least = Math.max(0, needed);
        if (worst[least] == UNKNOWN) {
            worst[least] = worstFor(least);
        }
        return worst[least];
    }

    /** Prices of supplies leave less the higher they are, of demands the lower. */
    private int worstFor(final int needed) {
        int good = ofSupplies ? 0 : PriceClass.COUNT - 1;
        int bad = ofSupplies ? PriceClass.COUNT : -1;
        if (bound.headroom(good) < needed) {
            return NOBODY;
        }
        while (Math.abs(good - bad) > 1) {
            final int middle = (good + bad) >> 1;
            if (bound.headroom(middle) >= needed) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }
}
