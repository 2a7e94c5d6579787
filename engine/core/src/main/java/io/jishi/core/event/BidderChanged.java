package io.jishi.core.event;

import io.jishi.core.vocabulary.BidderStanding;

/** Private: what the party named in the header is in a lot. */
public final class BidderChanged extends Event {
    /** The lot. */
    public long lotId;
    /** HOLDER: its rank. */
    public int rank;
    /** Published reason. */
    public int reasonCode;
    /** What it is now. */
    public BidderStanding standing;

    @Override
    public EventType type() {
        return EventType.BIDDER_CHANGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("lotId", lotId);
        visitor.field("rank", rank);
        visitor.field("reasonCode", reasonCode);
        visitor.field("standing", standing);
    }
}
