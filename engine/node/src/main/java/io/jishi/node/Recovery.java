package io.jishi.node;

import io.jishi.journal.JournalReader;
import io.jishi.journal.JournalWriter;
import io.jishi.node.NodeStartException.Kind;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/**
 * Rebuilds the exchange from the command journal and holds it against the event journal: every event that the replay
 * makes must be there byte for byte, and what is missing at its end is appended. Also rebuilds the streams of all
 * sessions, by routing every event once more. Runs once, before anything else of the node, on the starting thread.
 */
final class Recovery {
    private static final long PROGRESS_INTERVAL_NS = TimeUnit.SECONDS.toNanos(1);
    private static final int RECORDS_PER_POLL = 1024;

    private final NodeContext ctx;
    private final Matcher matcher;
    private final EventRouter router;
    private final JournalWriter commandJournal;
    private final EventReconciler events;
    private final EventBatch batch = new EventBatch(4096);
    private final EventConsumer onEvent = this::onEvent;
    private long lastSequence;
    private long lastTimestampNs;
    private long startNs;
    private long progressNs;

    /**
     * Prepares a recovery.
     *
     * @param ctx            the node's settings.
     * @param matcher        fresh.
     * @param router         fresh.
     * @param commandJournal open, so scanned and whole.
     * @param eventJournal   open, so scanned and whole.
     */
    Recovery(
        final NodeContext ctx,
        final Matcher matcher,
        final EventRouter router,
        final JournalWriter commandJournal,
        final JournalWriter eventJournal) {
        this.ctx = ctx;
        this.matcher = matcher;
        this.router = router;
        this.commandJournal = commandJournal;
        events = new EventReconciler(ctx.eventJournalDirectory(), eventJournal);
    }

    /**
     * Replays everything.
     *
     * @throws NodeStartException of kind INTEGRITY when the journals contradict each other.
     */
    RecoveryResult run() {
        startNs = System.nanoTime();
        progressNs = startNs;
        try (JournalReader reader = JournalReader.open(ctx.commandJournalDirectory(), 1)) {
            while (lastSequence < commandJournal.lastSequence()) {
                if (reader.poll(this::onCommand, RECORDS_PER_POLL) == 0) {
                    throw new NodeStartException(Kind.INTEGRITY, "the command journal ends at " + lastSequence
                        + " for the reader and at " + commandJournal.lastSequence() + " for the writer; run "
                        + "`jishi journal verify " + ctx.commandJournalDirectory() + "`");
                }
                events.endBatch();
            }
        }
        events.finish(lastSequence);
        if (lastSequence > 0) {
            report(System.nanoTime());
        }
        return new RecoveryResult(lastSequence, lastTimestampNs, events.lastSequence(), events.appended(),
            matcher.stateHash(), System.nanoTime() - startNs);
    }

    private void onCommand(
        final long sequence, final long timestampNs, final DirectBuffer buffer, final int offset, final int length) {
        batch.clear();
        lastSequence = sequence;
        lastTimestampNs = timestampNs;
        try {
            matcher.onCommand(sequence, timestampNs, buffer, offset, length, batch);
        } catch (final IllegalArgumentException | IllegalStateException e) {
            throw new NodeStartException(Kind.INTEGRITY, "command " + sequence + " of "
                + ctx.commandJournalDirectory() + " cannot be applied: " + e.getMessage(), e);
        }
        batch.forEach(onEvent);
        final long nowNs = System.nanoTime();
        if (nowNs - progressNs >= PROGRESS_INTERVAL_NS) {
            progressNs = nowNs;
            report(nowNs);
        }
    }

    private void onEvent(final DirectBuffer buffer, final int offset, final int length) {
        events.onEvent(lastSequence, lastTimestampNs, buffer, offset, length);
        router.route(buffer, offset, length, Delivery.NOWHERE);
    }

    private void report(final long nowNs) {
        ctx.recoveryProgress().accept(new RecoveryProgress(
            lastSequence, commandJournal.lastSequence(), events.lastSequence(), nowNs - startNs));
    }
}
