package io.jishi.node;

import io.aeron.Publication;
import io.jishi.wire.CommandRefusal;
import io.jishi.wire.CommandRefusedEncoder;
import io.jishi.wire.DisconnectReason;
import io.jishi.wire.DisconnectedEncoder;
import io.jishi.wire.HeartbeatEncoder;
import io.jishi.wire.LogonAcceptedEncoder;
import io.jishi.wire.LogonRefusal;
import io.jishi.wire.LogonRefusedEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import java.util.concurrent.TimeUnit;
import org.agrona.ExpandableArrayBuffer;

/**
 * Encodes the engine's messages of the session layer and offers them. Never waits: each says whether it was taken, and
 * who calls tries again or lets the client find out. Ingress agent only.
 */
final class SessionPublisher {
    private static final int ADMIN_ATTEMPTS = 10;

    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(512);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final LogonAcceptedEncoder accepted = new LogonAcceptedEncoder();
    private final LogonRefusedEncoder refused = new LogonRefusedEncoder();
    private final HeartbeatEncoder heartbeat = new HeartbeatEncoder();
    private final DisconnectedEncoder disconnected = new DisconnectedEncoder();
    private final CommandRefusedEncoder commandRefused = new CommandRefusedEncoder();
    private final long heartbeatMs;
    private final int publicStreamId;
    private final String publicChannel;

    SessionPublisher(final NodeContext ctx) {
        heartbeatMs = TimeUnit.NANOSECONDS.toMillis(ctx.sessions().heartbeatIntervalNs());
        publicStreamId = ctx.transport().publicStreamId();
        publicChannel = ctx.transport().publicSubscriptionChannel();
    }

    boolean logonAccepted(
        final Publication publication,
        final long logonId,
        final int sessionId,
        final long lastClientSequence,
        final long sessionSequence,
        final long publicSequence) {
        accepted.wrapAndApplyHeader(buffer, 0, header)
            .logonId(logonId)
            .lastClientSequence(lastClientSequence)
            .sessionSequence(sessionSequence)
            .publicSequence(publicSequence)
            .heartbeatMs(heartbeatMs)
            .sessionId(sessionId)
            .publicStreamId(publicStreamId)
            .publicChannel(publicChannel);
        return offer(publication, accepted.encodedLength());
    }

    boolean logonRefused(
        final Publication publication, final long logonId, final int sessionId, final LogonRefusal reason) {
        refused.wrapAndApplyHeader(buffer, 0, header).logonId(logonId).sessionId(sessionId).reason(reason);
        pad(LogonRefusedEncoder.BLOCK_LENGTH, 13);
        return offer(publication, refused.encodedLength());
    }

    boolean heartbeat(
        final Publication publication,
        final int sessionId,
        final long sessionSequence,
        final long publicSequence,
        final long clientSequence) {
        heartbeat.wrapAndApplyHeader(buffer, 0, header)
            .sessionSequence(sessionSequence)
            .publicSequence(publicSequence)
            .clientSequence(clientSequence)
            .sessionId(sessionId);
        pad(HeartbeatEncoder.BLOCK_LENGTH, 28);
        return offer(publication, heartbeat.encodedLength());
    }

    boolean disconnected(final Publication publication, final int sessionId, final DisconnectReason reason) {
        disconnected.wrapAndApplyHeader(buffer, 0, header).sessionId(sessionId).reason(reason);
        pad(DisconnectedEncoder.BLOCK_LENGTH, 5);
        return offer(publication, disconnected.encodedLength());
    }

    boolean commandRefused(
        final Publication publication,
        final int sessionId,
        final long clientSequence,
        final long nextClientSequence,
        final CommandRefusal reason) {
        commandRefused.wrapAndApplyHeader(buffer, 0, header)
            .clientSequence(clientSequence)
            .nextClientSequence(nextClientSequence)
            .sessionId(sessionId)
            .reason(reason);
        pad(CommandRefusedEncoder.BLOCK_LENGTH, 21);
        return offer(publication, commandRefused.encodedLength());
    }

    /** Clears the unused end of a block: the buffer is used again and again. */
    private void pad(final int blockLength, final int used) {
        buffer.setMemory(MessageHeaderEncoder.ENCODED_LENGTH + used, blockLength - used, (byte) 0);
    }

    private boolean offer(final Publication publication, final int bodyLength) {
        final int length = MessageHeaderEncoder.ENCODED_LENGTH + bodyLength;
        long result = Publication.ADMIN_ACTION;
        for (int i = 0; result == Publication.ADMIN_ACTION && i < ADMIN_ATTEMPTS; i++) {
            result = publication.offer(buffer, 0, length);
        }
        return result > 0;
    }
}
