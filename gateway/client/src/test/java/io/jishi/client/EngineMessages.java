package io.jishi.client;

import io.jishi.wire.BooleanType;
import io.jishi.wire.CommandRefusal;
import io.jishi.wire.CommandRefusedEncoder;
import io.jishi.wire.DisconnectReason;
import io.jishi.wire.DisconnectedEncoder;
import io.jishi.wire.EventEnvelopeEncoder;
import io.jishi.wire.HeartbeatEncoder;
import io.jishi.wire.LogonAcceptedEncoder;
import io.jishi.wire.LogonRefusal;
import io.jishi.wire.LogonRefusedEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.OrderAcceptedEncoder;
import io.jishi.wire.ResubmittedEncoder;
import io.jishi.wire.StreamKind;
import io.jishi.wire.Visibility;
import java.util.Arrays;
import org.agrona.ExpandableArrayBuffer;

/** Encodes what an engine says. */
final class EngineMessages {
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();

    private byte[] bytes(final int length) {
        return Arrays.copyOf(buffer.byteArray(), length);
    }

    byte[] logonAccepted(final long logonId, final int sessionId, final long clientSequence,
            final long sessionSequence, final long publicSequence, final String publicChannel) {
        final LogonAcceptedEncoder accepted = new LogonAcceptedEncoder().wrapAndApplyHeader(buffer, 0, header);
        accepted.logonId(logonId).lastClientSequence(clientSequence).sessionSequence(sessionSequence)
            .publicSequence(publicSequence).heartbeatMs(1_000).sessionId(sessionId).publicStreamId(1003)
            .publicChannel(publicChannel);
        return bytes(accepted.limit());
    }

    byte[] logonRefused(final long logonId, final int sessionId, final LogonRefusal reason) {
        final LogonRefusedEncoder refused = new LogonRefusedEncoder().wrapAndApplyHeader(buffer, 0, header);
        refused.logonId(logonId).sessionId(sessionId).reason(reason);
        return bytes(refused.limit());
    }

    byte[] heartbeat(final int sessionId, final long sessionSequence, final long publicSequence,
            final long clientSequence) {
        final HeartbeatEncoder heartbeat = new HeartbeatEncoder().wrapAndApplyHeader(buffer, 0, header);
        heartbeat.sessionSequence(sessionSequence).publicSequence(publicSequence).clientSequence(clientSequence)
            .sessionId(sessionId);
        return bytes(heartbeat.limit());
    }

    byte[] disconnected(final int sessionId, final DisconnectReason reason) {
        final DisconnectedEncoder disconnected = new DisconnectedEncoder().wrapAndApplyHeader(buffer, 0, header);
        disconnected.sessionId(sessionId).reason(reason);
        return bytes(disconnected.limit());
    }

    byte[] commandRefused(final int sessionId, final long clientSequence, final long nextClientSequence,
            final CommandRefusal reason) {
        final CommandRefusedEncoder refused = new CommandRefusedEncoder().wrapAndApplyHeader(buffer, 0, header);
        refused.clientSequence(clientSequence).nextClientSequence(nextClientSequence).sessionId(sessionId)
            .reason(reason);
        return bytes(refused.limit());
    }

    /** An event as the journal has it. */
    byte[] orderAccepted(final long sequence, final int sessionId, final long clientSequence) {
        final OrderAcceptedEncoder event = new OrderAcceptedEncoder().wrapAndApplyHeader(buffer, 0, header);
        buffer.setMemory(event.offset(), OrderAcceptedEncoder.BLOCK_LENGTH, (byte)0);
        event.header().sequence(sequence).causeSequence(sequence).clientSequence(clientSequence).sessionId(sessionId)
            .visibility(Visibility.PUBLIC);
        return bytes(event.limit());
    }

    byte[] resubmitted(final long sequence, final int sessionId, final long clientSequence) {
        final ResubmittedEncoder event = new ResubmittedEncoder().wrapAndApplyHeader(buffer, 0, header);
        buffer.setMemory(event.offset(), ResubmittedEncoder.BLOCK_LENGTH, (byte)0);
        event.header().sequence(sequence).causeSequence(sequence).clientSequence(clientSequence).sessionId(sessionId)
            .visibility(Visibility.PARTIES);
        return bytes(event.limit());
    }

    /** An event as a client gets it. */
    byte[] enveloped(final StreamKind stream, final int sessionId, final long streamSequence, final byte[] event) {
        final EventEnvelopeEncoder envelope = new EventEnvelopeEncoder().wrapAndApplyHeader(buffer, 0, header);
        buffer.setMemory(envelope.offset(), EventEnvelopeEncoder.BLOCK_LENGTH, (byte)0);
        envelope.streamSequence(streamSequence).sessionId(stream == StreamKind.SESSION ? sessionId : 0).stream(stream)
            .replayed(BooleanType.FALSE);
        buffer.putBytes(envelope.limit(), event);
        return bytes(envelope.limit() + event.length);
    }
}
