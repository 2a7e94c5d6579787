package io.jishi.journal;

import java.nio.file.Path;

/** The file system has less than the configured minimum left. Nothing was written; the open batch is kept. */
public final class JournalFullException extends JournalException {
    private static final long serialVersionUID = 1L;

    private final long usableBytes;
    private final long minimumBytes;

    JournalFullException(final Path directory, final long usableBytes, final long minimumBytes) {
        super(directory + " has " + usableBytes + " bytes left, below the minimum of " + minimumBytes
            + "; nothing was written. Free space there (or move the journal) and write again.");
        this.usableBytes = usableBytes;
        this.minimumBytes = minimumBytes;
    }

    /**
     * Room left when the write was refused.
     *
     * @return bytes.
     */
    public long usableBytes() {
        return usableBytes;
    }

    /**
     * Room below which nothing is written.
     *
     * @return bytes.
     */
    public long minimumBytes() {
        return minimumBytes;
    }
}
