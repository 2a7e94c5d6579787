package io.jishi.demo.listing;

/**
 * What identifies a listing.
 *
 * @param clientListingId its id at the gateway, unique over all listings.
 * @param reference       what its source calls it.
 * @param title           as published, entities resolved.
 * @param owner           who publishes it, and where.
 */
public record ListingHead(long clientListingId, String reference, String title, Owner owner) {
}
