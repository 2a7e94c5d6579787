package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/**
 * The two indexes as one: holds every resting listing and shows an incoming one its candidates: those of the other side
 * that share field and right, with the maturity that is asked for, best price first, then earliest, as far as their
 * prices cross.
 */
final class Search {
    private final Listings listings;
    private final QueueNodes nodes;
    private final SupplyIndex supplies;
    private final DemandIndex demands;
    private final SupplyScan supplyScan;
    private final DemandScan demandScan;
    private final Walk walk;

    Search(final Fields fields, final Listings listings, final int maxFields) {
        this.listings = listings;
        nodes = PriceQueues.nodes(listings.capacity());
        supplies = new SupplyIndex(fields, listings, maxFields, new PriceQueues(nodes));
        demands = new DemandIndex(fields, listings, maxFields, new PriceQueues(nodes));
        walk = new Walk(listings);
        supplyScan = new SupplyScan(fields, listings, supplies);
        demandScan = new DemandScan(fields, listings, demands);
    }

    SupplyIndex supplies() {
        return supplies;
    }

    DemandIndex demands() {
        return demands;
    }

    void insert(final int handle) {
        if (listings.isSupply(handle)) {
            supplies.insert(handle);
        } else {
            demands.insert(handle);
        }
        nodes.reserve(supplies.queues().size() + demands.queues().size());
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
        final int field = listings.field(incoming);
        final int rights = listings.rights(incoming);
        final int maturity = listings.maturity(incoming);
        walk.ask(incoming);
        if (listings.isSupply(incoming)) {
            demands.open(walk, field, rights, maturity, listings.priceFen(incoming));
        } else {
            supplies.open(walk, field, rights, maturity, listings.priceFen(incoming));
        }
    }

    /** What goes through all candidates of a listing, in another order that allows for changes in between. */
    Scan scanFor(final int incoming) {
        return listings.isSupply(incoming) ? demandScan : supplyScan;
    }

    /** Whether the candidate shown last may pair as far as is known without a look into its row. */
    boolean mayPair() {
        return walk.mayPair();
    }

    /** The next best candidate, or NONE when there is none whose price crosses. */
    int next() {
        return walk.next();
    }
}
