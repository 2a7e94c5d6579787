package io.jishi.core.auction;

import java.util.Arrays;

/** Chains some of the bidders of each lot in an order of their own, each once; handles in preallocated arrays. */
final class BidderChain {
    private static final int NONE = Bidders.NONE;
    private static final long LOW = 0xFFFF_FFFFL;
    /** Of who is in no chain; of who is, the one before above and the one after below. */
    private static final long ABSENT = -2L << 32;
    private final long[] links;
    private final int[] firstOf;
    private final int[] lastOf;

    BidderChain(final int bidders, final int lots) {
        links = new long[bidders];
        firstOf = new int[lots];
        lastOf = new int[lots];
        Arrays.fill(links, ABSENT);
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
        return (int)links[bidder];
    }

    int before(final int bidder) {
        return (int)(links[bidder] >> 32);
    }

    private void link(final int bidder, final int previous, final int following) {
        links[bidder] = (long)previous << 32 | (following & LOW);
    }

    /** Reads what moving a bidder to the end changes, ahead of who does it; returns a number without a meaning. */
    long touch(final Lot lot, final int bidder) {
        return links[bidder] + links[Math.max(0, before(bidder))] + links[Math.max(0, after(bidder))]
            + links[Math.max(0, lastOf[lot.handle])] + firstOf[lot.handle];
    }

    /** Puts a bidder at the front, wherever it was. */
    void putFirst(final Lot lot, final int bidder) {
        remove(lot, bidder);
        final int first = firstOf[lot.handle];
        link(bidder, NONE, first);
        firstOf[lot.handle] = bidder;
        if (first == NONE) {
            lastOf[lot.handle] = bidder;
        } else {
            link(first, bidder, after(first));
        }
    }

    /** Puts a bidder at the end, wherever it was. */
    void putLast(final Lot lot, final int bidder) {
        final int last = lastOf[lot.handle];
        if (last != bidder) {
            remove(lot, bidder);
            link(bidder, last, NONE);
            lastOf[lot.handle] = bidder;
            if (last == NONE) {
                firstOf[lot.handle] = bidder;
            } else {
                link(last, before(last), bidder);
            }
        }
    }

    /** Takes a bidder out, if it is in. */
    void remove(final Lot lot, final int bidder) {
        if (links[bidder] != ABSENT) {
            final int previous = before(bidder);
            final int following = after(bidder);
            if (previous == NONE) {
                firstOf[lot.handle] = following;
            } else {
                link(previous, before(previous), following);
            }
            if (following == NONE) {
                lastOf[lot.handle] = previous;
            } else {
                link(following, previous, after(following));
            }
            links[bidder] = ABSENT;
        }
    }
}
