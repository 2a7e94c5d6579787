package io.jishi.core.event;

/** A listing was amended; its trades, if any, follow. */
public final class ListingAmended extends Event {
    /** The listing. */
    public long listingId;
    /** The client's id. */
    public long clientListingId;
    /** Ask or budget per unit. */
    public long priceFen;
    /** New total. */
    public long units;
    /** What is left. */
    public long remainingUnits;
    /** End of life. */
    public long validUntilNs;
    /** Whether it kept its place. */
    public boolean keptPriority;

    @Override
    public EventType type() {
        return EventType.LISTING_AMENDED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("listingId", listingId);
        visitor.field("clientListingId", clientListingId);
        visitor.field("priceFen", priceFen);
        visitor.field("units", units);
        visitor.field("remainingUnits", remainingUnits);
        visitor.field("validUntilNs", validUntilNs);
        visitor.field("keptPriority", keptPriority);
    }
}
