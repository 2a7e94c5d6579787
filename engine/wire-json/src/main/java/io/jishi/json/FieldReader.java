package io.jishi.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import org.agrona.MutableDirectBuffer;

/**
 * Reads the value of one field from a parser into a buffer. No garbage unless the value is wrong.
 */
final class FieldReader {
    private final LinePlace place;

    FieldReader(final LinePlace place) {
        this.place = place;
    }

    /**
     * Reads a value.
     *
     * @param parser standing on the value, which is not null.
     * @param field  to read.
     * @param buffer to write to.
     * @param at     offset of the field in it.
     */
    void read(final JsonParser parser, final FieldLayout field, final MutableDirectBuffer buffer, final int at)
            throws IOException {
        switch (field.kind()) {
            case INTEGER -> BlockLayout.putInteger(buffer, at, field.size(), integer(parser, field));
            case BITS -> BlockLayout.putInteger(buffer, at, field.size(), bits(parser, field));
            case ENUM -> BlockLayout.putInteger(buffer, at, field.size(), enumeration(parser, field));
            case BOOLEAN -> BlockLayout.putInteger(buffer, at, field.size(), bool(parser, field));
            case SET -> BlockLayout.putInteger(buffer, at, field.size(), set(parser, field));
            case TEXT -> text(parser, field, buffer, at);
            case HEX -> hex(parser, field, buffer, at);
            default -> throw new IllegalStateException(field.kind().name());
        }
    }

    /** Reads the value of a 64-bit integer that is no field of the schema. */
    long integer(final JsonParser parser, final String name, final long minValue) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw place.wrong(name, wanted(FieldKind.INTEGER, parser));
        }
        if (parser.getNumberType() == NumberType.BIG_INTEGER || parser.getLongValue() < minValue) {
            throw place.wrong(name, outside(parser, minValue, Long.MAX_VALUE));
        }
        return parser.getLongValue();
    }

    private long integer(final JsonParser parser, final FieldLayout field) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw wrongType(parser, field);
        }
        if (parser.getNumberType() != NumberType.BIG_INTEGER) {
            final long value = parser.getLongValue();
            if ((value >= field.minValue() && value <= field.maxValue())
                    || (field.nullable() && value == field.nullValue())) {
                return value;
            }
        }
        throw place.wrong(field.name(), outside(parser, field.minValue(), field.maxValue()));
    }

    private static String outside(final JsonParser parser, final long min, final long max) throws IOException {
        return LinePlace.shown(parser.getText()) + " is outside " + min + " to " + max;
    }

    private long bits(final JsonParser parser, final FieldLayout field) throws IOException {
        final JsonToken token = parser.currentToken();
        try {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return parser.getNumberType() != NumberType.BIG_INTEGER && parser.getLongValue() >= 0
                        ? parser.getLongValue()
                        : Long.parseUnsignedLong(parser.getText());
            }
            if (token == JsonToken.VALUE_STRING && parser.getText().startsWith("0x")) {
                return Long.parseUnsignedLong(parser.getText().substring(2), 16);
            }
        } catch (final NumberFormatException e) {
            throw place.wrong(field.name(), LinePlace.shown(parser.getText()) + " does not fit in 64 bits");
        }
        throw wrongType(parser, field);
    }

    private long enumeration(final JsonParser parser, final FieldLayout field) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw wrongType(parser, field);
        }
        return field.value(index(parser, field));
    }

    private long bool(final JsonParser parser, final FieldLayout field) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> 1;
            case VALUE_FALSE -> 0;
            case VALUE_STRING -> field.value(index(parser, field));
            default -> throw wrongType(parser, field);
        };
    }

    private long set(final JsonParser parser, final FieldLayout field) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw wrongType(parser, field);
        }
        long set = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw wrongType(parser, field);
            }
            final int index = index(parser, field);
            final long bit = 1L << field.value(index);
            if ((set & bit) != 0) {
                throw place.wrong(field.name(), field.names().get(index) + " appears twice");
            }
            set |= bit;
        }
        return set;
    }

    private int index(final JsonParser parser, final FieldLayout field) throws IOException {
        final int index = field.nameTable().indexOf(
                parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (index == NameTable.UNKNOWN) {
            throw place.wrong(field.name(), "unknown value \"" + LinePlace.shown(parser.getText()) + "\", wanted "
                    + (field.kind() == FieldKind.SET ? "any of " : "one of ") + String.join(", ", field.names()));
        }
        return index;
    }

    private void text(
            final JsonParser parser, final FieldLayout field, final MutableDirectBuffer buffer, final int at)
            throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw wrongType(parser, field);
        }
        final int length = parser.getTextLength();
        if (length > field.length()) {
            throw place.wrong(field.name(), "longer than " + field.length() + " characters: \""
                    + LinePlace.shown(parser.getText()) + '"');
        }
        final char[] characters = parser.getTextCharacters();
        final int start = parser.getTextOffset();
        for (int i = 0; i < length; i++) {
            final char character = characters[start + i];
            if (character < ' ' || character > '~') {
                throw place.wrong(field.name(), "only printable ASCII is allowed: \""
                        + LinePlace.shown(parser.getText()) + '"');
            }
            buffer.putByte(at + i, (byte) character);
        }
        buffer.setMemory(at + length, field.length() - length, (byte) 0);
    }

    private void hex(
            final JsonParser parser, final FieldLayout field, final MutableDirectBuffer buffer, final int at)
            throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw wrongType(parser, field);
        }
        final char[] characters = parser.getTextCharacters();
        final int start = parser.getTextOffset();
        if (parser.getTextLength() != 2 * field.length()) {
            throw place.wrong(field.name(), "wanted " + 2 * field.length() + " hexadecimal digits, not "
                    + parser.getTextLength());
        }
        for (int i = 0; i < field.length(); i++) {
            final int high = digit(characters[start + 2 * i]);
            final int low = digit(characters[start + 2 * i + 1]);
            if (high < 0 || low < 0) {
                throw place.wrong(field.name(), "not hexadecimal: \"" + LinePlace.shown(parser.getText()) + '"');
            }
            buffer.putByte(at + i, (byte) (high << 4 | low));
        }
    }

    // Character.digit also takes digits of other scripts.
    private static int digit(final char character) {
        return character < 128 ? Character.digit(character, 16) : -1;
    }

    private NdjsonException wrongType(final JsonParser parser, final FieldLayout field) throws IOException {
        String wanted = wanted(field.kind(), parser);
        if (field.kind() == FieldKind.ENUM) {
            wanted += ": " + String.join(", ", field.names());
        }
        return place.wrong(field.name(), wanted);
    }

    static String wanted(final FieldKind kind, final JsonParser parser) throws IOException {
        return "wanted " + kind.wanted() + ", not " + found(parser);
    }

    static String found(final JsonParser parser) throws IOException {
        final JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "the text \"" + LinePlace.shown(parser.getText()) + '"';
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
                LinePlace.shown(parser.getText());
            default -> throw new IllegalStateException(Arrays.asList(token, parser.currentName()).toString());
        };
    }
}
