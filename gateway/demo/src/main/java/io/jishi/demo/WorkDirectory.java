package io.jishi.demo;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.agrona.IoUtil;

/** The directory of a demonstration: whatever is written is below it, and goes with it unless it is kept. */
final class WorkDirectory implements AutoCloseable {
    /** What the engine keeps free for cancels and withdrawals by default, and something to write into. */
    private static final long NEEDED_MB = 600;

    private final Path path;
    private final boolean made;
    private boolean keep;
    private boolean closed;

    private WorkDirectory(final Path path, final boolean made, final boolean keep) {
        this.path = path;
        this.made = made;
        this.keep = keep;
    }

    /**
     * Makes the directory ready.
     *
     * @param wanted empty or missing; null for a new one among the temporary files.
     * @param keep   whether it stays.
     * @return the directory.
     * @throws CommandException if it cannot be made or something is in it.
     */
    static WorkDirectory open(final Path wanted, final boolean keep) {
        try {
            if (wanted == null) {
                final Path temporary = Files.createTempDirectory("jishi-demo-");
                return checked(new WorkDirectory(temporary, true, keep));
            }
            final boolean made = !Files.exists(wanted);
            Files.createDirectories(wanted);
            try (Stream<Path> content = Files.list(wanted)) {
                if (content.findAny().isPresent()) {
                    throw new CommandException(ExitCode.BAD_INPUT,
                        wanted + " is not empty; name another directory with --dir, or leave it out");
                }
            }
            return checked(new WorkDirectory(wanted.toRealPath(), made, keep));
        } catch (final IOException e) {
            throw new CommandException(ExitCode.FAILED, "cannot make the directory of the demonstration ("
                + e + "); name another one with --dir", e);
        }
    }

    /** The engine's journals take no new commands when the disk is nearly full; that would spoil the show half way. */
    private static WorkDirectory checked(final WorkDirectory directory) throws IOException {
        final long freeMb = Files.getFileStore(directory.path).getUsableSpace() >> 20;
        if (freeMb < NEEDED_MB) {
            directory.delete();
            throw new CommandException(ExitCode.FAILED, "only " + freeMb + " MB are free in " + directory.path
                + ", " + NEEDED_MB + " are needed; name a directory on a larger disk with --dir");
        }
        return directory;
    }

    Path path() {
        return path;
    }

    /** Lets it stay: something failed, and what it was is written there. */
    synchronized void keep() {
        keep = true;
    }

    synchronized boolean isKept() {
        return keep;
    }

    /** Deletes what was made, unless it is to stay. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (!closed && !keep) {
            closed = true;
            delete();
        }
    }

    private void delete() {
        if (made) {
            IoUtil.delete(path.toFile(), true);
            return;
        }
        try (Stream<Path> content = Files.list(path)) {
            final List<Path> entries = content.toList();
            entries.forEach(entry -> IoUtil.delete(entry.toFile(), true));
        } catch (final IOException e) {
            throw new CommandException(ExitCode.FAILED, "cannot empty " + path + "; delete it by hand", e);
        }
    }
}
