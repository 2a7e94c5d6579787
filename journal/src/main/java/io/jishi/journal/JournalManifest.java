package io.jishi.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * What the files cannot say of themselves: with which settings the journal was begun, and how far its files go, so
 * that a missing last file is noticed. 48 bytes, little-endian, replaced as a whole when a new file begins:
 * CRC32C of the rest (4), magic {@code JM01} (4), length of a cycle in milliseconds (4), index spacing (4), first
 * sequence (8), highest cycle with a record or -1 (8), zeros (16).
 */
final class JournalManifest {
    static final String FILE = "journal.manifest";
    static final int LENGTH = 48;
    private static final int MAGIC = 0x3130_4D4A;
    private static final int MAGIC_OFFSET = 4;
    private static final int ROLL_CYCLE_OFFSET = 8;
    private static final int INDEX_SPACING_OFFSET = 12;
    private static final int FIRST_SEQUENCE_OFFSET = 16;
    private static final int HIGHEST_CYCLE_OFFSET = 24;
    private static final int ZEROS_OFFSET = 32;

    private final Path directory;
    private final JournalRollCycle rollCycle;
    private final int indexSpacing;
    private final long firstSequence;
    private long highestCycle;

    JournalManifest(
        final Path directory,
        final JournalRollCycle rollCycle,
        final int indexSpacing,
        final long firstSequence,
        final long highestCycle) {
        this.directory = directory;
        this.rollCycle = rollCycle;
        this.indexSpacing = indexSpacing;
        this.firstSequence = firstSequence;
        this.highestCycle = highestCycle;
    }

    /** Writes that of a journal that has been recovered with these settings. */
    static JournalManifest renew(final JournalContext context, final long highestCycle) {
        final JournalManifest manifest = new JournalManifest(context.directory(), context.rollCycle(),
            context.indexSpacing(), context.firstSequence(), highestCycle);
        manifest.write();
        return manifest;
    }

    /**
     * Reads the manifest of a directory.
     *
     * @throws JournalDamagedException when its bytes are not what was written.
     */
    static JournalManifest read(final Path directory) {
        final Path file = directory.resolve(FILE);
        final byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (final IOException e) {
            throw new JournalException("cannot read " + file + ": " + e, e);
        }
        if (content.length != LENGTH) {
            throw damaged(file, "the manifest has " + content.length + " bytes, not " + LENGTH);
        }
        final ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        final CRC32C crc = new CRC32C();
        crc.update(content, MAGIC_OFFSET, LENGTH - MAGIC_OFFSET);
        if ((int) crc.getValue() != bytes.getInt(0)) {
            throw damaged(file, "the manifest's checksum does not match");
        }
        final JournalRollCycle rollCycle = JournalRollCycle.ofLength(bytes.getInt(ROLL_CYCLE_OFFSET));
        if (bytes.getInt(MAGIC_OFFSET) != MAGIC || rollCycle == null) {
            throw damaged(file, "the manifest is of another version");
        }
        return new JournalManifest(directory, rollCycle,
            bytes.getInt(INDEX_SPACING_OFFSET), bytes.getLong(FIRST_SEQUENCE_OFFSET),
            bytes.getLong(HIGHEST_CYCLE_OFFSET));
    }

    private static JournalDamagedException damaged(final Path file, final String explanation) {
        return new JournalDamagedException(explanation, file, 0, -1, -1);
    }

    JournalRollCycle rollCycle() {
        return rollCycle;
    }

    int indexSpacing() {
        return indexSpacing;
    }

    long firstSequence() {
        return firstSequence;
    }

    long highestCycle() {
        return highestCycle;
    }

    /** A record is in a file of this cycle; the manifest on disk says so when this returns. */
    void onCycle(final long cycle) {
        highestCycle = cycle;
        write();
    }

    void write() {
        final ByteBuffer bytes = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(MAGIC_OFFSET, MAGIC);
        bytes.putInt(ROLL_CYCLE_OFFSET, (int) rollCycle.lengthMs());
        bytes.putInt(INDEX_SPACING_OFFSET, indexSpacing);
        bytes.putLong(FIRST_SEQUENCE_OFFSET, firstSequence);
        bytes.putLong(HIGHEST_CYCLE_OFFSET, highestCycle);
        bytes.putLong(ZEROS_OFFSET, 0);
        final CRC32C crc = new CRC32C();
        crc.update(bytes.array(), MAGIC_OFFSET, LENGTH - MAGIC_OFFSET);
        bytes.putInt(0, (int) crc.getValue());
        final Path next = directory.resolve(FILE + ".next");
        try {
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(next, directory.resolve(FILE),
                StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (final IOException e) {
            throw new JournalException("cannot write " + directory.resolve(FILE) + ": " + e, e);
        }
        FileSync.syncDirectory(directory);
    }
}
