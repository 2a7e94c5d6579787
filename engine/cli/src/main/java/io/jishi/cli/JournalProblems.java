package io.jishi.cli;

import io.jishi.journal.JournalDamagedException;
import io.jishi.journal.JournalException;

/** Gives what goes wrong with a journal its exit code. */
final class JournalProblems {
    private JournalProblems() {
    }

    static CommandException of(final JournalException problem) {
        final int exitCode =
            problem instanceof JournalDamagedException ? ExitCode.INTEGRITY : ExitCode.BAD_INPUT;
        return new CommandException(exitCode, problem.getMessage(), problem);
    }
}
