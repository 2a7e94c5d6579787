package io.jishi.client;

import io.jishi.wire.BooleanType;
import io.jishi.wire.CancelOrderDecoder;
import io.jishi.wire.CommandRefusal;
import io.jishi.wire.DisconnectReason;
import io.jishi.wire.EnterOrderDecoder;
import io.jishi.wire.HeartbeatDecoder;
import io.jishi.wire.LogonDecoder;
import io.jishi.wire.LogonRefusal;
import io.jishi.wire.LogoutDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.ResendRequestDecoder;
import io.jishi.wire.StreamKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.NanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * An engine of one session, for one thread, in memory: the engine's end of the session protocol, with its sequence rule
 * and a journal that outlives a restart, and a network as bad as asked for.
 */
final class FakeEngine {
    static final long EMPTY_CANCEL = -1;
    private static final int SESSION_ID = 11;

    /** How often, in 1,000, something goes wrong. */
    static final class Faults {
        int lostSessionEvent;
        int lostPublicEvent;
        int repeatedEvent;
        int swappedEvents;
        int busy;
        int givenUp;
        int lostRefusal;
        int backPressure;
        int notReady;
        int lostCommand;
    }

    /** The way back to one connection. */
    interface Link {
        void toClient(byte[] message);

        void toPublic(byte[] message);
    }

    private final Random random;
    private final NanoClock clock;
    private final String publicChannel;
    private final EngineMessages messages = new EngineMessages();
    Faults faults = new Faults();

    // The journal: outlives a restart.
    final List<Long> applied = new ArrayList<>();
    final List<byte[]> sessionEvents = new ArrayList<>();
    final List<byte[]> publicEvents = new ArrayList<>();
    private long eventSequence;

    // What a restart forgets.
    private Link client;
    private boolean wantPublic;
    private int sessionSent;
    private int publicSent;
    private int publicReplayed;
    private int publicReplayEnd;
    private long heartbeatNs;
    private long heardNs;
    private boolean up = true;

    FakeEngine(final Random random, final NanoClock clock, final String publicChannel) {
        this.random = random;
        this.clock = clock;
        this.publicChannel = publicChannel;
    }

    boolean happens(final int inThousand) {
        return random.nextInt(1_000) < inThousand;
    }

    boolean isUp() {
        return up;
    }

    void kill() {
        up = false;
        client = null;
    }

    void restart() {
        up = true;
    }

