package io.jishi.systemtests;

import io.aeron.Aeron;
import io.jishi.client.ConnectionListener;
import io.jishi.client.DisconnectCause;
import io.jishi.client.EventListener;
import io.jishi.client.JishiClient;
import io.jishi.client.command.CommandSink;
import io.jishi.client.command.Commands;
import io.jishi.wire.EventEnvelopeDecoder;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.ListingAcceptedDecoder;
import io.jishi.wire.ListingSide;
import io.jishi.wire.RejectedDecoder;
import io.jishi.wire.StreamKind;
import io.jishi.wire.TradedDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.agrona.DirectBuffer;
import org.awaitility.Awaitility;

/**
 * A client that remembers everything: what it submitted, what it was told. Submitting is for one thread, events arrive
 * on the client's own.
 */
final class Gateway implements EventListener, ConnectionListener, CommandSink, AutoCloseable {
    /** For what hangs; nothing is timed. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    final Map<Long, byte[]> submitted = new ConcurrentHashMap<>();
    final Queue<Long> suppliesSeen = new ConcurrentLinkedQueue<>();
    final List<DisconnectCause> disconnects = new CopyOnWriteArrayList<>();
    final List<String> trades = new CopyOnWriteArrayList<>();
    final List<String> rejections = new CopyOnWriteArrayList<>();
    private final List<StreamEvent> sessionEvents = new ArrayList<>();
    private final List<StreamEvent> publicEvents = new ArrayList<>();
    private final int sessionId;
    private final JishiClient client;
    private final Commands commands = new Commands(this);
    private volatile int unreachable;

    private Gateway(final String ingressChannel, final Aeron aeron, final int sessionId) {
        this.sessionId = sessionId;
        client = JishiClient.connect(new JishiClient.Context()
            .ingressChannel(ingressChannel)
            .aeron(aeron)
            .sessionId(sessionId)
            .token(TestMarket.token(sessionId))
            .wantPublic(true)
            .reconnectMs(20, 500)
            .eventListener(this)
            .connectionListener(this)).start();
    }

    /** A gateway that begins to connect. */
    static Gateway connecting(final EngineSite site, final Aeron aeron, final int sessionId) {
        return new Gateway(site.ingressChannel(), aeron, sessionId);
    }

    /** A gateway that is logged on. */
    static Gateway loggedOn(final EngineSite site, final Aeron aeron, final int sessionId) {
        final Gateway gateway = connecting(site, aeron, sessionId);
        gateway.awaitLoggedOn();
        return gateway;
    }

    void awaitLoggedOn() {
        Awaitility.await("logon of " + sessionId).atMost(PATIENCE).until(client::isLoggedOn);
    }

    /** Waits until everything submitted is acknowledged. */
    void awaitAcknowledged() {
        Awaitility.await("answers of " + sessionId).atMost(PATIENCE).until(() -> client.unacknowledged() == 0);
    }

    /** Waits until so many commands are acknowledged. */
    void awaitAcknowledged(final long clientSequence) {
        Awaitility.await("answers of " + sessionId).atMost(PATIENCE)
            .until(() -> client.isAcknowledged(clientSequence));
    }

    /** Waits until it has had so many events of both streams. */
    void awaitStreams(final long sessionSequence, final long publicSequence) {
        Awaitility.await("streams of " + sessionId).atMost(PATIENCE).until(() ->
            client.lastSessionSequence() >= sessionSequence && client.lastPublicSequence() >= publicSequence);
    }

    void awaitUnreachable() {
        Awaitility.await("an attempt of " + sessionId).atMost(PATIENCE).until(() -> unreachable > 0);
    }

    /** Builders whose commands are remembered. */
    Commands commands() {
        return commands;
    }

    int sessionId() {
        return sessionId;
    }

    long acknowledged() {
        return client.acknowledgedSequence();
    }

    /** A copy of what was delivered of the session stream. */
    List<StreamEvent> sessionEvents() {
        synchronized (sessionEvents) {
            return List.copyOf(sessionEvents);
        }
    }

    /** A copy of what was delivered of the public stream. */
    List<StreamEvent> publicEvents() {
        synchronized (publicEvents) {
            return List.copyOf(publicEvents);
        }
    }

    @Override
    public long submit(final DirectBuffer buffer, final int offset, final int length) {
        final long clientSequence = client.submit(buffer, offset, length);
        if (clientSequence > 0) {
            final byte[] bytes = new byte[length];
            buffer.getBytes(offset, bytes);
            submitted.put(clientSequence, bytes);
        }
        return clientSequence;
    }

    @Override
    public void onEvent(final EventEnvelopeDecoder envelope, final EventHeaderDecoder header, final int templateId,
        final DirectBuffer buffer, final int offset, final int length) {
        final List<StreamEvent> events = isOwn(envelope) ? sessionEvents : publicEvents;
        synchronized (events) {
            events.add(StreamEvent.of(
                envelope.streamSequence(), header.sequence(), templateId, buffer, offset, length));
        }
    }

    @Override
    public void onListingAccepted(final EventEnvelopeDecoder envelope, final ListingAcceptedDecoder event) {
        if (!isOwn(envelope) && event.side() == ListingSide.SUPPLY) {
            suppliesSeen.add(event.listingId());
        }
    }

    @Override
    public void onTraded(final EventEnvelopeDecoder envelope, final TradedDecoder event) {
        trades.add((isOwn(envelope) ? "session: " : "public: ") + event.quantityUnits() + " at " + event.priceFen()
            + " from " + event.sellerId() + " of " + event.sellerVenueId()
            + " to " + event.buyerId() + " of " + event.buyerVenueId());
    }

    @Override
    public void onRejected(final EventEnvelopeDecoder envelope, final RejectedDecoder event) {
        rejections.add((isOwn(envelope) ? "session: " : "public: ") + event.reason() + " for "
            + event.header().sessionId());
    }

    @Override
    public void onDisconnected(final DisconnectCause cause, final boolean willReconnect) {
        disconnects.add(cause);
    }

    @Override
    public void onUnreachable(final int attempts) {
        unreachable = attempts;
    }

    private static boolean isOwn(final EventEnvelopeDecoder envelope) {
        return envelope.stream() == StreamKind.SESSION;
    }

    @Override
    public void close() {
        client.close();
    }
}
