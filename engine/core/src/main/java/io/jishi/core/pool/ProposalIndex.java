package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** The resting PROPOSAL listings of both sides, and how many there are at the nodes of the taxonomy. */
final class ProposalIndex {
    private final Listings listings;
    private final ProposalPages supplies;
    private final ProposalPages demands;
    private final LeafDepths depths;
    private final RightsUnder rights;
    private final LaneCounts lanes;
    private final BudgetCounts budgets;

    ProposalIndex(final Fields fields, final Listings listings, final int maxFields) {
        this.listings = listings;
        supplies = new ProposalPages(fields, listings, true);
        demands = new ProposalPages(fields, listings, false);
        depths = new LeafDepths(fields, maxFields);
        rights = new RightsUnder(fields, maxFields);
        lanes = new LaneCounts(supplies.order(), maxFields);
        budgets = new BudgetCounts(fields, maxFields);
    }

    void insert(final int listing) {
        final int field = listings.field(listing);
        if (listings.isSupply(listing)) {
            supplies.insert(listing);
            count(listing, 1);
        } else {
            demands.insert(listing);
            budgets.count(field, listings.priceFen(listing), 1);
        }
    }

    void remove(final int listing) {
        final int field = listings.field(listing);
        if (listings.isSupply(listing)) {
            supplies.remove(listing);
            count(listing, -1);
        } else {
            demands.remove(listing);
            budgets.count(field, listings.priceFen(listing), -1);
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
     * Whether a search may pass more than so many of the other side: those that share a field, of supplies those of a
     * right that is asked for, and no more than such supplies under the root whose price has not doubled once too
     * often; of demands those whose budget has doubled often enough.
     */
    boolean mayPassMoreThan(final long most, final int incoming) {
        final int field = listings.field(incoming);
        final long priceFen = listings.priceFen(incoming);
        if (listings.isSupply(incoming)) {
            return budgets.above(field) > most && budgets.above(field, priceFen) > most;
        }
        final int wanted = listings.rights(incoming);
        return rights.of(field, wanted) > most && lanes.upTo(field, wanted, priceFen) > most;
    }

    /** How many demands there are at a node. */
    int demandsAt(final int node) {
        return budgets.at(node);
    }

    LeafDepths depths() {
        return depths;
    }
}
