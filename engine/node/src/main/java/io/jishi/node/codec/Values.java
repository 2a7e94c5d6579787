package io.jishi.node.codec;

import io.jishi.wire.BooleanType;
import java.nio.ByteOrder;

/** Reads values that the core holds in another form than the wire. */
final class Values {
    private static final int ABSENT = 255;

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

    /** A set of at most 8 bits. */
    static int setUint8(final Frame frame, final int fieldOffset) {
        return frame.buffer().getByte(frame.offset() + fieldOffset) & 0xFF;
    }

    /** A set of at most 16 bits. */
    static int setUint16(final Frame frame, final int fieldOffset) {
        return frame.buffer().getShort(frame.offset() + fieldOffset, ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
    }
}
