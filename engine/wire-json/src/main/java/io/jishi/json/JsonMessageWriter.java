package io.jishi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.jishi.json.MessageLayout.GroupLayout;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;

/**
 * Writes the bytes of one message as one JSON object, fields in the schema's order: identical bytes give an identical
 * text. Left out are optional fields with their null value, enums with theirs, padding, and what a sender of an older
 * version did not write. An enum's value without a name is written as its number, a set's bits without a name not at
 * all.
 *
 * <p>Not thread safe. No garbage, variable data apart.
 */
public final class JsonMessageWriter {
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString SEQUENCE = new SerializedString("sequence");
    private static final SerializedString TIMESTAMP_NS = new SerializedString("timestampNs");
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private final SchemaLayout schema;
    private char[] text = new char[64];

    /**
     * Makes a writer.
     *
     * @param schema layout of the messages.
     */
    public JsonMessageWriter(final SchemaLayout schema) {
        this.schema = schema;
    }

    /**
     * Writes a message.
     *
     * @param json   to write to; neither flushed nor closed.
     * @param buffer holds the message; not kept.
     * @param offset of its header.
     * @param length of the message.
     * @throws IOException              from the generator.
     * @throws IllegalArgumentException when the bytes are no whole message of the schema; nothing was written then.
     */
    public void write(final JsonGenerator json, final DirectBuffer buffer, final int offset, final int length)
            throws IOException {
        final MessageLayout message = message(buffer, offset, length);
        json.writeStartObject();
        json.writeFieldName(TYPE);
        json.writeString(message.encodedName());
        writeBody(json, message, buffer, offset, length);
        json.writeEndObject();
    }

    /**
     * Writes a command with its envelope: the keys {@code sequence} and {@code timestampNs} of its record stand after
     * the type.
     *
     * @param json        to write to; neither flushed nor closed.
     * @param sequence    of the record.
     * @param timestampNs of the record.
     * @param buffer      holds the message; not kept.
     * @param offset      of its header.
     * @param length      of the message.
     * @throws IOException              from the generator.
     * @throws IllegalArgumentException as {@link #write} does, and when the message is no command.
     */
    public void writeCommand(
            final JsonGenerator json,
            final long sequence,
            final long timestampNs,
            final DirectBuffer buffer,
            final int offset,
            final int length)
            throws IOException {
        final MessageLayout message = message(buffer, offset, length);
        if (message.kind() != MessageKind.COMMAND) {
            throw new IllegalArgumentException(message.name() + " is " + message.kind().description());
        }
        json.writeStartObject();
        json.writeFieldName(TYPE);
        json.writeString(message.encodedName());
        json.writeFieldName(SEQUENCE);
        json.writeNumber(sequence);
        json.writeFieldName(TIMESTAMP_NS);
        json.writeNumber(timestampNs);
        writeBody(json, message, buffer, offset, length);
        json.writeEndObject();
    }

    /**
     * Tells which message the bytes are.
     *
     * @param buffer holds a message.
     * @param offset of its header.
     * @param length of the message.
     * @return its layout.
     * @throws IllegalArgumentException when the bytes are no message of the schema.
     */
    public MessageLayout message(final DirectBuffer buffer, final int offset, final int length) {
        if (length < GroupDimensions.HEADER_LENGTH) {
            throw new IllegalArgumentException(length + " bytes are no message");
        }
        final int schemaId = GroupDimensions.unsigned(buffer, offset + 2 * Short.BYTES);
        if (schemaId != schema.schemaId()) {
            throw new IllegalArgumentException("schema " + schemaId + ", not " + schema.schemaId());
        }
        final int templateId = GroupDimensions.unsigned(buffer, offset + Short.BYTES);
        final MessageLayout message = schema.byTemplateId(templateId);
        if (message == null) {
            throw new IllegalArgumentException("template " + templateId + " is unknown to version " + schema.version());
        }
        requireWhole(message, buffer, offset, offset + length);
        return message;
    }

    // Before anything is written, so that a short message leaves no broken line behind.
    private static void requireWhole(
            final MessageLayout message, final DirectBuffer buffer, final int offset, final int end) {
        int at = offset + GroupDimensions.HEADER_LENGTH + GroupDimensions.unsigned(buffer, offset);
        for (int i = 0; i < message.groups().size() && at < end; i++) {
            requireWithin(message, at + GroupDimensions.LENGTH, end);
            at += GroupDimensions.LENGTH + GroupDimensions.unsigned(buffer, at)
                    * GroupDimensions.unsigned(buffer, at + Short.BYTES);
        }
        for (int i = 0; i < message.data().size() && at < end; i++) {
            requireWithin(message, at + GroupDimensions.DATA_LENGTH, end);
            at += GroupDimensions.DATA_LENGTH + GroupDimensions.unsigned(buffer, at);
        }
        requireWithin(message, at, end);
    }

    private static void requireWithin(final MessageLayout message, final long at, final int end) {
        if (at > end) {
            throw new IllegalArgumentException(message.name() + " is " + (at - end) + " bytes short, or more");
        }
    }

