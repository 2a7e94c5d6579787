package io.jishi.core.event;

import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingSide;
import io.jishi.core.vocabulary.ListingVisibility;

/** A listing was accepted; its trades, if any, follow. PUBLIC when NATIONAL. */
public final class ListingAccepted extends Event {
    /** The engine's id. */
    public long listingId;
    /** The client's id. */
    public long clientListingId;
    /** Ask or budget per unit. */
    public long priceFen;
    /** Total units. */
    public long units;
    /** Minimum of the first fill. */
    public long minUnits;
    /** End of life. */
    public long validUntilNs;
    /** Asset. */
    public long assetId;
    /** Field or prefix. */
    public int fieldId;
    /** Right offered (one bit), or rights wanted. */
    public int rights;
    /** Cooperation modes. */
    public int modes;
    /** Supply or demand. */
    public ListingSide side;
    /** Maturity, or least maturity. */
    public int maturity;
    /** Supply: region. */
    public int regionId;
    /** NATIONAL or VENUE. */
    public ListingVisibility visibilityOfListing;
    /** Mode. */
    public ExecutionMode executionMode;
    /** All or none. */
    public boolean allOrNone;
    /** Lowest grade of the other side. */
    public CreditGrade minimumGrade;

    @Override
    public EventType type() {
        return EventType.LISTING_ACCEPTED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("listingId", listingId);
        visitor.field("clientListingId", clientListingId);
        visitor.field("priceFen", priceFen);
        visitor.field("units", units);
        visitor.field("minUnits", minUnits);
        visitor.field("validUntilNs", validUntilNs);
        visitor.field("assetId", assetId);
        visitor.field("fieldId", fieldId);
        visitor.field("rights", rights);
        visitor.field("modes", modes);
        visitor.field("side", side);
        visitor.field("maturity", maturity);
        visitor.field("regionId", regionId);
        visitor.field("visibilityOfListing", visibilityOfListing);
        visitor.field("executionMode", executionMode);
        visitor.field("allOrNone", allOrNone);
        visitor.field("minimumGrade", minimumGrade);
    }
}
