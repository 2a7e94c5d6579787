package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** The resting PROPOSAL listings of both sides, and how many there are at the nodes of the taxonomy. */
final class ProposalIndex {
    private final Fields fields;
    private final Listings listings;
    private final ProposalPages supplies;
    private final ProposalPages demands;
    private final LeafDepths depths;
    private final int[] demandsAt;

    ProposalIndex(final Fields fields, final Listings listings, final int maxFields) {
        this.fields = fields;
        this.listings = listings;
        supplies = new ProposalPages(fields, listings, true);
        demands = new ProposalPages(fields, listings, false);
        depths = new LeafDepths(fields, maxFields);
        demandsAt = new int[maxFields + 1];
    }

    void insert(final int listing) {
        final int field = listings.field(listing);
        if (listings.isSupply(listing)) {
            supplies.insert(listing);
            depths.count(field, 1);
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
        } else {
            demands.remove(listing);
            demandsAt[field - Fields.ROOT]--;
        }
    }

    /** Where a listing finds the other side. */
    ProposalPages candidates(final int incoming) {
        return listings.isSupply(incoming) ? demands : supplies;
    }

    /** How many of the other side share a field with a listing. */
    int shareField(final int incoming) {
        final int field = listings.field(incoming);
        if (!listings.isSupply(incoming)) {
            return depths.allUnder(field);
        }
        int sum = 0;
        for (int depth = fields.depthOf(field); depth >= 0; depth--) {
            sum += demandsAt[fields.ancestorAt(field, depth) - Fields.ROOT];
        }
        return sum;
    }

    LeafDepths depths() {
        return depths;
    }
}
