package io.jishi.demo.record;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what a {@link RecordWriter} wrote, entry by entry. One thread. */
public final class RecordReader implements AutoCloseable {
    /** Three longs, most significant byte first. */
    static final int ENTRY_BYTES = 3 * Long.BYTES;

    private final Path file;
    private final DataInputStream in;
    private long left;
    private long key;
    private long first;
    private long second;

    /**
     * Opens a file.
     *
     * @param file written before.
     * @throws UncheckedIOException naming the file that is missing or not whole.
     */
    public RecordReader(final Path file) {
        this.file = file;
        try {
            final long bytes = Files.size(file);
            if (bytes % ENTRY_BYTES != 0) {
                throw new IOException("it ends within an entry");
            }
            left = bytes / ENTRY_BYTES;
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Goes to the next entry.
     *
     * @return false if there is none.
     */
    public boolean next() {
        if (left == 0) {
            return false;
        }
        left--;
        try {
            key = in.readLong();
            first = in.readLong();
            second = in.readLong();
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return true;
    }

    /**
     * Number of the entry.
     *
     * @return as written.
     */
    public long key() {
        return key;
    }

    /**
     * Its first value.
     *
     * @return as written.
     */
    public long first() {
        return first;
    }

    /**
     * Its second value.
     *
     * @return as written.
     */
    public long second() {
        return second;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
