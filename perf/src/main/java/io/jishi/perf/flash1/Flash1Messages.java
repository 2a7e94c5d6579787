package io.jishi.perf.flash1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The messages of a file of the benchmark: a header of 16 bytes (magic, version, count), then 40 bytes each, little
 * endian: type, side, immediate, padding, quantity, sequence, id, price, and 8 bytes of nothing.
 */
final class Flash1Messages {
    static final int NEW = 0;
    static final int CANCEL = 1;

    private static final long MAGIC = 0x4D45_4257_5F30_3031L;
    private static final int HEADER_LENGTH = 16;
    private static final int LENGTH = 40;
    private static final int TYPE = 0;
    private static final int SIDE = 1;
    private static final int IMMEDIATE = 2;
    private static final int QUANTITY = 4;
    private static final int SEQUENCE = 8;
    private static final int ID = 16;
    private static final int PRICE = 24;

    private final ByteBuffer bytes;
    private final int count;

    private Flash1Messages(final ByteBuffer bytes, final int count) {
        this.bytes = bytes;
        this.count = count;
    }

    /**
     * Reads a file.
     *
     * @param in its bytes, unpacked.
     * @return the messages.
     * @throws IOException              from the stream.
     * @throws IllegalArgumentException if it is no such file.
     */
    static Flash1Messages read(final InputStream in) throws IOException {
        final ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.capacity() < HEADER_LENGTH || bytes.getLong(0) != MAGIC) {
            throw new IllegalArgumentException("it does not begin as a file of the benchmark; is it still packed?");
        }
        final long count = Integer.toUnsignedLong(bytes.getInt(12));
        if (bytes.capacity() != HEADER_LENGTH + count * LENGTH) {
            throw new IllegalArgumentException("it says " + count + " messages and has "
                + (bytes.capacity() - HEADER_LENGTH) + " bytes for them");
        }
        return new Flash1Messages(bytes, (int)count);
    }

    int count() {
        return count;
    }

    private int at(final int message) {
        return HEADER_LENGTH + message * LENGTH;
    }

    int type(final int message) {
        return bytes.get(at(message) + TYPE);
    }

    boolean isBuy(final int message) {
        return bytes.get(at(message) + SIDE) == 0;
    }

    boolean isImmediate(final int message) {
        return bytes.get(at(message) + IMMEDIATE) != 0;
    }

    long quantity(final int message) {
        return Integer.toUnsignedLong(bytes.getInt(at(message) + QUANTITY));
    }

    long sequence(final int message) {
        return bytes.getLong(at(message) + SEQUENCE);
    }

    long id(final int message) {
        return bytes.getLong(at(message) + ID);
    }

    long price(final int message) {
        return bytes.getLong(at(message) + PRICE);
    }
}
