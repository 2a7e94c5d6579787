package io.jishi.journal;

import java.util.function.LongSupplier;
import net.openhft.chronicle.core.time.TimeProvider;

/**
 * The clock that Chronicle picks files by: the configured one, but never back. A system clock set back would else make
 * it append to a file that has been ended.
 */
final class CycleClock implements TimeProvider {
    private final LongSupplier epochMillis;
    private long lastMs;

    CycleClock(final LongSupplier epochMillis, final long notBeforeMs) {
        this.epochMillis = epochMillis;
        this.lastMs = notBeforeMs;
    }

    @Override
    public long currentTimeMillis() {
        lastMs = Math.max(lastMs, epochMillis.getAsLong());
        return lastMs;
    }
}