    void onMessage(final Link from, final byte[] message) {
        final UnsafeBuffer buffer = new UnsafeBuffer(message);
        final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, 0);
        if (from == client) {
            heardNs = clock.nanoTime();
        }
        switch (header.templateId()) {
            case LogonDecoder.TEMPLATE_ID:
                onLogon(from, new LogonDecoder().wrapAndApplyHeader(buffer, 0, header));
                break;
            case HeartbeatDecoder.TEMPLATE_ID:
                break;
            case LogoutDecoder.TEMPLATE_ID:
                client = null;
                break;
            case ResendRequestDecoder.TEMPLATE_ID:
                onResendRequest(from, new ResendRequestDecoder().wrapAndApplyHeader(buffer, 0, header));
                break;
            default:
                if (!happens(faults.lostCommand)) {
                    onCommand(from, buffer, header);
                }
                break;
        }
    }

    private void onLogon(final Link from, final LogonDecoder logon) {
        final long logonId = logon.logonId();
        if (happens(faults.notReady)) {
            from.toClient(messages.logonRefused(logonId, SESSION_ID, LogonRefusal.NOT_READY));
            return;
        }
        if (logon.lastSessionSequence() > sessionEvents.size() || logon.lastPublicSequence() > publicEvents.size()) {
            from.toClient(messages.logonRefused(logonId, SESSION_ID, LogonRefusal.BAD_RESUME));
            return;
        }
        client = from;
        wantPublic = logon.wantPublic() == BooleanType.TRUE;
        sessionSent = (int)logon.lastSessionSequence();
        publicReplayed = (int)logon.lastPublicSequence();
        publicReplayEnd = publicEvents.size();
        publicSent = publicEvents.size();
        heardNs = clock.nanoTime();
        from.toClient(messages.logonAccepted(logonId, SESSION_ID, applied.size(), sessionEvents.size(),
            publicEvents.size(), publicChannel));
    }

    private void onResendRequest(final Link from, final ResendRequestDecoder request) {
        if (from != client) {
            return;
        }
        final int before = (int)request.fromSequence() - 1;
        if (request.stream() == StreamKind.SESSION) {
            sessionSent = Math.min(sessionSent, before);
        } else {
            publicReplayed = before;
            publicReplayEnd = publicEvents.size();
        }
    }

    private void onCommand(final Link from, final UnsafeBuffer buffer, final MessageHeaderDecoder header) {
        final boolean order = header.templateId() == EnterOrderDecoder.TEMPLATE_ID;
        final EnterOrderDecoder enterOrder = new EnterOrderDecoder();
        final CancelOrderDecoder cancel = new CancelOrderDecoder();
        final long sequence;
        final long payload;
        if (order) {
            enterOrder.wrapAndApplyHeader(buffer, 0, header);
            sequence = enterOrder.header().clientSequence();
            payload = enterOrder.clientOrderId();
        } else {
            cancel.wrapAndApplyHeader(buffer, 0, header);
            sequence = cancel.header().clientSequence();
            payload = EMPTY_CANCEL;
        }
        final long expected = applied.size() + 1L;
        if (from != client) {
            refuse(from, sequence, 0, CommandRefusal.NOT_LOGGED_ON);
        } else if (sequence > expected) {
            refuse(from, sequence, expected, CommandRefusal.SEQUENCE);
        } else if (sequence == expected && happens(faults.busy)) {
            refuse(from, sequence, expected, random.nextBoolean() ? CommandRefusal.BUSY : CommandRefusal.STOPPING);
        } else if (sequence == expected && order && happens(faults.givenUp)) {
            refuse(from, sequence, expected, CommandRefusal.JOURNAL_FULL);
        } else if (sequence < expected) {
            sessionEvents.add(messages.resubmitted(++eventSequence, SESSION_ID, sequence));
        } else {
            applied.add(payload);
            apply(sequence);
        }
    }

    private void apply(final long sequence) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            final byte[] event = messages.orderAccepted(++eventSequence, SESSION_ID, sequence);
            sessionEvents.add(event);
            if (random.nextBoolean()) {
                publicEvents.add(event);
            }
        }
    }

    /** Something that happens in the market without this session. */
    void othersTrade() {
        final byte[] event = messages.orderAccepted(++eventSequence, 12, 1);
        publicEvents.add(event);
        if (random.nextBoolean()) {
            sessionEvents.add(event);
        }
    }

    private void refuse(final Link to, final long sequence, final long expected,
            final CommandRefusal reason) {
        if (!happens(faults.lostRefusal)) {
            to.toClient(messages.commandRefused(SESSION_ID, sequence, expected, reason));
        }
    }

    /** Sends some of what is due. */
    void step() {
        if (!up || client == null) {
            return;
        }
        final long nowNs = clock.nanoTime();
        if (nowNs - heardNs > TimeUnit.SECONDS.toNanos(3)) {
            client.toClient(messages.disconnected(SESSION_ID, DisconnectReason.TIMEOUT));
            client = null;
            return;
        }
        if (nowNs - heartbeatNs > TimeUnit.SECONDS.toNanos(1)) {
            heartbeatNs = nowNs;
            client.toClient(messages.heartbeat(SESSION_ID, sessionEvents.size(), wantPublic ? publicEvents.size() : 0,
                applied.size()));
        }
        for (int i = random.nextInt(8); i > 0 && sessionSent < sessionEvents.size(); i--) {
            sessionSent = send(StreamKind.SESSION, sessionEvents, sessionSent, sessionEvents.size(), true);
        }
        for (int i = random.nextInt(8); wantPublic && i > 0 && publicSent < publicEvents.size(); i--) {
            publicSent = send(StreamKind.PUBLIC, publicEvents, publicSent, publicEvents.size(), false);
        }
        for (int i = random.nextInt(8); wantPublic && i > 0 && publicReplayed < publicReplayEnd; i--) {
            publicReplayed = send(StreamKind.PUBLIC, publicEvents, publicReplayed, publicReplayEnd, true);
        }
    }

    private int send(final StreamKind stream, final List<byte[]> events, final int sent, final int end,
            final boolean privately) {
        if (sent + 1 < end && happens(faults.swappedEvents)) {
            sendOne(stream, events, sent + 1, privately);
            sendOne(stream, events, sent, privately);
            return sent + 2;
        }
        if (!happens(stream == StreamKind.SESSION ? faults.lostSessionEvent : faults.lostPublicEvent)) {
            sendOne(stream, events, sent, privately);
        }
        return happens(faults.repeatedEvent) ? Math.max(0, sent - random.nextInt(5)) : sent + 1;
    }

    private void sendOne(final StreamKind stream, final List<byte[]> events, final int index,
            final boolean privately) {
        final byte[] message = messages.enveloped(stream, SESSION_ID, index + 1, events.get(index));
        if (privately) {
            client.toClient(message);
        } else {
            client.toPublic(message);
        }
    }
}
