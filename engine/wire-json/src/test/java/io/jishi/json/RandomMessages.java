package io.jishi.json;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the bytes of messages with random, admissible values: what a well-behaved sender could send.
 */
final class RandomMessages {
    private static final String[] TEXTS = {"", "G06N", "量子计算", "a \"quote\" and \\ and \n", "😀 emoji", "\u0001"};

    private final SchemaLayout schema;
    private final Random random;
    private final MutableDirectBuffer buffer = new ExpandableArrayBuffer();

    RandomMessages(final SchemaLayout schema, final Random random) {
        this.schema = schema;
        this.random = random;
    }

    MutableDirectBuffer buffer() {
        return buffer;
    }

    int next(final MessageLayout message) {
        GroupDimensions.putHeader(buffer, 0, message, schema);
        int at = GroupDimensions.HEADER_LENGTH;
        block(message.root(), buffer, at);
        at += message.root().blockLength();
        for (final MessageLayout.GroupLayout group : message.groups()) {
            final int entries = random.nextInt(4);
            GroupDimensions.put(buffer, at, group.entry().blockLength(), entries);
            at += GroupDimensions.LENGTH;
            for (int i = 0; i < entries; i++) {
                block(group.entry(), buffer, at);
                at += group.entry().blockLength();
            }
        }
        for (int i = 0; i < message.data().size(); i++) {
            final byte[] text = TEXTS[random.nextInt(TEXTS.length)].getBytes(StandardCharsets.UTF_8);
            GroupDimensions.putUnsigned(buffer, at, text.length);
            buffer.putBytes(at + GroupDimensions.DATA_LENGTH, text);
            at += GroupDimensions.DATA_LENGTH + text.length;
        }
        return at;
    }

    private void block(final BlockLayout block, final MutableDirectBuffer to, final int at) {
        block.putBlank(to, at);
        for (final FieldLayout field : block.fields()) {
            if (!field.reserved() && !(field.nullable() && random.nextInt(3) == 0)) {
                field(field, to, at + field.offset());
            }
        }
    }

    private void field(final FieldLayout field, final MutableDirectBuffer to, final int at) {
        switch (field.kind()) {
            case INTEGER -> BlockLayout.putInteger(to, at, field.size(), integer(field));
            case BITS -> BlockLayout.putInteger(to, at, field.size(), random.nextLong());
            case ENUM, BOOLEAN -> BlockLayout.putInteger(
                    to, at, field.size(), field.value(random.nextInt(field.names().size())));
            case SET -> {
                long set = 0;
                for (int i = 0; i < field.names().size(); i++) {
                    set |= random.nextInt(3) == 0 ? 1L << field.value(i) : 0;
                }
                BlockLayout.putInteger(to, at, field.size(), set);
            }
            case TEXT -> {
                final int length = random.nextInt(field.length() + 1);
                for (int i = 0; i < length; i++) {
                    to.putByte(at + i, (byte) (' ' + random.nextInt(95)));
                }
            }
            case HEX -> {
                final byte[] bytes = new byte[field.length()];
                random.nextBytes(bytes);
                to.putBytes(at, bytes);
            }
            default -> throw new AssertionError(field.kind());
        }
    }

    private long integer(final FieldLayout field) {
        return switch (random.nextInt(4)) {
            case 0 -> field.minValue();
            case 1 -> field.maxValue();
            case 2 -> Math.max(field.minValue(), Math.min(field.maxValue(), random.nextInt(100)));
            default -> Math.max(field.minValue(), Math.min(field.maxValue(), random.nextLong()));
        };
    }
}
