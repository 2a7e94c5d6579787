package io.jishi.core.reference;

import io.jishi.core.command.DefineCalendar;
import io.jishi.core.state.StateHash;
import java.util.Arrays;

/**
 * A working-day calendar in the exchanges' zone, UTC+08:00: Monday to Friday but for the days that differ. A period of
 * n working days begins on the day after its start (Civil Code 201) and ends at the end of the nth working day.
 */
public final class WorkingDays {
    /** Monday to Friday without exceptions. */
    public static final WorkingDays PLAIN = new WorkingDays(0);

    private static final long NS_PER_DAY = 86_400_000_000_000L;
    private static final long OFFSET_NS = 8 * 3_600_000_000_000L;
    private static final int DAYS_FROM_MONDAY = 3;
    private static final int DAYS_PER_WEEK = 7;
    private static final int WORKING_DAYS_PER_WEEK = 5;
    private static final long LAST_DAY = (Long.MAX_VALUE - OFFSET_NS) / NS_PER_DAY - 1;

    private final int id;
    private int version;
    private int[] exceptions = {};

    WorkingDays(final int id) {
        this.id = id;
    }

    void define(final DefineCalendar command) {
        version = command.version;
        exceptions = Arrays.copyOf(command.exceptionsEpochDay, command.exceptionsCount);
    }

    /** Its version; 0 = none yet. */
    int version() {
        return version;
    }

    /**
     * Whether a day is a working day.
     *
     * @param epochDay days since 1970-01-01, a Thursday.
     * @return true if so.
     */
    public boolean isWorkingDay(final long epochDay) {
        final boolean weekday = Math.floorMod(epochDay + DAYS_FROM_MONDAY, DAYS_PER_WEEK) < WORKING_DAYS_PER_WEEK;
        return weekday != isException(epochDay);
    }

    private boolean isException(final long epochDay) {
        return epochDay == (int)epochDay && Arrays.binarySearch(exceptions, (int)epochDay) >= 0;
    }

    /**
     * The end of a period of working days.
     *
     * @param startNs when it starts, nanoseconds since 1970-01-01 UTC.
     * @param days    how many working days, at least 1.
     * @return the midnight after the last of them; the end of all time if that comes first.
     */
    public long endNs(final long startNs, final int days) {
        long day = Math.floorDiv(startNs, NS_PER_DAY)
            + (Math.floorMod(startNs, NS_PER_DAY) >= NS_PER_DAY - OFFSET_NS ? 1 : 0);
        for (int left = days; left > 0 && day < LAST_DAY;) {
            day++;
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day >= LAST_DAY ? Long.MAX_VALUE : (day + 1) * NS_PER_DAY - OFFSET_NS;
    }

    void hashInto(final StateHash hash) {
        hash.add(id).add(version).add(exceptions.length);
        for (final int day : exceptions) {
            hash.add(day);
        }
    }
}
