package io.jishi.core.reference;

import io.jishi.core.state.StateHash;
import java.util.ArrayList;
import java.util.List;

/** All sessions, by id. Session 0, the system's, always exists and acts as operator. */
public final class Sessions {
    private final int limit;
    private final IdTable<Session> byId = new IdTable<>();
    private final List<Session> inOrder = new ArrayList<>();

    Sessions(final int limit) {
        this.limit = limit;
        byId.put(0, Session.system());
    }

    /**
     * Finds a session.
     *
     * @param sessionId any number.
     * @return the session, or null.
     */
    public Session find(final int sessionId) {
        return byId.find(sessionId);
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
