package io.jishi.core.event;

/** Time passed; what timers did precedes this event. */
public final class TimeAdvanced extends Event {
    /** Timers fired by this command. */
    public int timersFired;

    @Override
    public EventType type() {
        return EventType.TIME_ADVANCED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("timersFired", timersFired);
    }
}
