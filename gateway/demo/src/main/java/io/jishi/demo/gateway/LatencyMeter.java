package io.jishi.demo.gateway;

import org.HdrHistogram.Histogram;

/**
 * Time from the moment a command was due to the arrival of the first event that answers it; so waiting to be sent
 * counts. Commands that were due before the connection was last resumed waited for the engine to come back: they are
 * kept apart. One thread.
 */
final class LatencyMeter {
    private static final int REMEMBERED = 1 << 16;
    private static final long HIGHEST_US = 600_000_000L;
    private static final long NS_PER_US = 1_000;

    private final long[] dueNs = new long[REMEMBERED];
    private final Histogram second = new Histogram(HIGHEST_US, 3);
    private final Histogram steady = new Histogram(HIGHEST_US, 3);
    private final Histogram away = new Histogram(HIGHEST_US, 3);
    private long resumedNs = Long.MIN_VALUE;

    void onSubmitted(final long clientSequence, final long dueAtNs) {
        dueNs[(int) (clientSequence & (REMEMBERED - 1))] = dueAtNs;
    }

    void onResumed(final long nowNs) {
        resumedNs = nowNs;
    }

    void onAcknowledged(final long clientSequence, final long nowNs) {
        final long due = dueNs[(int) (clientSequence & (REMEMBERED - 1))];
        final long latencyUs = Math.min(Math.max(0, nowNs - due) / NS_PER_US, HIGHEST_US);
        second.recordValue(latencyUs);
        (due < resumedNs ? away : steady).recordValue(latencyUs);
    }

    /** Puts the percentiles of the last second into the counters and begins a new one; keeps them if nothing came. */
    void report(final Counters counters) {
        if (second.getTotalCount() > 0) {
            counters.set(Counter.P50_US, second.getValueAtPercentile(50.0));
            counters.set(Counter.P99_US, second.getValueAtPercentile(99.0));
            second.reset();
        }
    }

    Histogram steady() {
        return steady;
    }

    Histogram away() {
        return away;
    }
}
