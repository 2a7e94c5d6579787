package io.jishi.core.event;

import io.jishi.core.vocabulary.RejectReason;

/** The session sent this clientSequence before: what was answered then, not applied again. */
public final class Resubmitted extends Event {
    /** Sequence of the command as first applied; 0 = older than the engine remembers. */
    public long originalSequence;
    /** NONE = it was accepted then; else why it was refused. */
    public RejectReason reason;

    @Override
    public EventType type() {
        return EventType.RESUBMITTED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("originalSequence", originalSequence);
        visitor.field("reason", reason);
    }
}
