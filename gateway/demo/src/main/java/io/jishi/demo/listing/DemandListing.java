package io.jishi.demo.listing;

/**
 * A technology wanted, ready for the engine.
 *
 * @param head           what identifies it.
 * @param classification its field: subclass, class or section.
 * @param terms          what it asks for.
 * @param reach          where it looks.
 * @param tags           fingerprint of its title.
 */
public record DemandListing(ListingHead head, Classification classification, DemandTerms terms, DemandReach reach,
                            Tags tags) {
}
