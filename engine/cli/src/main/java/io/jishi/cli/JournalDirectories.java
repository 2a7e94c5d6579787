package io.jishi.cli;

import io.jishi.journal.JournalFinding;
import io.jishi.journal.JournalFinding.Severity;
import io.jishi.journal.JournalInspector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The journals that a directory given by a user means: both of an engine's data directory, or the directory itself,
 * which is then one journal.
 *
 * @param present those that are there.
 * @param missing what is to be said of those of a data directory that are not.
 */
record JournalDirectories(List<Path> present, List<JournalFinding> missing) {
    /** The journal of commands below an engine's data directory. */
    static final String COMMAND = "command";
    /** The journal of events below it. */
    static final String EVENTS = "events";

    static JournalDirectories of(final Path directory) {
        requireDirectory(directory);
        final List<Path> present = Stream.of(COMMAND, EVENTS)
            .map(directory::resolve)
            .filter(JournalDirectories::isJournal)
            .toList();
        if (present.isEmpty()) {
            return new JournalDirectories(List.of(directory), List.of());
        }
        if (!isJournal(directory.resolve(COMMAND))) {
            return new JournalDirectories(present, List.of(missing(directory.resolve(COMMAND), Severity.ERROR,
                "there is no journal of commands, but one of events: restore it")));
        }
        return new JournalDirectories(present, isJournal(directory.resolve(EVENTS)) ? List.of()
            : List.of(missing(directory.resolve(EVENTS), Severity.WARNING,
                "there is no journal of events; the next start makes it from the commands")));
    }

    /**
     * One journal of an engine's data directory; or the directory itself.
     *
     * @throws CommandException when it is a data directory whose journal of commands is gone.
     */
    static Path one(final Path directory, final String name) {
        final JournalDirectories journals = of(directory);
        final Path below = directory.resolve(name);
        if (!journals.present().contains(below)) {
            journals.missing().stream().filter(finding -> finding.severity() == Severity.ERROR).forEach(finding -> {
                throw new CommandException(ExitCode.INTEGRITY, below + ": " + finding.explanation());
            });
        }
        return Files.isDirectory(below) ? below : directory;
    }

    private static boolean isJournal(final Path directory) {
        return Files.isDirectory(directory) && new JournalInspector(directory).isJournal();
    }

    private static JournalFinding missing(final Path directory, final Severity severity, final String explanation) {
        return new JournalFinding(severity, directory, -1, -1, -1, explanation);
    }

    private static void requireDirectory(final Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new CommandException(ExitCode.BAD_INPUT, "there is no directory " + directory
                + "; name an engine's data directory or a journal below it");
        }
    }
}
