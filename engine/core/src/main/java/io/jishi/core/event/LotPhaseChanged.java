package io.jishi.core.event;

import io.jishi.core.vocabulary.LotState;

/** A lot changed its state. */
public final class LotPhaseChanged extends Event {
    /** The lot. */
    public long lotId;
    /** End of the running countdown. */
    public long endsAtNs;
    /** New state. */
    public LotState state;

    @Override
    public EventType type() {
        return EventType.LOT_PHASE_CHANGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("lotId", lotId);
        visitor.field("endsAtNs", endsAtNs);
        visitor.field("state", state);
    }
}
