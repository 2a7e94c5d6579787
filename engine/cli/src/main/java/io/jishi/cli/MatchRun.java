package io.jishi.cli;

import io.jishi.core.Exchange;
import io.jishi.core.MarketModels;
import io.jishi.core.command.Command;
import io.jishi.core.state.CoreLimits;
import io.jishi.json.JsonMessageReader;
import io.jishi.json.MessageKind;
import io.jishi.json.NdjsonException;
import io.jishi.json.NdjsonLines;
import io.jishi.json.SchemaLayout;
import io.jishi.node.codec.CommandDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import org.agrona.ExpandableArrayBuffer;

/** An exchange fed from lines: numbers the commands, gives each its time, and stops at the first wrong line. */
final class MatchRun {
    private final JsonMessageReader reader;
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private final CommandDecoder decoder = new CommandDecoder();
    private final Counts counts;
    private final EventLines events;
    private final Exchange exchange;

    MatchRun(final SchemaLayout schema, final CoreLimits limits, final EventLines events) {
        this.events = events;
        reader = new JsonMessageReader(schema, EnumSet.of(MessageKind.COMMAND));
        counts = new Counts(schema);
        exchange = new Exchange(limits, MarketModels.all(), event -> {
            counts.event(event);
            events.onEvent(event);
        });
    }

    /**
     * Applies every line of a stream.
     *
     * @param in   not closed.
     * @param name of the stream, for messages.
     * @throws CommandException at the first wrong line, when the events of all before it were flushed.
     */
    void apply(final InputStream in, final String name) {
        final NdjsonLines lines = new NdjsonLines(in);
        try {
            while (next(lines)) {
                applyLine(lines);
            }
        } catch (final NdjsonException e) {
            events.flush();
            throw new CommandException(ExitCode.BAD_INPUT, name + ": " + e.getMessage(), e);
        } catch (final IOException e) {
            events.flush();
            throw new CommandException(
                ExitCode.BAD_INPUT, "cannot read " + name + ": " + Problems.reason(e), e);
        }
    }

    Counts counts() {
        return counts;
    }

    long stateHash() {
        return exchange.stateHash();
    }

    // Whoever types commands sees what they caused before the next one is waited for.
    private boolean next(final NdjsonLines lines) throws IOException {
        if (lines.mustRead()) {
            events.flush();
        }
        return lines.next();
    }

    private void applyLine(final NdjsonLines lines) {
        final int length = reader.read(lines.bytes(), lines.offset(), lines.length(), lines.number(), buffer, 0);
        final long sequence = exchange.lastSequence() + 1;
        if (reader.sequence() != JsonMessageReader.ABSENT && reader.sequence() != sequence) {
            throw wrong(lines, "sequence", reader.sequence() + ", but the next command is " + sequence);
        }
        long timestampNs = exchange.lastTimestampNs();
        if (reader.timestampNs() != JsonMessageReader.ABSENT) {
            if (reader.timestampNs() < timestampNs) {
                throw wrong(lines, "timestampNs",
                    reader.timestampNs() + " is before " + timestampNs + ", the time of the command before");
            }
            timestampNs = reader.timestampNs();
        }
        final Command command = decoder.decode(buffer, 0, length);
        counts.command(command);
        exchange.onCommand(command, sequence, timestampNs);
    }

    private NdjsonException wrong(final NdjsonLines lines, final String field, final String problem) {
        return new NdjsonException(lines.number(), reader.message().name() + "." + field, problem);
    }
}
