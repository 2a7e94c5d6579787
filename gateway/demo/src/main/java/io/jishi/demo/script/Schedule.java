package io.jishi.demo.script;

import java.util.concurrent.TimeUnit;

/**
 * When things happen, counted from the start of trading.
 *
 * @param tradingNs how long trading lasts.
 * @param killNs    when the engine is killed.
 * @param awayNs    how long it stays away.
 * @param dayNs     how long a day of the listings' calendar lasts: terms of days pass in seconds.
 */
public record Schedule(long tradingNs, long killNs, long awayNs, long dayNs) {
    /** Shortest demonstration, seconds. */
    public static final int MIN_SECONDS = 8;
    /** Longest demonstration, seconds. */
    public static final int MAX_SECONDS = 3_600;

    private static final int DAYS = 90;
    private static final long LAST_EXPIRY_BEFORE_END_NS = TimeUnit.MILLISECONDS.toNanos(500);

    /**
     * The schedule of a demonstration.
     *
     * @param seconds how long it lasts in all: three quarters trading, the rest start and proof.
     * @return the schedule.
     */
    public static Schedule of(final int seconds) {
        final long tradingNs = TimeUnit.SECONDS.toNanos(seconds) / 4 * 3;
        return new Schedule(tradingNs, tradingNs / 2, Math.min(TimeUnit.SECONDS.toNanos(1), tradingNs / 20),
            tradingNs / DAYS);
    }

    /**
     * When a listing ends. What would outlive the trading is moved to the next real day, so that the market is at
     * rest while it is being proven.
     *
     * @param offsetNs when it is published.
     * @param days     its life in days of the calendar, at least 1.
     * @return since the start of trading.
     */
    public long expiryNs(final long offsetNs, final int days) {
        final long expiryNs = offsetNs + Math.min(days, 2 * DAYS) * dayNs;
        return expiryNs < tradingNs - LAST_EXPIRY_BEFORE_END_NS ? expiryNs : offsetNs + TimeUnit.DAYS.toNanos(1);
    }
}
