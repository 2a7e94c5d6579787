package io.jishi.core.event;

/** Private: a secret maximum was taken. */
public final class MaximumSet extends Event {
    /** The lot. */
    public long lotId;
    /** The maximum. */
    public long maximumFen;

    @Override
    public EventType type() {
        return EventType.MAXIMUM_SET;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("lotId", lotId);
        visitor.field("maximumFen", maximumFen);
    }
}
