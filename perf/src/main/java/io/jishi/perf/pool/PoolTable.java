package io.jishi.perf.pool;

import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Results for people and as CSV: one line for all commands of an engine at a stock and one for each kind. */
final class PoolTable {
    private static final double P50 = 50;
    private static final double P99 = 99;
    private static final double P999 = 99.9;
    private static final String ALL = "all";

    private PoolTable() {
    }

    /** The lines of one result, of all kinds and of each. */
    static String lines(final PoolResult result) {
        final StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT,
            "%s, %,d listings: %,.0f commands/s (%,d measured, %,d trades), %d bytes a listing, filled in %.1f s,"
            + " %.2f bytes allocated a command%n",
            result.engine(), result.stock(), result.commandsPerSecond(), result.commands(), result.trades(),
            result.bytesPerListing(), result.loadNs() / 1e9, (double)result.allocated() / result.commands()));
        line(text, ALL, result.latency());
        for (final PoolKind kind : result.latencies().keySet()) {
            line(text, kind.label(), result.latency(kind));
        }
        return text.toString();
    }

    private static void line(final StringBuilder text, final String kind, final Histogram latency) {
        text.append(String.format(Locale.ROOT, "  %-9s %,10d  p50 %,9d  p99 %,9d  p99.9 %,9d  max %,11d ns%n", kind,
            latency.getTotalCount(), latency.getValueAtPercentile(P50), latency.getValueAtPercentile(P99),
            latency.getValueAtPercentile(P999), latency.getMaxValue()));
    }

    static String csv(final List<PoolResult> results) {
        final StringBuilder text = new StringBuilder("engine,stock,commands_per_s,p50_ns,p99_ns,p999_ns,kind\n");
        for (final PoolResult result : results) {
            row(text, result, ALL, result.latency(), result.commandsPerSecond());
            for (final PoolKind kind : result.latencies().keySet()) {
                final Histogram latency = result.latency(kind);
                row(text, result, kind.label(), latency, latency.getTotalCount() == 0 ? 0 : 1e9 / latency.getMean());
            }
        }
        return text.toString();
    }

    private static void row(final StringBuilder text, final PoolResult result, final String kind,
        final Histogram latency, final double perSecond) {
        text.append(String.format(Locale.ROOT, "%s,%d,%.0f,%d,%d,%d,%s%n", result.engine(), result.stock(), perSecond,
            latency.getValueAtPercentile(P50), latency.getValueAtPercentile(P99), latency.getValueAtPercentile(P999),
            kind));
    }
}
