package io.jishi.core.auction;

import java.util.Arrays;

/** Chains some of the bidders of each lot in an order of their own, each once; handles in preallocated arrays. */
final class BidderChain {
    private static final int NONE = Bidders.NONE;
    private static final int ABSENT = -2;
    private final int[] before;
    private final int[] after;
    private final int[] firstOf;
    private final int[] lastOf;

    BidderChain(final int bidders, final int lots) {
        before = new int[bidders];
        after = new int[bidders];
        firstOf = new int[lots];
        lastOf = new int[lots];
        Arrays.fill(before, ABSENT);
        Arrays.fill(firstOf, NONE);
        Arrays.fill(lastOf, NONE);
    }

    int first(final Lot lot) {
        return firstOf[lot.handle];
    }

    int last(final Lot lot) {
        return lastOf[lot.handle];
    }

    int after(final int bidder) {
        return after[bidder];
    }

    int before(final int bidder) {
        return before[bidder];
    }

    /** Puts a bidder at the front, wherever it was. */
    void putFirst(final Lot lot, final int bidder) {
        remove(lot, bidder);
        final int first = firstOf[lot.handle];
        before[bidder] = NONE;
        after[bidder] = first;
        firstOf[lot.handle] = bidder;
        if (first == NONE) {
            lastOf[lot.handle] = bidder;
        } else {
            before[first] = bidder;
        }
    }

    /** Puts a bidder at the end, wherever it was. */
    void putLast(final Lot lot, final int bidder) {
        final int last = lastOf[lot.handle];
        if (last != bidder) {
            remove(lot, bidder);
            before[bidder] = last;
            after[bidder] = NONE;
            lastOf[lot.handle] = bidder;
            if (last == NONE) {
                firstOf[lot.handle] = bidder;
            } else {
                after[last] = bidder;
            }
        }
    }

    /** Takes a bidder out, if it is in. */
    void remove(final Lot lot, final int bidder) {
        final int previous = before[bidder];
        if (previous != ABSENT) {
            final int following = after[bidder];
            if (previous == NONE) {
                firstOf[lot.handle] = following;
            } else {
                after[previous] = following;
            }
            if (following == NONE) {
                lastOf[lot.handle] = previous;
            } else {
                before[following] = previous;
            }
            before[bidder] = ABSENT;
        }
    }
}
