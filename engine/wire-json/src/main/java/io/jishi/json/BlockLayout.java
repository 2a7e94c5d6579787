package io.jishi.json;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A block of fixed length: the root of a message or one entry of a group. Immutable.
 */
public final class BlockLayout {
    private static final int MOST_MEMBERS = 64;

    private final int blockLength;
    private final FieldLayout[] fields;
    private final NameTable members;
    private final long requiredMembers;
    private final UnsafeBuffer blank;

    /**
     * Builds the layout of a block.
     *
     * @param blockLength length in bytes.
     * @param fields      in the schema's order, reserved ones among them.
     * @param parts       names of the groups and variable data that follow the block.
     */
    BlockLayout(final int blockLength, final List<FieldLayout> fields, final List<String> parts) {
        this.blockLength = blockLength;
        this.fields = fields.toArray(new FieldLayout[0]);
        final List<String> names = new ArrayList<>();
        long required = 0;
        for (final FieldLayout field : fields) {
            if (field.required()) {
                required |= 1L << names.size();
            }
            names.add(field.name());
        }
        names.addAll(parts);
        if (names.size() > MOST_MEMBERS) {
            throw new IllegalArgumentException("more than " + MOST_MEMBERS + " members: " + names);
        }
        members = new NameTable(names);
        requiredMembers = required;
        blank = new UnsafeBuffer(new byte[blockLength]);
        for (final FieldLayout field : fields) {
            if (field.nullable()) {
                putInteger(blank, field.offset(), field.size(), field.nullValue());
            }
        }
    }

    /**
     * {@return length in bytes}
     */
    public int blockLength() {
        return blockLength;
    }

    /**
     * {@return its fields in the schema's order, those of composites in their place, padding included}
     */
    public List<FieldLayout> fields() {
        return List.of(fields);
    }

    FieldLayout field(final int index) {
        return fields[index];
    }

    int fieldCount() {
        return fields.length;
    }

    /** Fields first, then groups, then variable data. */
    NameTable members() {
        return members;
    }

    /** One bit per member that a line must name. */
    long requiredMembers() {
        return requiredMembers;
    }

    /** Writes the block with every field absent. */
    void putBlank(final MutableDirectBuffer buffer, final int offset) {
        buffer.putBytes(offset, blank, 0, blockLength);
    }

    static void putInteger(final MutableDirectBuffer buffer, final int offset, final int size, final long value) {
        switch (size) {
            case Byte.BYTES -> buffer.putByte(offset, (byte) value);
            case Short.BYTES -> buffer.putShort(offset, (short) value, ByteOrder.LITTLE_ENDIAN);
            case Integer.BYTES -> buffer.putInt(offset, (int) value, ByteOrder.LITTLE_ENDIAN);
            default -> buffer.putLong(offset, value, ByteOrder.LITTLE_ENDIAN);
        }
    }
}
