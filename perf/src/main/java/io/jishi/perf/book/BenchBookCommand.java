package io.jishi.perf.book;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import io.jishi.perf.stream.OrderStream;
import io.jishi.perf.stream.StreamGenerator;
import io.jishi.perf.stream.StreamSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jishi bench book}: the continuous book beside other engines, on the same streams in the same run. */
@Command(
    name = "book",
    mixinStandardHelpOptions = true,
    description = {
        "Runs streams of order commands through Jishi's exchange and through the order books of other engines, each in"
            + " a JVM of its own with the same options, in turns, after rounds to warm up. Every engine must make the"
            + " same fills, or the exit code is 1. Prints one table and writes it as Markdown.",
        "Ours is the whole exchange: sessions, party checks, limits and events, which the other order books do not"
            + " have. The ratio is that of its median to the best other median."
    },
    footerHeading = "%nExamples:%n",
    footer = {
        "  jishi bench book",
        "  jishi bench book --streams itch1k,cross --engines jishi,parity --rounds 9 --csv book.csv"
    })
public final class BenchBookCommand implements Callable<Integer> {
    private static final List<String> ENGINES =
        List.of(BookTable.OURS, "exchange-core-direct", "exchange-core-naive", "parity");

    @Spec
    private CommandSpec spec;

    @Option(names = "--streams", paramLabel = "NAME", split = ",", description = "Which streams: xc1k, itch1k,"
        + " itch100k, itch1m, cross, sym1k, sym100k; all if absent.")
    private List<String> streams = StreamSpec.labels();

    @Option(names = "--engines", paramLabel = "NAME", split = ",", description = "Which engines: jishi,"
        + " exchange-core-direct, exchange-core-naive, parity; all if absent.")
    private List<String> engines = ENGINES;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5",
        description = "Rounds measured, default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "3",
        description = "Rounds before those, default ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--commands", paramLabel = "N", defaultValue = "1000000",
        description = "Commands measured in a round, default ${DEFAULT-VALUE}.")
    private int commands;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
        description = "Seed of the streams, default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--heap", paramLabel = "SIZE", defaultValue = "4g",
        description = "Heap of each engine's JVM, default ${DEFAULT-VALUE}.")
    private String heap;

    @Option(names = "--markdown", paramLabel = "FILE", defaultValue = "bench-book.md",
        description = "Where the table is written, default ${DEFAULT-VALUE}.")
    private Path markdown;

    @Option(names = "--csv", paramLabel = "FILE", description = "Where it is written as CSV as well.")
    private Path csv;

    @Override
    public Integer call() throws IOException {
        check();
        final PrintWriter out = spec.commandLine().getOut();
        final List<BookResult> results = new ArrayList<>();
        for (final String stream : streams) {
            results.addAll(run(StreamSpec.of(stream), out));
        }
        final BookTable table = new BookTable(results);
        final String text = table.markdown(BookEnvironment.describe(EngineProcess.flags(heap), commands, seed));
        Files.writeString(markdown, text);
        if (csv != null) {
            Files.writeString(csv, table.csv());
        }
        out.print(text);
        out.flush();
        return ExitCode.OK;
    }

    private void check() {
        for (final String engine : engines) {
            require(ENGINES.contains(engine), "there is no engine " + engine + ", only " + ENGINES);
        }
        for (final String stream : streams) {
            require(StreamSpec.labels().contains(stream),
                "there is no stream " + stream + ", only " + StreamSpec.labels());
        }
        require(rounds > 0, "--rounds must be at least 1");
        require(warmUp >= 0, "--warm-up must not be negative");
        require(commands > 0, "--commands must be at least 1");
    }

    private void require(final boolean holds, final String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private List<BookResult> run(final StreamSpec stream, final PrintWriter out) throws IOException {
        out.printf("%s: %,d commands over about %,d resting orders of %,d instruments%n",
            stream.label(), commands, stream.resting(), stream.instruments());
        out.flush();
        final Path file = Files.createTempFile("jishi-bench-" + stream.label(), ".stream");
        try {
            final OrderStream generated = StreamGenerator.generate(stream, commands, seed);
            generated.write(file);
            final List<BookResult> results = new BookRun(stream.label(), file, heap, List.of(), out)
                .run(engines, warmUp, rounds);
            final long expected = StreamGenerator.fillsOf(stream, commands, seed).value();
            for (final BookResult result : results) {
                if (result.fillsChecksum() != expected) {
                    throw new CommandException(ExitCode.FAILED, result.engine() + " does not fill " + stream.label()
                        + " as a plain book does: its figures mean nothing");
                }
            }
            return results;
        } finally {
            Files.delete(file);
        }
    }
}
