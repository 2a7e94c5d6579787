package io.jishi.perf.book;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jishi bench memory}: what orders and levels take, and that very many of them fit a small heap. */
@Command(
    name = "memory",
    mixinStandardHelpOptions = true,
    description = {
        "Says how many bytes of heap an order and a price level take, then lets very many orders rest over very many"
            + " instruments in a heap of a given size, and compares the cost of a command then with that at 1,000"
            + " orders of one instrument."
    },
    footerHeading = "%nExamples:%n",
    footer = {
        "  jishi bench memory",
        "  jishi bench memory --resting 1000000 --instruments 10000 --heap 1g"
    })
public final class BenchMemoryCommand implements Callable<Integer> {
    private static final int FEW = 1_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--resting", paramLabel = "N", defaultValue = "10000000",
        description = "Resting orders, default ${DEFAULT-VALUE}.")
    private int resting;

    @Option(names = "--instruments", paramLabel = "N", defaultValue = "100000",
        description = "Instruments, default ${DEFAULT-VALUE}.")
    private int instruments;

    @Option(names = "--heap", paramLabel = "SIZE", defaultValue = "4g",
        description = "Heap of the JVM that is measured, default ${DEFAULT-VALUE}.")
    private String heap;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3",
        description = "Rounds measured, default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "6",
        description = "Rounds before those, default ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--commands", paramLabel = "N", defaultValue = "1000000",
        description = "Commands measured in a round, default ${DEFAULT-VALUE}.")
    private int commands;

    @Override
    public Integer call() throws IOException {
        if (resting < FEW || instruments < 1 || rounds < 1 || warmUp < 0 || commands < 1) {
            throw new ParameterException(spec.commandLine(),
                "--resting must be at least 1000, --warm-up not negative, the others at least 1");
        }
        final PrintWriter out = spec.commandLine().getOut();
        final String[] bytes = bytes();
        final GrowthRun run = new GrowthRun(heap, commands, warmUp, rounds);
        final double few = run.nsPerCommand(FEW, 1, out);
        final double many = run.nsPerCommand(resting, instruments, out);
        out.printf(Locale.ROOT, "%n| what | measured |%n|---|---:|%n");
        out.printf(Locale.ROOT, "| bytes for a resting order | %.1f |%n", Double.parseDouble(bytes[0]));
        out.printf(Locale.ROOT, "| bytes for a price level | %.1f |%n", Double.parseDouble(bytes[1]));
        out.printf(Locale.ROOT, "| ns a command, %,d orders, 1 instrument | %,.0f |%n", FEW, few);
        out.printf(Locale.ROOT, "| ns a command, %,d orders, %,d instruments, heap of %s | %,.0f |%n",
            resting, instruments, heap, many);
        out.printf(Locale.ROOT, "| ratio | %.2f |%n%n%s%n", many / few, run.environment());
        out.flush();
        return ExitCode.OK;
    }

    private String[] bytes() throws IOException {
        final String room = Integer.toString(resting);
        try (EngineProcess process = EngineProcess.start(BookTable.OURS, System.getProperty("java.class.path"), heap,
            List.of(MemoryMain.class.getName(), room, room))) {
            final String[] parts = process.line().split(" ", -1);
            if (parts.length != 2) {
                throw new CommandException(ExitCode.FAILED, "no figures but " + String.join(" ", parts));
            }
            return parts;
        }
    }
}
