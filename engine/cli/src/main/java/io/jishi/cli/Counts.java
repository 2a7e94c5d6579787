package io.jishi.cli;

import io.jishi.core.command.Command;
import io.jishi.core.event.Event;
import io.jishi.json.MessageKind;
import io.jishi.json.MessageLayout;
import io.jishi.json.SchemaLayout;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Counts commands and events by type. */
final class Counts {
    private final SchemaLayout schema;
    private final long[] byTemplateId = new long[1 << 16];
    private long commands;
    private long events;

    Counts(final SchemaLayout schema) {
        this.schema = schema;
    }

    void command(final Command command) {
        commands++;
        byTemplateId[command.templateId()]++;
    }

    void event(final Event event) {
        events++;
        byTemplateId[event.type().code()]++;
    }

    long commands() {
        return commands;
    }

    long events() {
        return events;
    }

    /** Counts of the types that appeared, in the order of the schema. */
    Map<String, Long> byType(final MessageKind kind) {
        final Map<String, Long> counts = new LinkedHashMap<>();
        for (final MessageLayout message : schema.messages()) {
            final long count = byTemplateId[message.templateId()];
            if (message.kind() == kind && count > 0) {
                counts.put(message.name(), count);
            }
        }
        return counts;
    }

    String summary(final long elapsedNs) {
        return String.format(Locale.ROOT, "%,d commands, %,d events in %s s: %,d commands/s",
            commands, events, seconds(elapsedNs), perSecond(commands, elapsedNs));
    }

    static String seconds(final long elapsedNs) {
        return String.format(Locale.ROOT, "%.3f", elapsedNs / 1e9);
    }

    static long perSecond(final long count, final long elapsedNs) {
        return (long)(count * 1e9 / Math.max(1, elapsedNs));
    }
}
