package io.jishi.core.pool;

import io.jishi.core.time.Timers;

/**
 * Reads the memory that it takes to end listings, of many before the first of them, step by step: one that ends by
 * itself waits for each of its lines. Decides nothing and changes nothing.
 */
final class EndingAhead {
    /** As many as fit a near cache. */
    static final int MOST = 64;
    private static final int NONE = Listings.NONE;
    private final Listings listings;
    private final ListingGuesses guesses;
    private final SupplyIndex supplyIndex;
    private final DemandIndex demandIndex;
    private final Timers timers;
    private final ReadAheadTree supplies;
    private final ReadAheadTree demands;
    private final int[] handles = new int[MOST];
    private final int[] byId = new int[MOST];
    private final int[] byClientId = new int[MOST];
    private final int[] timersOf = new int[MOST];
    private final long[] ids = new long[MOST];
    private int count;
    /** What was read, added up: a number without a meaning, kept so that the compiler does not leave the reads out. */
    private long sum;

    EndingAhead(final Listings listings, final Search search, final Timers timers) {
        this.listings = listings;
        this.timers = timers;
        guesses = listings.guesses();
        supplyIndex = search.supplies();
        demandIndex = search.demands();
        supplies = new ReadAheadTree(supplyIndex.queues(), 2 * MOST);
        demands = new ReadAheadTree(demandIndex.queues(), MOST);
    }

    /** Notes a listing by its id; no more than fit. */
    void expect(final long listingId) {
        if (count < MOST) {
            ids[count++] = listingId;
        }
    }

    /** Reads what it takes to end those that were noted, and forgets them. */
    void read() {
        for (int i = 0; i < count; i++) {
            handles[i] = guesses.first(ids[i]);
        }
        for (int i = 0; i < count; i++) {
            sum += handles[i] == NONE ? 0 : guesses.touchIds(handles[i]);
        }
        int known = 0;
        for (int i = 0; i < count; i++) {
            handles[known] = guesses.second(handles[i], ids[i]);
            known += handles[known] == NONE ? 0 : 1;
        }
        count = 0;
        readRows(known);
    }

    /** Reads what it takes to end some; no more than fit. */
    void read(final int[] ending, final int some) {
        System.arraycopy(ending, 0, handles, 0, some);
        readRows(some);
    }

    private void readRows(final int some) {
        for (int i = 0; i < some; i++) {
            sum += guesses.touchRow(handles[i]);
        }
        for (int i = 0; i < some; i++) {
            timersOf[i] = listings.timer(handles[i]);
            byId[i] = guesses.first(listings.id(handles[i]));
            byClientId[i] = guesses.first(listings.participantId(handles[i]), listings.clientId(handles[i]));
        }
        for (int i = 0; i < some; i++) {
            sum += timers.touchRow(timersOf[i]) + guesses.touchTags(handles[i]);
        }
        for (int i = 0; i < some; i++) {
            stands(handles[i]);
        }
        readChains(some);
        readPlaces();
    }

    private void readChains(final int some) {
        for (int i = 0; i < some; i++) {
            sum += byId[i] == NONE ? 0 : guesses.touchIds(byId[i]);
        }
        for (int i = 0; i < some; i++) {
            sum += byClientId[i] == NONE ? 0 : guesses.touchIds(byClientId[i]);
        }
        for (int i = 0; i < some; i++) {
            sum += timers.touchHeap(timersOf[i]);
        }
    }

    /** Where a listing stands. */
    private void stands(final int handle) {
        if (listings.isSupply(handle)) {
            supplies.expect(supplyIndex.queueOf(listings.field(handle), listings.rights(handle),
                listings.maturity(handle)), listings.priceFen(handle));
        } else {
            demands.expect(listings.group(handle), -listings.priceFen(handle));
        }
    }

    private void readPlaces() {
        for (int i = 0; i < supplies.count(); i++) {
            sum += supplyIndex.touchBest(supplies.queue(i));
        }
        for (int i = 0; i < demands.count(); i++) {
            sum += demandIndex.touchGroup(demands.queue(i));
        }
        final int own = supplies.count();
        for (int i = 0; i < own; i++) {
            supplies.expect(supplyIndex.queueAbove(supplies.queue(i), supplies.price(i)), supplies.price(i));
        }
        supplies.readRoots();
        demands.readRoots();
        while (supplies.count() + demands.count() > 0) {
            supplies.readNodes();
            demands.readNodes();
        }
    }

    /** What came of reading: a number without a meaning. */
    long sum() {
        return sum + supplies.sum() + demands.sum();
    }
}
