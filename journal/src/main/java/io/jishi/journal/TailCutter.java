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
 * Cuts a torn tail off, so that what is appended next stands right behind the last whole record. The cut bytes go to a
 * side file first. Each step leaves a file that the next scan would find torn in the same way, so it may be
 * interrupted anywhere.
 */
final class TailCutter {
    private static final int CHUNK = 1 << 16;

    private TailCutter() {
    }

    /** Cuts; the words of the file that name excerpts are left to {@link WordRepairs}. */
    static CutTail cut(final TornTail torn, final long excerptFirstSequence) {
        final Path sideFile = sideFile(torn);
        try {
            if (torn.position() == 0) {
                final long size = Files.size(torn.file());
                Files.move(torn.file(), sideFile, StandardCopyOption.ATOMIC_MOVE);
                FileSync.syncDirectory(torn.file().getParent());
                return report(torn, 0, size, sideFile);
            }
            final long from = torn.position()
                + (torn.goodRecords() == 0 ? 0 : QueueFormat.HEADER_LENGTH + (long) torn.goodLength());
            final long to;
            try (MappedQueueFile file = new MappedQueueFile(torn.file())) {
                to = file.lastNonZero(from);
            }
            try (FileChannel channel =
                     FileChannel.open(torn.file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                copy(channel, torn.position(), to, sideFile);
                if (torn.goodRecords() == 0) {
                    resetWritePosition(channel, torn);
                } else {
                    shorten(channel, torn, excerptFirstSequence);
                }
                zero(channel, from, to);
                channel.force(true);
            }
            return report(torn, from, to - from, sideFile);
        } catch (final IOException e) {
            throw new JournalException("cannot cut the torn tail of " + torn.file() + ": " + e, e);
        }
    }

    private static CutTail report(final TornTail torn, final long from, final long bytes, final Path sideFile) {
        return new CutTail(torn.file(), from, JournalFiles.index(torn.file(), torn.ordinal()),
            torn.lastGoodSequence(), bytes, sideFile, torn.reason());
    }

    private static Path sideFile(final TornTail torn) {
        int number = 0;
        Path sideFile;
        do {
            sideFile = torn.file().resolveSibling(
                JournalFiles.name(torn.file()) + "." + torn.position() + "." + number++ + ".cut");
        } while (Files.exists(sideFile));
        return sideFile;
    }

    private static void copy(final FileChannel channel, final long from, final long to, final Path sideFile)
        throws IOException {
        try (FileChannel side =
                 FileChannel.open(sideFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long position = from;
            while (position < to) {
                position += channel.transferTo(position, to - position, side);
            }
            side.force(true);
        }
        FileSync.syncDirectory(sideFile.getParent());
    }

    /** An earlier write position is one that the next scan accepts; it is set exactly afterwards. */
    private static void resetWritePosition(final FileChannel channel, final TornTail torn) throws IOException {
        try (MappedQueueFile file = new MappedQueueFile(torn.file())) {
            final StoreHeader header = StoreHeader.of(file);
            if (header != null && file.getLong(header.writePositionOffset()) >= torn.position()) {
                write(channel, ByteBuffer.allocate(2 * Long.BYTES), header.writePositionOffset());
                channel.force(false);
            }
        }
    }

    /** Header word and batch header in one write: the excerpt now ends behind its last whole frame. */
    private static void shorten(final FileChannel channel, final TornTail torn, final long firstSequence)
        throws IOException {
        final ByteBuffer bytes = ByteBuffer.allocate(QueueFormat.HEADER_LENGTH + BatchLayout.BATCH_HEADER_LENGTH)
            .order(ByteOrder.LITTLE_ENDIAN);
        final int batch = QueueFormat.HEADER_LENGTH;
        bytes.putInt(0, torn.goodLength());
        bytes.putInt(batch + BatchLayout.BATCH_LENGTH_OFFSET, torn.goodLength());
        bytes.putLong(batch + BatchLayout.BATCH_FIRST_SEQUENCE_OFFSET, firstSequence);
        bytes.putInt(batch + BatchLayout.BATCH_COUNT_OFFSET, torn.goodRecords());
        bytes.putInt(batch + BatchLayout.BATCH_MAGIC_OFFSET, BatchLayout.BATCH_MAGIC);
        bytes.putInt(batch, BatchLayout.checksum(
            new CRC32C(), bytes.duplicate(), batch + BatchLayout.CHECKSUM_LENGTH, bytes.capacity()));
        write(channel, bytes, torn.position());
        channel.force(false);
    }

    private static void zero(final FileChannel channel, final long from, final long to) throws IOException {
        final ByteBuffer zeros = ByteBuffer.allocateDirect(CHUNK);
        for (long position = from; position < to; position += CHUNK) {
            zeros.clear().limit((int) Math.min(CHUNK, to - position));
            write(channel, zeros, position);
        }
    }

    static void write(final FileChannel channel, final ByteBuffer bytes, final long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }
}
