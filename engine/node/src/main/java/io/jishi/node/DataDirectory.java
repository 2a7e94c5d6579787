package io.jishi.node;

import io.jishi.node.NodeStartException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The engine's directory, held by one engine at a time: a lock on the file {@code lock}, which the system releases
 * whatever happens to the process.
 */
final class DataDirectory implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(final FileChannel channel, final FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the directory when it is missing and locks it.
     *
     * @throws NodeStartException when another engine has it or it cannot be made.
     */
    static DataDirectory open(final Path directory) {
        try {
            Files.createDirectories(directory);
            final FileChannel channel = FileChannel.open(directory.resolve("lock"),
                StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            final FileLock lock = tryLock(channel);
            if (lock == null) {
                final String holder = readHolder(channel);
                channel.close();
                throw new NodeStartException(Kind.FAILED, "another engine" + holder + " has " + directory
                    + "; stop it, or give this one a data directory of its own");
            }
            writeHolder(channel);
            return new DataDirectory(channel, lock);
        } catch (final IOException e) {
            throw new NodeStartException(Kind.FAILED, "cannot use " + directory + " as data directory: " + e, e);
        }
    }

    private static FileLock tryLock(final FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (final OverlappingFileLockException e) {
            return null;
        }
    }

    private static String readHolder(final FileChannel channel) throws IOException {
        final ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        final String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).trim();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    private static void writeHolder(final FileChannel channel) throws IOException {
        channel.truncate(0);
        final byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(pid), 0);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot release the data directory", e);
        }
    }
}
