package io.jishi.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines without copying them, skipping blank ones. Not thread safe; does not close the stream.
 */
public final class NdjsonLines {
    /** Longest line, in bytes. */
    public static final int MAX_LINE_LENGTH = 1 << 20;

    private static final int INITIAL_CAPACITY = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private byte[] bytes = new byte[INITIAL_CAPACITY];
    private int position;
    private int searched;
    private int limit;
    private boolean ended;
    private int offset;
    private int length;
    private long number;

    /**
     * Starts before the first line.
     *
     * @param in to read from.
     */
    public NdjsonLines(final InputStream in) {
        this.in = in;
    }

    /**
     * Moves to the next line that is not blank.
     *
     * @return false at the end of the stream.
     * @throws IOException     from the stream.
     * @throws NdjsonException for a line that is too long, and for one that begins with a byte order mark.
     */
    public boolean next() throws IOException {
        while (nextLine()) {
            number++;
            if (startsWithByteOrderMark()) {
                throw new NdjsonException(number, "",
                        "begins with a byte order mark; save the file as UTF-8 without one");
            }
            if (!isBlank()) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether the next line may have to be waited for: what was written in answer to the lines before should
     * be flushed first}
     */
    public boolean mustRead() {
        return lineEnd() < 0 && !ended;
    }

    /**
     * {@return array that holds the line, until the next call of {@link #next()}}
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * {@return offset of the line's first byte}
     */
    public int offset() {
        return offset;
    }

    /**
     * {@return length of the line in bytes, line end excluded}
     */
    public int length() {
        return length;
    }

    /**
     * {@return number of the line, from 1; blank lines count}
     */
    public long number() {
        return number;
    }

    private boolean nextLine() throws IOException {
        int end = lineEnd();
        while (end < 0 && !ended) {
            fill();
            end = lineEnd();
        }
        if (end < 0) {
            if (position == limit) {
                return false;
            }
            end = limit;
        }
        offset = position;
        length = end - position;
        if (length > MAX_LINE_LENGTH) {
            throw tooLong();
        }
        position = Math.min(end + 1, limit);
        searched = position;
        if (length > 0 && bytes[offset + length - 1] == '\r') {
            length--;
        }
        return true;
    }

    /** Looks at each byte once, however often it is asked. */
    private int lineEnd() {
        while (searched < limit) {
            if (bytes[searched] == '\n') {
                return searched;
            }
            searched++;
        }
        return -1;
    }

    private void fill() throws IOException {
        if (position > 0) {
            System.arraycopy(bytes, position, bytes, 0, limit - position);
            limit -= position;
            searched -= position;
            position = 0;
        }
        if (limit > MAX_LINE_LENGTH) {
            throw tooLong();
        }
        if (limit == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        final int read = in.read(bytes, limit, bytes.length - limit);
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
        }
    }

    private NdjsonException tooLong() {
        return new NdjsonException(number + 1, "", "longer than " + MAX_LINE_LENGTH + " bytes");
    }

    private boolean startsWithByteOrderMark() {
        return length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, offset, offset + BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0,
                        BYTE_ORDER_MARK.length);
    }

    private boolean isBlank() {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
