package io.jishi.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.agrona.IoUtil;

/**
 * Keeps a client's positions in a file of 128 bytes, mapped into memory: two records written in turn, each with a
 * version and a checksum. The newest intact record counts.
 * <p>
 * What it guarantees: a program killed at any instant ({@code kill -9}) finds the positions of its last complete save,
 * or, killed within a save, those of the one before. What it does not: nothing is forced to the disk, so a power cut
 * may bring back older positions (older events are then delivered again; none is skipped). A file that is truncated,
 * overwritten, of another session or in use is refused, never taken for an empty one.
 */
public final class FileStateStore implements ClientStateStore {
    static final int RECORD_LENGTH = 64;
    static final int FILE_LENGTH = 2 * RECORD_LENGTH;
    private static final long MAGIC = 0x3154_4e4c_4349_534aL;
    private static final int VERSION_OFFSET = 8;
    private static final int SESSION_ID_OFFSET = 16;
    private static final int SESSION_SEQUENCE_OFFSET = 24;
    private static final int PUBLIC_SEQUENCE_OFFSET = 32;
    private static final int CLIENT_SEQUENCE_OFFSET = 40;
    private static final int CHECKSUM_OFFSET = 48;

    private final Path file;
    private final CRC32C checksum = new CRC32C();
    private FileChannel channel;
    private FileLock lock;
    private MappedByteBuffer records;
    private int sessionId;
    private long version;

    /**
     * Creates a store; the file is opened, or made, when the client connects.
     *
     * @param file its path.
     */
    public FileStateStore(final Path file) {
        this.file = Objects.requireNonNull(file, "file");
    }

    @Override
    public void open(final int newSessionId, final ClientPositions into) {
        if (channel != null) {
            throw new IllegalStateException(file + ": already open");
        }
        sessionId = newSessionId;
        try {
            openFile();
            load(into);
        } catch (final IOException | OverlappingFileLockException e) {
            close();
            throw new IllegalStateException(file + ": cannot be used: " + e, e);
        } catch (final IllegalStateException e) {
            close();
            throw e;
        }
    }

    private void openFile() throws IOException {
        if (Files.notExists(file)) {
            // Written whole before it gets its name, so that a kill in between leaves no short file of that name.
            final Path parent = file.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            final Path fresh = Files.createTempFile(parent, file.getFileName().toString(), ".new");
            Files.write(fresh, new byte[FILE_LENGTH]);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        lock = channel.tryLock();
        if (lock == null) {
            throw new IllegalStateException(file + ": in use by another program");
        }
        final long length = channel.size();
        if (length != FILE_LENGTH) {
            throw damaged("is " + length + " bytes long, not " + FILE_LENGTH);
        }
        records = channel.map(FileChannel.MapMode.READ_WRITE, 0, FILE_LENGTH);
        records.order(ByteOrder.LITTLE_ENDIAN);
    }

    private void load(final ClientPositions into) {
        final boolean firstIntact = isIntact(0);
        final boolean secondIntact = isIntact(RECORD_LENGTH);
        if (!firstIntact && !secondIntact) {
            if (!isZero()) {
                throw damaged("holds no intact record");
            }
            into.set(0, 0, 0);
            return;
        }
        final boolean second = secondIntact
            && (!firstIntact || records.getLong(RECORD_LENGTH + VERSION_OFFSET) > records.getLong(VERSION_OFFSET));
        final int record = second ? RECORD_LENGTH : 0;
        final long owner = records.getLong(record + SESSION_ID_OFFSET);
        if (owner != sessionId) {
            throw new IllegalStateException(file + ": belongs to session " + owner + ", not " + sessionId);
        }
        version = records.getLong(record + VERSION_OFFSET);
        into.set(records.getLong(record + SESSION_SEQUENCE_OFFSET), records.getLong(record + PUBLIC_SEQUENCE_OFFSET),
            records.getLong(record + CLIENT_SEQUENCE_OFFSET));
    }

    private IllegalStateException damaged(final String how) {
        return new IllegalStateException(file + ": " + how + "; it is damaged or no client state. Restore it, resume"
            + " from positions known otherwise, or delete it to have every event delivered from the beginning");
    }

    private boolean isIntact(final int record) {
        final long recordVersion = records.getLong(record + VERSION_OFFSET);
        return records.getLong(record) == MAGIC
            && (recordVersion & 1) * RECORD_LENGTH == record
            && records.getLong(record + CHECKSUM_OFFSET) == checksum(record);
    }

    private boolean isZero() {
        for (int i = 0; i < FILE_LENGTH; i++) {
            if (records.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void save(final long sessionSequence, final long publicSequence, final long nextClientSequence) {
        final long newVersion = version + 1;
        final int record = (int)(newVersion & 1) * RECORD_LENGTH;
        records.putLong(record, MAGIC);
        records.putLong(record + VERSION_OFFSET, newVersion);
        records.putLong(record + SESSION_ID_OFFSET, sessionId);
        records.putLong(record + SESSION_SEQUENCE_OFFSET, sessionSequence);
        records.putLong(record + PUBLIC_SEQUENCE_OFFSET, publicSequence);
        records.putLong(record + CLIENT_SEQUENCE_OFFSET, nextClientSequence);
        records.putLong(record + CHECKSUM_OFFSET, checksum(record));
        version = newVersion;
    }

    private long checksum(final int record) {
        final ByteBuffer range = records;
        range.limit(record + CHECKSUM_OFFSET).position(record);
        checksum.reset();
        checksum.update(range);
        range.clear();
        return checksum.getValue();
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
            }
            if (channel != null) {
                channel.close();
            }
        } catch (final IOException e) {
            throw new IllegalStateException(file + ": cannot be closed: " + e, e);
        } finally {
            if (records != null) {
                IoUtil.unmap(records);
            }
            lock = null;
            channel = null;
            records = null;
        }
    }
}
