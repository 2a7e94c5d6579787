package io.jishi.perf;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jishi bench match}: lines a second through {@code jishi match}, the start of its JVM included. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = {
        "Writes a script of seeded random commands (orders, cancels, supplies, demands) and runs jishi match on it"
            + " several times, each in a fresh JVM, its events thrown away. Counts from the start of the process to its"
            + " end, so short scripts measure the start of the JVM."
    },
    footerHeading = "%nExample:%n",
    footer = "  jishi bench match --lines 1000000 --rounds 5")
final class BenchMatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
        names = "--lines",
        paramLabel = "N",
        defaultValue = "1000000",
        description = "Lines of trading in the script, default ${DEFAULT-VALUE}.")
    private long lines;

    @Option(
        names = "--rounds",
        paramLabel = "N",
        defaultValue = "5",
        description = "How often it is run, default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "1",
        description = "Seed of the script, default ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        final PrintWriter out = spec.commandLine().getOut();
        final Path script = Files.createTempFile("jishi-bench-match", ".ndjson");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(script)) {
                new MatchScript(seed, writer).write(lines);
            }
            final long total = lines + MatchScript.definitionLines();
            final long[] perSecond = new long[rounds];
            for (int round = 0; round < rounds; round++) {
                perSecond[round] = Math.round(total * 1e9 / runNs(script));
                out.printf("round %d of %d: %,d lines/s%n", round + 1, rounds, perSecond[round]);
                out.flush();
            }
            Arrays.sort(perSecond);
            out.printf("%,d lines (%,d bytes, seed %d), Java %s, %d processors: median %,d lines/s, %,d to %,d%n",
                total, Files.size(script), seed, Runtime.version(), Runtime.getRuntime().availableProcessors(),
                perSecond[rounds / 2], perSecond[0], perSecond[rounds - 1]);
            return ExitCode.OK;
        } finally {
            Files.delete(script);
        }
    }

    private static long runNs(final Path script) throws IOException, InterruptedException {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.jishi.cli.Jishi", "match"));
        command.add(script.toString());
        final long startNs = System.nanoTime();
        final Process process = new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        final int exitCode = process.waitFor();
        if (exitCode != ExitCode.OK) {
            throw new CommandException(ExitCode.FAILED, "jishi match ended with exit code " + exitCode);
        }
        return System.nanoTime() - startNs;
    }
}
