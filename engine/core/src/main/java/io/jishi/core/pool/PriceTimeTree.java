package io.jishi.core.pool;

import io.jishi.core.state.StateHash;

/**
 * Many ordered queues over the handles of one store, each a treap named by its root: best price first, then priority.
 * Links are arrays by handle, so a listing stands in at most one queue and queueing allocates nothing. The shape of a
 * treap follows from the priorities of its members alone (its heap order is their hash).
 */
final class PriceTimeTree {
    private static final int NONE = Listings.NONE;
    private final Listings listings;
    private final int[] left;
    private final int[] right;
    private final int[] parent;

    PriceTimeTree(final Listings listings) {
        this.listings = listings;
        left = new int[listings.capacity()];
        right = new int[listings.capacity()];
        parent = new int[listings.capacity()];
    }

    /** Whether one of two on the same side comes first: supplies by lower ask, demands by higher budget. */
    boolean before(final int a, final int b) {
        final long priceA = listings.priceFen(a);
        final long priceB = listings.priceFen(b);
        if (priceA != priceB) {
            return listings.isSupply(a) ? priceA < priceB : priceA > priceB;
        }
        return listings.priority(a) < listings.priority(b);
    }

    /** Queues a listing; returns the root. */
    int insert(final int root, final int handle) {
        left[handle] = NONE;
        right[handle] = NONE;
        parent[handle] = NONE;
        if (root == NONE) {
            return handle;
        }
        attach(root, handle);
        final long rank = rankOf(handle);
        while (parent[handle] != NONE && rank > rankOf(parent[handle])) {
            rotateUp(handle);
        }
        return parent[handle] == NONE ? handle : root;
    }

    private void attach(final int root, final int handle) {
        int above = root;
        int below = root;
        while (below != NONE) {
            above = below;
            below = before(handle, above) ? left[above] : right[above];
        }
        if (before(handle, above)) {
            left[above] = handle;
        } else {
            right[above] = handle;
        }
        parent[handle] = above;
    }

    /** Takes a listing out of its queue; returns the root, NONE when the queue is empty. */
    int remove(final int root, final int handle) {
        int newRoot = root;
        while (left[handle] != NONE || right[handle] != NONE) {
            final int child = higherChild(handle);
            rotateUp(child);
            if (newRoot == handle) {
                newRoot = child;
            }
        }
        final int above = parent[handle];
        if (above == NONE) {
            return NONE;
        }
        if (left[above] == handle) {
            left[above] = NONE;
        } else {
            right[above] = NONE;
        }
        return newRoot;
    }

    private int higherChild(final int handle) {
        if (left[handle] == NONE) {
            return right[handle];
        }
        if (right[handle] == NONE) {
            return left[handle];
        }
        return rankOf(left[handle]) > rankOf(right[handle]) ? left[handle] : right[handle];
    }

    /** The best of a queue that is not empty. */
    int first(final int root) {
        int handle = root;
        while (left[handle] != NONE) {
            handle = left[handle];
        }
        return handle;
    }

    /** The one after another in its queue, or NONE. */
    int next(final int handle) {
        if (right[handle] != NONE) {
            return first(right[handle]);
        }
        int below = handle;
        int above = parent[handle];
        while (above != NONE && right[above] == below) {
            below = above;
            above = parent[above];
        }
        return above;
    }

    private long rankOf(final int handle) {
        return StateHash.mix(listings.priority(handle));
    }

    private void rotateUp(final int handle) {
        final int above = parent[handle];
        final int top = parent[above];
        final int moved;
        if (left[above] == handle) {
            moved = right[handle];
            left[above] = moved;
            right[handle] = above;
        } else {
            moved = left[handle];
            right[above] = moved;
            left[handle] = above;
        }
        if (moved != NONE) {
            parent[moved] = above;
        }
        parent[above] = handle;
        parent[handle] = top;
        if (top != NONE && left[top] == above) {
            left[top] = handle;
        } else if (top != NONE) {
            right[top] = handle;
        }
    }
}
