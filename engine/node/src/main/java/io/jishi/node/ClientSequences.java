package io.jishi.node;

import org.agrona.collections.Int2ObjectHashMap;

/**
 * How far each session's commands have come: the last client sequence taken, and the record it became. Starts from what
 * recovery found. Ingress agent only.
 */
final class ClientSequences {
    private final Int2ObjectHashMap<Last> lastBySession = new Int2ObjectHashMap<>();

    /** Last command of one session. */
    private static final class Last {
        private long clientSequence;
        private long commandSequence;
    }

    private Last of(final int sessionId) {
        return lastBySession.computeIfAbsent(sessionId, id -> new Last());
    }

    void recovered(final int sessionId, final long clientSequence) {
        of(sessionId).clientSequence = clientSequence;
    }

    /** A command was taken; one sent again (not above the last) moves only the record. */
    void accepted(final int sessionId, final long clientSequence, final long commandSequence) {
        final Last last = of(sessionId);
        last.clientSequence = Math.max(last.clientSequence, clientSequence);
        last.commandSequence = commandSequence;
    }

    long lastClientSequence(final int sessionId) {
        return of(sessionId).clientSequence;
    }

    /** Sequence of the session's last command since the start; 0 = none. */
    long lastCommandSequence(final int sessionId) {
        return of(sessionId).commandSequence;
    }
}
