package io.jishi.core.pool;

import io.jishi.core.state.StateHash;

/**
 * The best of what a scan has found so far for one listing, best price first, then earliest, as they were when they
 * were found: no more than what fills the listing, and no more than there is room for.
 */
final class Shortlist {
    private static final int MOST = 64;
    private final Listings listings;
    private final int capacity;
    private final int[] handles;
    private final long[] ids;
    private final long[] priorities;
    private final long[] prices;
    private final long[] units;
    private final long[] leasts;
    private int size;
    private boolean cut;

    Shortlist(final Listings listings, final int maxFills) {
        this.listings = listings;
        capacity = Math.min(MOST, maxFills);
        handles = new int[capacity + 1];
        ids = new long[capacity + 1];
        priorities = new long[capacity + 1];
        prices = new long[capacity + 1];
        units = new long[capacity + 1];
        leasts = new long[capacity + 1];
    }

    void clear() {
        size = 0;
        cut = false;
    }

    int size() {
        return size;
    }

    int handle(final int index) {
        return handles[index];
    }

    /** Whether something that would have paired was left out. */
    boolean isCut() {
        return cut;
    }

    /** Adds a resting listing in its place, and leaves out what is no longer needed to fill so many units. */
    void add(final int resting, final long wanted) {
        final long price = listings.isSupply(resting) ? listings.priceFen(resting) : -listings.priceFen(resting);
        int at = size++;
        while (at > 0 && isBefore(price, listings.priority(resting), at - 1)) {
            copy(at - 1, at);
            at--;
        }
        handles[at] = resting;
        ids[at] = listings.id(resting);
        priorities[at] = listings.priority(resting);
        prices[at] = price;
        units[at] = listings.remainingUnits(resting);
        leasts[at] = listings.leastFill(resting);
        trim(wanted);
    }

    private boolean isBefore(final long price, final long priority, final int index) {
        return price < prices[index] || (price == prices[index] && priority < priorities[index]);
    }

    private void trim(final long wanted) {
        long left = wanted;
        int needed = 0;
        while (needed < size && left > 0) {
            final long fill = Math.min(left, units[needed]);
            left -= fill >= leasts[needed] ? fill : 0;
            needed++;
        }
        needed = Math.min(needed, capacity);
        cut |= needed < size;
        size = needed;
    }

    private void copy(final int from, final int to) {
        handles[to] = handles[from];
        ids[to] = ids[from];
        priorities[to] = priorities[from];
        prices[to] = prices[from];
        leasts[to] = leasts[from];
        units[to] = units[from];
    }

    /** Leaves out those that are no longer as they were; returns whether there were any. */
    boolean dropChanged() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (isAsFound(i)) {
                copy(i, kept++);
            }
        }
        final boolean changed = kept < size;
        size = kept;
        return changed;
    }

    private boolean isAsFound(final int i) {
        return listings.id(handles[i]) == ids[i] && listings.priority(handles[i]) == priorities[i]
            && listings.remainingUnits(handles[i]) == units[i];
    }

    void hashInto(final StateHash hash) {
        hash.add(cut).add(size);
        for (int i = 0; i < size; i++) {
            hash.add(ids[i]).add(priorities[i]).add(units[i]);
        }
    }
}
