package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** The resting PROPOSAL listings of both sides, and how many there are at the nodes of the taxonomy. */
final class ProposalIndex {
    private final Fields fields;
    private final Listings listings;
    private final ProposalPages supplies;
    private final ProposalPages demands;
    private final LeafDepths depths;
    private final RootBands bands;
    private final int[] demandsAt;

    ProposalIndex(final Fields fields, final Listings listings, final int maxFields) {
        this.fields = fields;
        this.listings = listings;
        supplies = new ProposalPages(fields, listings, true);
        demands = new ProposalPages(fields, listings, false);
        depths = new LeafDepths(fields, maxFields);
        bands = new RootBands(fields, supplies.order(), maxFields);
        demandsAt = new int[maxFields + 1];
    }

    void insert(final int listing) {
        final int field = listings.field(listing);
        if (listings.isSupply(listing)) {
            supplies.insert(listing);
            depths.count(field, 1);
            bands.count(field, listings.priceFen(listing), 1);
        } else {
            demands.insert(listing);
            demandsAt[field - Fields.ROOT]++;
        }
    }

    void remove(final int listing) {
        final int field = listings.field(listing);
        if (listings.isSupply(listing)) {
            supplies.remove(listing);
            depths.count(field, -1);
            bands.count(field, listings.priceFen(listing), -1);
        } else {
            demands.remove(listing);
            demandsAt[field - Fields.ROOT]--;
        }
    }

    /** Where a listing finds the other side. */
    ProposalPages candidates(final int incoming) {
        return listings.isSupply(incoming) ? demands : supplies;
    }

    /** How many of the other side a search passes at most: those that share a field, or root and band of prices. */
    int mostPassed(final int incoming) {
        final int field = listings.field(incoming);
        if (!listings.isSupply(incoming)) {
            final int sharing = depths.allUnder(field);
            return field == Fields.ROOT ? sharing : Math.min(sharing, bands.upTo(field, listings.priceFen(incoming)));
        }
        int sum = 0;
        for (int depth = fields.depthOf(field); depth >= 0; depth--) {
            sum += demandsAt[fields.ancestorAt(field, depth) - Fields.ROOT];
        }
        return sum;
    }

    /** How many demands there are at a node. */
    int demandsAt(final int node) {
        return demandsAt[node - Fields.ROOT];
    }

    LeafDepths depths() {
        return depths;
    }
}
