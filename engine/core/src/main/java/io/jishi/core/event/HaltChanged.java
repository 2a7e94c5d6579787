package io.jishi.core.event;

import io.jishi.core.vocabulary.Scope;

/** A halt was set or lifted. */
public final class HaltChanged extends Event {
    /** Subject. */
    public long subjectId;
    /** Published reason. */
    public int reasonCode;
    /** Scope. */
    public Scope scope;
    /** TRUE set, FALSE lifted. */
    public boolean halted;

    @Override
    public EventType type() {
        return EventType.HALT_CHANGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("subjectId", subjectId);
        visitor.field("reasonCode", reasonCode);
        visitor.field("scope", scope);
        visitor.field("halted", halted);
    }
}
