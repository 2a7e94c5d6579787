package io.jishi.client;

import io.jishi.wire.CommandRefusal;
import io.jishi.wire.CommandRefusedDecoder;
import io.jishi.wire.DisconnectedDecoder;
import io.jishi.wire.EventEnvelopeDecoder;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.HeartbeatDecoder;
import io.jishi.wire.LogonAcceptedDecoder;
import io.jishi.wire.LogonRefusal;
import io.jishi.wire.LogonRefusedDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.StreamKind;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/**
 * The session protocol, one thread's view: connect, log on, keep alive, resume. Time and transport are given, so that
 * a test can play every interleaving.
 */
final class ClientSession {
    private static final int MISSED_HEARTBEATS = 3;
    private static final int HEADER = MessageHeaderDecoder.ENCODED_LENGTH;

    private final JishiClient.Context context;
    private final Transport transport;
    private final CommandSender sender;
    private final SessionMessages messages;
    private final EventStream sessionStream;
    private final EventStream publicStream;
    private final SafeConnectionListener listener;
    private final EventDispatcher dispatcher;
    private final ClientPositions stored = new ClientPositions();
    private final Transport.MessageHandler onMessage = this::onMessage;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final MessageHeaderDecoder eventMessage = new MessageHeaderDecoder();
    private final LogonAcceptedDecoder logonAccepted = new LogonAcceptedDecoder();
    private final LogonRefusedDecoder logonRefused = new LogonRefusedDecoder();
    private final HeartbeatDecoder heartbeat = new HeartbeatDecoder();
    private final DisconnectedDecoder disconnected = new DisconnectedDecoder();
    private final CommandRefusedDecoder commandRefused = new CommandRefusedDecoder();
    private final EventEnvelopeDecoder envelope = new EventEnvelopeDecoder();
    private final EventHeaderDecoder eventHeader = new EventHeaderDecoder();

    private volatile ClientStatus status = ClientStatus.DISCONNECTED;
    private int attempt;
    private int unanswered;
    private boolean logonSent;
    private long logonId;
    private long deadlineNs;
    private long heartbeatDueNs;
    private long heardNs;
    private long silenceNs;
    private long nowNs;
    private long savedSession;
    private long savedPublic;
    private long savedClient;

    ClientSession(final JishiClient.Context context, final Transport transport) {
        this.context = context;
        this.transport = transport;
        this.listener = new SafeConnectionListener(context.connectionListener);
        this.dispatcher = new EventDispatcher(context.eventListener);
        this.messages = new SessionMessages(transport, context);
        this.sender = new CommandSender(transport,
            new RetransmitWindow(context.retransmitWindow, context.maxCommandLength, context.sessionId),
            context.nanoClock);
        this.sessionStream = stream(StreamKind.SESSION, true);
        this.publicStream = stream(StreamKind.PUBLIC, context.wantPublic);
        stored.set(context.lastSessionSequence, context.lastPublicSequence, 0);
        if (context.stateStore != null) {
            context.stateStore.open(context.sessionId, stored);
        }
        sessionStream.resumeFrom(stored.sessionSequence());
        publicStream.resumeFrom(stored.publicSequence());
        savedSession = stored.sessionSequence();
        savedPublic = stored.publicSequence();
        savedClient = stored.nextClientSequence();
        nowNs = context.nanoClock.nanoTime();
        deadlineNs = nowNs;
    }

    private EventStream stream(final StreamKind kind, final boolean used) {
        final HoldBack early = new HoldBack(used ? context.holdBackEvents : 1, context.maxEventLength);
        return new EventStream(kind, early, TimeUnit.MILLISECONDS.toNanos(context.gapPatienceMs), this::onEvent);
    }

    CommandSender sender() {
        return sender;
    }

    ClientStatus status() {
        return status;
    }

    long lastSessionSequence() {
        return sessionStream.last();
    }

    long lastPublicSequence() {
        return publicStream.last();
    }

    /** One duty cycle. */
    int doWork() {
        nowNs = context.nanoClock.nanoTime();
        final ClientStatus before = status;
        if (before == ClientStatus.STOPPED || before == ClientStatus.CLOSED) {
            return 0;
        }
        int work = before == ClientStatus.DISCONNECTED ? 0 : transport.poll(onMessage, context.fragmentLimit);
        switch (status) {
            case DISCONNECTED:
                work += connectWhenDue();
                break;
            case CONNECTING:
            case LOGGING_ON:
                work += logOn();
                break;
            case LOGGED_ON:
                work += keepGoing();
                break;
            case STOPPED:
            case CLOSED:
            default:
                break;
        }
        savePositions();
        return work;
    }

    private int connectWhenDue() {
        if (nowNs - deadlineNs < 0) {
            return 0;
        }
        attempt++;
        logonSent = false;
        status = ClientStatus.CONNECTING;
        deadlineNs = nowNs + context.attemptNs(unanswered);
        try {
            transport.open(attempt);
        } catch (final RuntimeException e) {
            // A media driver that went away, for instance; it may come back.
            fail(e);
        }
        return 1;
    }

