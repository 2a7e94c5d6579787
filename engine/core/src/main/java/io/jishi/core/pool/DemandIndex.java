package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/**
 * Resting demands, queued at their prefix by set of rights. A supply meets those at its leaf and above: the queues of
 * at most nine nodes are offered to one heap that merges them by price and time.
 */
final class DemandIndex {
    private final Fields fields;
    private final Listings listings;
    private final FieldQueues queues;

    DemandIndex(final Fields fields, final Listings listings, final PriceTimeTree tree, final int maxFields) {
        this.fields = fields;
        this.listings = listings;
        queues = new FieldQueues(tree, maxFields, listings.capacity());
    }

    void insert(final int handle) {
        queues.insert(listings.field(handle), listings.rights(handle), handle);
    }

    void remove(final int handle) {
        queues.remove(listings.field(handle), listings.rights(handle), handle);
    }

    /** Offers the best of every queue at a leaf and above it that would do with a right. */
    void offer(final int leaf, final int right, final HandleHeap candidates) {
        for (int depth = fields.depthOf(leaf); depth >= 0; depth--) {
            queues.offer(fields.ancestorAt(leaf, depth), right, candidates);
        }
    }
}
