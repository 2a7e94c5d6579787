package io.jishi.cli;

import io.jishi.json.NdjsonWriter;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Writes chunks of events on a thread of its own, in order, so that JSON is made on one processor while commands are
 * read and matched on another. A few chunks go round; who is faster waits for the other.
 */
final class ChunkWriter {
    private static final int CHUNKS = 4;

    private final NdjsonWriter writer;
    private final BlockingQueue<EventChunk> empty = new LinkedBlockingQueue<>();
    private final BlockingQueue<EventChunk> full = new LinkedBlockingQueue<>();
    private volatile IOException failure;

    ChunkWriter(final NdjsonWriter writer) {
        this.writer = writer;
        for (int i = 0; i < CHUNKS; i++) {
            empty.add(new EventChunk());
        }
        final Thread thread = new Thread(this::writeChunks, "jishi-lines");
        thread.setDaemon(true);
        thread.start();
    }

    /** A chunk to fill. */
    EventChunk take() throws IOException {
        throwIfFailed();
        return take(empty);
    }

    /** Hands a filled chunk over. */
    void write(final EventChunk chunk) {
        full.add(chunk);
    }

    /** Waits until everything handed over has been written; all chunks must have been. */
    void await() throws IOException {
        final EventChunk[] all = new EventChunk[CHUNKS];
        for (int i = 0; i < CHUNKS; i++) {
            all[i] = take(empty);
        }
        for (final EventChunk chunk : all) {
            empty.add(chunk);
        }
        throwIfFailed();
    }

    private void throwIfFailed() throws IOException {
        if (failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    /** After a failure chunks are still emptied, so that nobody waits for ever. */
    private void writeChunks() {
        while (true) {
            final EventChunk chunk = take(full);
            try {
                if (failure == null) {
                    chunk.writeTo(writer);
                }
            } catch (final IOException e) {
                failure = e;
            }
            chunk.clear();
            empty.add(chunk);
        }
    }

    private static EventChunk take(final BlockingQueue<EventChunk> queue) {
        try {
            return queue.take();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while events were written", e);
        }
    }
}
