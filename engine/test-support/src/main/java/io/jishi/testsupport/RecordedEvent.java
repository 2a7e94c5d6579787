package io.jishi.testsupport;

import io.jishi.core.event.EventType;
import java.util.Arrays;

/** An event as it was: type and every field, the header's first. Immutable, equal if all fields are. */
public final class RecordedEvent {
    private final EventType type;
    private final EventLayout layout;
    private final long[] values;

    RecordedEvent(final EventType type, final EventLayout layout, final long[] values) {
        this.type = type;
        this.layout = layout;
        this.values = values;
    }

    /**
     * Which event it was.
     *
     * @return its type.
     */
    public EventType type() {
        return type;
    }

    /**
     * A field.
     *
     * @param name as in the schema.
     * @return its value; truth values are 1 or 0, words their codes.
     * @throws IllegalArgumentException if the event has no such field.
     */
    public long get(final String name) {
        final int index = layout.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(type + " has no field " + name);
        }
        return values[index];
    }

    /**
     * What tests of one command compare: type, party, counterparty and the body; fields that are 0 left out.
     *
     * @return the event in one line without sequence, time, cause, venues and visibility.
     */
    public String brief() {
        final StringBuilder text = new StringBuilder(type.name());
        append(text, "participantId");
        append(text, "counterpartyId");
        for (int i = EventLayout.HEADER_FIELDS; i < values.length; i++) {
            layout.append(text, i, values[i]);
        }
        return text.toString();
    }

    private void append(final StringBuilder text, final String name) {
        final int index = layout.indexOf(name);
        layout.append(text, index, values[index]);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof RecordedEvent event && type == event.type && Arrays.equals(values, event.values);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Arrays.hashCode(values);
    }

    /** The event in one line; fields that are 0 left out. */
    @Override
    public String toString() {
        final StringBuilder text = new StringBuilder(type.name());
        for (int i = 0; i < values.length; i++) {
            layout.append(text, i, values[i]);
        }
        return text.toString();
    }
}
