package io.jishi.client;

import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.NanoClock;

/** A clock that stands still until told. */
final class SettableClock implements NanoClock {
    private long nowNs = -TimeUnit.SECONDS.toNanos(1);

    @Override
    public long nanoTime() {
        return nowNs;
    }

    void advanceMs(final long ms) {
        nowNs += TimeUnit.MILLISECONDS.toNanos(ms);
    }
}
