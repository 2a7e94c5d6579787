package io.jishi.core.event;

import io.jishi.core.vocabulary.Scope;

/** A kill switch was set or lifted. */
public final class KillSwitchChanged extends Event {
    /** Subject. */
    public long subjectId;
    /** Published reason. */
    public int reasonCode;
    /** Scope. */
    public Scope scope;
    /** TRUE set, FALSE lifted. */
    public boolean on;

    @Override
    public EventType type() {
        return EventType.KILL_SWITCH_CHANGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("subjectId", subjectId);
        visitor.field("reasonCode", reasonCode);
        visitor.field("scope", scope);
        visitor.field("on", on);
    }
}
