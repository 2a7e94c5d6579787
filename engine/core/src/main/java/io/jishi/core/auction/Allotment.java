package io.jishi.core.auction;

/** Which offers of a lot get how many units, in the order of prices; and those not looked at yet. */
final class Allotment {
    private final Bidders bidders;
    private final OfferHeap heap;
    private final OfferHeap.Order order;
    private final OfferHeap.Order byRemainder = this::hasMoreLeft;
    private final BidderChain chain;
    private final long[] unitsOf;
    private final long[] remainderOf;

    Allotment(final Bidders bidders, final OfferHeap.Order order, final int capacity) {
        this.bidders = bidders;
        this.order = order;
        heap = bidders.heap();
        chain = bidders.waiting();
        unitsOf = new long[capacity];
        remainderOf = new long[capacity];
    }

    /** Whether there is one more offer that reaches the reserve. */
    boolean hasNext(final Lot lot) {
        final int first = heap.first(lot);
        return first != Bidders.NONE && bidders.priceFen(first) >= lot.reserveFen;
    }

    /** Whether the next offer is at a price. */
    boolean hasNextAt(final Lot lot, final long priceFen) {
        return hasNext(lot) && bidders.priceFen(heap.first(lot)) == priceFen;
    }

    /** Takes the best of the offers not looked at. */
    int next(final Lot lot) {
        return heap.removeFirst(lot, order);
    }

    void add(final Lot lot, final int bidder, final long units) {
        unitsOf[bidder] = units;
        chain.putLast(lot, bidder);
    }

    void drop(final Lot lot, final int bidder) {
        chain.remove(lot, bidder);
    }

    int first(final Lot lot) {
        return chain.first(lot);
    }

    int last(final Lot lot) {
        return chain.last(lot);
    }

    int after(final int bidder) {
        return chain.after(bidder);
    }

    int before(final int bidder) {
        return chain.before(bidder);
    }

    long units(final int bidder) {
        return unitsOf[bidder];
    }

    /** Only what was shared is looked at from now on: nothing is left for others. */
    void beginShares(final Lot lot) {
        heap.clear(lot);
    }

    void share(final Lot lot, final int bidder, final long units, final long remainder) {
        unitsOf[bidder] = units;
        remainderOf[bidder] = remainder;
        heap.add(lot, bidder, byRemainder);
    }

    /** One unit more for who has the largest remainder, of equal ones the earlier. */
    void giveOne(final Lot lot) {
        unitsOf[heap.removeFirst(lot, byRemainder)]++;
    }

    private boolean hasMoreLeft(final Lot lot, final int bidder, final int other) {
        return remainderOf[bidder] == remainderOf[other] ? bidders.bidId(bidder) < bidders.bidId(other)
            : remainderOf[bidder] > remainderOf[other];
    }
}
