package io.jishi.demo.gateway;

/** The time of the demonstration: offsets from the start of trading, and what clocks show then. One thread. */
final class MarketTime {
    private final long startNs;
    private final long startEpochNs;
    private long nowNs;

    /**
     * Sets the start.
     *
     * @param startNs      of {@link System#nanoTime()}.
     * @param startEpochNs of the clock on the wall, nanoseconds since 1970-01-01 UTC.
     */
    MarketTime(final long startNs, final long startEpochNs) {
        this.startNs = startNs;
        this.startEpochNs = startEpochNs;
        this.nowNs = startNs;
    }

    void now(final long newNowNs) {
        nowNs = newNowNs;
    }

    boolean isDue(final long offsetNs) {
        return nowNs - startNs >= offsetNs;
    }

    long dueNs(final long offsetNs) {
        return startNs + offsetNs;
    }

    long epochNs(final long offsetNs) {
        return startEpochNs + offsetNs;
    }
}
