package io.jishi.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The cycle files of a journal, oldest first: their names sort like their times. */
final class JournalFiles {
    private JournalFiles() {
    }

    static List<Path> list(final Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> name(file).endsWith(QueueFormat.FILE_SUFFIX)).sorted().toList();
        } catch (final NoSuchFileException | NotDirectoryException e) {
            throw new JournalException(directory + " is not a directory", e);
        } catch (final IOException e) {
            throw new JournalException("cannot list " + directory + ": " + e, e);
        }
    }

    static String name(final Path file) {
        final Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    /** The oldest file that is younger than the given one, or null. */
    static Path after(final Path file) {
        final Path directory = file.getParent();
        for (final Path other : list(directory)) {
            if (name(other).compareTo(name(file)) > 0) {
                return other;
            }
        }
        return null;
    }

    /** Sequence of the first record of a file, -1 when it has none that is whole. */
    static long firstSequence(final Path file) {
        try (MappedQueueFile mapped = new MappedQueueFile(file)) {
            return new SequenceIndex(mapped, null).firstSequence();
        }
    }

    static JournalRollCycle rollCycle(final Path file) {
        return JournalRollCycle.ofFileName(name(file));
    }

    /** The cycle of a file, or -1 when its name tells none. */
    static long cycle(final Path file) {
        final JournalRollCycle rollCycle = rollCycle(file);
        return rollCycle == null ? -1 : rollCycle.cycleOf(name(file));
    }

    /** Chronicle's index of an excerpt, or -1 when the file's name tells no cycle. */
    static long index(final Path file, final long ordinal) {
        final long cycle = cycle(file);
        return cycle < 0 || ordinal < 0 ? -1 : (cycle << JournalRollCycle.ORDINAL_BITS) + ordinal;
    }
}
