package io.jishi.node;

import static io.jishi.node.Checks.notConcluded;
import static io.jishi.node.Checks.positive;
import static io.jishi.node.Checks.rule;

import java.util.concurrent.TimeUnit;

/**
 * The sessions' part of the {@link NodeContext}: heartbeats and what a slow client may cost. Set, then concluded by the
 * node's context; frozen from then on. Not thread safe.
 */
public final class SessionContext {
    private boolean concluded;
    private long heartbeatIntervalNs = TimeUnit.SECONDS.toNanos(1);
    private int missedHeartbeats = 3;
    private long logonTimeoutNs = TimeUnit.SECONDS.toNanos(5);
    private int maxPendingLogons = 64;
    private long slowClientTimeoutNs = TimeUnit.SECONDS.toNanos(5);
    private long slowClientMaxLag = 1_000_000;

    /** Validates and freezes; called by {@link NodeContext#conclude()}. */
    void conclude() {
        notConcluded(concluded);
        rule(heartbeatIntervalNs >= TimeUnit.MILLISECONDS.toNanos(10),
            "heartbeatIntervalNs must be at least 10 ms, is " + heartbeatIntervalNs);
        rule(missedHeartbeats >= 2, "missedHeartbeats must be at least 2, is " + missedHeartbeats);
        positive("logonTimeoutNs", logonTimeoutNs);
        positive("maxPendingLogons", maxPendingLogons);
        positive("slowClientTimeoutNs", slowClientTimeoutNs);
        positive("slowClientMaxLag", slowClientMaxLag);
        concluded = true;
    }

    /**
     * Longest silence the engine keeps towards a client, and what it expects of a client that does not say.
     *
     * @return nanoseconds.
     */
    public long heartbeatIntervalNs() {
        return heartbeatIntervalNs;
    }

    /**
     * Sets {@link #heartbeatIntervalNs()}.
     *
     * @param intervalNs at least 10 ms.
     * @return this.
     */
    public SessionContext heartbeatIntervalNs(final long intervalNs) {
        notConcluded(concluded);
        heartbeatIntervalNs = intervalNs;
        return this;
    }

    /**
     * How many heartbeats a client may miss before its connection is closed.
     *
     * @return a count, at least 2.
     */
    public int missedHeartbeats() {
        return missedHeartbeats;
    }

    /**
     * Sets {@link #missedHeartbeats()}.
     *
     * @param count at least 2.
     * @return this.
     */
    public SessionContext missedHeartbeats(final int count) {
        notConcluded(concluded);
        missedHeartbeats = count;
        return this;
    }

    /**
     * How long the engine tries to reach a client's response channel.
     *
     * @return nanoseconds.
     */
    public long logonTimeoutNs() {
        return logonTimeoutNs;
    }

    /**
     * Sets {@link #logonTimeoutNs()}.
     *
     * @param timeoutNs positive.
     * @return this.
     */
    public SessionContext logonTimeoutNs(final long timeoutNs) {
        notConcluded(concluded);
        logonTimeoutNs = timeoutNs;
        return this;
    }

    /**
     * Most logons under way at once; more are dropped, those that will be refused first. The client tries again.
     *
     * @return a count.
     */
    public int maxPendingLogons() {
        return maxPendingLogons;
    }

    /**
     * Sets {@link #maxPendingLogons()}.
     *
     * @param count positive.
     * @return this.
     */
    public SessionContext maxPendingLogons(final int count) {
        notConcluded(concluded);
        maxPendingLogons = count;
        return this;
    }

    /**
     * How long a client may take nothing at all before it is disconnected as slow.
     *
     * @return nanoseconds.
     */
    public long slowClientTimeoutNs() {
        return slowClientTimeoutNs;
    }

    /**
     * Sets {@link #slowClientTimeoutNs()}.
     *
     * @param timeoutNs positive.
     * @return this.
     */
    public SessionContext slowClientTimeoutNs(final long timeoutNs) {
        notConcluded(concluded);
        slowClientTimeoutNs = timeoutNs;
        return this;
    }

    /**
     * How many events a client that was up to date may fall behind the engine before it is disconnected as slow.
     *
     * @return events of the exchange.
     */
    public long slowClientMaxLag() {
        return slowClientMaxLag;
    }

    /**
     * Sets {@link #slowClientMaxLag()}.
     *
     * @param events positive.
     * @return this.
     */
    public SessionContext slowClientMaxLag(final long events) {
        notConcluded(concluded);
        slowClientMaxLag = events;
        return this;
    }
}
