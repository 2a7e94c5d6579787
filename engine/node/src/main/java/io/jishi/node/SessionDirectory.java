package io.jishi.node;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;

/** The registered sessions by id. The router writes as events pass it, ingress reads at logon. */
final class SessionDirectory {
    private final ConcurrentHashMap<Integer, RegisteredSession> sessions = new ConcurrentHashMap<>();

    void add(final RegisteredSession session) {
        sessions.put(session.sessionId(), session);
    }

    /** A session, or null when none is registered under the id. */
    RegisteredSession find(final int sessionId) {
        return sessions.get(sessionId);
    }

    Collection<RegisteredSession> all() {
        return sessions.values();
    }
}
