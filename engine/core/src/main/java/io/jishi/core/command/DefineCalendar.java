package io.jishi.core.command;

/** Defines a version of a working-day calendar; it replaces the version before. */
public final class DefineCalendar extends Command {
    /** Most exceptions. */
    public static final int MAX_EXCEPTIONS = 200;

    /** The calendar. */
    public int calendarId;
    /** Version, ascending from 1. */
    public int version;
    /**
     * Days that differ from Monday to Friday, ascending: how many were sent; those past {@link #MAX_EXCEPTIONS} are not
     * in the array.
     */
    public int exceptionsCount;
    /** Days since 1970-01-01: a weekday is a holiday, a Saturday or Sunday a working day. */
    public final int[] exceptionsEpochDay = new int[MAX_EXCEPTIONS];

    @Override
    public CommandType type() {
        return CommandType.DEFINE_CALENDAR;
    }
}
