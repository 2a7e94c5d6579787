package io.jishi.core.reference;

import io.jishi.core.state.StateHash;
import java.util.Arrays;

/**
 * The commands of one participant in the last second, (t - 1 s, t], counted from sequenced time. Only commands that
 * pass count; this is the one thing that a rejected command (rejected after this check) may change.
 */
final class RateWindow {
    private static final long WINDOW_NS = 1_000_000_000L;
    private static final long LONG_AGO = Long.MIN_VALUE;
    private long[] times = {};
    private int oldest;

    /** Whether one more command may pass at a time, with a limit from 1 on; if so it is counted. */
    boolean admit(final long nowNs, final int limit) {
        if (times.length != limit) {
            resize(limit);
        }
        if (times[oldest] != LONG_AGO && times[oldest] > nowNs - WINDOW_NS) {
            return false;
        }
        times[oldest] = nowNs;
        oldest = oldest + 1 == limit ? 0 : oldest + 1;
        return true;
    }

    private void resize(final int limit) {
        final long[] resized = new long[limit];
        Arrays.fill(resized, LONG_AGO);
        final int kept = Math.min(limit, times.length);
        for (int i = 0; i < kept; i++) {
            resized[limit - 1 - i] = times[Math.floorMod(oldest - 1 - i, times.length)];
        }
        times = resized;
        oldest = 0;
    }

    void hashInto(final StateHash hash) {
        hash.add(times.length);
        for (int i = 0; i < times.length; i++) {
            final long time = times[(oldest + i) % times.length];
            if (time != LONG_AGO) {
                hash.add(time);
            }
        }
    }
}
