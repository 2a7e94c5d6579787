package io.jishi.demo.listing;

import io.jishi.wire.ListingVisibility;

/**
 * Where a supply can be had.
 *
 * @param regionId       its region in the contract register.
 * @param allowedRegions home regions of buyers admitted, bit n = region n; 0 = all.
 * @param visibility     national or its venue only.
 */
public record SupplyReach(int regionId, long allowedRegions, ListingVisibility visibility) {
}
