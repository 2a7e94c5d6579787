package io.jishi.core.reference;

import io.jishi.core.state.StateHash;
import java.util.ArrayList;
import java.util.List;

/** All working-day calendars, by id; each in its last version. */
public final class Calendars {
    private final int limit;
    private final IdTable<WorkingDays> byId;
    private final List<WorkingDays> inOrder = new ArrayList<>();

    Calendars(final int limit) {
        this.limit = limit;
        byId = new IdTable<>(limit);
    }

    /**
     * Finds a calendar.
     *
     * @param calendarId any number; 0 = Monday to Friday.
     * @return the calendar, or null.
     */
    public WorkingDays find(final int calendarId) {
        return calendarId == 0 ? WorkingDays.PLAIN : byId.find(calendarId);
    }

    boolean isFull() {
        return inOrder.size() >= limit;
    }

    WorkingDays add(final int calendarId) {
        final WorkingDays calendar = new WorkingDays(calendarId);
        byId.put(calendarId, calendar);
        inOrder.add(calendar);
        return calendar;
    }

    void hashInto(final StateHash hash) {
        hash.add(inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).hashInto(hash);
        }
    }
}
