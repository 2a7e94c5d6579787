package io.jishi.node;

import io.aeron.Publication;
import io.jishi.wire.DisconnectReason;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A client logged on to a session: its publication, and who sends events to it now.
 *
 * <p>The sender changes, by one atomic state, and only the sender that the state names touches the positions:
 *
 * <pre>
 *   logon --&gt; CATCHING_UP --(catch-up reached the end of the journal)--&gt; HANDOVER --(publish took it)--&gt; LIVE
 *                 ^  ^                                                       |                          |
 *                 |  +----(too far behind, or more was published meanwhile)--+                          |
 *                 +--------------------------------(back-pressure)-------------------------------------+
 *   any --&gt; CLOSED
 * </pre>
 *
 * So a client is never waited for: the publish handler that cannot send leaves the connection to the catch-up agent,
 * which reads on in the event journal from exactly the first event that was not sent.
 */
final class Connection {
    /** Who sends the events of the session's stream. */
    enum State {
        /** The catch-up agent, from the event journal. */
        CATCHING_UP,
        /** Nobody: the catch-up agent offers, the publish handler may take. */
        HANDOVER,
        /** The publish handler, as events happen. */
        LIVE,
        /** Nobody any more. */
        CLOSED
    }

    private final RegisteredSession session;
    private final Publication publication;
    private final int imageSessionId;
    private final long silenceLimitNs;
    private final AtomicReference<State> state = new AtomicReference<>(State.CATCHING_UP);
    private final AtomicReference<DisconnectReason> closeReason = new AtomicReference<>();
    private final AtomicLong sessionResendFrom = new AtomicLong();
    private final AtomicLong publicResendFrom = new AtomicLong();
    private volatile boolean wasLive;
    private volatile long sentStreamSequence;
    /** What the catch-up agent had sent when it offered the connection: everything up to this event sequence. */
    private long sentEventSequence;
    /** Ingress only. */
    private long lastHeardNs;
    /** Ingress only. */
    private long lastHeartbeatNs;

    /**
     * Makes a connection that is catching up.
     *
     * @param session            it is logged on to.
     * @param publication        to the client; of any thread.
     * @param imageSessionId     Aeron session of the client's own publication.
     * @param silenceLimitNs     after which it counts as lost.
     * @param lastStreamSequence last event of the session's stream the client has.
     * @param nowNs              when it logged on.
     */
    Connection(
        final RegisteredSession session,
        final Publication publication,
        final int imageSessionId,
        final long silenceLimitNs,
        final long lastStreamSequence,
        final long nowNs) {
        this.session = session;
        this.publication = publication;
        this.imageSessionId = imageSessionId;
        this.silenceLimitNs = silenceLimitNs;
        sentStreamSequence = lastStreamSequence;
        lastHeardNs = nowNs;
        lastHeartbeatNs = nowNs;
    }

    RegisteredSession session() {
        return session;
    }

    Publication publication() {
        return publication;
    }

    int imageSessionId() {
        return imageSessionId;
    }

    State state() {
        return state.get();
    }

    boolean isClosed() {
        return state.get() == State.CLOSED;
    }

    /** The catch-up agent has sent everything up to this event sequence and offers the connection. */
    boolean offerHandover(final long eventSequence) {
        sentEventSequence = eventSequence;
        return state.compareAndSet(State.CATCHING_UP, State.HANDOVER);
    }

    /** The catch-up agent takes its offer back; false when the publish handler was quicker. */
    boolean takeBack() {
        return state.compareAndSet(State.HANDOVER, State.CATCHING_UP);
    }

    /** The publish handler takes the connection; from true on it is the sender. */
    boolean goLive() {
        final boolean taken = state.compareAndSet(State.HANDOVER, State.LIVE);
        if (taken) {
            wasLive = true;
        }
        return taken;
    }

    /**
     * The publish handler leaves what follows {@link #sentStreamSequence()} to the catch-up agent; all that it sent is
     * published by then.
     */
    void fallBehind() {
        state.compareAndSet(State.LIVE, State.CATCHING_UP);
    }

    long sentEventSequence() {
        return sentEventSequence;
    }

    /** Last event of the stream that was sent, or that the client said it has. */
    long sentStreamSequence() {
        return sentStreamSequence;
    }

    void sentStreamSequence(final long streamSequence) {
        sentStreamSequence = streamSequence;
    }

    /** Whether it was up to date once: only then does falling far behind count as slow. */
    boolean wasLive() {
        return wasLive;
    }

    /** Any thread: asks ingress to close the connection; the first reason counts. */
    void requestClose(final DisconnectReason reason) {
        closeReason.compareAndSet(null, reason);
    }

    /** Why the connection shall be closed; null = it shall not. */
    DisconnectReason closeReason() {
        return closeReason.get();
    }

    /** Ingress: no event is sent from now on; a message being offered at this moment may still leave. */
    void close() {
        state.set(State.CLOSED);
    }

    /** Ingress: asks for events of the session's stream again; 0 is taken for "none". */
    void requestSessionResend(final long fromSequence) {
        sessionResendFrom.set(fromSequence);
    }

    /** Ingress: asks for public events again. */
    void requestPublicResend(final long fromSequence) {
        publicResendFrom.set(fromSequence);
    }

    /** Catch-up: takes the request; 0 = none. */
    long takeSessionResend() {
        return sessionResendFrom.get() == 0 ? 0 : sessionResendFrom.getAndSet(0);
    }

    /** Catch-up: takes the request; 0 = none. */
    long takePublicResend() {
        return publicResendFrom.get() == 0 ? 0 : publicResendFrom.getAndSet(0);
    }

    void onHeard(final long nowNs) {
        lastHeardNs = nowNs;
    }

    boolean isSilent(final long nowNs) {
        return nowNs - lastHeardNs > silenceLimitNs;
    }

    /** Whether a heartbeat is due; if so the next is an interval later. */
    boolean isHeartbeatDue(final long nowNs, final long intervalNs) {
        if (nowNs - lastHeartbeatNs < intervalNs) {
            return false;
        }
        lastHeartbeatNs = nowNs;
        return true;
    }
}
