package io.jishi.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jishi.json.MessageLayout.GroupLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Reads what follows a message's block, groups and variable data. A line may name them in any order, the bytes have
 * the schema's; so each is kept aside until the line is read.
 */
final class PartReader implements BlockReader.OtherKeys {
    private static final int MOST_PARTS = 8;

    private final LinePlace place;
    private final BlockReader blocks;
    private final ExpandableArrayBuffer[] contents = new ExpandableArrayBuffer[MOST_PARTS];
    private final int[] counts = new int[MOST_PARTS];
    private final int[] lengths = new int[MOST_PARTS];
    private final CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private MessageLayout message;
    private GroupLayout group;

    PartReader(final LinePlace place, final BlockReader blocks) {
        this.place = place;
        this.blocks = blocks;
        Arrays.setAll(contents, i -> new ExpandableArrayBuffer());
    }

    void start(final MessageLayout layout) {
        message = layout;
        Arrays.fill(counts, 0);
        Arrays.fill(lengths, 0);
    }

    /**
     * Reads a group or variable data.
     *
     * @param parser standing on the value, which is not null.
     * @param part   group or variable data, in the order of the message.
     */
    void read(final JsonParser parser, final int part) throws IOException {
        final int groups = message.groups().size();
        if (part < groups) {
            readGroup(parser, part);
        } else {
            readData(parser, part, message.data().get(part - groups));
        }
    }

    /**
     * Writes every part of the message.
     *
     * @return offset of the byte after the last.
     */
    int append(final MutableDirectBuffer buffer, final int offset) {
        int at = offset;
        final int groups = message.groups().size();
        for (int part = 0; part < groups; part++) {
            final int blockLength = message.groups().get(part).entry().blockLength();
            GroupDimensions.put(buffer, at, blockLength, counts[part]);
            buffer.putBytes(at + GroupDimensions.LENGTH, contents[part], 0, lengths[part]);
            at += GroupDimensions.LENGTH + lengths[part];
        }
        for (int part = groups; part < groups + message.data().size(); part++) {
            GroupDimensions.putUnsigned(buffer, at, lengths[part]);
            buffer.putBytes(at + GroupDimensions.DATA_LENGTH, contents[part], 0, lengths[part]);
            at += GroupDimensions.DATA_LENGTH + lengths[part];
        }
        return at;
    }

    private void readGroup(final JsonParser parser, final int part) throws IOException {
        group = message.groups().get(part);
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw place.wrong(group.name(), "wanted an array of objects, not " + FieldReader.found(parser));
        }
        place.enterGroup(group.name());
        final BlockLayout entry = group.entry();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            place.enterEntry(counts[part]);
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw place.wrong("wanted an object, not " + FieldReader.found(parser));
            }
            if (counts[part] == GroupDimensions.MOST) {
                throw place.wrong("more than " + GroupDimensions.MOST + " entries");
            }
            blocks.read(parser, parser.nextFieldName(), entry, contents[part], lengths[part], this);
            counts[part]++;
            lengths[part] += entry.blockLength();
        }
        place.leaveGroup();
    }

    @Override
    public void onPart(final JsonParser parser, final int part) {
        throw new IllegalStateException("a group has no parts");
    }

    @Override
    public void onUnknown(final JsonParser parser, final String name) {
        throw blocks.unknown(group.entry(), name);
    }

    private void readData(final JsonParser parser, final int part, final String name) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw place.wrong(name, FieldReader.wanted(FieldKind.TEXT, parser));
        }
        try {
            final ByteBuffer bytes = utf8.encode(
                    CharBuffer.wrap(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()));
            if (bytes.remaining() > GroupDimensions.MOST) {
                throw place.wrong(name, "longer than " + GroupDimensions.MOST + " bytes");
            }
            lengths[part] = bytes.remaining();
            contents[part].putBytes(0, bytes, bytes.remaining());
        } catch (final CharacterCodingException e) {
            throw place.wrong(name, "half of a surrogate pair stands alone");
        }
    }
}
