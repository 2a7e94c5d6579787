package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import java.util.Arrays;

/**
 * Resting supplies, queued at their leaf by right. A demand meets those under its prefix: the queues of the subtree are
 * offered to one heap that merges them by price and time. Subtrees without a queue are not entered.
 */
final class SupplyIndex {
    private static final int NONE = Fields.UNKNOWN;
    private final Fields fields;
    private final Listings listings;
    private final FieldQueues queues;
    private final int[] queuesBelow;
    private final int[] firstChild;
    private final int[] nextSibling;
    private int linked;

    SupplyIndex(final Fields fields, final Listings listings, final PriceTimeTree tree, final int maxFields) {
        this.fields = fields;
        this.listings = listings;
        queues = new FieldQueues(tree, maxFields, listings.capacity());
        queuesBelow = new int[maxFields + 1];
        firstChild = new int[maxFields + 1];
        nextSibling = new int[maxFields];
        Arrays.fill(firstChild, NONE);
    }

    void insert(final int handle) {
        linkNewFields();
        if (queues.insert(listings.field(handle), listings.rights(handle), handle)) {
            count(listings.field(handle), 1);
        }
    }

    void remove(final int handle) {
        if (queues.remove(listings.field(handle), listings.rights(handle), handle)) {
            count(listings.field(handle), -1);
        }
    }

    /** Offers the best of every queue under a prefix that holds one of the rights. */
    void offer(final int prefix, final int rights, final HandleHeap candidates) {
        if (queuesBelow[place(prefix)] == 0) {
            return;
        }
        queues.offer(prefix, rights, candidates);
        for (int child = firstChild[place(prefix)]; child != NONE; child = nextSibling[child]) {
            offer(child, rights, candidates);
        }
    }

    /** The taxonomy only grows: nodes defined since the last time become children of their parents. */
    private void linkNewFields() {
        while (linked < fields.size()) {
            final int parent = place(fields.ancestorAt(linked, fields.depthOf(linked) - 1));
            nextSibling[linked] = firstChild[parent];
            firstChild[parent] = linked++;
        }
    }

    private void count(final int field, final int change) {
        for (int depth = fields.depthOf(field); depth >= 0; depth--) {
            queuesBelow[place(fields.ancestorAt(field, depth))] += change;
        }
    }

    private static int place(final int field) {
        return field - Fields.ROOT;
    }
}
