package io.jishi.core.pool;

import org.agrona.collections.Int2IntHashMap;

/** The supplies that a demand's plan buys from, by asset: their rights are granted first, one after the other. */
final class PlannedRights {
    private static final int NONE = Listings.NONE;
    private final Listings listings;
    private final RightsCheck rights;
    private final Int2IntHashMap lastOfAsset = new Int2IntHashMap(NONE);
    private final int[] supplies;
    /** The one planned before of the same asset, and how many there are with it. */
    private final int[] before;
    private final int[] counts;
    private int size;

    PlannedRights(final Listings listings, final RightsCheck rights, final int most) {
        this.listings = listings;
        this.rights = rights;
        supplies = new int[most];
        before = new int[most];
        counts = new int[most];
    }

    void clear() {
        if (size > 0) {
            lastOfAsset.clear();
            size = 0;
        }
    }

    /** Adds a supply that has an asset. */
    void add(final int supply) {
        final int last = lastOfAsset.get(listings.asset(supply));
        supplies[size] = supply;
        before[size] = last;
        counts[size] = last == NONE ? 1 : counts[last] + 1;
        lastOfAsset.put(listings.asset(supply), size++);
    }

    /** How many of its asset are planned. */
    int countBeside(final int supply) {
        final int last = lastOfAsset.get(listings.asset(supply));
        return last == NONE ? 0 : counts[last];
    }

    /** Whether the right of a supply, which has an asset, can still be granted after theirs. */
    boolean leaveGrantable(final int supply) {
        for (int at = lastOfAsset.get(listings.asset(supply)); at != NONE; at = before[at]) {
            if (!rights.isGrantableAfter(supply, supplies[at])) {
                return false;
            }
        }
        return true;
    }
}
