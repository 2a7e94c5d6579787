package io.jishi.journal;

/**
 * Finds where in a file to begin reading for a sequence: binary search over the file's index of every so-many-th
 * excerpt by the first sequence in each. The index is a hint: an entry that does not lead to a whole batch header is
 * passed over, so a damaged index makes a seek slower, never wrong.
 */
final class SequenceIndex {
    private final MappedQueueFile file;
    private final StoreHeader header;
    private final RawQueueScanner scanner;
    private final BatchDecoder decoder = new BatchDecoder();
    private long position;
    private long ordinal;

    /**
     * The index of a file.
     *
     * @param header of the file, or null when it is not as it has to be: every search then ends at the start.
     */
    SequenceIndex(final MappedQueueFile file, final StoreHeader header) {
        this.file = file;
        this.header = header;
        this.scanner = new RawQueueScanner(file);
    }

    /** Sequence of the first record of the file, or -1 when it has none yet. */
    long firstSequence() {
        scanner.moveTo(0, 0);
        while (scanner.next()) {
            if (scanner.isData()) {
                return decoder.wrap(file, scanner.contentPosition(), scanner.length()) ? decoder.firstSequence() : -1;
            }
        }
        return -1;
    }

    /** Finds an excerpt that begins at or before a sequence: {@link #position()}, the start of the file at worst. */
    void find(final long sequence) {
        position = 0;
        ordinal = 0;
        if (header == null) {
            return;
        }
        final long indexes = file.getLong(header.indexOfIndexesOffset());
        if (!isArray(indexes, true)) {
            return;
        }
        for (int i = header.indexCount() - 1; i >= 0; i--) {
            final long array = entry(indexes, true, i);
            if (array != 0 && isArray(array, false) && search(array, i, sequence)) {
                return;
            }
        }
    }

    private boolean search(final long array, final int arrayNumber, final long sequence) {
        int low = 0;
        int high = header.indexCount() - 1;
        int found = -1;
        while (low <= high) {
            final int middle = (low + high) >>> 1;
            final long excerpt = entry(array, false, middle);
            final long first = excerpt == 0 ? -1 : firstSequenceAt(excerpt);
            if (first >= 0 && first <= sequence) {
                found = middle;
                position = excerpt;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        ordinal = ((long) arrayNumber * header.indexCount() + found) * header.indexSpacing();
        return found >= 0;
    }

    private long firstSequenceAt(final long excerptPosition) {
        if ((excerptPosition & 3) != 0 || excerptPosition < header.length()) {
            return -1;
        }
        scanner.moveTo(excerptPosition, 0);
        return scanner.next() && scanner.isData()
            && decoder.wrap(file, scanner.contentPosition(), scanner.length()) ? decoder.firstSequence() : -1;
    }

    private boolean isArray(final long arrayPosition, final boolean ofIndexes) {
        if (arrayPosition < header.length() || (arrayPosition & 3) != 0) {
            return false;
        }
        scanner.moveTo(arrayPosition, 0);
        return scanner.next() && !scanner.isData()
            && scanner.length() > (long) header.indexCount() * Long.BYTES
            && valuesPosition(arrayPosition, ofIndexes) + (long) header.indexCount() * Long.BYTES
            == scanner.contentPosition() + scanner.length();
    }

    private long valuesPosition(final long arrayPosition, final boolean ofIndexes) {
        return arrayPosition
            + StoreHeader.indexArrayHead(arrayPosition, ofIndexes, header.indexCount()).limit() + Long.BYTES;
    }

    private long entry(final long arrayPosition, final boolean ofIndexes, final int number) {
        return file.getLong(valuesPosition(arrayPosition, ofIndexes) + (long) number * Long.BYTES);
    }

    /** Position of the document found. */
    long position() {
        return position;
    }

    /** Ordinal of the excerpt found. */
    long ordinal() {
        return ordinal;
    }
}
