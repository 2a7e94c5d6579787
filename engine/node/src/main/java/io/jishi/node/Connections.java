package io.jishi.node;

import java.util.ArrayList;
import java.util.List;

/** The connections there are now. Ingress adds and removes; publish and catch-up look at a snapshot of any moment. */
final class Connections {
    private static final Connection[] NONE = {};

    private volatile Connection[] all = NONE;

    void add(final Connection connection) {
        final List<Connection> more = new ArrayList<>(List.of(all));
        more.add(connection);
        all = more.toArray(NONE);
    }

    void remove(final Connection connection) {
        final List<Connection> fewer = new ArrayList<>(List.of(all));
        fewer.remove(connection);
        all = fewer.toArray(NONE);
    }

    /** Not to be changed. */
    Connection[] snapshot() {
        return all;
    }
}
