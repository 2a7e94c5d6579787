package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/**
 * The two indexes as one: holds every resting listing and shows an incoming one those of the other side that share
 * field and right, best price first, then earliest, as far as their prices cross.
 */
final class Search {
    private final Listings listings;
    private final PriceTimeTree tree;
    private final SupplyIndex supplies;
    private final DemandIndex demands;
    private final HandleHeap candidates;
    private boolean incomingIsSupply;
    private long limitFen;

    Search(final Fields fields, final Listings listings, final int maxFields) {
        this.listings = listings;
        tree = new PriceTimeTree(listings);
        supplies = new SupplyIndex(fields, listings, tree, maxFields);
        demands = new DemandIndex(fields, listings, tree, maxFields);
        candidates = new HandleHeap(listings.capacity(), tree::before);
    }

    void insert(final int handle) {
        if (listings.isSupply(handle)) {
            supplies.insert(handle);
        } else {
            demands.insert(handle);
        }
    }

    void remove(final int handle) {
        if (listings.isSupply(handle)) {
            supplies.remove(handle);
        } else {
            demands.remove(handle);
        }
    }

    /** Starts to look for an incoming listing; the index must not change until the last {@link #next()}. */
    void open(final int incoming) {
        candidates.clear();
        incomingIsSupply = listings.isSupply(incoming);
        limitFen = listings.priceFen(incoming);
        if (incomingIsSupply) {
            demands.offer(listings.field(incoming), listings.rights(incoming), candidates);
        } else {
            supplies.offer(listings.field(incoming), listings.rights(incoming), candidates);
        }
    }

    /** The next best resting listing, or NONE when no price crosses any more. */
    int next() {
        if (candidates.isEmpty() || !crosses(candidates.first())) {
            return Listings.NONE;
        }
        final int best = candidates.first();
        final int after = tree.next(best);
        if (after == Listings.NONE) {
            candidates.removeFirst();
        } else {
            candidates.replaceFirst(after);
        }
        return best;
    }

    private boolean crosses(final int resting) {
        final long priceFen = listings.priceFen(resting);
        return incomingIsSupply ? limitFen <= priceFen : priceFen <= limitFen;
    }
}
