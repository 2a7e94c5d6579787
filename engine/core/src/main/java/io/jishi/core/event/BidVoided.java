package io.jishi.core.event;

import io.jishi.core.vocabulary.RejectReason;

/** A bid is void; it stays on record. */
public final class BidVoided extends Event {
    /** The bid. */
    public long bidId;
    /** The lot. */
    public long lotId;
    /** Published reason. */
    public int reasonCode;
    /** Rule. */
    public RejectReason reason;

    @Override
    public EventType type() {
        return EventType.BID_VOIDED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("bidId", bidId);
        visitor.field("lotId", lotId);
        visitor.field("reasonCode", reasonCode);
        visitor.field("reason", reason);
    }
}
