package io.jishi.core.event;

/** Operator: an expert's score was taken. */
public final class OfferScored extends Event {
    /** The lot. */
    public long lotId;
    /** Score. */
    public long scoreE4;
    /** Criterion. */
    public int criterionId;

    @Override
    public EventType type() {
        return EventType.OFFER_SCORED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("lotId", lotId);
        visitor.field("scoreE4", scoreE4);
        visitor.field("criterionId", criterionId);
    }
}
