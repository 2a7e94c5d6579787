package io.jishi.testsupport;

import io.jishi.core.event.Event;
import io.jishi.core.event.EventType;
import io.jishi.core.event.ExchangeListener;
import io.jishi.core.event.FieldVisitor;
import io.jishi.core.vocabulary.Coded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps every event as numbers in one array, so that millions can be recorded and compared quickly; turns them into
 * {@link RecordedEvent}s when asked. Not thread safe.
 */
public final class RecordingListener implements ExchangeListener, FieldVisitor {
    private final EnumMap<EventType, EventLayout> layouts = new EnumMap<>(EventType.class);
    private long[] numbers = new long[1024];
    private int length;
    private int count;

    @Override
    public void onEvent(final Event event) {
        layouts.computeIfAbsent(event.type(), type -> new EventLayout(event));
        add(event.type().code());
        event.visit(this);
        count++;
    }

    @Override
    public void field(final String name, final long value) {
        add(value);
    }

    @Override
    public void field(final String name, final Coded value) {
        add(value.code());
    }

    private void add(final long number) {
        if (length == numbers.length) {
            numbers = Arrays.copyOf(numbers, length * 2);
        }
        numbers[length++] = number;
    }

    /** Forgets all events. */
    public void clear() {
        length = 0;
        count = 0;
    }

    /**
     * Events recorded since the last {@link #clear()}.
     *
     * @return the count.
     */
    public int count() {
        return count;
    }

    /**
     * Whether another listener recorded the very same events: every field of each, in the same order.
     *
     * @param other the other.
     * @return true if so.
     */
    public boolean sameAs(final RecordingListener other) {
        return Arrays.equals(numbers, 0, length, other.numbers, 0, other.length);
    }

    /**
     * The events recorded since the last {@link #clear()}.
     *
     * @return a copy.
     */
    public List<RecordedEvent> events() {
        final List<RecordedEvent> events = new ArrayList<>(count);
        int from = 0;
        while (from < length) {
            final EventType type = EventType.ofCode((int)numbers[from]);
            final EventLayout layout = layouts.get(type);
            final int to = from + 1 + layout.size();
            events.add(new RecordedEvent(type, layout, Arrays.copyOfRange(numbers, from + 1, to)));
            from = to;
        }
        return events;
    }

    /**
     * The events in {@link RecordedEvent#brief() brief}, and forgets them.
     *
     * @return one line each.
     */
    public List<String> takeBriefs() {
        final List<String> briefs = events().stream().map(RecordedEvent::brief).collect(Collectors.toList());
        clear();
        return briefs;
    }

    /** One event a line. */
    @Override
    public String toString() {
        return events().stream().map(RecordedEvent::toString).collect(Collectors.joining("\n"));
    }
}
