package io.jishi.cli;

import io.jishi.core.event.Event;
import io.jishi.core.event.ExchangeListener;
import io.jishi.json.NdjsonWriter;
import io.jishi.json.SchemaLayout;
import io.jishi.node.codec.EventEncoder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes the events of an exchange as NDJSON, as the wire would carry them. Can be switched off and on. */
final class EventLines implements ExchangeListener, AutoCloseable {
    private static final int BUFFER_LENGTH = 1 << 16;

    private final EventEncoder encoder = new EventEncoder();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[EventEncoder.MAX_LENGTH]);
    private final NdjsonWriter writer;
    private boolean enabled = true;

    EventLines(final SchemaLayout schema, final OutputStream out) {
        writer = new NdjsonWriter(schema, new BufferedOutputStream(out, BUFFER_LENGTH));
    }

    void enabled(final boolean value) {
        enabled = value;
    }

    @Override
    public void onEvent(final Event event) {
        if (enabled) {
            try {
                writer.write(buffer, 0, encoder.encode(event, buffer, 0));
            } catch (final IOException e) {
                throw failed(e);
            }
        }
    }

    void stateHash(final long hash) {
        try {
            writer.writeText("stateHash", String.format("%016x", hash));
        } catch (final IOException e) {
            throw failed(e);
        }
    }

    void flush() {
        try {
            writer.flush();
        } catch (final IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        flush();
    }

    private static CommandException failed(final IOException problem) {
        return new CommandException(
            ExitCode.FAILED, "cannot write standard output: " + Problems.reason(problem), problem);
    }
}
