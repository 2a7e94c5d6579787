package io.jishi.core.event;

/** Private: the bidder's number in the lot. */
public final class AliasAssigned extends Event {
    /** The lot. */
    public long lotId;
    /** The number. */
    public int alias;

    @Override
    public EventType type() {
        return EventType.ALIAS_ASSIGNED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("lotId", lotId);
        visitor.field("alias", alias);
    }
}
