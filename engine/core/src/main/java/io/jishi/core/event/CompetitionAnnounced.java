package io.jishi.core.event;

import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.Model;

/** Several confirmed counterparties compete for one listing. */
public final class CompetitionAnnounced extends Event {
    /** The listing. */
    public long listingId;
    /** How many. */
    public int confirmedCount;
    /** Procedure that decides. */
    public AuctionMode auctionMode;
    /** Model of the listing: POOL, or DISCLOSURE of a public one. */
    public Model model;

    @Override
    public EventType type() {
        return EventType.COMPETITION_ANNOUNCED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("listingId", listingId);
        visitor.field("confirmedCount", confirmedCount);
        visitor.field("auctionMode", auctionMode);
        visitor.field("model", model);
    }
}
