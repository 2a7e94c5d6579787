package io.jishi.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.agrona.CloseHelper;

/**
 * Forces the current file to the device. Not by Chronicle's own {@code sync()}: that only logs a failure of the system
 * call, and leaves the first block (write position, index) to the system once the file has grown past it.
 */
final class FileSync implements AutoCloseable {
    private final Path directory;
    private Path file;
    private FileChannel channel;

    FileSync(final Path directory) {
        this.directory = directory;
    }

    /** Goes on with another file, whose name has to be on the device too. */
    void roll(final Path newFile) {
        CloseHelper.close(channel);
        file = newFile;
        try {
            channel = FileChannel.open(newFile, StandardOpenOption.WRITE);
        } catch (final IOException e) {
            throw new JournalException("cannot open " + newFile + " to sync it: " + e, e);
        }
        syncDirectory(directory);
    }

    boolean isOpen() {
        return channel != null;
    }

    /** Returns when the device has what was written to the file. */
    void sync() {
        try {
            channel.force(false);
        } catch (final IOException e) {
            throw new JournalException("cannot sync " + file + ": " + e
                + "; its last batch may not be durable, check the device before starting again", e);
        }
    }

    static void syncDirectory(final Path directory) {
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        } catch (final IOException e) {
            throw new JournalException("cannot sync directory " + directory + ": " + e, e);
        }
    }

    @Override
    public void close() {
        CloseHelper.close(channel);
    }
}
