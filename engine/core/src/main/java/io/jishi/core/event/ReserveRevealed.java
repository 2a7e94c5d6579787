package io.jishi.core.event;

/** The reserve was revealed at the close, or the floor at the opening. */
public final class ReserveRevealed extends Event {
    /** The lot. */
    public long lotId;
    /** The reserve or floor. */
    public long reserveFen;
    /** Whether it matched its hash. */
    public boolean matched;

    @Override
    public EventType type() {
        return EventType.RESERVE_REVEALED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("lotId", lotId);
        visitor.field("reserveFen", reserveFen);
        visitor.field("matched", matched);
    }
}
