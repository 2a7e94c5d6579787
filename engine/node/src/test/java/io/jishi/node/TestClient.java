package io.jishi.node;

import static org.awaitility.Awaitility.await;

import io.aeron.Aeron;
import io.aeron.ExclusivePublication;
import io.aeron.FragmentAssembler;
import io.aeron.Publication;
import io.aeron.Subscription;
import io.jishi.wire.BooleanType;
import io.jishi.wire.CommandRefusal;
import io.jishi.wire.CommandRefusedDecoder;
import io.jishi.wire.DisconnectReason;
import io.jishi.wire.DisconnectedDecoder;
import io.jishi.wire.EventEnvelopeDecoder;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.HeartbeatDecoder;
import io.jishi.wire.HeartbeatEncoder;
import io.jishi.wire.LogonAcceptedDecoder;
import io.jishi.wire.LogonEncoder;
import io.jishi.wire.LogonRefusal;
import io.jishi.wire.LogonRefusedDecoder;
import io.jishi.wire.LogoutEncoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.ResendRequestEncoder;
import io.jishi.wire.StreamKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A client made of raw Aeron and codecs, so that the protocol is tested and not a library's idea of it. One thread. */
final class TestClient implements AutoCloseable {
    private static final int RESPONSE_STREAM = 2001;
    private static final long WAIT_S = 30;

    final int sessionId;
    final List<Event> events = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    final List<DisconnectReason> disconnects = new ArrayList<>();
    LogonAnswer accepted;
    LogonRefusal refused;
    int heartbeats;
    long heartbeatSessionSequence;
    private final Aeron aeron;
    private final ExclusivePublication ingress;
    private Subscription responses;
    private String responseChannel;
    private final FragmentAssembler assembler = new FragmentAssembler((b, o, l, h) -> onMessage(b, o, l));
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private final MessageHeaderEncoder headerEncoder = new MessageHeaderEncoder();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private Subscription publicEvents;
    private long logonId;
    private int version = MessageHeaderDecoder.SCHEMA_VERSION;
    private long heartbeatMs = 60_000;

    /** An event as received. */
    record Event(StreamKind stream, long streamSequence, boolean replayed, long eventSequence, int templateId,
        int sessionId, long clientSequence, String bytes) {
    }

    /** A CommandRefused as received. */
    record Refusal(CommandRefusal reason, long clientSequence, long nextClientSequence) {
    }

    /** A LogonAccepted as received. */
    record LogonAnswer(long logonId, long lastClientSequence, long sessionSequence, long publicSequence,
        int publicStreamId, String publicChannel) {
    }

    TestClient(final Aeron aeron, final TransportContext transport, final int sessionId) {
        this.aeron = aeron;
        this.sessionId = sessionId;
        ingress = aeron.addExclusivePublication(transport.ingressChannel(), transport.ingressStreamId());
        responses = aeron.addSubscription("aeron:udp?endpoint=localhost:0", RESPONSE_STREAM);
        await().until(() -> responses.tryResolveChannelEndpointPort() != null);
        responseChannel = responses.tryResolveChannelEndpointPort();
    }

    TestClient version(final int newVersion) {
        version = newVersion;
        return this;
    }

    TestClient responseChannel(final String channel) {
        responseChannel = channel;
        if (channel.equals("aeron:ipc")) {
            responses.close();
            responses = aeron.addSubscription(channel, RESPONSE_STREAM);
        }
        return this;
    }

    TestClient heartbeatMs(final long newHeartbeatMs) {
        heartbeatMs = newHeartbeatMs;
        return this;
    }

    void sendLogon(final String token, final long lastSession, final long lastPublic, final boolean wantPublic) {
        accepted = null;
        refused = null;
        final LogonEncoder logon = new LogonEncoder().wrapAndApplyHeader(buffer, 0, headerEncoder);
        headerEncoder.version(version);
        logon.logonId(++logonId).lastSessionSequence(lastSession).lastPublicSequence(lastPublic)
            .heartbeatMs(heartbeatMs).sessionId(sessionId).responseStreamId(RESPONSE_STREAM)
            .wantPublic(wantPublic ? BooleanType.TRUE : BooleanType.FALSE)
            .putToken(token.getBytes(StandardCharsets.UTF_8), 0, token.length());
        logon.responseChannel(responseChannel);
        send(buffer, MessageHeaderEncoder.ENCODED_LENGTH + logon.encodedLength());
    }

    TestClient logon(final long lastSession, final long lastPublic, final boolean wantPublic) {
        sendLogon(TestCommands.token(sessionId), lastSession, lastPublic, wantPublic);
        pollUntil(() -> accepted != null || refused != null, "an answer to the logon");
        if (accepted == null) {
            throw new AssertionError("session " + sessionId + " refused: " + refused);
        }
        return this;
    }

    TestClient logon() {
        return logon(0, 0, false);
    }

    LogonRefusal logonRefused(final String token, final long lastSession, final long lastPublic) {
        sendLogon(token, lastSession, lastPublic, false);
        pollUntil(() -> accepted != null || refused != null, "an answer to the logon");
        return refused;
    }

    void subscribePublic() {
        publicEvents = aeron.addSubscription(accepted.publicChannel(), accepted.publicStreamId());
        await().atMost(WAIT_S, TimeUnit.SECONDS).until(publicEvents::isConnected);
    }

    void send(final byte[] message) {
        send(new UnsafeBuffer(message), message.length);
    }

