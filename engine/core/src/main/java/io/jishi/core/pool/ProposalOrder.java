package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/**
 * The order in which the listings of one side stand in {@link ProposalPages}: by root of the taxonomy; supplies by
 * {@link Lane}, their doubling of the price and right; by node, everything under a node right behind it; then the
 * better price; then the earlier place. It does not change when nodes are added. Prices are those of supplies, of
 * demands with the sign turned, so that the smaller is the better.
 */
final class ProposalOrder {
    private final Fields fields;
    private final Listings listings;
    private final boolean inLanes;

    /** In lanes or not. */
    ProposalOrder(final Fields fields, final Listings listings, final boolean inLanes) {
        this.inLanes = inLanes;
        this.fields = fields;
        this.listings = listings;
    }

    /** The price of a listing as it counts here. */
    long price(final int listing) {
        final long priceFen = listings.priceFen(listing);
        return listings.isSupply(listing) ? priceFen : -priceFen;
    }

    /** Which of two nodes comes first. */
    int compareNodes(final int node, final int other) {
        if (node == other) {
            return 0;
        }
        final int depth = fields.depthOf(node);
        final int otherDepth = fields.depthOf(other);
        for (int level = 1; level <= Math.min(depth, otherDepth); level++) {
            final int above = fields.ancestorAt(node, level);
            final int otherAbove = fields.ancestorAt(other, level);
            if (above != otherAbove) {
                return Integer.compare(above, otherAbove);
            }
        }
        return depth - otherDepth;
    }

    /** On how many levels two nodes have the same above them, or are the same. */
    int sharedDepth(final int node, final int other) {
        final int most = Math.min(fields.depthOf(node), fields.depthOf(other));
        int depth = 0;
        while (depth < most && fields.ancestorAt(node, depth + 1) == fields.ancestorAt(other, depth + 1)) {
            depth++;
        }
        return depth;
    }

    /** The root above a node, or {@link Fields#ROOT}. */
    int rootOf(final int node) {
        return node == Fields.ROOT ? node : fields.ancestorAt(node, 1);
    }

    /** The lane of a listing. */
    int lane(final int listing) {
        return inLanes ? Lane.of(listings.rights(listing), listings.priceFen(listing)) : Lane.NONE;
    }

    /** Which of two places comes first, each a lane, node, price and place in line. */
    int compare(final int lane, final int node, final long price, final long priority, final int otherLane,
        final int otherNode, final long otherPrice, final long otherPriority) {
        final int byRoot = Integer.compare(rootOf(node), rootOf(otherNode));
        final int byLane = byRoot != 0 ? byRoot : Integer.compare(lane, otherLane);
        final int byNode = byLane != 0 ? byLane : compareNodes(node, otherNode);
        final int byPrice = byNode != 0 ? byNode : Long.compare(price, otherPrice);
        return byPrice != 0 ? byPrice : Long.compare(priority, otherPriority);
    }

    /** Where a listing stands to a lane, node, price and place. */
    int compare(final int listing, final int lane, final int node, final long price, final long priority) {
        return compare(lane(listing), listings.field(listing), price(listing), listings.priority(listing), lane, node,
            price, priority);
    }

    /** Which of two listings comes first. */
    int compare(final int listing, final int other) {
        return compare(listing, lane(other), listings.field(other), price(other), listings.priority(other));
    }

    /** Sorts the first listings of an array. */
    void sort(final int[] handles, final int count) {
        for (int at = count / 2 - 1; at >= 0; at--) {
            sink(handles, at, count);
        }
        for (int last = count - 1; last > 0; last--) {
            final int greatest = handles[0];
            handles[0] = handles[last];
            handles[last] = greatest;
            sink(handles, 0, last);
        }
    }

    private void sink(final int[] heap, final int from, final int count) {
        final int sinking = heap[from];
        int at = from;
        int child = 2 * at + 1;
        while (child < count) {
            if (child + 1 < count && compare(heap[child], heap[child + 1]) < 0) {
                child++;
            }
            if (compare(heap[child], sinking) <= 0) {
                break;
            }
            heap[at] = heap[child];
            at = child;
            child = 2 * at + 1;
        }
        heap[at] = sinking;
    }
}
