package io.jishi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the journals that a directory given by a user means. */
final class JournalDirectories {
    /** The journal of commands below an engine's data directory. */
    static final String COMMAND = "command";
    /** The journal of events below it. */
    static final String EVENTS = "events";

    private JournalDirectories() {
    }

    /** Both journals of an engine's data directory; or the directory itself, which is then one journal. */
    static List<Path> all(final Path directory) {
        requireDirectory(directory);
        final List<Path> below = Stream.of(COMMAND, EVENTS)
            .map(directory::resolve)
            .filter(Files::isDirectory)
            .toList();
        return below.isEmpty() ? List.of(directory) : below;
    }

    /** One journal of an engine's data directory; or the directory itself. */
    static Path one(final Path directory, final String name) {
        requireDirectory(directory);
        final Path below = directory.resolve(name);
        return Files.isDirectory(below) ? below : directory;
    }

    private static void requireDirectory(final Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new CommandException(ExitCode.BAD_INPUT, "there is no directory " + directory
                + "; name an engine's data directory or a journal below it");
        }
    }
}
