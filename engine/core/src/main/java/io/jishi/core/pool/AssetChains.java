package io.jishi.core.pool;

import java.util.Arrays;

/**
 * The listings of each asset, no more than {@link #MOST}, for an assignment ends the others at once. Where the next of
 * an asset is stands beside the listings, in blocks that are allocated when one of theirs names an asset, and kept.
 */
final class AssetChains {
    /** Of one asset (TOO_MANY_LISTINGS). */
    static final int MOST = 1_000;
    private static final int NONE = Listings.NONE;
    private static final int BLOCK_SHIFT = 10;
    private static final int MASK = (1 << BLOCK_SHIFT) - 1;
    private final int[] first;
    private final short[] counts;
    private final int[][] next;

    AssetChains(final int maxAssets, final int maxListings) {
        first = new int[maxAssets];
        counts = new short[maxAssets];
        Arrays.fill(first, NONE);
        next = new int[(maxListings >> BLOCK_SHIFT) + 1][];
    }

    boolean isFull(final int asset) {
        return counts[asset] == MOST;
    }

    /** The last that was added to an asset, or NONE. */
    int first(final int asset) {
        return first[asset];
    }

    /** The one added before another, or NONE. */
    int after(final int listing) {
        return next[listing >> BLOCK_SHIFT][listing & MASK];
    }

    void add(final int asset, final int listing) {
        if (next[listing >> BLOCK_SHIFT] == null) {
            next[listing >> BLOCK_SHIFT] = new int[1 << BLOCK_SHIFT];
        }
        after(listing, first[asset]);
        counts[asset]++;
        first[asset] = listing;
    }

    void remove(final int asset, final int listing) {
        counts[asset]--;
        if (first[asset] == listing) {
            first[asset] = after(listing);
            return;
        }
        int before = first[asset];
        while (after(before) != listing) {
            before = after(before);
        }
        after(before, after(listing));
    }

    private void after(final int listing, final int following) {
        next[listing >> BLOCK_SHIFT][listing & MASK] = following;
    }
}
