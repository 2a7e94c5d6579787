package io.jishi.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.LongArrayList;

/** What the scan of one file has found; filled by {@link FileScanner}. */
final class FileScan {
    private static final int SIZE_CLASSES = 32;

    final Path path;
    /** Sequence that has to be the file's first, or -1 when any may be. */
    final long expectedSequence;
    StoreHeader header;
    long sizeBytes;
    long endPosition;
    boolean ended;
    long excerpts;
    long records;
    long payloadBytes;
    long firstSequence = -1;
    long lastSequence;
    long firstTimestampNs;
    long lastTimestampNs;
    long lastExcerptPosition;
    TornTail tornTail;
    boolean tailLost;
    /** Positions of the excerpts that the index has to name. */
    final LongArrayList indexedPositions = new LongArrayList();
    /** Positions of the array of index arrays and of the index arrays, in order of appearance. */
    final LongArrayList indexArrays = new LongArrayList();
    /** Batches by size: entry n counts those of 2^n to 2^(n+1)-1 records. */
    final long[] batchesBySize = new long[SIZE_CLASSES];
    final List<WordRepair> repairs = new ArrayList<>();

    FileScan(final Path path, final long expectedSequence) {
        this.path = path;
        this.expectedSequence = expectedSequence;
        this.lastSequence = expectedSequence - 1;
    }

    /**
     * A word that only repeats what the documents say and is not as it has to be.
     *
     * @param offset in the file.
     * @param value  it has to have.
     * @param found  it has.
     */
    record WordRepair(long offset, long value, long found) {
    }
}
