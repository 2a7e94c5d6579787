package io.jishi.journal;

import io.jishi.journal.JournalFinding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects findings; a badly damaged journal does not fill the memory with them. */
final class Findings {
    private static final int LIMIT = 1000;

    private final List<JournalFinding> list = new ArrayList<>();
    private JournalFinding firstError;
    private int errors;
    private int dropped;

    void add(final JournalFinding finding) {
        if (finding.severity() == Severity.ERROR) {
            errors++;
            firstError = firstError == null ? finding : firstError;
        }
        if (list.size() < LIMIT) {
            list.add(finding);
        } else {
            dropped++;
        }
    }

    void error(final Path file, final long offset, final long ordinal, final long sequence, final String explanation) {
        add(new JournalFinding(
            Severity.ERROR, file, offset, JournalFiles.index(file, ordinal), sequence, explanation));
    }

    void warn(final Path file, final long offset, final long ordinal, final long sequence, final String explanation) {
        add(new JournalFinding(
            Severity.WARNING, file, offset, JournalFiles.index(file, ordinal), sequence, explanation));
    }

    void inform(final Path file, final long offset, final long ordinal, final long sequence, final String explanation) {
        add(new JournalFinding(
            Severity.INFO, file, offset, JournalFiles.index(file, ordinal), sequence, explanation));
    }

    List<JournalFinding> list() {
        if (dropped > 0) {
            final List<JournalFinding> all = new ArrayList<>(list);
            all.add(new JournalFinding(Severity.INFO, list.get(0).file(), -1, -1, -1,
                dropped + " more findings are not shown"));
            return all;
        }
        return List.copyOf(list);
    }

    /** The first finding that forbids to start, or null. */
    JournalFinding firstError() {
        return firstError;
    }

    int errors() {
        return errors;
    }

    void throwFirstError() {
        if (firstError != null) {
            throw new JournalDamagedException(firstError.explanation(), firstError.file(), firstError.offset(),
                firstError.index(), firstError.sequence());
        }
    }
}
