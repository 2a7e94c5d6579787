package io.jishi.demo.listing;

import java.util.concurrent.TimeUnit;

/**
 * How long a listing lives, counted from the moment the market starts: the real distance between the dates of its
 * source, moved to the market's clock.
 *
 * @param bounded whether it ends at all.
 * @param days    until it ends; 0 or less = it was over before the market starts, and the engine refuses it.
 */
public record Lifetime(boolean bounded, int days) {
    /** No end. */
    public static final Lifetime UNBOUNDED = new Lifetime(false, 0);

    /**
     * A life of some days.
     *
     * @param days may be 0 or negative: over.
     * @return the lifetime.
     */
    public static Lifetime ofDays(final int days) {
        return new Lifetime(true, days);
    }

    /**
     * Whether it is over before the market starts.
     *
     * @return true if the engine will refuse it as expired.
     */
    public boolean isOver() {
        return bounded && days <= 0;
    }

    /**
     * The end on the market's clock.
     *
     * @param marketStartNs when the market starts, nanoseconds since 1970-01-01 UTC, after 2008.
     * @return the same kind of time, exclusive; 0 = no end.
     */
    public long validUntilNs(final long marketStartNs) {
        return bounded ? Math.addExact(marketStartNs, TimeUnit.DAYS.toNanos(days)) : 0;
    }
}
