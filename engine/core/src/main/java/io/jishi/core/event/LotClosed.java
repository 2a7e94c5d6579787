package io.jishi.core.event;

import io.jishi.core.vocabulary.LotState;

/** A lot closed. */
public final class LotClosed extends Event {
    /** The lot. */
    public long lotId;
    /** AWARDED, NO_SALE or HALTED. */
    public LotState state;

    @Override
    public EventType type() {
        return EventType.LOT_CLOSED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("lotId", lotId);
        visitor.field("state", state);
    }
}
