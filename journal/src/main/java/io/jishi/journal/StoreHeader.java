package io.jishi.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The first document of a file: names and numbers that never change, and six words that do. We know every byte, so
 * that a changed one is noticed: Chronicle itself would read on with whatever it finds.
 *
 * <p>Names are length-prefixed; a number that is changed in place is aligned to eight by a padding code before it.
 */
final class StoreHeader {
    private static final int PADDING = 0x8F;
    private static final int PADDING_32 = 0x8E;
    private static final int LONG_ARRAY = 0x8D;
    private static final int LONG = 0xA7;
    private static final int SHORT_UNSIGNED = 0xA5;
    private static final int BYTE_UNSIGNED = 0xA1;
    private static final int NESTED = 0x82;
    private static final int TYPE = 0xB6;
    private static final int EVENT_NAME = 0xB9;
    private static final int FIELD_NAME = 0xC0;
    private static final int SHORT_PADDING_MAX = 4;

    private final ByteBuffer bytes = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    private final int indexCount;
    private final int indexSpacing;
    private final int writePositionOffset;
    private final int indexOfIndexesOffset;
    private final int nextIndexedOffset;

    /** The header that Chronicle writes for an index of this shape. */
    StoreHeader(final int indexCount, final int indexSpacing) {
        this.indexCount = indexCount;
        this.indexSpacing = indexSpacing;
        bytes.putInt(0);
        name(EVENT_NAME, "header");
        final int store = nested("SCQStore");
        field("writePosition");
        align(bytes, LONG_ARRAY);
        bytes.putLong(2).putLong(2);
        writePositionOffset = bytes.position();
        bytes.putLong(0).putLong(0);
        field("indexing");
        final int indexing = nested("SCQSIndexing");
        number("indexCount", indexCount);
        number("indexSpacing", indexSpacing);
        field("index2Index");
        indexOfIndexesOffset = longValue();
        field("lastIndex");
        nextIndexedOffset = longValue();
        endNested(indexing);
        number("dataFormat", 1);
        endNested(store);
        bytes.putInt(0, QueueFormat.META_DATA | (bytes.position() - QueueFormat.HEADER_LENGTH));
        bytes.flip();
    }

    /** The header that this file has, or null when it is none that we know. */
    static StoreHeader of(final MappedQueueFile file) {
        final JournalRollCycle rollCycle = JournalRollCycle.ofFileName(JournalFiles.name(file.path()));
        if (rollCycle == null) {
            return null;
        }
        for (int spacing = JournalContext.INDEX_SPACING_MAX; spacing >= 1; spacing >>= 1) {
            final StoreHeader header = new StoreHeader(rollCycle.indexCount(), spacing);
            if (header.firstDifference(file) < 0) {
                return header;
            }
        }
        return null;
    }

    private void name(final int code, final String name) {
        bytes.put((byte) code).put((byte) name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
    }

    private void field(final String name) {
        bytes.put((byte) (FIELD_NAME + name.length())).put(name.getBytes(StandardCharsets.US_ASCII));
    }

    private int nested(final String type) {
        name(TYPE, type);
        bytes.put((byte) NESTED).putInt(0);
        return bytes.position();
    }

    private void endNested(final int begin) {
        bytes.putInt(begin - Integer.BYTES, bytes.position() - begin);
    }

    private void number(final String name, final int value) {
        field(name);
        if (value < 1 << Byte.SIZE) {
            bytes.put((byte) BYTE_UNSIGNED).put((byte) value);
        } else {
            bytes.put((byte) SHORT_UNSIGNED).putShort((short) value);
        }
    }

    private int longValue() {
        align(bytes, LONG);
        bytes.putLong(0);
        return bytes.position() - Long.BYTES;
    }

    /** Padding and the code, so that the value behind the code begins at a multiple of eight. */
    private static void align(final ByteBuffer bytes, final int code) {
        final int padding = -(bytes.position() + 1) & 7;
        if (padding > SHORT_PADDING_MAX) {
            bytes.put((byte) PADDING_32).putInt(padding - SHORT_PADDING_MAX - 1);
            for (int i = SHORT_PADDING_MAX + 1; i < padding; i++) {
                bytes.put((byte) 0);
            }
        } else {
            for (int i = 0; i < padding; i++) {
                bytes.put((byte) PADDING);
            }
        }
        bytes.put((byte) code);
    }

    /** First byte of an index array (up to its count of used entries) that begins at a position of a file. */
    static ByteBuffer indexArrayHead(final long position, final boolean ofIndexes, final int indexCount) {
        final ByteBuffer head = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        final int shift = (int) (position & 7);
        head.position(shift);
        head.putInt(0);
        final String name = ofIndexes ? "index2index" : "index";
        head.put((byte) EVENT_NAME).put((byte) name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
        align(head, LONG_ARRAY);
        head.putLong(indexCount);
        final int contentLength =
            head.position() - shift - QueueFormat.HEADER_LENGTH + Long.BYTES + indexCount * Long.BYTES;
        head.putInt(shift, QueueFormat.META_DATA | contentLength);
        head.flip().position(shift);
        return head.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Offset of the first byte of the file that is not as it has to be, or -1. */
    long firstDifference(final MappedQueueFile file) {
        if (file.size() < length()) {
            return file.size();
        }
        for (int i = 0; i < length(); i++) {
            if (!isVariable(i) && file.getByte(i) != bytes.get(i)) {
                return i;
            }
        }
        for (int i = length(); i < QueueFormat.next(0, bytes.getInt(0)); i++) {
            if (file.getByte(i) != 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean isVariable(final int offset) {
        return (offset >= writePositionOffset && offset < writePositionOffset + 2 * Long.BYTES)
            || (offset >= indexOfIndexesOffset && offset < indexOfIndexesOffset + Long.BYTES)
            || (offset >= nextIndexedOffset && offset < nextIndexedOffset + Long.BYTES);
    }

    int length() {
        return bytes.limit();
    }

    int indexCount() {
        return indexCount;
    }

    int indexSpacing() {
        return indexSpacing;
    }

    /** Offset of the position of the last excerpt written; the word behind it repeats it with its ordinal. */
    int writePositionOffset() {
        return writePositionOffset;
    }

    /** Offset of the position of the array of index arrays. */
    int indexOfIndexesOffset() {
        return indexOfIndexesOffset;
    }

    /** Offset of the ordinal that is to be indexed next. */
    int nextIndexedOffset() {
        return nextIndexedOffset;
    }
}
