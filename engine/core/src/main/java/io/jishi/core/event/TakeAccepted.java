package io.jishi.core.event;

/** A Take was accepted; its trade follows. */
public final class TakeAccepted extends Event {
    /** The supply. */
    public long listingId;
    /** Units taken. */
    public long units;

    @Override
    public EventType type() {
        return EventType.TAKE_ACCEPTED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("listingId", listingId);
        visitor.field("units", units);
    }
}
