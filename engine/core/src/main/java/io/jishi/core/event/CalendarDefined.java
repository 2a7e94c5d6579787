package io.jishi.core.event;

/** A calendar version was defined. */
public final class CalendarDefined extends Event {
    /** The calendar. */
    public int calendarId;
    /** Its version. */
    public int version;
    /** Days that differ from Monday to Friday. */
    public int exceptionCount;

    @Override
    public EventType type() {
        return EventType.CALENDAR_DEFINED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("calendarId", calendarId);
        visitor.field("version", version);
        visitor.field("exceptionCount", exceptionCount);
    }
}
