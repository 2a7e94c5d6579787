package io.jishi.core.reference;

import io.jishi.core.state.StateHash;
import java.util.ArrayList;
import java.util.List;

/** All sessions, by id. Session 0, the system's, always exists and acts as operator. */
public final class Sessions {
    private final int limit;
    private final IdTable<Session> byId;
    private final List<Session> inOrder = new ArrayList<>();
    private Session lastFound;

    Sessions(final int limit) {
        this.limit = limit;
        byId = new IdTable<>(limit);
        lastFound = Session.system();
        byId.put(0, lastFound);
    }

    /**
     * Finds a session. The one found last is remembered, because a command's is asked for more than once.
     *
     * @param sessionId any number.
     * @return the session, or null.
     */
    public Session find(final int sessionId) {
        if (lastFound.id() == sessionId) {
            return lastFound;
        }
        final Session session = byId.find(sessionId);
        lastFound = session == null ? lastFound : session;
        return session;
    }

    boolean isFull() {
        return inOrder.size() >= limit;
    }

    void add(final Session session) {
        byId.put(session.id(), session);
        inOrder.add(session);
    }

    void hashInto(final StateHash hash) {
        hash.add(inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).hashInto(hash);
        }
    }
}
