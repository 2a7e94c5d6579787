package io.jishi.perf.auction;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.AuctionMode;
import java.io.PrintWriter;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jishi bench auctions}: bids a second, and what a command takes in the busiest minute of auctions. */
@Command(
    name = "auctions",
    mixinStandardHelpOptions = true,
    description = {
        "Opens 10,000 lots in one exchange, one of them with 100,000 bidders, the others with 20 each. First bids as"
            + " fast as they go, half of them in the large lot: in batches of 64 that are read ahead as the engine's"
            + " node does, then as many again one by one; then one simulated minute in which 1,000 lots close"
            + " while bids go on, each command timed, the closes in commands of their own. Then, for each procedure,"
            + " a lot of its own with 100,000 bidders who all bid: the bids, the close (of one winner also its default"
            + " and the next one's payment) and the slices in which the close goes on, each command timed.",
        "Sessions, party checks and events are those of the whole exchange; no journal, no network. Every bid must be"
            + " accepted, or the exit code is 1."
    },
    footerHeading = "%nExample:%n",
    footer = "  jishi bench auctions --bids 4000000 --rounds 5")
public final class BenchAuctionsCommand implements Callable<Integer> {
    private static final int LOTS = 10_000;
    private static final int BIDDERS = 100_000;
    private static final int BIDDERS_OF_OTHERS = 20;
    private static final int CLOSING = 1_000;
    private static final long HOUR_MS = 3_600_000;
    private static final long MINUTE_NS = 60_000_000_000L;

    @Spec
    private CommandSpec spec;

    @Option(names = "--bids", paramLabel = "N", defaultValue = "2000000",
        description = "Bids of each part of a round, default ${DEFAULT-VALUE}.")
    private int bids;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3",
        description = "Rounds, each with a new exchange, after one to warm up; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
        description = "Which lots are bid for, default ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() {
        final PrintWriter out = spec.commandLine().getOut();
        for (int round = 0; round <= rounds; round++) {
            final AuctionHouse house = open();
            final long inBatches = throughput(house, true);
            final long oneByOne = throughput(house, false);
            final Histogram minute = new Histogram(3);
            final Histogram closes = new Histogram(3);
            minute(house, minute, closes);
            check(house);
            final String huge = huge(round);
            if (round > 0) {
                out.printf("round %d: %,d bids/s in batches, %,d one by one; closing minute, us: bids p50 %.1f p99 %.1f"
                        + " p99.9 %.1f max %.1f; %d commands with closes p50 %.1f p99.9 %.1f max %.1f%n", round,
                    inBatches, oneByOne,
                    us(minute, 50), us(minute, 99), us(minute, 99.9), us(minute, 100),
                    closes.getTotalCount(), us(closes, 50), us(closes, 99.9), us(closes, 100));
                out.print(huge);
                out.flush();
            }
        }
        return ExitCode.OK;
    }

    private String huge(final int round) {
        return huge(round, "MULTI by hand", AuctionMode.MULTI, Allocation.SEQUENCE, false)
            + huge(round, "MULTI by maxima", AuctionMode.MULTI, Allocation.SEQUENCE, true)
            + huge(round, "ONE_SHOT, second price", AuctionMode.ONE_SHOT, Allocation.SEQUENCE, false)
            + huge(round, "WEIGHTED", AuctionMode.WEIGHTED, Allocation.SEQUENCE, false)
            + huge(round, "MULTI_UNIT by sequence", AuctionMode.MULTI_UNIT, Allocation.SEQUENCE, false)
            + huge(round, "MULTI_UNIT pro rata", AuctionMode.MULTI_UNIT, Allocation.PRO_RATA, false);
    }

    private String huge(
        final int round, final String name, final AuctionMode mode, final Allocation allocation, final boolean proxy) {
        final HugeLot lot = new HugeLot(BIDDERS, seed);
        lot.run(mode, allocation, proxy);
        if (lot.rejected() != 0) {
            throw new CommandException(ExitCode.FAILED, name + ": " + lot.rejected() + " commands were refused");
        }
        return String.format("round %d: one lot, %,d bidders, %s, us:%s%s%s%n", round, BIDDERS, name,
            figures("bids", lot.bids()), figures("closes", lot.closes()), figures("slices", lot.sliced()));
    }

    private static String figures(final String name, final Histogram times) {
        return String.format(" %,d %s p50 %.1f p99 %.1f p99.9 %.1f max %.1f;", times.getTotalCount(), name,
            us(times, 50), us(times, 99), us(times, 99.9), us(times, 100));
    }

    /** Lots 2 to 1,001 close within a minute, one after the other, an hour from now; the large one counts down then. */
    private static AuctionHouse open() {
        final AuctionHouse house = new AuctionHouse(LOTS, BIDDERS, BIDDERS_OF_OTHERS);
        for (int lot = 1; lot <= LOTS; lot++) {
            final boolean closes = lot > 1 && lot <= CLOSING + 1;
            house.open(lot, closes ? HOUR_MS + lot * 60L : lot == 1 ? HOUR_MS : 10 * HOUR_MS, closes ? 1 : 60_000);
        }
        return house;
    }

    private long throughput(final AuctionHouse house, final boolean inBatches) {
        final SplittableRandom random = new SplittableRandom(seed);
        final int[] lots = new int[bids];
        for (int i = 0; i < bids; i++) {
            lots[i] = random.nextBoolean() ? 1 : random.nextInt(2, LOTS + 1);
        }
        final long startNs = System.nanoTime();
        if (inBatches) {
            house.bidInBatches(lots);
        } else {
            for (final int lot : lots) {
                house.bid(lot);
            }
        }
        return Math.round(bids * 1e9 / (System.nanoTime() - startNs));
    }

    /** Bids at equal distances, half of them in the large lot, the others where it goes on; what is due goes apart. */
    private void minute(final AuctionHouse house, final Histogram minute, final Histogram closes) {
        final SplittableRandom random = new SplittableRandom(seed);
        house.pass(HOUR_MS * 1_000_000);
        house.advance();
        for (int i = 0; i < bids; i++) {
            house.pass(MINUTE_NS / bids);
            if (house.isDue()) {
                final long dueNs = System.nanoTime();
                house.advance();
                closes.recordValue(System.nanoTime() - dueNs);
            }
            final int lot = random.nextBoolean() ? 1 : random.nextInt(CLOSING + 2, LOTS + 1);
            final long startNs = System.nanoTime();
            house.bid(lot);
            minute.recordValue(System.nanoTime() - startNs);
        }
    }

    private static void check(final AuctionHouse house) {
        if (house.rejected() != 0 || house.awarded() == 0) {
            throw new CommandException(ExitCode.FAILED, house.rejected() + " commands were refused, " + house.awarded()
                + " lots awarded: the figures mean nothing");
        }
    }

    private static double us(final Histogram histogram, final double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e3;
    }
}
