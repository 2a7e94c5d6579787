package io.jishi.core.event;

import io.jishi.core.vocabulary.ListingEnd;

/**
 * A listing left the pool. Where many end together this is told a slice at a time: whose end has come is over before it
 * is told.
 */
public final class ListingEnded extends Event {
    /** The listing. */
    public long listingId;
    /** The client's id. */
    public long clientListingId;
    /** What was left. */
    public long remainingUnits;
    /** Why. */
    public ListingEnd reason;

    @Override
    public EventType type() {
        return EventType.LISTING_ENDED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("listingId", listingId);
        visitor.field("clientListingId", clientListingId);
        visitor.field("remainingUnits", remainingUnits);
        visitor.field("reason", reason);
    }
}
