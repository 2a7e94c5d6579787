package io.jishi.perf.pool;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.perf.book.GrowthPlot;
import io.jishi.perf.book.GrowthPoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jishi bench pool}: the pool beside other ways to find what pairs, on the same commands in the same run. */
@Command(
    name = "pool",
    mixinStandardHelpOptions = true,
    description = {
        "Fills pools with supplies and demands, five to two, whose attributes are drawn by the frequencies of real"
            + " patents, then measures a mix of new ones, amendments, withdrawals and takes: how many a second, without"
            + " a clock between commands, and by turns how long each takes by itself.",
        "Beside ours, which is the whole exchange: a naive scan, a table of H2 in memory with a composite index, and an"
            + " inverted index of RoaringBitmaps; they only search. All must make the same trades, or the exit code is"
            + " 1. Beyond 10000 listings they take over what stands in ours; beyond 100000 there is ours alone. Then"
            + " ours alone, with listings that are introduced, up to twenty each."
    },
    footerHeading = "%nExamples:%n",
    footer = {
        "  JISHI_JAVA_OPTS='-Xmx8g -XX:+UseTransparentHugePages' jishi bench pool --csv pool.csv",
        "  jishi bench pool --proposals 0 --csv pool.csv --plot pool.svg",
        "  jishi bench pool --engines jishi,scan --stocks 1000,10000",
        "  jishi bench pool --engines jishi --stocks 1000 --proposals 1000000 --threshold 700",
        "  jishi bench pool --stocks 1000 --proposals 0 --worst"
    })
public final class BenchPoolCommand implements Callable<Integer> {
    private static final String OURS = "jishi";
    private static final List<String> NAMES = List.of(OURS, "scan", "bitmap", "h2");
    private static final int LARGEST_OF_OTHERS = 100_000;
    /** So many commands are compared; more than that are measured of those that are not too slow for it. */
    private static final long FEW_COMMANDS = 2_000;
    /** Commands times listings of each that are measured, if not more than of ours. */
    private static final Map<String, Long> WORK =
        Map.of("scan", 200_000_000L, "bitmap", 20_000_000L, "h2", 20_000_000L);
    private static final int WARM_UP_STOCK = 10_000;

