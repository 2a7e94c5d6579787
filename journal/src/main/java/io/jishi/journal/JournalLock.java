package io.jishi.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One writer at a time: a lock of the operating system on a file, gone with the process that holds it. */
final class JournalLock implements AutoCloseable {
    static final String FILE = "journal.lock";
    private static final int ATTEMPTS = 20;
    /**
     * Directories locked by this process. POSIX drops all of a process's locks on a file when it closes any channel to
     * it, so what we hold ourselves is known from here and its file is not opened a second time.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;
    private final FileLock lock;

    private JournalLock(final Path directory, final FileChannel channel, final FileLock lock) {
        this.directory = directory;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock. A tool that looks whether there is a writer holds it for a moment, so we ask more than once.
     *
     * @throws JournalException when another writer has the journal.
     */
    static JournalLock acquire(final Path directory) {
        final Path realDirectory = realPath(directory);
        JournalLock lock = null;
        if (HELD_HERE.add(realDirectory)) {
            try {
                lock = lockFile(realDirectory);
            } finally {
                if (lock == null) {
                    HELD_HERE.remove(realDirectory);
                }
            }
        }
        if (lock == null) {
            throw new JournalException("journal " + directory + " is being written by another process or writer ("
                + FILE + " is locked); stop it first");
        }
        return lock;
    }

    private static Path realPath(final Path directory) {
        try {
            return directory.toRealPath();
        } catch (final IOException e) {
            throw new JournalException("cannot find " + directory + ": " + e, e);
        }
    }

    private static JournalLock lockFile(final Path directory) {
        final Path file = directory.resolve(FILE);
        try {
            final FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            for (int i = 0; i < ATTEMPTS; i++) {
                final FileLock lock = tryLock(channel, false);
                if (lock != null) {
                    return new JournalLock(directory, channel, lock);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
            }
            channel.close();
            return null;
        } catch (final IOException e) {
            throw new JournalException("cannot lock " + file + ": " + e, e);
        }
    }

    private static FileLock tryLock(final FileChannel channel, final boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (final OverlappingFileLockException e) {
            return null;
        }
    }

    /** True while some writer holds the journal. Leaves nothing behind. */
    static boolean isHeld(final Path directory) {
        final Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return false;
        }
        if (HELD_HERE.contains(realPath(directory))) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
             FileLock lock = tryLock(channel, true)) {
            return lock == null;
        } catch (final IOException e) {
            throw new JournalException("cannot look at " + file + ": " + e.getMessage(), e);
        }
    }

    void checkHeld() {
        if (!lock.isValid()) {
            throw new IllegalStateException("the journal's lock is not held");
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
            HELD_HERE.remove(directory);
        } catch (final IOException e) {
            throw new JournalException("cannot release " + FILE + ": " + e.getMessage(), e);
        }
    }
}
