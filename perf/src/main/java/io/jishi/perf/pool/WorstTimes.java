package io.jishi.perf.pool;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** How long something took each time: the first in code that may not be compiled yet, and those after a warm-up. */
final class WorstTimes {
    private static final double HALF = 50;
    private static final double MOST = 99;
    private static final double NS_OF_A_MS = 1e6;
    private final Histogram warm = new Histogram(3);
    private final int coldCount;
    private long firstNs;
    private int count;
    private long sumNs;

    /** So many belong to the warm-up, the first included. */
    WorstTimes(final int coldCount) {
        this.coldCount = coldCount;
    }

    void add(final long tookNs) {
        firstNs = count == 0 ? tookNs : firstNs;
        if (count++ >= coldCount) {
            warm.recordValue(tookNs);
            sumNs += tookNs;
        }
    }

    /** A line for people. */
    String line(final String what) {
        return String.format(Locale.ROOT, "  %-58s the first %7.3f ms; %,d more: p50 %.3f, p99 %.3f, longest %.3f,"
            + " all %,.1f ms%n", what + ":", firstNs / NS_OF_A_MS, warm.getTotalCount(),
            warm.getValueAtPercentile(HALF) / NS_OF_A_MS, warm.getValueAtPercentile(MOST) / NS_OF_A_MS,
            warm.getMaxValue() / NS_OF_A_MS, sumNs / NS_OF_A_MS);
    }
}
