package io.jishi.node;

import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * Counters of a running node. Each is written by one thread and read by any; readings of different counters are not one
 * moment's. Nothing here feeds back into the engine.
 */
public final class NodeStats {
    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong commandBytes = new AtomicLong();
    private final AtomicLong batches = new AtomicLong();
    private final AtomicLong largestBatch = new AtomicLong();
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong malformed = new AtomicLong();
    private final AtomicLong publicDropped = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong slowDisconnects = new AtomicLong();
    private final AtomicLong depositDifferenceFen = new AtomicLong();
    private final SingleWriterRecorder latencyNs = new SingleWriterRecorder(3);
    private final Histogram totalLatencyNs = new Histogram(3);
    private final Histogram recentLatencyNs = new Histogram(3);
    private Histogram intervalLatencyNs;
    private volatile boolean hadConnections;

    private static void increment(final AtomicLong counter, final long amount) {
        counter.lazySet(counter.get() + amount);
    }

    void onCommandJournaled(final int length) {
        increment(commands, 1);
        increment(commandBytes, length);
    }

    void onBatchJournaled(final int size) {
        increment(batches, 1);
        largestBatch.lazySet(Math.max(largestBatch.get(), size));
    }

    void onEventPublished() {
        increment(events, 1);
    }

    void onRejected() {
        increment(rejected, 1);
    }

    void onPublicDropped() {
        increment(publicDropped, 1);
    }

    void onLatency(final long elapsedNs) {
        latencyNs.recordValue(Math.max(0, elapsedNs));
    }

    void onRefused() {
        increment(refused, 1);
    }

    void onMalformed() {
        increment(malformed, 1);
    }

    void onConnections(final int count) {
        hadConnections = hadConnections() || count > 0;
        connections.lazySet(count);
    }

    void depositDifferenceFen(final long differenceFen) {
        depositDifferenceFen.lazySet(differenceFen);
    }

    boolean hadConnections() {
        return hadConnections;
    }

    void onSlowDisconnect() {
        increment(slowDisconnects, 1);
    }

    /**
     * Commands journaled since the node started, the engine's own included.
     *
     * @return a count.
     */
    public long commands() {
        return commands.get();
    }

    /**
     * Bytes of commands journaled, without frames.
     *
     * @return bytes.
     */
    public long commandBytes() {
        return commandBytes.get();
    }

    /**
     * Batches of commands journaled.
     *
     * @return a count.
     */
    public long batches() {
        return batches.get();
    }

    /**
     * Commands in the largest batch.
     *
     * @return a count.
     */
    public long largestBatch() {
        return largestBatch.get();
    }

    /**
     * Events published.
     *
     * @return a count.
     */
    public long events() {
        return events.get();
    }

    /**
     * Commands answered with Rejected.
     *
     * @return a count.
     */
    public long rejected() {
        return rejected.get();
    }

    /**
     * Commands refused at ingress, not sequenced.
     *
     * @return a count.
     */
    public long refused() {
        return refused.get();
    }

    /**
     * Messages at ingress that nobody could be answered for: malformed, or from an unknown connection.
     *
     * @return a count.
     */
    public long malformed() {
        return malformed.get();
    }

    /**
     * Public events not offered because of back-pressure; clients ask for them again.
     *
     * @return a count.
     */
    public long publicDropped() {
        return publicDropped.get();
    }

    /**
     * Sessions connected now.
     *
     * @return a count.
     */
    public long connections() {
        return connections.get();
    }

    /**
     * Clients disconnected because they were slow.
     *
     * @return a count.
     */
    public long slowDisconnects() {
        return slowDisconnects.get();
    }

    /**
     * What the deposits of all participants are off by after the last command: available + reserved + forfeited - (paid
     * in - paid out).
     *
     * @return in fen; anything but 0 is a broken engine.
     */
    public long depositDifferenceFen() {
        return depositDifferenceFen.get();
    }

    /**
     * Time from ingress to publish of every command since the node started, in nanoseconds.
     *
     * @return a histogram, the caller's own.
     */
    public synchronized Histogram latencyNs() {
        drainLatency();
        return totalLatencyNs.copy();
    }

    /** The same since the last call. */
    synchronized Histogram takeLatencyNs() {
        drainLatency();
        final Histogram taken = recentLatencyNs.copy();
        recentLatencyNs.reset();
        return taken;
    }

    private void drainLatency() {
        intervalLatencyNs = latencyNs.getIntervalHistogram(intervalLatencyNs);
        totalLatencyNs.add(intervalLatencyNs);
        recentLatencyNs.add(intervalLatencyNs);
    }
}
