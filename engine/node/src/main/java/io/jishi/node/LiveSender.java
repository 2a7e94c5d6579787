package io.jishi.node;

import io.aeron.Publication;
import io.jishi.wire.DisconnectReason;
import io.jishi.wire.StreamKind;
import java.util.ArrayList;
import org.agrona.DirectBuffer;

/**
 * Sends events as they happen: public ones to everybody, others to the connections that are live. Never waits. Takes
 * over connections that have caught up. Publish handler's thread only.
 *
 * <p>Why a take-over neither loses nor repeats: the catch-up agent sends up to event E, writes E, and only then sets
 * HANDOVER; it then looks once more at the last published event. The publish handler sets that number after each batch
 * and only then looks for HANDOVER. Whatever the order of the two, at least one of them sees the other's: if more was
 * published than E, either the agent takes the connection back and reads on, or the publish handler takes it and sends
 * the events after E from memory before it sends anything newer. Both move the one state by compare-and-set, so only
 * one succeeds.
 *
 * <p>A connection that falls behind in a batch is given back when the batch is published, not before: the agent would
 * offer it as of the last published event, which is older than what was sent live, and that would be sent again.
 */
final class LiveSender implements Delivery {
    private static final int RECENT_BYTES = 1 << 20;
    private static final int RECENT_EVENTS = 1 << 12;
    private static final int MOST_SENT_AT_TAKE_OVER = 1024;

    private final Connections connections;
    private final Publication publicPublication;
    private final Audience audience;
    private final NodeStats stats;
    private final RecentEvents recent = new RecentEvents(RECENT_BYTES, RECENT_EVENTS);
    private final EventPublisher live = new EventPublisher(false);
    private final EventConsumer sendRecent = this::sendRecent;
    private final ArrayList<Connection> behind = new ArrayList<>();
    private Connection takenOver;

    /**
     * Makes the sender.
     *
     * @param connections       there are.
     * @param publicPublication of public events.
     * @param homes             of the router's.
     * @param lastEventSequence of the event journal.
     * @param stats             counted here.
     */
    LiveSender(
        final Connections connections,
        final Publication publicPublication,
        final ParticipantVenues homes,
        final long lastEventSequence,
        final NodeStats stats) {
        this.connections = connections;
        this.publicPublication = publicPublication;
        this.audience = new Audience(homes);
        this.stats = stats;
        recent.reset(lastEventSequence);
    }

    void remember(final long eventSequence, final DirectBuffer buffer, final int offset, final int length) {
        recent.add(eventSequence, buffer, offset, length);
    }

    @Override
    public void toPublic(final long streamSequence, final DirectBuffer buffer, final int offset, final int length) {
        final long result = live.offer(publicPublication, StreamKind.PUBLIC, 0, streamSequence, buffer, offset, length);
        if (result == Publication.BACK_PRESSURED) {
            stats.onPublicDropped();
        }
    }

    @Override
    public void toSession(
        final RegisteredSession session,
        final long streamSequence,
        final long eventSequence,
        final DirectBuffer buffer,
        final int offset,
        final int length) {
        final Connection connection = session.connection();
        if (connection != null && isLive(connection)) {
            send(connection, streamSequence, buffer, offset, length);
        }
    }

    private boolean isLive(final Connection connection) {
        return connection.state() == Connection.State.LIVE && !behind.contains(connection);
    }

    private void send(
        final Connection connection,
        final long streamSequence,
        final DirectBuffer buffer,
        final int offset,
        final int length) {
        final long result = live.offer(connection.publication(), StreamKind.SESSION,
            connection.session().sessionId(), streamSequence, buffer, offset, length);
        if (result > 0) {
            connection.sentStreamSequence(streamSequence);
            return;
        }
        if (EventPublisher.isGone(result)) {
            connection.requestClose(DisconnectReason.TIMEOUT);
        }
        behind.add(connection);
    }

    /** A batch is published: takes every connection that is offered, and gives back those that cannot keep up. */
    void onBatchPublished() {
        takeOverConnections();
        for (int i = 0; i < behind.size(); i++) {
            behind.get(i).fallBehind();
        }
        behind.clear();
    }

    private void takeOverConnections() {
        for (final Connection connection : connections.snapshot()) {
            if (connection.state() == Connection.State.HANDOVER && connection.goLive()) {
                sendSince(connection);
            }
        }
    }

    private void sendSince(final Connection connection) {
        final long from = connection.sentEventSequence() + 1;
        final long last = recent.lastSequence();
        if (last - from >= MOST_SENT_AT_TAKE_OVER || !recent.reachesBackTo(from)) {
            behind.add(connection);
            return;
        }
        takenOver = connection;
        for (long sequence = from; sequence <= last && isLive(connection); sequence++) {
            recent.get(sequence, sendRecent);
        }
    }

    private void sendRecent(final DirectBuffer buffer, final int offset, final int length) {
        audience.wrap(buffer, offset);
        if (audience.includes(takenOver.session())) {
            send(takenOver, takenOver.sentStreamSequence() + 1, buffer, offset, length);
        }
    }
}
