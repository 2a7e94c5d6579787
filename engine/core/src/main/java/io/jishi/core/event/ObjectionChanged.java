package io.jishi.core.event;

/** An objection was raised or resolved. */
public final class ObjectionChanged extends Event {
    /** The objection. */
    public long objectionId;
    /** The agreement. */
    public long agreementId;
    /** TRUE raised, FALSE resolved. */
    public boolean open;
    /** Outcome. */
    public boolean upheld;

    @Override
    public EventType type() {
        return EventType.OBJECTION_CHANGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("objectionId", objectionId);
        visitor.field("agreementId", agreementId);
        visitor.field("open", open);
        visitor.field("upheld", upheld);
    }
}
