package io.jishi.node;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.NanoClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a line now and then on what the node did; none while nothing happens. */
final class StatsReporter implements Agent {
    private static final Logger LOGGER = LoggerFactory.getLogger(NodeStats.class);

    private final NodeStats stats;
    private final NanoClock clock;
    private final long intervalNs;
    private long reportedNs;
    private long reportedCommands;

    StatsReporter(final NodeStats stats, final NanoClock clock, final long intervalNs) {
        this.stats = stats;
        this.clock = clock;
        this.intervalNs = intervalNs;
        reportedNs = clock.nanoTime();
    }

    @Override
    public int doWork() {
        final long nowNs = clock.nanoTime();
        if (nowNs - reportedNs < intervalNs) {
            return 0;
        }
        final long commands = stats.commands();
        if (commands > reportedCommands) {
            report(commands, nowNs);
        }
        reportedCommands = commands;
        reportedNs = nowNs;
        return 1;
    }

    private void report(final long commands, final long nowNs) {
        final long perSecond = (commands - reportedCommands) * TimeUnit.SECONDS.toNanos(1) / (nowNs - reportedNs);
        final Histogram latency = stats.takeLatencyNs();
        LOGGER.info("commands {} ({}/s), events {}, rejected {}, refused {}, batches {} (largest {}), sessions {}, "
                + "deposits off by {} fen, ingress to publish p50 {} us p99 {} us max {} us",
            commands, perSecond, stats.events(), stats.rejected(), stats.refused(), stats.batches(),
            stats.largestBatch(), stats.connections(), stats.depositDifferenceFen(),
            micros(latency.getValueAtPercentile(50)), micros(latency.getValueAtPercentile(99)),
            micros(latency.getMaxValue()));
    }

    private static long micros(final long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }

    @Override
    public String roleName() {
        return "jishi-stats";
    }
}