    private static final double[] BUDGET_SHARES = {0.1, 1};
    private static final long MOST_PROPOSALS = 50_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--engines", paramLabel = "NAME", split = ",",
        description = "Which engines: jishi, scan, bitmap, h2; all if absent.")
    private List<String> engines = NAMES;

    @Option(names = "--stocks", paramLabel = "N", split = ",",
        description = "Listings that stand when measuring begins; 7000000, 1000000, 100000, 10000 and 1000 if absent,"
            + " the largest first because it needs a fresh heap.")
    private List<Integer> stocks = List.of(7_000_000, 1_000_000, 100_000, 10_000, 1_000);

    @Option(names = "--proposals", paramLabel = "N", split = ",",
        description = "Stocks of listings that are introduced and do not trade, of ours alone: 1000, 10000, 100000,"
            + " 1000000, 3000000 and 7000000 if absent; 0 for none.")
    private List<Integer> proposals = List.of(1_000, 10_000, 100_000, 1_000_000, 3_000_000, 7_000_000);

    @Option(names = "--threshold", paramLabel = "N", defaultValue = "0",
        description = "What an introduction must score at least, 0 to 1000; default ${DEFAULT-VALUE}.")
    private int threshold;

    @Option(names = "--worst",
        description = "Measures what can hold the matcher longest, each in the stock that is the worst for it:"
            + " searches, and many listings that end together.")
    private boolean worst;

    @Option(names = "--commands", paramLabel = "N", defaultValue = "1000000",
        description = "Commands measured in each of both ways, of ours; default ${DEFAULT-VALUE}.")
    private int commands;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--csv", paramLabel = "FILE", description = "Where the results are written as CSV.")
    private Path csv;

    @Option(names = "--plot", paramLabel = "FILE", description = "Where cost against stock is drawn, as SVG.")
    private Path plot;

    @Option(names = "--looks", paramLabel = "N",
        description = "Most looks of one command of ours; the engine's own limit if absent.")
    private int looks = new CoreLimits().maxLooksPerCommand();

    private PoolEngine.Factory factoryOf(final String engine) {
        return switch (engine) {
            case OURS -> (ipc, answers, capacity) ->
                new JishiPool(ipc, answers, capacity, ExecutionMode.FIRM, looks);
            case "scan" -> (ipc, answers, capacity) -> new ScanPool(ipc, answers);
            case "bitmap" -> (ipc, answers, capacity) -> new BitmapPool(ipc, answers);
            default -> (ipc, answers, capacity) -> new TablePool(ipc, answers);
        };
    }

    @Override
    public Integer call() throws IOException {
        check();
        final PrintWriter out = spec.commandLine().getOut();
        final Ipc ipc = new Ipc();
        final List<PoolResult> results = new ArrayList<>();
        if (engines.contains(OURS)) {
            new PoolRun(ipc, seed, commands).run(OURS, factoryOf(OURS), WARM_UP_STOCK);
        }
        for (final int stock : stocks) {
            final List<String> measured =
                engines.stream().filter((engine) -> engine.equals(OURS) || stock <= LARGEST_OF_OTHERS).toList();
            final Map<String, PoolResult> compared =
                measured.size() < 2 ? Map.of() : compare(ipc, stock, measured, out);
            for (final String engine : measured) {
                final PoolResult result = measure(ipc, stock, engine, compared.get(engine));
                results.add(result);
                out.print(PoolTable.lines(result));
                out.flush();
            }
        }
        introduce(ipc, results, out);
        if (worst) {
            new PoolWorst(ipc, seed, looks, out).run();
        }
        if (csv != null) {
            Files.writeString(csv, PoolTable.csv(results));
        }
        if (plot != null) {
            Files.writeString(plot, plotOf(results));
        }
        return ExitCode.OK;
    }

    /** If no more commands than were compared are to be measured, that was the measurement. */
    private PoolResult measure(final Ipc ipc, final int stock, final String engine, final PoolResult compared) {
        final long count = engine.equals(OURS) ? commands
            : Math.min(commands, Math.max(FEW_COMMANDS, WORK.get(engine) / stock));
        return compared != null && count == FEW_COMMANDS ? compared
            : new PoolRun(ipc, seed, count).run(engine, factoryOf(engine), stock);
    }

    /** Two markets: budgets a tenth of asks, where one pair in a hundred crosses, and as high as asks. */
    private void introduce(final Ipc ipc, final List<PoolResult> results, final PrintWriter out) {
        if (introduces()) {
            WarmUp.run(() -> warmUp(ipc));
        }
        for (final int stock : proposals) {
            for (final double share : stock == 0 ? new double[0] : BUDGET_SHARES) {
                final ProposalRun run = proposalRun(ipc, share);
                final PoolResult result = run.run(nameOf(share), stock);
                results.add(result);
                out.print(PoolTable.lines(result));
                out.printf("  of %,d proposals, %,d at once;"
                    + " of %,d searches that found somebody, %,d went on in steps%n", result.trades(),
                    run.proposedAtOnce(), run.searches(), run.searchesInSteps());
                out.flush();
            }
        }
    }

    private boolean introduces() {
        return proposals.stream().anyMatch((stock) -> stock > 0);
    }

    private void warmUp(final Ipc ipc) {
        for (final double share : BUDGET_SHARES) {
            proposalRun(ipc, share).run("warm-up", WARM_UP_STOCK);
        }
    }

    private ProposalRun proposalRun(final Ipc ipc, final double share) {
        return new ProposalRun(ipc, seed, Math.min(commands, MOST_PROPOSALS), share, threshold, looks);
    }

    private String nameOf(final double share) {
        return "jishi-budgets-" + share + (threshold == 0 ? "" : "-threshold-" + threshold);
    }

    private String plotOf(final List<PoolResult> results) {
        final GrowthPlot growth = new GrowthPlot();
        for (final String engine : engines) {
            final List<GrowthPoint> points = results.stream().filter((result) -> result.engine().equals(engine))
                .map((result) -> new GrowthPoint((int)result.stock(), 1e9 / result.commandsPerSecond()))
                .sorted(Comparator.comparingInt(GrowthPoint::size)).toList();
            if (!points.isEmpty()) {
                growth.add(engine + ": ns per command", "listings", points);
            }
        }
        return growth.svg("jishi bench pool, seed " + seed + "; Java " + Runtime.version());
    }

    private void check() {
        for (final String engine : engines) {
            require(NAMES.contains(engine), "there is no engine " + engine + ", only " + NAMES);
        }
        for (final int stock : stocks) {
            require(stock > 0, "--stocks must be at least 1");
        }
        for (final int stock : proposals) {
            require(stock >= 0, "--proposals must be at least 0");
        }
        require(commands > 0, "--commands must be at least 1");
        require(looks > 0, "--looks must be at least 1");
        require(threshold >= 0 && threshold <= PoolRules.MAX_SCORE,
            "--threshold must be from 0 to " + PoolRules.MAX_SCORE);
        require(threshold == 0 || introduces(), "--threshold needs --proposals");
        require(!worst || (looks >= PoolWorst.LEAST_LOOKS && looks <= PoolWorst.MOST_LOOKS),
            "--worst needs --looks from " + PoolWorst.LEAST_LOOKS + " to " + PoolWorst.MOST_LOOKS);
    }

    private void require(final boolean holds, final String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    /** Before anything is measured: all engines at a stock answer the same few commands with the same trades. */
    private Map<String, PoolResult> compare(
        final Ipc ipc, final int stock, final List<String> compared, final PrintWriter out) {
        final Map<String, PoolResult> results = new HashMap<>();
        final PoolRun few = new PoolRun(ipc, seed, FEW_COMMANDS);
        final Map<Long, List<String>> byChecksum = new LinkedHashMap<>();
        long trades = 0;
        for (final String engine : compared) {
            final PoolResult result = few.run(engine, factoryOf(engine), stock);
            results.put(engine, result);
            byChecksum.computeIfAbsent(result.checksum(), (sum) -> new ArrayList<>()).add(engine);
            trades = result.trades();
        }
        if (byChecksum.size() > 1) {
            throw new CommandException(ExitCode.FAILED, "with " + stock + " listings these make different trades: "
                + byChecksum.values() + "; their figures mean nothing");
        }
        out.printf("%,d listings: %s make the same %,d trades in %,d commands%n",
            stock, compared, trades, FEW_COMMANDS);
        return results;
    }
}
