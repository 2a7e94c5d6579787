package io.jishi.node.codec;

import io.jishi.wire.BooleanType;
import java.nio.ByteOrder;

/** Reads values that the core holds in another form than the wire. */
final class Values {
    private static final int ABSENT = 255;
    private static final int GROUP_HEADER_LENGTH = 4;

    private Values() {
    }

    /** A word of the vocabulary that must be there. */
    static <E> E named(final E value) {
        if (value == null) {
            throw new MalformedValueException();
        }
        return value;
    }

    /** A word of the vocabulary, or what its absence means. */
    static <E> E named(final E value, final int code, final E whenAbsent) {
        return code == ABSENT ? whenAbsent : named(value);
    }

    /** A truth value that must be there. */
    static boolean flag(final int code) {
        if (code != BooleanType.TRUE.value() && code != BooleanType.FALSE.value()) {
            throw new MalformedValueException();
        }
        return code == BooleanType.TRUE.value();
    }

    /** A truth value, or what its absence means. */
    static boolean flag(final int code, final boolean whenAbsent) {
        return code == ABSENT ? whenAbsent : flag(code);
    }

    /** Eight bytes of a code or a hash. */
    static long word(final Frame frame, final int fieldOffset) {
        return frame.buffer().getLong(frame.offset() + fieldOffset, ByteOrder.LITTLE_ENDIAN);
    }

    /** Index behind a group that begins at an index: all its entries lie within the message. */
    static int groupEnd(final Frame frame, final int index, final int entryLength) {
        final int first = index + GROUP_HEADER_LENGTH;
        if (first > frame.end() || uint16(frame, index) != entryLength) {
            throw new MalformedValueException();
        }
        final int end = first + entryLength * uint16(frame, index + 2);
        if (end > frame.end()) {
            throw new MalformedValueException();
        }
        return end;
    }

    private static int uint16(final Frame frame, final int index) {
        return frame.buffer().getShort(index, ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
    }

    /** A set of at most 8 bits. */
    static int setUint8(final Frame frame, final int fieldOffset) {
        return frame.buffer().getByte(frame.offset() + fieldOffset) & 0xFF;
    }

    /** A set of at most 16 bits. */
    static int setUint16(final Frame frame, final int fieldOffset) {
        return uint16(frame, frame.offset() + fieldOffset);
    }
}
