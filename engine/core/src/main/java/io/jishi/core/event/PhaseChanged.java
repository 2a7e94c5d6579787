package io.jishi.core.event;

import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;

/** A venue or instrument changed its phase. */
public final class PhaseChanged extends Event {
    /** Venue id or instrument id. */
    public long subjectId;
    /** Published reason. */
    public int reasonCode;
    /** VENUE or INSTRUMENT. */
    public Scope scope;
    /** New phase. */
    public Phase phase;

    @Override
    public EventType type() {
        return EventType.PHASE_CHANGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("subjectId", subjectId);
        visitor.field("reasonCode", reasonCode);
        visitor.field("scope", scope);
        visitor.field("phase", phase);
    }
}
