package io.jishi.node;

import io.jishi.wire.DisconnectReason;
import java.util.concurrent.TimeUnit;
import org.agrona.collections.Int2ObjectHashMap;
import org.agrona.collections.IntArrayQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the connections: who is logged on, who is silent, who must go. A session has at most one. Ingress agent only;
 * publish and catch-up see {@link Connections} and ask for a close by {@link Connection#requestClose}.
 */
final class SessionDesk {
    private static final Logger LOGGER = LoggerFactory.getLogger(SessionDesk.class);
    private static final long SCAN_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final SessionContext settings;
    private final Connections connections;
    private final StreamIndex publicStream;
    private final ClientSequences sequences;
    private final SystemCommands systemCommands;
    private final SessionPublisher publisher;
    private final NodeStats stats;
    private final Int2ObjectHashMap<Connection> bySession = new Int2ObjectHashMap<>();
    private final IntArrayQueue lostSessions = new IntArrayQueue(-1);
    private long lastScanNs;

    /**
     * Makes the desk.
     *
     * @param settings       of heartbeats.
     * @param connections    shown to publish and catch-up.
     * @param publicStream   its length is told in heartbeats.
     * @param sequences      of the sessions' commands.
     * @param systemCommands to say that a connection was lost.
     * @param tools          of the ingress agent.
     */
    SessionDesk(
        final SessionContext settings,
        final Connections connections,
        final StreamIndex publicStream,
        final ClientSequences sequences,
        final SystemCommands systemCommands,
        final IngressTools tools) {
        this.settings = settings;
        this.connections = connections;
        this.publicStream = publicStream;
        this.sequences = sequences;
        this.systemCommands = systemCommands;
        publisher = tools.publisher();
        stats = tools.stats();
    }

    /** The connection of a session if it is tied to this image of the client; else null. */
    Connection find(final int sessionId, final int imageSessionId) {
        final Connection connection = bySession.get(sessionId);
        return connection != null && connection.imageSessionId() == imageSessionId ? connection : null;
    }

    /** Any connection tied to this image, to answer on; null = none. */
    Connection findByImage(final int imageSessionId) {
        for (final Connection connection : connections.snapshot()) {
            if (connection.imageSessionId() == imageSessionId) {
                return connection;
            }
        }
        return null;
    }

    /** Starts to serve a connection whose logon has been answered. */
    void connect(final Connection connection) {
        final RegisteredSession session = connection.session();
        bySession.put(session.sessionId(), connection);
        session.connection(connection);
        connections.add(connection);
        stats.onConnections(bySession.size());
        LOGGER.info("session {} connected, has events to {}", session.sessionId(), connection.sentStreamSequence());
    }

    /** Makes room for a new connection of the session. */
    void replace(final RegisteredSession session) {
        final Connection old = bySession.get(session.sessionId());
        if (old != null) {
            disconnect(old, DisconnectReason.REPLACED);
        }
    }

    /** Ends a connection, telling the client when it can be told. */
    void disconnect(final Connection connection, final DisconnectReason reason) {
        final RegisteredSession session = connection.session();
        connection.close();
        session.connection(null);
        bySession.remove(session.sessionId());
        connections.remove(connection);
        publisher.disconnected(connection.publication(), session.sessionId(), reason);
        connection.publication().close();
        stats.onConnections(bySession.size());
        if (reason == DisconnectReason.SLOW) {
            stats.onSlowDisconnect();
        }
        if (isLost(reason) && session.cancelOnDisconnect()) {
            lostSessions.addInt(session.sessionId());
        }
        LOGGER.info("session {} disconnected: {}", session.sessionId(), reason);
    }

    private static boolean isLost(final DisconnectReason reason) {
        return reason == DisconnectReason.TIMEOUT || reason == DisconnectReason.SLOW
            || reason == DisconnectReason.PROTOCOL;
    }

    /** Looks after the connections every millisecond or so. */
    int doWork(final long nowNs) {
        if (nowNs - lastScanNs < SCAN_INTERVAL_NS) {
            return 0;
        }
        lastScanNs = nowNs;
        int work = 0;
        for (final Connection connection : connections.snapshot()) {
            work += lookAfter(connection, nowNs);
        }
        while (!lostSessions.isEmpty() && systemCommands.dropSession(lostSessions.peekInt()) > 0) {
            lostSessions.pollInt();
            work++;
        }
        return work;
    }

    private int lookAfter(final Connection connection, final long nowNs) {
        if (connection.closeReason() != null) {
            disconnect(connection, connection.closeReason());
            return 1;
        }
        if (!connection.session().enabled()) {
            disconnect(connection, DisconnectReason.PROTOCOL);
            return 1;
        }
        if (connection.isSilent(nowNs)) {
            disconnect(connection, DisconnectReason.TIMEOUT);
            return 1;
        }
        if (connection.isHeartbeatDue(nowNs, settings.heartbeatIntervalNs())) {
            final RegisteredSession session = connection.session();
            publisher.heartbeat(connection.publication(), session.sessionId(), session.stream().count(),
                publicStream.count(), sequences.lastClientSequence(session.sessionId()));
            return 1;
        }
        return 0;
    }

    /** Ends every connection: the engine stops. */
    void disconnectAll() {
        for (final Connection connection : connections.snapshot()) {
            disconnect(connection, DisconnectReason.SHUTDOWN);
        }
    }
}
