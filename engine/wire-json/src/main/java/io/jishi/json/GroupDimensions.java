package io.jishi.json;

import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The four bytes before a group, the two before variable data, and the eight before every message.
 */
final class GroupDimensions {
    static final int LENGTH = 4;
    static final int DATA_LENGTH = 2;
    static final int HEADER_LENGTH = 8;
    /** Most entries of a group, most bytes of variable data. */
    static final int MOST = 65534;

    private GroupDimensions() {
    }

    static void put(final MutableDirectBuffer buffer, final int offset, final int blockLength, final int entries) {
        putUnsigned(buffer, offset, blockLength);
        putUnsigned(buffer, offset + Short.BYTES, entries);
    }

    static void putHeader(
            final MutableDirectBuffer buffer,
            final int offset,
            final MessageLayout message,
            final SchemaLayout schema) {
        putUnsigned(buffer, offset, message.root().blockLength());
        putUnsigned(buffer, offset + Short.BYTES, message.templateId());
        putUnsigned(buffer, offset + 2 * Short.BYTES, schema.schemaId());
        putUnsigned(buffer, offset + 3 * Short.BYTES, schema.version());
    }

    static void putUnsigned(final MutableDirectBuffer buffer, final int offset, final int value) {
        buffer.putShort(offset, (short) value, ByteOrder.LITTLE_ENDIAN);
    }

    static int unsigned(final DirectBuffer buffer, final int offset) {
        return buffer.getShort(offset, ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
    }
}
