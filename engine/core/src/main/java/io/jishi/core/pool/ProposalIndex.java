package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** The resting PROPOSAL listings of both sides. */
final class ProposalIndex {
    private final Listings listings;
    private final Search search;
    private final LeafDepths depths;

    ProposalIndex(final Fields fields, final Listings listings, final int maxFields) {
        this.listings = listings;
        search = new Search(fields, listings, maxFields, true);
        depths = new LeafDepths(fields, maxFields);
    }

    void insert(final int listing) {
        search.insert(listing);
        if (listings.isSupply(listing)) {
            depths.count(listings.field(listing), 1);
        }
    }

    void remove(final int listing) {
        search.remove(listing);
        if (listings.isSupply(listing)) {
            depths.count(listings.field(listing), -1);
        }
    }

    Search search() {
        return search;
    }

    LeafDepths depths() {
        return depths;
    }
}
