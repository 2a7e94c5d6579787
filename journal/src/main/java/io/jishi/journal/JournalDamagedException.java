package io.jishi.journal;

import java.nio.file.Files;
import java.nio.file.Path;

/** The journal's bytes are not what was written. Nothing after the place may be trusted until a person has looked. */
public final class JournalDamagedException extends JournalException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long offset;
    private final long index;
    private final long lastGoodSequence;

    JournalDamagedException(
        final String explanation, final Path file, final long offset, final long index, final long lastGoodSequence) {
        super(explanation + " [" + place(file, offset, index, lastGoodSequence)
            + "]; inspect with: jishi journal verify " + directoryOf(file));
        this.file = file.toString();
        this.offset = offset;
        this.index = index;
        this.lastGoodSequence = lastGoodSequence;
    }

    /** As far as it is known. */
    private static String place(
        final Path file, final long offset, final long index, final long lastGoodSequence) {
        final StringBuilder place = new StringBuilder(Files.isDirectory(file) ? "directory " : "file ").append(file);
        if (offset >= 0) {
            place.append(", offset ").append(offset);
        }
        if (index >= 0) {
            place.append(", index 0x").append(Long.toHexString(index));
        }
        if (lastGoodSequence >= 0) {
            place.append(", last good sequence ").append(lastGoodSequence);
        }
        return place.toString();
    }

    private static Path directoryOf(final Path file) {
        final Path parent = file.getParent();
        return parent == null || Files.isDirectory(file) ? file : parent;
    }

    /**
     * The damaged file, or the directory when a file is missing.
     *
     * @return its path.
     */
    public Path file() {
        return Path.of(file);
    }

    /**
     * Where in the file.
     *
     * @return byte offset, or -1 when it is not known.
     */
    public long offset() {
        return offset;
    }

    /**
     * Chronicle's index of the excerpt.
     *
     * @return the index, or -1 when it is not known.
     */
    public long index() {
        return index;
    }

    /**
     * The last record before the damage.
     *
     * @return its sequence; one less than the first when there is none, or -1 when it is not known.
     */
    public long lastGoodSequence() {
        return lastGoodSequence;
    }
}
