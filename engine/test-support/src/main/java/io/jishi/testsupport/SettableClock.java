package io.jishi.testsupport;

import java.util.function.LongSupplier;

/** A clock that stands still until it is set. Not thread safe. */
public final class SettableClock implements LongSupplier {
    private long nowNs;

    /**
     * A clock at a time.
     *
     * @param nowNs nanoseconds since 1970-01-01 UTC.
     */
    public SettableClock(final long nowNs) {
        this.nowNs = nowNs;
    }

    /**
     * The time it is set to.
     *
     * @return nanoseconds since 1970-01-01 UTC.
     */
    @Override
    public long getAsLong() {
        return nowNs;
    }

    /**
     * Sets it.
     *
     * @param timeNs nanoseconds since 1970-01-01 UTC; may go back.
     */
    public void set(final long timeNs) {
        nowNs = timeNs;
    }

    /**
     * Moves it.
     *
     * @param byNs nanoseconds.
     * @return the new time.
     */
    public long advance(final long byNs) {
        nowNs += byNs;
        return nowNs;
    }
}
