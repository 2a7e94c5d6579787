package io.jishi.core.model;

import org.agrona.collections.IntHashSet;

/** Which assets are being sold: one live sale of an asset at a time, by a lot or by a public listing. */
public final class LiveSales {
    private final IntHashSet assets;

    LiveSales(final int capacity) {
        assets = new IntHashSet(capacity);
    }

    /**
     * Whether an asset is being sold.
     *
     * @param asset its index in the register; -1 = none.
     * @return true if a lot or a public listing of it is not over.
     */
    public boolean isLive(final int asset) {
        return asset >= 0 && assets.contains(asset);
    }

    /**
     * A sale begins.
     *
     * @param asset its index in the register; -1 = none.
     */
    public void begin(final int asset) {
        if (asset >= 0) {
            assets.add(asset);
        }
    }

    /**
     * A sale is over.
     *
     * @param asset its index in the register; -1 = none.
     */
    public void end(final int asset) {
        if (asset >= 0) {
            assets.remove(asset);
        }
    }
}
