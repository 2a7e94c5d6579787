package io.jishi.node;

import io.jishi.wire.SessionRole;

/**
 * A session as the exchange has registered it, its stream of events, and the connection it has now. What is registered
 * comes from SessionRegistered events by way of the publish handler; the connection is set by the ingress agent.
 */
final class RegisteredSession {
    private final int sessionId;
    private final SessionRole role;
    private final int participantId;
    private final int venueId;
    private final boolean cancelOnDisconnect;
    private final byte[] credentialHash;
    private final long firstEventSequence;
    private final StreamIndex stream = new StreamIndex();
    private volatile boolean enabled = true;
    private volatile Connection connection;
    /** Publish handler only: the last event routed here, so that none is delivered twice. */
    private long lastRoutedEvent;

    /**
     * Makes a session.
     *
     * @param sessionId          its id.
     * @param role               what it may do and see.
     * @param participantId      role PARTICIPANT: whose it is.
     * @param venueId            role VENUE: whose gateway it is.
     * @param cancelOnDisconnect whether losing the connection cancels its orders.
     * @param credentialHash     SHA-256 of its token.
     * @param firstEventSequence event that registered it, the first that can be in its stream.
     */
    RegisteredSession(
        final int sessionId,
        final SessionRole role,
        final int participantId,
        final int venueId,
        final boolean cancelOnDisconnect,
        final byte[] credentialHash,
        final long firstEventSequence) {
        this.sessionId = sessionId;
        this.role = role;
        this.participantId = participantId;
        this.venueId = venueId;
        this.cancelOnDisconnect = cancelOnDisconnect;
        this.credentialHash = credentialHash.clone();
        this.firstEventSequence = firstEventSequence;
    }

    int sessionId() {
        return sessionId;
    }

    SessionRole role() {
        return role;
    }

    int participantId() {
        return participantId;
    }

    int venueId() {
        return venueId;
    }

    boolean cancelOnDisconnect() {
        return cancelOnDisconnect;
    }

    boolean matches(final byte[] token) {
        return Credentials.matches(token, credentialHash);
    }

    long firstEventSequence() {
        return firstEventSequence;
    }

    StreamIndex stream() {
        return stream;
    }

    boolean enabled() {
        return enabled;
    }

    void enabled(final boolean value) {
        enabled = value;
    }

    Connection connection() {
        return connection;
    }

    void connection(final Connection value) {
        connection = value;
    }

    /** Marks an event as routed here; false when it was already. */
    boolean markRouted(final long eventSequence) {
        if (lastRoutedEvent == eventSequence) {
            return false;
        }
        lastRoutedEvent = eventSequence;
        return true;
    }
}
