package io.jishi.demo.listing;

import io.jishi.wire.ListingVisibility;

/**
 * Where a demand looks.
 *
 * @param regions    regions of supplies admitted, bit n = region n; 0 = all.
 * @param visibility national or its venue only.
 */
public record DemandReach(long regions, ListingVisibility visibility) {
}
