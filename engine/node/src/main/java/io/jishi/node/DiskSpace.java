package io.jishi.node;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.agrona.concurrent.NanoClock;

/**
 * Room left for the journals, measured now and then: a full disk must be seen before a mapped file meets it. Ingress
 * agent only.
 */
final class DiskSpace {
    private static final long INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(250);

    private final LongSupplier usableBytes;
    private final long minFreeBytes;
    private final long reservedBytes;
    private final NanoClock clock;
    private long measuredNs;
    private long lastUsableBytes;

    /**
     * Measures for the first time.
     *
     * @param usableBytes   measures the file system.
     * @param minFreeBytes  below it nothing is taken.
     * @param reservedBytes on top of it, kept for commands that relieve the engine.
     * @param clock         of the agent.
     */
    DiskSpace(
        final LongSupplier usableBytes, final long minFreeBytes, final long reservedBytes, final NanoClock clock) {
        this.usableBytes = usableBytes;
        this.minFreeBytes = minFreeBytes;
        this.reservedBytes = reservedBytes;
        this.clock = clock;
        measuredNs = clock.nanoTime();
        lastUsableBytes = usableBytes.getAsLong();
    }

    /** Measures again when it is time to. */
    int doWork() {
        final long nowNs = clock.nanoTime();
        if (nowNs - measuredNs < INTERVAL_NS) {
            return 0;
        }
        measuredNs = nowNs;
        lastUsableBytes = usableBytes.getAsLong();
        return 1;
    }

    /** Whether there is room for a command; {@code relieving} ones (cancels, the engine's own) may use the reserve. */
    boolean hasRoom(final boolean relieving) {
        return lastUsableBytes > minFreeBytes + (relieving ? 0 : reservedBytes);
    }
}
