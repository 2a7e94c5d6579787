package io.jishi.core.auction;

import java.util.Arrays;

/**
 * Offers of each lot with the first of an order on top: a leftist heap over handles, in room made once. Putting one in,
 * taking any out and finding the second take steps of the order of the logarithm of how many there are.
 */
final class OfferHeap {
    private static final int NONE = Bidders.NONE;
    private final int[] left;
    private final int[] right;
    private final int[] parent;
    /** Steps down the right side to where nothing is; of what is not there, 0. */
    private final int[] rank;
    private final int[] topOf;

    OfferHeap(final int bidders, final int lots) {
        left = new int[bidders];
        right = new int[bidders];
        parent = new int[bidders];
        rank = new int[bidders];
        topOf = new int[lots];
        Arrays.fill(topOf, NONE);
    }

    /** Forgets the offers of a lot. */
    void clear(final Lot lot) {
        topOf[lot.handle] = NONE;
    }

    int first(final Lot lot) {
        return topOf[lot.handle];
    }

    int second(final Lot lot, final Order order) {
        final int top = topOf[lot.handle];
        if (top == NONE || right[top] == NONE) {
            return top == NONE ? NONE : left[top];
        }
        return order.isBefore(lot, right[top], left[top]) ? right[top] : left[top];
    }

    void add(final Lot lot, final int bidder, final Order order) {
        left[bidder] = NONE;
        right[bidder] = NONE;
        rank[bidder] = 1;
        top(lot, merge(lot, order, topOf[lot.handle], bidder));
    }

    int removeFirst(final Lot lot, final Order order) {
        final int first = topOf[lot.handle];
        top(lot, merge(lot, order, left[first], right[first]));
        return first;
    }

    /** Takes out an offer that is in. */
    void remove(final Lot lot, final int bidder, final Order order) {
        final int above = parent[bidder];
        if (above == NONE) {
            removeFirst(lot, order);
            return;
        }
        final int below = merge(lot, order, left[bidder], right[bidder]);
        if (left[above] == bidder) {
            left[above] = below;
        } else {
            right[above] = below;
        }
        if (below != NONE) {
            parent[below] = above;
        }
        for (int place = above; place != NONE && !isLeaning(place); place = parent[place]) {
            lean(place);
        }
    }

    private void top(final Lot lot, final int bidder) {
        topOf[lot.handle] = bidder;
        if (bidder != NONE) {
            parent[bidder] = NONE;
        }
    }

    private int merge(final Lot lot, final Order order, final int one, final int other) {
        if (one == NONE || other == NONE) {
            return one == NONE ? other : one;
        }
        final boolean isSwapped = order.isBefore(lot, other, one);
        final int top = isSwapped ? other : one;
        final int below = merge(lot, order, right[top], isSwapped ? one : other);
        right[top] = below;
        parent[below] = top;
        lean(top);
        return top;
    }

    private int rankOf(final int bidder) {
        return bidder == NONE ? 0 : rank[bidder];
    }

    private boolean isLeaning(final int bidder) {
        return rankOf(left[bidder]) >= rankOf(right[bidder]) && rank[bidder] == rankOf(right[bidder]) + 1;
    }

    private void lean(final int bidder) {
        if (rankOf(left[bidder]) < rankOf(right[bidder])) {
            final int deeper = right[bidder];
            right[bidder] = left[bidder];
            left[bidder] = deeper;
        }
        rank[bidder] = rankOf(right[bidder]) + 1;
    }

    /** An order of offers, total. */
    @FunctionalInterface
    interface Order {
        boolean isBefore(Lot lot, int bidder, int other);
    }
}
