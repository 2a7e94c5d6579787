package io.jishi.core.event;

/** A holder answered. */
public final class FirstRefusalAnswered extends Event {
    /** The lot. */
    public long lotId;
    /** Took or waived. */
    public boolean accepted;

    @Override
    public EventType type() {
        return EventType.FIRST_REFUSAL_ANSWERED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("lotId", lotId);
        visitor.field("accepted", accepted);
    }
}
