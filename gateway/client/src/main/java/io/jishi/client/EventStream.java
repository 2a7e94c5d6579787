package io.jishi.client;

import io.jishi.wire.StreamKind;
import org.agrona.DirectBuffer;

/**
 * One of the two streams of events: delivers each sequence once and in order, whatever repeats, overtakes or is
 * missing. Sequences are those of the engine's journal, so they hold across connections and engine restarts.
 */
final class EventStream {
    /** Receives the events whose turn has come. */
    @FunctionalInterface
    interface Delivery {
        /**
         * One event in its turn.
         *
         * @param buffer valid during the call.
         * @param offset where the envelope's message header starts.
         * @param length of envelope and event.
         */
        void onEvent(DirectBuffer buffer, int offset, int length);
    }

    private static final int MOST_DOUBLINGS = 6;

    private final StreamKind kind;
    private final HoldBack early;
    private final long patienceNs;
    private final Delivery delivery;
    private volatile long last;
    private long highestKnown;
    private boolean waiting;
    private long askAtNs;
    private int asked;

    EventStream(final StreamKind kind, final HoldBack early, final long patienceNs, final Delivery delivery) {
        this.kind = kind;
        this.early = early;
        this.patienceNs = patienceNs;
        this.delivery = delivery;
    }

    StreamKind kind() {
        return kind;
    }

    /** Sets where to resume, before anything is received. */
    void resumeFrom(final long sequence) {
        last = sequence;
    }

    /** Last sequence delivered. Any thread. */
    long last() {
        return last;
    }

    void onEnvelope(final long sequence, final long nowNs, final DirectBuffer buffer, final int offset,
            final int length) {
        final long next = last + 1;
        if (sequence == next) {
            deliver(sequence, buffer, offset, length);
            deliverEarly();
            waiting = last < highestKnown;
            waitAgain(nowNs);
        } else if (sequence > next) {
            early.put(next, sequence, buffer, offset, length);
            onExisting(sequence, nowNs);
        }
    }

    private void deliverEarly() {
        for (int length = early.take(last + 1); length > 0; length = early.take(last + 1)) {
            deliver(last + 1, early.buffer(), early.offset(last + 1), length);
        }
    }

    private void deliver(final long sequence, final DirectBuffer buffer, final int offset, final int length) {
        last = sequence;
        delivery.onEvent(buffer, offset, length);
    }

    /** Learns that the stream goes at least that far; what is missing is awaited for a while before it is asked for. */
    void onExisting(final long sequence, final long nowNs) {
        if (sequence > highestKnown) {
            highestKnown = sequence;
        }
        if (!waiting && last < highestKnown) {
            waiting = true;
            waitAgain(nowNs);
        }
    }

    private void waitAgain(final long nowNs) {
        asked = 0;
        askAtNs = nowNs + patienceNs;
    }

    /** Whether events are missing and none came for long enough to ask for them. */
    boolean mustAsk(final long nowNs) {
        return waiting && nowNs - askAtNs >= 0;
    }

    /** The answer may stand behind much else: asking again takes twice as long each time, until something comes. */
    void onAsked(final long nowNs) {
        asked = Math.min(asked + 1, MOST_DOUBLINGS);
        askAtNs = nowNs + (patienceNs << asked);
    }

    /** A new connection replays what is missing: begins waiting anew. */
    void onConnected(final long existing, final long nowNs) {
        waiting = false;
        onExisting(existing, nowNs);
    }
}