    private void fail(final RuntimeException e) {
        unanswered++;
        retryLater();
        listener.onError(e);
    }

    private int logOn() {
        final boolean ready;
        try {
            ready = !logonSent && transport.isReady();
        } catch (final RuntimeException e) {
            fail(e);
            return 1;
        }
        if (ready) {
            logonId = ((long)context.sessionId << Integer.SIZE) + attempt;
            if (messages.sendLogon(logonId, sessionStream.last(), publicStream.last())) {
                logonSent = true;
                status = ClientStatus.LOGGING_ON;
                return 1;
            }
        }
        if (nowNs - deadlineNs >= 0) {
            unanswered++;
            retryLater();
            listener.onUnreachable(unanswered);
            return 1;
        }
        return 0;
    }

    /** Drops the connection and waits, longer after each attempt that had no success. */
    private void retryLater() {
        transport.disconnect();
        status = ClientStatus.DISCONNECTED;
        deadlineNs = nowNs + context.backoffNs(unanswered);
    }

    private int keepGoing() {
        if (nowNs - heardNs > silenceNs) {
            disconnect(DisconnectCause.SILENCE);
            return 1;
        }
        if (!transport.isConnected()) {
            disconnect(DisconnectCause.TRANSPORT);
            return 1;
        }
        int work = sender.doWork(nowNs);
        if (nowNs - heartbeatDueNs >= 0
            && messages.sendHeartbeat(sessionStream.last(), publicStream.last(), sender.nextSequence() - 1)) {
            heartbeatDueNs = nowNs + TimeUnit.MILLISECONDS.toNanos(context.heartbeatMs);
            work++;
        }
        return work + askForMissing(sessionStream) + (context.wantPublic ? askForMissing(publicStream) : 0);
    }

    private int askForMissing(final EventStream stream) {
        if (stream.mustAsk(nowNs) && messages.sendResendRequest(stream.kind(), stream.last() + 1)) {
            stream.onAsked(nowNs);
            return 1;
        }
        return 0;
    }

    private void disconnect(final DisconnectCause cause) {
        sender.onDisconnected();
        if (cause.isPermanent()) {
            stop();
        } else {
            retryLater();
        }
        listener.onDisconnected(cause, !cause.isPermanent());
    }

    private void stop() {
        sender.close();
        transport.disconnect();
        status = ClientStatus.STOPPED;
    }

    private void onMessage(final DirectBuffer buffer, final int offset, final int length) {
        header.wrap(buffer, offset);
        if (length < HEADER || header.schemaId() != MessageHeaderDecoder.SCHEMA_ID) {
            listener.onError(new IllegalArgumentException("a message that is not of schema "
                + MessageHeaderDecoder.SCHEMA_ID + " was received and ignored"));
            return;
        }
        final int block = offset + HEADER;
        switch (header.templateId()) {
            case EventEnvelopeDecoder.TEMPLATE_ID:
                onEnvelope(buffer, offset, length);
                break;
            case LogonAcceptedDecoder.TEMPLATE_ID:
                onLogonAccepted(logonAccepted.wrap(buffer, block, header.blockLength(), header.version()));
                break;
            case LogonRefusedDecoder.TEMPLATE_ID:
                onLogonRefused(logonRefused.wrap(buffer, block, header.blockLength(), header.version()));
                break;
            case HeartbeatDecoder.TEMPLATE_ID:
                onHeartbeat(heartbeat.wrap(buffer, block, header.blockLength(), header.version()));
                break;
            case DisconnectedDecoder.TEMPLATE_ID:
                onDisconnected(disconnected.wrap(buffer, block, header.blockLength(), header.version()));
                break;
            case CommandRefusedDecoder.TEMPLATE_ID:
                onCommandRefused(commandRefused.wrap(buffer, block, header.blockLength(), header.version()));
                break;
            default:
                // A session message of a later schema.
                break;
        }
    }

    private void onEnvelope(final DirectBuffer buffer, final int offset, final int length) {
        envelope.wrap(buffer, offset + HEADER, header.blockLength(), header.version());
        if (envelope.stream() == StreamKind.PUBLIC) {
            if (context.wantPublic) {
                publicStream.onEnvelope(envelope.streamSequence(), nowNs, buffer, offset, length);
            }
        } else if (envelope.sessionId() == context.sessionId) {
            heardNs = nowNs;
            sessionStream.onEnvelope(envelope.streamSequence(), nowNs, buffer, offset, length);
        }
    }

