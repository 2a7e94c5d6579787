package io.jishi.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.agrona.BufferUtil;
import org.agrona.CloseHelper;
import org.agrona.concurrent.UnsafeBuffer;

/** A read-only sliding window over one file, which another process may be writing and growing. */
final class MappedQueueFile implements AutoCloseable {
    private static final long WINDOW_LENGTH = 32L << 20;
    private static final long PAGE_LENGTH = 4096;

    private final Path path;
    private final FileChannel channel;
    private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    private ByteBuffer checksumBytes = ByteBuffer.allocate(0);
    private MappedByteBuffer window;
    private long windowStart;
    private long windowEnd;
    private long size;

    MappedQueueFile(final Path path) {
        this.path = path;
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ);
            size = channel.size();
        } catch (final IOException e) {
            throw new JournalException("cannot open " + path + ": " + e, e);
        }
    }

    Path path() {
        return path;
    }

    /** Length of the file when it was last looked at. */
    long size() {
        return size;
    }

    /**
     * Moves the window so that the bytes are in it.
     *
     * @return false when the file is not as long.
     */
    boolean cover(final long position, final long length) {
        return (position >= windowStart && position + length <= windowEnd) || map(position, length);
    }

    private boolean map(final long position, final long length) {
        try {
            size = channel.size();
            if (position < 0 || length < 0 || length > QueueFormat.LENGTH_MASK || position + length > size) {
                return false;
            }
            final long start = position & -PAGE_LENGTH;
            final long wanted = Math.max(WINDOW_LENGTH, position - start + length);
            unmap();
            window = channel.map(FileChannel.MapMode.READ_ONLY, start, Math.min(wanted, size - start));
            window.order(ByteOrder.LITTLE_ENDIAN);
            buffer.wrap(window);
            checksumBytes = window.duplicate();
            windowStart = start;
            windowEnd = start + window.capacity();
            return true;
        } catch (final IOException e) {
            throw new JournalException("cannot read " + path + ": " + e, e);
        }
    }

    /** The header word at the position, with everything written before it; 0 at and beyond the end of the file. */
    int header(final long position) {
        return cover(position, QueueFormat.HEADER_LENGTH) ? buffer.getIntVolatile(offset(position)) : 0;
    }

    long getLong(final long position) {
        if (!cover(position, Long.BYTES)) {
            throw new JournalException(path + " has no 8 bytes at " + position);
        }
        return buffer.getLong(offset(position), ByteOrder.LITTLE_ENDIAN);
    }

    byte getByte(final long position) {
        if (!cover(position, 1)) {
            throw new JournalException(path + " has no byte at " + position);
        }
        return buffer.getByte(offset(position));
    }

    /** Where a position of the file, which has to be covered, is in {@link #buffer()}. */
    int offset(final long position) {
        return (int) (position - windowStart);
    }

    UnsafeBuffer buffer() {
        return buffer;
    }

    /** The same bytes for checksums; its position and limit are free to be moved. */
    ByteBuffer checksumBytes() {
        return checksumBytes;
    }

    /** The first byte from a position on that is not zero, or the file's size when there is none. */
    long firstNonZero(final long from) {
        long position = from;
        while (cover(position, 1)) {
            final long end = Math.min(windowEnd, size);
            while (position < end && (position & 7) != 0) {
                if (buffer.getByte(offset(position)) != 0) {
                    return position;
                }
                position++;
            }
            while (position + Long.BYTES <= end && buffer.getLong(offset(position)) == 0) {
                position += Long.BYTES;
            }
            while (position < end && (position + Long.BYTES > end || buffer.getLong(offset(position)) != 0)) {
                if (buffer.getByte(offset(position)) != 0) {
                    return position;
                }
                position++;
            }
        }
        return position;
    }

    /** One past the last byte that is not zero, at least {@code from}. */
    long lastNonZero(final long from) {
        long last = from;
        long position = firstNonZero(from);
        while (position < size) {
            last = position + 1;
            position = firstNonZero(last);
        }
        return last;
    }

    private void unmap() {
        if (window != null) {
            buffer.wrap(0, 0);
            checksumBytes = ByteBuffer.allocate(0);
            BufferUtil.free(window);
            window = null;
            windowStart = 0;
            windowEnd = 0;
        }
    }

    @Override
    public void close() {
        unmap();
        CloseHelper.close(channel);
    }
}
