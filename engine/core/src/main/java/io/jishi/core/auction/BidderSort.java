package io.jishi.core.auction;

/** Puts the offers of one lot that count in an order: a heap sort over handles, in room made once. */
final class BidderSort {
    private final Bidders bidders;
    private final int[] handles;
    private final Order bySequence = this::isEarlier;
    private final Order byPrice = this::isBetter;
    private int size;

    BidderSort(final Bidders bidders, final int capacity) {
        this.bidders = bidders;
        handles = new int[capacity];
    }

    int size() {
        return size;
    }

    int at(final int place) {
        return handles[place];
    }

    /** In the order of sequences. */
    void bySequence(final Lot lot) {
        sort(lot, bySequence);
    }

    /** Better price first, then the earlier. */
    void byPrice(final Lot lot) {
        sort(lot, byPrice);
    }

    void sort(final Lot lot, final Order order) {
        size = 0;
        for (int bidder = lot.firstBidder; bidder != Bidders.NONE; bidder = bidders.next(bidder)) {
            if (bidders.isLive(bidder)) {
                handles[size++] = bidder;
            }
        }
        for (int place = size / 2 - 1; place >= 0; place--) {
            sink(lot, order, place, size);
        }
        for (int last = size - 1; last > 0; last--) {
            final int top = handles[0];
            handles[0] = handles[last];
            handles[last] = top;
            sink(lot, order, 0, last);
        }
    }

    /** The last in the order rises to the top of the heap. */
    private void sink(final Lot lot, final Order order, final int from, final int limit) {
        final int sinking = handles[from];
        int place = from;
        int child = 2 * place + 1;
        while (child < limit) {
            if (child + 1 < limit && order.isBefore(lot, handles[child], handles[child + 1])) {
                child++;
            }
            if (!order.isBefore(lot, sinking, handles[child])) {
                break;
            }
            handles[place] = handles[child];
            place = child;
            child = 2 * place + 1;
        }
        handles[place] = sinking;
    }

    private boolean isEarlier(final Lot lot, final int bidder, final int other) {
        return bidders.bidId(bidder) < bidders.bidId(other);
    }

    private boolean isBetter(final Lot lot, final int bidder, final int other) {
        final long gain = lot.gain(bidders.priceFen(bidder), bidders.priceFen(other));
        return gain == 0 ? isEarlier(lot, bidder, other) : gain > 0;
    }

    /** An order of offers, total. */
    @FunctionalInterface
    interface Order {
        boolean isBefore(Lot lot, int bidder, int other);
    }
}