    /** An event in its turn; it may come out of the hold-back, so everything is decoded anew. */
    private void onEvent(final DirectBuffer buffer, final int offset, final int length) {
        eventMessage.wrap(buffer, offset);
        final int envelopeLength = HEADER + eventMessage.blockLength();
        envelope.wrap(buffer, offset + HEADER, eventMessage.blockLength(), eventMessage.version());
        final int event = offset + envelopeLength;
        if (envelope.stream() == StreamKind.SESSION) {
            eventHeader.wrap(buffer, event + HEADER);
            if (eventHeader.sessionId() == context.sessionId) {
                sender.onAcknowledged(eventHeader.clientSequence());
            }
        }
        try {
            dispatcher.dispatch(envelope, buffer, event, length - envelopeLength);
        } catch (final RuntimeException e) {
            listener.onError(e);
        }
    }

    private void onLogonAccepted(final LogonAcceptedDecoder accepted) {
        if (status != ClientStatus.LOGGING_ON || accepted.logonId() != logonId) {
            return;
        }
        final boolean first = sender.nextSequence() == 0;
        final long lastClientSequence = accepted.lastClientSequence();
        final DisconnectCause conflict = sender.onLoggedOn(lastClientSequence);
        if (conflict != null) {
            disconnect(conflict);
            return;
        }
        unanswered = 0;
        status = ClientStatus.LOGGED_ON;
        heardNs = nowNs;
        heartbeatDueNs = nowNs;
        silenceNs = TimeUnit.MILLISECONDS.toNanos(MISSED_HEARTBEATS * Math.max(1, accepted.heartbeatMs()));
        final long sessionSequence = accepted.sessionSequence();
        final long publicSequence = accepted.publicSequence();
        sessionStream.onConnected(sessionSequence, nowNs);
        publicStream.onConnected(publicSequence, nowNs);
        final int publicStreamId = accepted.publicStreamId();
        final String publicChannel = accepted.publicChannel();
        if (context.wantPublic && !publicChannel.isEmpty()) {
            transport.openPublic(publicChannel, publicStreamId);
        }
        listener.onLoggedOn(lastClientSequence, sessionSequence, publicSequence);
        if (first && stored.nextClientSequence() > lastClientSequence + 1) {
            listener.onCommandsLost(lastClientSequence + 1, stored.nextClientSequence() - 1);
        }
    }

    private void onLogonRefused(final LogonRefusedDecoder refused) {
        if (status != ClientStatus.LOGGING_ON || refused.logonId() != logonId) {
            return;
        }
        final LogonRefusal reason = refused.reason();
        final boolean retry = reason != LogonRefusal.BAD_RESUME && reason != LogonRefusal.VERSION;
        if (retry) {
            unanswered++;
            retryLater();
        } else {
            stop();
        }
        listener.onLogonRefused(reason, retry);
    }

    private void onHeartbeat(final HeartbeatDecoder beat) {
        if (status == ClientStatus.LOGGED_ON && beat.sessionId() == context.sessionId) {
            heardNs = nowNs;
            sessionStream.onExisting(beat.sessionSequence(), nowNs);
            publicStream.onExisting(beat.publicSequence(), nowNs);
            sender.onHeartbeat(beat.clientSequence());
        }
    }

    private void onDisconnected(final DisconnectedDecoder told) {
        if (status == ClientStatus.LOGGED_ON && told.sessionId() == context.sessionId) {
            disconnect(DisconnectCause.of(told.reason()));
        }
    }

    private void onCommandRefused(final CommandRefusedDecoder refused) {
        if (status != ClientStatus.LOGGED_ON || refused.sessionId() != context.sessionId) {
            return;
        }
        heardNs = nowNs;
        final long clientSequence = refused.clientSequence();
        final CommandRefusal reason = refused.reason();
        if (reason == CommandRefusal.NOT_LOGGED_ON) {
            disconnect(DisconnectCause.NOT_LOGGED_ON);
            return;
        }
        switch (sender.onRefused(clientSequence, refused.nextClientSequence(), reason)) {
            case RETRY:
                listener.onCommandRefused(clientSequence, reason, true);
                break;
            case GIVEN_UP:
                listener.onCommandRefused(clientSequence, reason, false);
                break;
            case IMPOSSIBLE:
                disconnect(DisconnectCause.PROTOCOL);
                break;
            case IGNORED:
            default:
                break;
        }
    }

    private void savePositions() {
        if (context.stateStore == null) {
            return;
        }
        final long nextClientSequence =
            sender.nextSequence() == 0 ? stored.nextClientSequence() : sender.nextSequence();
        if (sessionStream.last() != savedSession || publicStream.last() != savedPublic
            || nextClientSequence != savedClient) {
            savedSession = sessionStream.last();
            savedPublic = publicStream.last();
            savedClient = nextClientSequence;
            context.stateStore.save(savedSession, savedPublic, savedClient);
        }
    }

    /** Ends the connection in order. For the driving thread, or after it has ended. */
    void close() {
        if (status == ClientStatus.CLOSED) {
            return;
        }
        sender.close();
        if (status == ClientStatus.LOGGED_ON) {
            messages.sendLogout();
        }
        status = ClientStatus.CLOSED;
        savePositions();
        transport.close();
        if (context.stateStore != null) {
            context.stateStore.close();
        }
    }
}
