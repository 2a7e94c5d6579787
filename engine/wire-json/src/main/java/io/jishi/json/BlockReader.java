package io.jishi.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.agrona.MutableDirectBuffer;

/**
 * Reads the keys of an object into a block: of a message or of one entry of a group.
 */
final class BlockReader {
    private final LinePlace place;
    private final FieldReader fields;

    BlockReader(final LinePlace place) {
        this.place = place;
        this.fields = new FieldReader(place);
    }

    /** Takes the keys that are no fields of the block. */
    interface OtherKeys {
        /**
         * Takes the value of a group or of variable data.
         *
         * @param parser standing on the value, which is not null.
         * @param part   group or variable data, in the order of the message.
         */
        void onPart(JsonParser parser, int part) throws IOException;

        /**
         * Takes a key that is none of the message.
         *
         * @param parser standing on the key.
         * @param name   of the key, which is none of the block's.
         */
        void onUnknown(JsonParser parser, String name) throws IOException;
    }

    /**
     * Reads an object to its end.
     *
     * @param parser standing on the first key, or on the object's end.
     * @param first  name of that key; null at the end.
     * @param block  to read.
     * @param buffer to write to.
     * @param at     where the block begins.
     * @param others takes every other key.
     */
    void read(
            final JsonParser parser,
            final String first,
            final BlockLayout block,
            final MutableDirectBuffer buffer,
            final int at,
            final OtherKeys others)
            throws IOException {
        block.putBlank(buffer, at);
        long seen = 0;
        long given = 0;
        for (String name = first; name != null; name = parser.nextFieldName()) {
            final int member = block.members().indexOf(name);
            if (member == NameTable.UNKNOWN || (member < block.fieldCount() && block.field(member).reserved())) {
                others.onUnknown(parser, name);
                continue;
            }
            final long bit = 1L << member;
            if ((seen & bit) != 0) {
                throw place.wrong(name, "appears twice");
            }
            seen |= bit;
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            given |= bit;
            if (member < block.fieldCount()) {
                final FieldLayout field = block.field(member);
                fields.read(parser, field, buffer, at + field.offset());
            } else {
                others.onPart(parser, member - block.fieldCount());
            }
        }
        final long missing = block.requiredMembers() & ~given;
        if (missing != 0) {
            throw place.wrong(block.members().name(Long.numberOfTrailingZeros(missing)), "missing");
        }
    }

    NdjsonException unknown(final BlockLayout block, final String name) {
        final String nearest = block.members().nearest(name);
        final boolean known = nearest != null && !FieldLayout.isReserved(nearest);
        return place.wrong(name, "unknown field" + (known ? ", did you mean " + nearest + "?" : ""));
    }
}
