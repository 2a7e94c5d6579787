package io.jishi.cli;

import java.util.concurrent.Callable;

/**
 * A subcommand of {@code jishi}, found by {@link java.util.ServiceLoader}: a room adds one by implementing this with
 * a public constructor without parameters, annotating the class with {@code picocli.CommandLine.Command} and naming it
 * in {@code META-INF/services/io.jishi.cli.JishiCommand}.
 *
 * <p>{@link #call()} returns one of the {@link ExitCode}s, or throws a {@link CommandException} for what the user can
 * mend. Results go to standard output, everything else to standard error.
 */
public interface JishiCommand extends Callable<Integer> {
}
