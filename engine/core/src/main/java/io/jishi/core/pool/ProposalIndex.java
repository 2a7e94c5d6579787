package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** The resting PROPOSAL listings of both sides, and how many there are at the nodes of the taxonomy. */
final class ProposalIndex {
    private final Fields fields;
    private final Listings listings;
    private final ProposalPages supplies;
    private final ProposalPages demands;
    private final LeafDepths depths;
    private final RightsUnder rights;
    private final LaneCounts lanes;
    private final int[] demandsAt;

    ProposalIndex(final Fields fields, final Listings listings, final int maxFields) {
        this.fields = fields;
        this.listings = listings;
        supplies = new ProposalPages(fields, listings, true);
        demands = new ProposalPages(fields, listings, false);
        depths = new LeafDepths(fields, maxFields);
        rights = new RightsUnder(fields, maxFields);
        lanes = new LaneCounts(supplies.order(), maxFields);
        demandsAt = new int[maxFields + 1];
    }

    void insert(final int listing) {
        final int field = listings.field(listing);
        if (listings.isSupply(listing)) {
            supplies.insert(listing);
            count(listing, 1);
        } else {
            demands.insert(listing);
            demandsAt[field - Fields.ROOT]++;
        }
    }

    void remove(final int listing) {
        final int field = listings.field(listing);
        if (listings.isSupply(listing)) {
            supplies.remove(listing);
            count(listing, -1);
        } else {
            demands.remove(listing);
            demandsAt[field - Fields.ROOT]--;
        }
    }

    private void count(final int supply, final int change) {
        final int field = listings.field(supply);
        final int lane = supplies.order().lane(supply);
        depths.count(field, change);
        rights.count(field, lane, change);
        lanes.count(field, lane, change);
    }

    /** Where a listing finds the other side. */
    ProposalPages candidates(final int incoming) {
        return listings.isSupply(incoming) ? demands : supplies;
    }

    /**
     * How many of the other side a search passes at most: those that share a field, of supplies those of a right that
     * is asked for, and no more than such supplies under the root whose price has not doubled once too often.
     */
    int mostPassed(final int incoming) {
        final int field = listings.field(incoming);
        if (!listings.isSupply(incoming)) {
            final int wanted = listings.rights(incoming);
            return Math.min(rights.of(field, wanted), lanes.upTo(field, wanted, listings.priceFen(incoming)));
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
