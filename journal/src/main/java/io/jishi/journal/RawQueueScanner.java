package io.jishi.journal;

/**
 * Walks the documents of one file by their header words alone: no tailer, no index, no lock.
 * May go on from where it stopped when more has been written meanwhile.
 */
final class RawQueueScanner {
    /** Why the walk stopped. */
    enum Stop {
        /** A header word of zero. */
        ZERO,
        /** The queue went on in the next file. */
        END_OF_FILE,
        /** A header word that says not complete. */
        NOT_COMPLETE,
        /** A document that ends behind the file. */
        BEYOND_FILE
    }

    private final MappedQueueFile file;
    private long nextPosition;
    private long nextOrdinal;
    private long position;
    private int header;
    private Stop stop;

    RawQueueScanner(final MappedQueueFile file) {
        this.file = file;
    }

    /** Goes on at the document that begins at a position; {@code ordinal} is that of the next excerpt. */
    void moveTo(final long documentPosition, final long ordinal) {
        nextPosition = documentPosition;
        nextOrdinal = ordinal;
    }

    /** Steps to the next document. When it returns false, {@link #stop()} says why and the same may be asked again. */
    boolean next() {
        final int word = file.header(nextPosition);
        if (!QueueFormat.isComplete(word)) {
            stop = word == 0 ? Stop.ZERO : word == QueueFormat.END_OF_FILE ? Stop.END_OF_FILE : Stop.NOT_COMPLETE;
            return false;
        }
        if (!file.cover(nextPosition, (long) QueueFormat.HEADER_LENGTH + QueueFormat.length(word))) {
            stop = Stop.BEYOND_FILE;
            return false;
        }
        position = nextPosition;
        header = word;
        nextPosition = QueueFormat.next(position, word);
        if (isData()) {
            nextOrdinal++;
        }
        return true;
    }

    /** Position of the current document's header word. */
    long position() {
        return position;
    }

    /** Position of the current document's bytes. */
    long contentPosition() {
        return position + QueueFormat.HEADER_LENGTH;
    }

    int length() {
        return QueueFormat.length(header);
    }

    boolean isData() {
        return !QueueFormat.isMeta(header);
    }

    /** Number of the current excerpt in its file, from 0. */
    long ordinal() {
        return nextOrdinal - 1;
    }

    /** Where the next document begins or will begin. */
    long nextPosition() {
        return nextPosition;
    }

    /** Excerpts walked, or the ordinal of the next. */
    long nextOrdinal() {
        return nextOrdinal;
    }

    Stop stop() {
        return stop;
    }
}
