package io.jishi.core.event;

/** The connection of a session was lost; cancellations follow. */
public final class SessionDropped extends Event {
    /** The session. */
    public int droppedSessionId;

    @Override
    public EventType type() {
        return EventType.SESSION_DROPPED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("droppedSessionId", droppedSessionId);
    }
}
