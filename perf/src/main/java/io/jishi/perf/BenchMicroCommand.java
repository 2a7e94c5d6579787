package io.jishi.perf;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jishi bench micro}: the JMH benchmarks of this room, with allocation per operation. */
@Command(
    name = "micro",
    mixinStandardHelpOptions = true,
    description = "Runs the JMH benchmarks whose names match, each in a fresh JVM, with allocation per operation.",
    footerHeading = "%nExample:%n",
    footer = "  jishi bench micro Journal --seconds 5")
final class BenchMicroCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REGEX", description = "Which benchmarks; all if absent.")
    private List<String> include = new ArrayList<>();

    @Option(
        names = "--seconds",
        paramLabel = "N",
        defaultValue = "2",
        description = "Length of an iteration, default ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
        names = "--iterations",
        paramLabel = "N",
        defaultValue = "5",
        description = "Iterations measured, after as many to warm up; default ${DEFAULT-VALUE}.")
    private int iterations;

    @Override
    public Integer call() {
        final ChainedOptionsBuilder options = new OptionsBuilder()
            .forks(1)
            .warmupIterations(iterations)
            .warmupTime(TimeValue.seconds(seconds))
            .measurementIterations(iterations)
            .measurementTime(TimeValue.seconds(seconds))
            .addProfiler(GCProfiler.class);
        for (final String regex : include.isEmpty() ? List.of("io\\.jishi\\.perf") : include) {
            options.include(regex);
        }
        try {
            new Runner(options.build()).run();
            return ExitCode.OK;
        } catch (final RunnerException ex) {
            throw new CommandException(ExitCode.FAILED, ex.getMessage(), ex);
        }
    }
}
