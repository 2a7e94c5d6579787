package io.jishi.cli;

import io.jishi.journal.JournalDamagedException;
import io.jishi.journal.JournalException;
import io.jishi.journal.JournalFinding;
import java.util.Locale;

/** What goes wrong with a journal: its exit code and its words. */
final class JournalProblems {
    private JournalProblems() {
    }

    static CommandException of(final JournalException problem) {
        final int exitCode =
            problem instanceof JournalDamagedException ? ExitCode.INTEGRITY : ExitCode.BAD_INPUT;
        return new CommandException(exitCode, problem.getMessage(), problem);
    }

    static String text(final JournalFinding finding) {
        final StringBuilder text = new StringBuilder().append(finding.severity()).append(' ').append(finding.file());
        if (finding.offset() >= 0) {
            text.append(" offset ").append(finding.offset());
        }
        if (finding.index() >= 0) {
            text.append(String.format(Locale.ROOT, " index 0x%x", finding.index()));
        }
        if (finding.sequence() >= 0) {
            text.append(" after sequence ").append(finding.sequence());
        }
        return text.append(": ").append(finding.explanation()).toString();
    }
}
