package io.jishi.core.event;

/** A countdown was extended. */
public final class AuctionExtended extends Event {
    /** The lot. */
    public long lotId;
    /** New end. */
    public long endsAtNs;

    @Override
    public EventType type() {
        return EventType.AUCTION_EXTENDED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("lotId", lotId);
        visitor.field("endsAtNs", endsAtNs);
    }
}
