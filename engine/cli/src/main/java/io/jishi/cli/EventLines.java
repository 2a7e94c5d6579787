package io.jishi.cli;

import io.jishi.core.event.Event;
import io.jishi.core.event.ExchangeListener;
import io.jishi.json.NdjsonWriter;
import io.jishi.json.SchemaLayout;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the events of an exchange as NDJSON, as the wire would carry them. Can be switched off and on. One thread; the
 * lines are made on another, and all are out after {@link #flush()}.
 */
final class EventLines implements ExchangeListener, AutoCloseable {
    private static final int BUFFER_LENGTH = 1 << 16;

    private final NdjsonWriter writer;
    private final ChunkWriter chunks;
    private EventChunk chunk;
    private boolean enabled = true;

    EventLines(final SchemaLayout schema, final OutputStream out) {
        writer = new NdjsonWriter(schema, new BufferedOutputStream(out, BUFFER_LENGTH));
        chunks = new ChunkWriter(writer);
    }

    void enabled(final boolean value) {
        enabled = value;
    }

    @Override
    public void onEvent(final Event event) {
        if (!enabled) {
            return;
        }
        if (chunk == null) {
            chunk = nextChunk();
        }
        chunk.add(event);
        if (chunk.isFull()) {
            handOver();
        }
    }

    private EventChunk nextChunk() {
        try {
            return chunks.take();
        } catch (final IOException e) {
            throw failed(e);
        }
    }

    private void handOver() {
        if (chunk != null) {
            chunks.write(chunk);
            chunk = null;
        }
    }

    void stateHash(final long hash) {
        flush();
        try {
            writer.writeText("stateHash", String.format("%016x", hash));
        } catch (final IOException e) {
            throw failed(e);
        }
    }

    void flush() {
        handOver();
        try {
            chunks.await();
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
