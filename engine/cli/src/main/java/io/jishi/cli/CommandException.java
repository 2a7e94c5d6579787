package io.jishi.cli;

/**
 * Ends a command with a message for people, one line that says what is wrong, where, and what to do next; no stack
 * trace is shown unless it is asked for.
 */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * Ends with a message.
     *
     * @param exitCode one of the {@link ExitCode}s.
     * @param message  for people.
     */
    public CommandException(final int exitCode, final String message) {
        this(exitCode, message, null);
    }

    /**
     * Ends with a message and what led to it.
     *
     * @param exitCode one of the {@link ExitCode}s.
     * @param message  for people.
     * @param cause    shown with {@code --stacktrace}.
     */
    public CommandException(final int exitCode, final String message, final Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /**
     * How the process ends.
     *
     * @return one of the {@link ExitCode}s.
     */
    public int exitCode() {
        return exitCode;
    }
}
