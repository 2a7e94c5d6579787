package io.jishi.demo.listing;

/**
 * A technology on offer, ready for the engine.
 *
 * @param head           what identifies it.
 * @param assetId        the technology; listings of one family of NASA's cases share it.
 * @param classification its field, always a leaf.
 * @param terms          what it offers.
 * @param reach          where.
 * @param tags           fingerprint of its title.
 */
public record SupplyListing(ListingHead head, long assetId, Classification classification, SupplyTerms terms,
                            SupplyReach reach, Tags tags) {
}
