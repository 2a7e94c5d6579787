package io.jishi.journal;

import java.nio.ByteBuffer;

/**
 * Checks what a file says about its own documents: the index arrays' fixed bytes must be as they were written; the
 * words that only repeat where documents are (write position, index entries, counts) are compared with the walk and
 * noted for repair where they differ.
 */
final class IndexCheck {
    private final MappedQueueFile file;
    private final FileScan scan;
    private final StoreHeader header;

    IndexCheck(final MappedQueueFile file, final FileScan scan) {
        this.file = file;
        this.scan = scan;
        this.header = scan.header;
    }

    /** What is wrong with the index array that is the document at a position, or null. Counts it if it is whole. */
    String onArray(final long position, final int length) {
        final boolean ofIndexes = scan.indexArrays.isEmpty();
        final ByteBuffer head = StoreHeader.indexArrayHead(position, ofIndexes, header.indexCount());
        if (length < head.limit() || QueueFormat.length(head.getInt(0)) != length) {
            return "a document that is no excerpt is not an index array either";
        }
        for (int i = 0; i < head.limit(); i++) {
            if (file.getByte(position + i) != head.get(i)) {
                return "an index array's fixed bytes are not as they were written";
            }
        }
        scan.indexArrays.addLong(position);
        return null;
    }

    /** Notes every word that is not as it has to be. */
    void noteRepairs() {
        final long last = scan.lastExcerptPosition;
        expect(header.writePositionOffset(), last);
        expect(header.writePositionOffset() + (long) Long.BYTES,
            scan.excerpts == 0 ? 0 : (last << JournalRollCycle.ORDINAL_BITS) | (scan.excerpts - 1));
        final long spacing = header.indexSpacing();
        expect(header.nextIndexedOffset(), (scan.excerpts + spacing - 1) / spacing * spacing);
        if (!scan.indexArrays.isEmpty()) {
            expect(header.indexOfIndexesOffset(), scan.indexArrays.getLong(0));
            expectArray(0, true);
        }
        for (int i = 1; i < scan.indexArrays.size(); i++) {
            expectArray(i, false);
        }
    }

    private void expectArray(final int number, final boolean ofIndexes) {
        final long position = scan.indexArrays.getLong(number);
        final int count = header.indexCount();
        final long used = position + StoreHeader.indexArrayHead(position, ofIndexes, count).limit();
        final int first = ofIndexes ? 1 : (number - 1) * count;
        final int available = (ofIndexes ? scan.indexArrays.size() : scan.indexedPositions.size()) - first;
        final int entries = Math.max(0, Math.min(count, available));
        expect(used, entries);
        for (int i = 0; i < count; i++) {
            final long value = i >= entries ? 0
                : ofIndexes ? scan.indexArrays.getLong(first + i) : scan.indexedPositions.getLong(first + i);
            expect(used + Long.BYTES + (long) i * Long.BYTES, value);
        }
    }

    private void expect(final long offset, final long value) {
        final long found = file.getLong(offset);
        if (found != value) {
            scan.repairs.add(new FileScan.WordRepair(offset, value, found));
        }
    }
}
