package io.jishi.journal;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Configuration of one journal. Set what differs from the defaults, then {@link #conclude()}: it checks every value
 * and freezes them. Not thread safe.
 */
public final class JournalContext {
    /** Preallocated (sparse) at a time. */
    public static final long BLOCK_SIZE_DEFAULT_BYTES = 64L << 20;
    /** Smallest block: index arrays have to fit. */
    public static final long BLOCK_SIZE_MIN_BYTES = 256L << 10;
    /** Largest block. */
    public static final long BLOCK_SIZE_MAX_BYTES = 1L << 30;
    /** Excerpts from one index entry to the next. */
    public static final int INDEX_SPACING_DEFAULT = 256;
    /** Largest spacing: above it Chronicle would encode positions otherwise after a restart. */
    public static final int INDEX_SPACING_MAX = 256;
    /** Longest payload. */
    public static final int MAX_RECORD_DEFAULT_BYTES = 64 << 10;
    /** Longest excerpt. */
    public static final int MAX_BATCH_DEFAULT_BYTES = 1 << 20;
    /** Room below which nothing is written. */
    public static final long MIN_FREE_SPACE_DEFAULT_BYTES = 128L << 20;
    /** Room above the minimum that is kept for what shrinks the state. */
    public static final long RESERVED_SPACE_DEFAULT_BYTES = 256L << 20;

    private boolean concluded;
    private Path directory;
    private Durability durability = Durability.ASYNC;
    private JournalRollCycle rollCycle = JournalRollCycle.HOURLY;
    private long firstSequence = 1;
    private long blockSizeBytes = BLOCK_SIZE_DEFAULT_BYTES;
    private int indexSpacing = INDEX_SPACING_DEFAULT;
    private int maxRecordBytes = MAX_RECORD_DEFAULT_BYTES;
    private int maxBatchBytes = MAX_BATCH_DEFAULT_BYTES;
    private long minFreeSpaceBytes = MIN_FREE_SPACE_DEFAULT_BYTES;
    private long reservedSpaceBytes = RESERVED_SPACE_DEFAULT_BYTES;
    private boolean acceptLostTail;
    private LongSupplier epochMillis = System::currentTimeMillis;
    private LongSupplier usableSpace;
    private ScanProgress progress = ScanProgress.NONE;

    /**
     * Checks every value and freezes the configuration.
     *
     * @return this.
     * @throws IllegalStateException    if concluded before or the directory is missing.
     * @throws IllegalArgumentException naming the value that is out of range.
     */
    public JournalContext conclude() {
        checkOpen();
        if (directory == null) {
            throw new IllegalStateException("directory must be set");
        }
        require(firstSequence >= 1, "firstSequence must be at least 1", firstSequence);
        require(Long.bitCount(blockSizeBytes) == 1
                && blockSizeBytes >= BLOCK_SIZE_MIN_BYTES && blockSizeBytes <= BLOCK_SIZE_MAX_BYTES,
            "blockSizeBytes must be a power of two from 256 KiB to 1 GiB", blockSizeBytes);
        require(Integer.bitCount(indexSpacing) == 1 && indexSpacing >= 1 && indexSpacing <= INDEX_SPACING_MAX,
            "indexSpacing must be a power of two from 1 to " + INDEX_SPACING_MAX, indexSpacing);
        require(maxRecordBytes >= 1, "maxRecordBytes must be at least 1", maxRecordBytes);
        require(maxBatchBytes >= 1 && maxBatchBytes <= blockSizeBytes / 8,
            "maxBatchBytes must be at least 1 and at most an eighth of blockSizeBytes " + blockSizeBytes,
            maxBatchBytes);
        final long longestBatchBytes =
            (long) BatchLayout.BATCH_HEADER_LENGTH + BatchLayout.FRAME_HEADER_LENGTH + 8L + maxRecordBytes;
        require(longestBatchBytes <= maxBatchBytes,
            "maxRecordBytes and its headers must fit into maxBatchBytes " + maxBatchBytes, maxRecordBytes);
        require(minFreeSpaceBytes >= 2L * SpaceGuard.RECHECK_BYTES,
            "minFreeSpaceBytes must be at least " + 2L * SpaceGuard.RECHECK_BYTES, minFreeSpaceBytes);
        require(reservedSpaceBytes >= 0, "reservedSpaceBytes must not be negative", reservedSpaceBytes);
        if (usableSpace == null) {
            usableSpace = directory.toFile()::getUsableSpace;
        }
        concluded = true;
        return this;
    }

    private static void require(final boolean condition, final String rule, final long value) {
        if (!condition) {
            throw new IllegalArgumentException(rule + ", was " + value);
        }
    }

    private void checkOpen() {
        if (concluded) {
            throw new IllegalStateException("journal context is concluded");
        }
    }

    void checkConcluded() {
        if (!concluded) {
            throw new IllegalStateException("journal context must be concluded first");
        }
    }

    /**
     * Where the files are; made when missing. Required.
     *
     * @param value directory.
     * @return this.
     */
    public JournalContext directory(final Path value) {
        checkOpen();
        directory = Objects.requireNonNull(value, "directory");
        return this;
    }

    /**
     * Where the files are.
     *
     * @return directory.
     */
    public Path directory() {
        return directory;
    }

    /**
     * What a completed batch survives; {@link Durability#ASYNC} by default.
     *
     * @param value durability.
     * @return this.
     */
    public JournalContext durability(final Durability value) {
        checkOpen();
        durability = Objects.requireNonNull(value, "durability");
        return this;
    }

    /**
     * What a completed batch survives.
     *
     * @return durability.
     */
    public Durability durability() {
        return durability;
    }

    /**
     * How often a new file begins; {@link JournalRollCycle#HOURLY} by default. Fixed for the life of a journal.
     *
     * @param value roll cycle.
     * @return this.
     */
    public JournalContext rollCycle(final JournalRollCycle value) {
        checkOpen();
        rollCycle = Objects.requireNonNull(value, "rollCycle");
        return this;
    }

    /**
     * How often a new file begins.
     *
     * @return roll cycle.
     */
    public JournalRollCycle rollCycle() {
        return rollCycle;
    }

    /**
     * Sequence of the first record of an empty journal; 1 by default. Fixed for the life of a journal.
     *
     * @param value sequence, at least 1.
     * @return this.
     */
    public JournalContext firstSequence(final long value) {
        checkOpen();
        firstSequence = value;
        return this;
    }

    /**
     * Sequence of the first record of an empty journal.
     *
     * @return sequence.
     */
    public long firstSequence() {
        return firstSequence;
    }

    /**
     * How much of a file is preallocated (sparse) and mapped at a time.
     *
     * @param value bytes, a power of two.
     * @return this.
     */
    public JournalContext blockSizeBytes(final long value) {
        checkOpen();
        blockSizeBytes = value;
        return this;
    }

    /**
     * How much of a file is preallocated (sparse) and mapped at a time.
     *
     * @return bytes.
     */
    public long blockSizeBytes() {
        return blockSizeBytes;
    }

    /**
     * Excerpts from one index entry to the next: a seek walks at most so many. Fixed for the life of a journal.
     *
     * @param value excerpts, a power of two.
     * @return this.
     */
    public JournalContext indexSpacing(final int value) {
        checkOpen();
        indexSpacing = value;
        return this;
    }

    /**
     * Excerpts from one index entry to the next.
     *
     * @return excerpts.
     */
    public int indexSpacing() {
        return indexSpacing;
    }

    /**
     * Longest payload that is taken.
     *
     * @param value bytes.
     * @return this.
     */
    public JournalContext maxRecordBytes(final int value) {
        checkOpen();
        maxRecordBytes = value;
        return this;
    }

    /**
     * Longest payload that is taken.
     *
     * @return bytes.
     */
    public int maxRecordBytes() {
        return maxRecordBytes;
    }

    /**
     * Longest excerpt; a batch that grows longer becomes several excerpts.
     *
     * @param value bytes.
     * @return this.
     */
    public JournalContext maxBatchBytes(final int value) {
        checkOpen();
        maxBatchBytes = value;
        return this;
    }

    /**
     * Longest excerpt.
     *
     * @return bytes.
     */
    public int maxBatchBytes() {
        return maxBatchBytes;
    }

    /**
     * Room on the file system below which nothing is written ({@link SpaceState#FULL}). It has to outlast what
     * others write there while the journal writes {@value SpaceGuard#RECHECK_BYTES} bytes between two looks.
     *
     * @param value bytes.
     * @return this.
     */
    public JournalContext minFreeSpaceBytes(final long value) {
        checkOpen();
        minFreeSpaceBytes = value;
        return this;
    }

    /**
     * Room on the file system below which nothing is written.
     *
     * @return bytes.
     */
    public long minFreeSpaceBytes() {
        return minFreeSpaceBytes;
    }

    /**
     * Room above the minimum that is kept for what shrinks the state ({@link SpaceState#LOW}): with frames of about
     * 150 bytes the default of 256 MiB holds some 1.7 million cancels.
     *
     * @param value bytes.
     * @return this.
     */
    public JournalContext reservedSpaceBytes(final long value) {
        checkOpen();
        reservedSpaceBytes = value;
        return this;
    }

    /**
     * Room above the minimum that is kept for what shrinks the state.
     *
     * @return bytes.
     */
    public long reservedSpaceBytes() {
        return reservedSpaceBytes;
    }

    /**
     * An operator's permission to start although the journal itself shows that records at its end are lost (after a
     * power cut under {@link Durability#ASYNC}, or a truncated file). False by default: losing acknowledged commands
     * is a decision for a person.
     *
     * @param value true to go on without them; the loss is reported.
     * @return this.
     */
    public JournalContext acceptLostTail(final boolean value) {
        checkOpen();
        acceptLostTail = value;
        return this;
    }

    /**
     * An operator's permission to start although records at the end are lost.
     *
     * @return true when given.
     */
    public boolean acceptLostTail() {
        return acceptLostTail;
    }

    /**
     * The clock that decides when a new file begins, and nothing else.
     *
     * @param value milliseconds since 1970.
     * @return this.
     */
    public JournalContext epochMillis(final LongSupplier value) {
        checkOpen();
        epochMillis = Objects.requireNonNull(value, "epochMillis");
        return this;
    }

    /**
     * The clock that decides when a new file begins.
     *
     * @return clock.
     */
    public LongSupplier epochMillis() {
        return epochMillis;
    }

    JournalContext usableSpace(final LongSupplier value) {
        checkOpen();
        usableSpace = Objects.requireNonNull(value, "usableSpace");
        return this;
    }

    LongSupplier usableSpace() {
        return usableSpace;
    }

    /**
     * Told how far the start-up scan is.
     *
     * @param value progress.
     * @return this.
     */
    public JournalContext progress(final ScanProgress value) {
        checkOpen();
        progress = Objects.requireNonNull(value, "progress");
        return this;
    }

    /**
     * Told how far the start-up scan is.
     *
     * @return progress.
     */
    public ScanProgress progress() {
        return progress;
    }
}
