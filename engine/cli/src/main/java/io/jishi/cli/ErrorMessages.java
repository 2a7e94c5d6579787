package io.jishi.cli;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line on standard error what went wrong, and ends the command with its exit code. */
final class ErrorMessages implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final PrintStream err;
    private final BooleanSupplier stacktrace;

    ErrorMessages(final PrintStream err, final BooleanSupplier stacktrace) {
        this.err = err;
        this.stacktrace = stacktrace;
    }

    @Override
    public int handleParseException(final ParameterException exception, final String[] arguments) {
        final CommandLine command = exception.getCommandLine();
        final String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + oneLine(exception) + "; " + name + " --help says more");
        UnmatchedArgumentException.printSuggestions(exception, command.getErr());
        showTrace(exception);
        return ExitCode.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(
        final Exception exception, final CommandLine command, final ParseResult arguments) {
        final String name = command.getCommandSpec().qualifiedName();
        showTrace(exception);
        if (exception instanceof CommandException problem) {
            err.println(name + ": " + problem.getMessage());
            return problem.exitCode();
        }
        err.println(name + ": " + oneLine(exception)
            + (stacktrace.getAsBoolean() ? "" : "; --stacktrace shows where it came from"));
        return ExitCode.FAILED;
    }

    private void showTrace(final Exception exception) {
        if (stacktrace.getAsBoolean()) {
            exception.printStackTrace(err);
        }
    }

    private static String oneLine(final Exception exception) {
        final String message = exception.getMessage();
        return (exception instanceof ParameterException ? "" : exception.getClass().getSimpleName() + ": ")
            + (message == null ? "no further explanation" : message.replaceAll("\\s*\\R\\s*", " "));
    }
}
