package io.jishi.demo.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends entries of three longs to a file. One thread. */
public final class RecordWriter implements AutoCloseable {
    private static final int BUFFERED_ENTRIES = 4_096;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFERED_ENTRIES * RecordReader.ENTRY_BYTES);

    /**
     * Creates the file.
     *
     * @param file must not exist.
     * @throws UncheckedIOException naming the file.
     */
    public RecordWriter(final Path file) {
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot create " + file, e);
        }
    }

    /**
     * Appends an entry; it is in the file after {@link #close()} at the latest.
     *
     * @param key    its number.
     * @param first  a value.
     * @param second another.
     */
    public void append(final long key, final long first, final long second) {
        if (!buffer.hasRemaining()) {
            write();
        }
        buffer.putLong(key).putLong(first).putLong(second);
    }

    private void write() {
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot write what the gateway saw", e);
        }
        buffer.clear();
    }

    @Override
    public void close() {
        write();
        try {
            channel.close();
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot close what the gateway saw", e);
        }
    }
}
