package io.jishi.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.agrona.MutableDirectBuffer;

/**
 * Reads one message from one line of NDJSON into the bytes of the wire: {@code {"type":"EnterOrder", ...}}, keys
 * exactly the schema's field names, in any order, the fields of composites among the others.
 *
 * <p>A command may also carry the keys {@code timestampNs}, the time at which it is applied (the sequencer's stamp
 * on its record), and {@code sequence}, its record's number. Both are no part of its bytes; {@link #timestampNs()} and
 * {@link #sequence()} give them back. A key that is left out, or null, is absent: optional fields take the schema's
 * null value, sets, groups, bytes and variable data are empty, and every other field is missing.
 *
 * <p>Not thread safe. Allocates a parser per line and nothing per field.
 */
public final class JsonMessageReader {
    /** Stands for a time or a sequence that the line does not name. */
    public static final long ABSENT = Long.MIN_VALUE;

    private static final String TYPE = "type";
    private static final String TIMESTAMP_NS = "timestampNs";
    private static final String SEQUENCE = "sequence";

    private final SchemaLayout schema;
    private final Set<MessageKind> accepted;
    private final JsonFactory factory = new JsonFactoryBuilder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private final LinePlace place = new LinePlace();
    private final FieldReader fields = new FieldReader(place);
    private final BlockReader blocks = new BlockReader(place);
    private final PartReader parts = new PartReader(place, blocks);
    private final BlockReader.OtherKeys otherKeys = new BlockReader.OtherKeys() {
        @Override
        public void onPart(final JsonParser parser, final int part) throws IOException {
            parts.read(parser, part);
        }

        @Override
        public void onUnknown(final JsonParser parser, final String name) throws IOException {
            readEnvelope(parser, name);
        }
    };
    private MessageLayout message;
    private boolean typeSeen;
    private long timestampNs;
    private long sequence;

    /**
     * Makes a reader.
     *
     * @param schema   layout of the messages.
     * @param accepted kinds of message that lines may carry; others are refused by name.
     */
    public JsonMessageReader(final SchemaLayout schema, final Set<MessageKind> accepted) {
        this.schema = schema;
        this.accepted = Set.copyOf(accepted);
    }

    static List<String> envelopeKeys(final MessageKind kind) {
        return kind == MessageKind.COMMAND ? List.of(TYPE, TIMESTAMP_NS, SEQUENCE) : List.of(TYPE);
    }

    /**
     * Reads one line.
     *
     * @param line         holds the line in UTF-8; not kept.
     * @param offset       of its first byte.
     * @param length       in bytes, line end excluded.
     * @param lineNumber   from 1, for messages.
     * @param buffer       to write the message to, header first; must be able to grow, or be large enough.
     * @param bufferOffset where to write.
     * @return bytes written.
     * @throws NdjsonException when the line is not such a message; the buffer's content is then undefined.
     */
    public int read(
            final byte[] line,
            final int offset,
            final int length,
            final long lineNumber,
            final MutableDirectBuffer buffer,
            final int bufferOffset) {
        place.startLine(lineNumber);
        message = null;
        typeSeen = false;
        timestampNs = ABSENT;
        sequence = ABSENT;
        try (JsonParser parser = factory.createParser(line, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw place.wrong("not a JSON object");
            }
            final String first = parser.nextFieldName();
            message = TYPE.equals(first) ? type(parser) : findType(line, offset, length);
            place.enterMessage(message);
            typeSeen = TYPE.equals(first);
            final String next = typeSeen ? parser.nextFieldName() : first;
            final int end = readMessage(parser, next, buffer, bufferOffset);
            if (parser.nextToken() != null) {
                throw place.wrong("something follows the object");
            }
            return end - bufferOffset;
        } catch (final JsonProcessingException e) {
            throw place.wrong("not JSON: " + LinePlace.problem(e.getOriginalMessage()) + " (column "
                    + (e.getLocation() == null ? "unknown" : e.getLocation().getColumnNr()) + ")");
        } catch (final IOException e) {
            throw place.wrong("not JSON: " + LinePlace.firstLine(String.valueOf(e.getMessage())));
        }
    }

    /**
     * {@return the message that the last line carried}
     */
    public MessageLayout message() {
        return message;
    }

    /**
     * {@return time at which the last line's command is applied, or {@link #ABSENT}}
     */
    public long timestampNs() {
        return timestampNs;
    }

    /**
     * {@return sequence of the last line's command, or {@link #ABSENT}}
     */
    public long sequence() {
        return sequence;
    }

    private int readMessage(
            final JsonParser parser, final String first, final MutableDirectBuffer buffer, final int offset)
            throws IOException {
        GroupDimensions.putHeader(buffer, offset, message, schema);
        parts.start(message);
        final int blockAt = offset + GroupDimensions.HEADER_LENGTH;
        blocks.read(parser, first, message.root(), buffer, blockAt, otherKeys);
        return parts.append(buffer, blockAt + message.root().blockLength());
    }

    private void readEnvelope(final JsonParser parser, final String name) throws IOException {
        if (TYPE.equals(name)) {
            if (typeSeen) {
                throw place.wrong(TYPE, "appears twice");
            }
            typeSeen = true;
            parser.nextToken();
        } else if (message.kind() == MessageKind.COMMAND && TIMESTAMP_NS.equals(name)) {
            timestampNs = envelopeValue(parser, name, timestampNs, 0);
        } else if (message.kind() == MessageKind.COMMAND && SEQUENCE.equals(name)) {
            sequence = envelopeValue(parser, name, sequence, 1);
        } else {
            throw blocks.unknown(message.root(), name);
        }
    }

    private long envelopeValue(final JsonParser parser, final String name, final long before, final long minValue)
            throws IOException {
        if (before != ABSENT) {
            throw place.wrong(name, "appears twice");
        }
        return parser.nextToken() == JsonToken.VALUE_NULL ? ABSENT : fields.integer(parser, name, minValue);
    }

    private MessageLayout type(final JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
            throw place.wrong(TYPE, "wanted the name of a message, not " + FieldReader.found(parser));
        }
        final MessageLayout layout = schema.byName(
                parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (layout == null) {
            final String name = parser.getText();
            final String nearest = schema.nearestName(name);
            throw place.wrong(TYPE, "unknown message \"" + LinePlace.shown(name) + '"'
                    + (nearest == null ? "" : ", did you mean " + nearest + "?"));
        }
        if (!accepted.contains(layout.kind())) {
            throw place.wrong(TYPE, layout.name() + " is " + layout.kind().description());
        }
        return layout;
    }

    // The slow way, for a line whose first key is not "type": looks ahead with a parser of its own.
    private MessageLayout findType(final byte[] line, final int offset, final int length) throws IOException {
        try (JsonParser parser = factory.createParser(line, offset, length)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (TYPE.equals(name)) {
                    return type(parser);
                }
                parser.nextToken();
                parser.skipChildren();
            }
        }
        throw place.wrong(TYPE, "missing");
    }
}