    void send(final DirectBuffer message, final int length) {
        final long startNs = System.nanoTime();
        long result;
        while ((result = ingress.offer(message, 0, length)) < 0) {
            if (result == Publication.CLOSED || System.nanoTime() - startNs > TimeUnit.SECONDS.toNanos(WAIT_S)) {
                throw new AssertionError("cannot send: " + Publication.errorString(result));
            }
            poll();
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(100));
        }
    }

    void heartbeat() {
        final HeartbeatEncoder message = new HeartbeatEncoder().wrapAndApplyHeader(buffer, 0, headerEncoder);
        message.sessionId(sessionId);
        send(buffer, MessageHeaderEncoder.ENCODED_LENGTH + message.encodedLength());
    }

    void logout() {
        final LogoutEncoder message = new LogoutEncoder().wrapAndApplyHeader(buffer, 0, headerEncoder);
        message.sessionId(sessionId);
        send(buffer, MessageHeaderEncoder.ENCODED_LENGTH + message.encodedLength());
    }

    void requestResend(final StreamKind stream, final long fromSequence) {
        final ResendRequestEncoder message = new ResendRequestEncoder().wrapAndApplyHeader(buffer, 0, headerEncoder);
        message.fromSequence(fromSequence).sessionId(sessionId).stream(stream);
        send(buffer, MessageHeaderEncoder.ENCODED_LENGTH + message.encodedLength());
    }

    int poll() {
        int work = responses.poll(assembler, 256);
        if (publicEvents != null) {
            work += publicEvents.poll(assembler, 256);
        }
        return work;
    }

    void pollUntil(final BooleanSupplier condition, final String what) {
        final long startNs = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (poll() == 0) {
                if (System.nanoTime() - startNs > TimeUnit.SECONDS.toNanos(WAIT_S)) {
                    throw new AssertionError("session " + sessionId + " waited for " + what + "; has "
                        + events.size() + " events, " + refusals + ", " + disconnects);
                }
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
            }
        }
    }

    Event awaitAnswer(final long clientSequence) {
        pollUntil(() -> answer(clientSequence) != null, "the answer to command " + clientSequence);
        return answer(clientSequence);
    }

    private Event answer(final long clientSequence) {
        for (int i = events.size() - 1; i >= 0; i--) {
            final Event event = events.get(i);
            if (event.stream() == StreamKind.SESSION && event.sessionId() == sessionId
                && event.clientSequence() == clientSequence) {
                return event;
            }
        }
        return null;
    }

    List<Event> stream(final StreamKind kind) {
        return events.stream().filter(event -> event.stream() == kind).toList();
    }

    List<Long> sequences(final StreamKind kind) {
        return stream(kind).stream().map(Event::streamSequence).toList();
    }

    long lastSequence(final StreamKind kind) {
        final List<Event> stream = stream(kind);
        return stream.isEmpty() ? 0 : stream.get(stream.size() - 1).streamSequence();
    }

    private void onMessage(final DirectBuffer message, final int offset, final int length) {
        header.wrap(message, offset);
        switch (header.templateId()) {
            case EventEnvelopeDecoder.TEMPLATE_ID -> onEvent(message, offset, length);
            case LogonAcceptedDecoder.TEMPLATE_ID -> onAccepted(message, offset);
            case LogonRefusedDecoder.TEMPLATE_ID ->
                refused = new LogonRefusedDecoder().wrapAndApplyHeader(message, offset, header).reason();
            case HeartbeatDecoder.TEMPLATE_ID -> {
                heartbeats++;
                heartbeatSessionSequence =
                    new HeartbeatDecoder().wrapAndApplyHeader(message, offset, header).sessionSequence();
            }
            case DisconnectedDecoder.TEMPLATE_ID ->
                disconnects.add(new DisconnectedDecoder().wrapAndApplyHeader(message, offset, header).reason());
            case CommandRefusedDecoder.TEMPLATE_ID -> {
                final CommandRefusedDecoder refusal =
                    new CommandRefusedDecoder().wrapAndApplyHeader(message, offset, header);
                refusals.add(
                    new Refusal(refusal.reason(), refusal.clientSequence(), refusal.nextClientSequence()));
            }
            default -> throw new AssertionError("unexpected template " + header.templateId());
        }
    }

    private void onAccepted(final DirectBuffer message, final int offset) {
        final LogonAcceptedDecoder answer = new LogonAcceptedDecoder().wrapAndApplyHeader(message, offset, header);
        accepted = new LogonAnswer(answer.logonId(), answer.lastClientSequence(), answer.sessionSequence(),
            answer.publicSequence(), answer.publicStreamId(), answer.publicChannel());
    }

    private void onEvent(final DirectBuffer message, final int offset, final int length) {
        final EventEnvelopeDecoder envelope = new EventEnvelopeDecoder().wrapAndApplyHeader(message, offset, header);
        final int eventOffset = envelope.limit();
        final EventHeaderDecoder event =
            new EventHeaderDecoder().wrap(message, eventOffset + MessageHeaderDecoder.ENCODED_LENGTH);
        final byte[] bytes = new byte[offset + length - eventOffset];
        message.getBytes(eventOffset, bytes);
        header.wrap(message, eventOffset);
        events.add(new Event(envelope.stream(), envelope.streamSequence(), envelope.replayed() == BooleanType.TRUE,
            event.sequence(), header.templateId(), event.sessionId(), event.clientSequence(),
            HexFormat.of().formatHex(bytes)));
    }

    @Override
    public void close() {
        ingress.close();
        responses.close();
        if (publicEvents != null) {
            publicEvents.close();
        }
    }
}
