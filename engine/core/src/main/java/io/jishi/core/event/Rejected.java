package io.jishi.core.event;

import io.jishi.core.vocabulary.RejectReason;

/** The command was refused and changed nothing. */
public final class Rejected extends Event {
    /** The client's own id in the command, or the id it named; 0 = none. */
    public long subjectId;
    /** What the reason says it holds. */
    public long detail;
    /** Which command was refused. */
    public int commandTemplateId;
    /** Why. */
    public RejectReason reason;

    @Override
    public EventType type() {
        return EventType.REJECTED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("subjectId", subjectId);
        visitor.field("detail", detail);
        visitor.field("commandTemplateId", commandTemplateId);
        visitor.field("reason", reason);
    }
}
