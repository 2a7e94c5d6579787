package io.jishi.perf.flash1;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jishi bench flash1}: the messages of a public benchmark, its report hash, and messages a second. */
@Command(
    name = "flash1",
    mixinStandardHelpOptions = true,
    description = {
        "Runs a file of messages of the public benchmark flash1-dev/matching-engine-benchmark, unpacked, through the"
            + " exchange; prints the SHA-256 of the reports, to be compared with the one the benchmark gives, and how"
            + " many messages a second it takes without writing reports."
    },
    footerHeading = "%nExample:%n",
    footer = "  xz -dc normal.bin.xz > normal.bin; jishi bench flash1 normal.bin")
public final class BenchFlash1Command implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The messages, unpacked.")
    private Path file;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5",
        description = "How often it is timed, default ${DEFAULT-VALUE}.")
    private int rounds;

    @Override
    public Integer call() {
        final Flash1Messages messages = read();
        final PrintWriter out = spec.commandLine().getOut();
        final Flash1Reports reports = report(messages);
        out.printf(Locale.ROOT, "%,d messages, %,d reports, SHA-256 %s%n",
            messages.count(), reports.count(), reports.sha256());
        out.flush();
        final double[] rates = new double[Math.max(1, rounds)];
        for (int round = 0; round < rates.length; round++) {
            rates[round] = rate(messages);
            out.printf(Locale.ROOT, "round %d of %d: %.2f million messages/s%n", round + 1, rates.length, rates[round]);
            out.flush();
        }
        Arrays.sort(rates);
        out.printf(Locale.ROOT, "median %.2f million messages/s, %.2f to %.2f, Java %s, %d processors%n",
            rates[rates.length / 2], rates[0], rates[rates.length - 1], Runtime.version(),
            Runtime.getRuntime().availableProcessors());
        return ExitCode.OK;
    }

    private Flash1Messages read() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Flash1Messages.read(in);
        } catch (final IOException e) {
            throw new CommandException(ExitCode.BAD_INPUT, "cannot read " + file + ": " + e, e);
        } catch (final IllegalArgumentException e) {
            throw new CommandException(ExitCode.BAD_INPUT, file + ": " + e.getMessage(), e);
        }
    }

    /** Runs the messages once and keeps the reports. */
    static Flash1Reports report(final Flash1Messages messages) {
        final Flash1Reports reports = new Flash1Reports();
        final Flash1Engine engine = new Flash1Engine(messages.count() + 1, reports);
        for (int i = 0; i < messages.count(); i++) {
            reports.next(messages.sequence(i));
            engine.onMessage(messages, i);
        }
        return reports;
    }

    private static double rate(final Flash1Messages messages) {
        final CountingListener counts = new CountingListener();
        final Flash1Engine engine = new Flash1Engine(messages.count() + 1, counts);
        final long startNs = System.nanoTime();
        for (int i = 0; i < messages.count(); i++) {
            engine.onMessage(messages, i);
        }
        return messages.count() * 1e3 / (System.nanoTime() - startNs);
    }
}
