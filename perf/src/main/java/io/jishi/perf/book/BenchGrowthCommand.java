package io.jishi.perf.book;

import io.jishi.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jishi bench growth}: how the cost of a command grows with the book, as a plot. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    description = {
        "Measures nanoseconds a command of Jishi's exchange at growing sizes, mostly new orders and cancels: first"
            + " against the number of resting orders of one instrument, then against the number of instruments over"
            + " which a number of orders is spread. Prints both and draws them as SVG."
    },
    footerHeading = "%nExamples:%n",
    footer = {
        "  jishi bench growth",
        "  jishi bench growth --resting 1000,100000 --instruments 1,1000 --spread 100000 --svg growth.svg"
    })
public final class BenchGrowthCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--resting", paramLabel = "N", split = ",", description = "Resting orders of one instrument,"
        + " growing; 1,000 to 10,000,000 if absent.")
    private List<Integer> resting = List.of(1_000, 10_000, 100_000, 1_000_000, 10_000_000);

    @Option(names = "--instruments", paramLabel = "N", split = ",", description = "Instruments, growing; 1 to 100,000"
        + " if absent.")
    private List<Integer> instruments = List.of(1, 10, 100, 1_000, 10_000, 100_000);

    @Option(names = "--spread", paramLabel = "N", defaultValue = "1000000",
        description = "Orders that are spread over the instruments, default ${DEFAULT-VALUE}.")
    private int spread;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3",
        description = "Rounds measured at each size, default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "4",
        description = "Rounds before those, default ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--commands", paramLabel = "N", defaultValue = "500000",
        description = "Commands measured in a round, default ${DEFAULT-VALUE}.")
    private int commands;

    @Option(names = "--heap", paramLabel = "SIZE", defaultValue = "4g",
        description = "Heap of the JVM that is measured, default ${DEFAULT-VALUE}.")
    private String heap;

    @Option(names = "--svg", paramLabel = "FILE", defaultValue = "bench-growth.svg",
        description = "Where the plot is written, default ${DEFAULT-VALUE}.")
    private Path svg;

    @Override
    public Integer call() throws IOException {
        check();
        final PrintWriter out = spec.commandLine().getOut();
        final GrowthRun run = new GrowthRun(heap, commands, warmUp, rounds);
        final List<GrowthPoint> byResting = new ArrayList<>();
        for (final int size : resting) {
            byResting.add(new GrowthPoint(size, run.nsPerCommand(size, 1, out)));
        }
        final List<GrowthPoint> byInstruments = new ArrayList<>();
        for (final int size : instruments) {
            byInstruments.add(new GrowthPoint(size, run.nsPerCommand(spread, size, out)));
        }
        final GrowthPlot plot = new GrowthPlot();
        plot.add("ns per command, one instrument", "resting orders", byResting);
        plot.add(
            String.format(Locale.ROOT, "ns per command, %,d resting orders", spread), "instruments", byInstruments);
        Files.writeString(svg, plot.svg(run.environment()));
        print(out, "resting orders of one instrument", byResting);
        print(out, String.format(Locale.ROOT, "instruments with %,d resting orders", spread), byInstruments);
        out.println();
        out.println(run.environment());
        out.flush();
        return ExitCode.OK;
    }

    private void check() {
        require(isGrowing(resting) && isGrowing(instruments), "sizes must be at least 1 and grow");
        require(spread > 0, "--spread must be at least 1");
        require(rounds > 0, "--rounds must be at least 1");
        require(warmUp >= 0, "--warm-up must not be negative");
        require(commands > 0, "--commands must be at least 1");
    }

    private static boolean isGrowing(final List<Integer> sizes) {
        int before = 0;
        for (final int size : sizes) {
            if (size <= before) {
                return false;
            }
            before = size;
        }
        return true;
    }

    private void require(final boolean holds, final String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private static void print(final PrintWriter out, final String sizes, final List<GrowthPoint> points) {
        out.printf("%n| %s | ns/command |%n|---:|---:|%n", sizes);
        for (final GrowthPoint point : points) {
            out.printf(Locale.ROOT, "| %,d | %,.0f |%n", point.size(), point.nsPerCommand());
        }
    }
}
