package io.jishi.perf.pool;

import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What came of one engine at one stock.
 *
 * @param engine          its name.
 * @param stock           listings that stood when measuring began.
 * @param loadNs          it took to get there.
 * @param bytesPerListing on the heap then, for each of them, all told.
 * @param commands        measured by the batch; as many more were measured each by itself.
 * @param elapsedNs       spent in the engine with those measured by the batch.
 * @param allocated       bytes by the thread for as many commands.
 * @param trades          made meanwhile.
 * @param checksum        of all trades and of what stands at the end.
 * @param latencies       in nanoseconds, by kind.
 */
record PoolResult(String engine, long stock, long loadNs, long bytesPerListing, long commands, long elapsedNs,
    long allocated, long trades, long checksum, Map<PoolKind, Histogram> latencies) {
    double commandsPerSecond() {
        return commands * 1e9 / elapsedNs;
    }

    Histogram latency(final PoolKind kind) {
        return latencies.get(kind);
    }

    /** Of commands of any kind. */
    Histogram latency() {
        final Histogram all = new Histogram(3);
        for (final Histogram one : latencies.values()) {
            all.add(one);
        }
        return all;
    }
}