    private void writeBody(
            final JsonGenerator json,
            final MessageLayout message,
            final DirectBuffer buffer,
            final int offset,
            final int length)
            throws IOException {
        final int end = offset + length;
        final int blockAt = offset + GroupDimensions.HEADER_LENGTH;
        final int blockLength = GroupDimensions.unsigned(buffer, offset);
        int at = blockAt + blockLength;
        writeBlock(json, message.root(), buffer, blockAt, blockLength);
        // A sender of an older version may end before the last parts.
        for (int i = 0; i < message.groups().size() && at < end; i++) {
            at = writeGroup(json, message.groups().get(i), buffer, at);
        }
        for (int i = 0; i < message.data().size() && at < end; i++) {
            final byte[] bytes = new byte[GroupDimensions.unsigned(buffer, at)];
            buffer.getBytes(at + GroupDimensions.DATA_LENGTH, bytes);
            at += GroupDimensions.DATA_LENGTH + bytes.length;
            json.writeFieldName(message.data().get(i));
            json.writeString(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private int writeGroup(
            final JsonGenerator json, final GroupLayout group, final DirectBuffer buffer, final int offset)
            throws IOException {
        int at = offset + GroupDimensions.LENGTH;
        final int blockLength = GroupDimensions.unsigned(buffer, offset);
        final int entries = GroupDimensions.unsigned(buffer, offset + Short.BYTES);
        json.writeFieldName(group.name());
        json.writeStartArray();
        for (int i = 0; i < entries; i++) {
            json.writeStartObject();
            writeBlock(json, group.entry(), buffer, at, blockLength);
            json.writeEndObject();
            at += blockLength;
        }
        json.writeEndArray();
        return at;
    }

    private void writeBlock(
            final JsonGenerator json,
            final BlockLayout block,
            final DirectBuffer buffer,
            final int blockAt,
            final int blockLength)
            throws IOException {
        final int count = block.fieldCount();
        for (int i = 0; i < count; i++) {
            final FieldLayout field = block.field(i);
            if (field.offset() + field.size() * field.length() <= blockLength && !field.reserved()) {
                writeField(json, field, buffer, blockAt + field.offset());
            }
        }
    }

    private void writeField(final JsonGenerator json, final FieldLayout field, final DirectBuffer buffer, final int at)
            throws IOException {
        switch (field.kind()) {
            case TEXT -> writeText(json, field, buffer, at);
            case HEX -> writeHex(json, field, buffer, at);
            default -> {
                final long value = integer(buffer, at, field);
                if (value != field.nullValue() || (!field.nullable() && !isName(field))) {
                    json.writeFieldName(field.encodedName());
                    writeValue(json, field, value);
                }
            }
        }
    }

    private static boolean isName(final FieldLayout field) {
        return field.kind() == FieldKind.ENUM || field.kind() == FieldKind.BOOLEAN;
    }

    private static void writeValue(final JsonGenerator json, final FieldLayout field, final long value)
            throws IOException {
        switch (field.kind()) {
            case BITS -> writeBits(json, value);
            case SET -> writeSet(json, field, value);
            case BOOLEAN -> {
                if (value == 0 || value == 1) {
                    json.writeBoolean(value == 1);
                } else {
                    json.writeNumber(value);
                }
            }
            case ENUM -> {
                final int index = field.indexOfValue(value);
                if (index == NameTable.UNKNOWN) {
                    json.writeNumber(value);
                } else {
                    json.writeString(field.encodedName(index));
                }
            }
            default -> json.writeNumber(value);
        }
    }

    private static void writeBits(final JsonGenerator json, final long value) throws IOException {
        if (value >= 0) {
            json.writeNumber(value);
        } else {
            json.writeNumber(Long.toUnsignedString(value));
        }
    }

    private static void writeSet(final JsonGenerator json, final FieldLayout field, final long value)
            throws IOException {
        json.writeStartArray();
        final int count = field.nameTable().size();
        for (int i = 0; i < count; i++) {
            if ((value >>> field.value(i) & 1) != 0) {
                json.writeString(field.encodedName(i));
            }
        }
        json.writeEndArray();
    }

    private void writeText(
            final JsonGenerator json, final FieldLayout field, final DirectBuffer buffer, final int at)
            throws IOException {
        int length = field.length();
        while (length > 0 && buffer.getByte(at + length - 1) == 0) {
            length--;
        }
        for (int i = 0; i < length; i++) {
            final byte character = buffer.getByte(at + i);
            text[i] = character < 0 ? '?' : (char) character;
        }
        json.writeFieldName(field.encodedName());
        json.writeString(text, 0, length);
    }

    private void writeHex(final JsonGenerator json, final FieldLayout field, final DirectBuffer buffer, final int at)
            throws IOException {
        final int length = 2 * field.length();
        if (text.length < length) {
            text = new char[length];
        }
        for (int i = 0; i < field.length(); i++) {
            final byte value = buffer.getByte(at + i);
            text[2 * i] = DIGITS[value >> 4 & 0xF];
            text[2 * i + 1] = DIGITS[value & 0xF];
        }
        json.writeFieldName(field.encodedName());
        json.writeString(text, 0, length);
    }

    private static long integer(final DirectBuffer buffer, final int at, final FieldLayout field) {
        return switch (field.size()) {
            case Byte.BYTES -> field.unsigned() ? buffer.getByte(at) & 0xFF : buffer.getByte(at);
            case Short.BYTES -> {
                final short value = buffer.getShort(at, ByteOrder.LITTLE_ENDIAN);
                yield field.unsigned() ? value & 0xFFFF : value;
            }
            case Integer.BYTES -> {
                final int value = buffer.getInt(at, ByteOrder.LITTLE_ENDIAN);
                yield field.unsigned() ? value & 0xFFFF_FFFFL : value;
            }
            default -> buffer.getLong(at, ByteOrder.LITTLE_ENDIAN);
        };
    }
}
