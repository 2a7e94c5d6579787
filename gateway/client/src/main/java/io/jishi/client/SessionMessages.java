package io.jishi.client;

import io.jishi.wire.BooleanType;
import io.jishi.wire.HeartbeatEncoder;
import io.jishi.wire.LogonEncoder;
import io.jishi.wire.LogoutEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.ResendRequestEncoder;
import io.jishi.wire.StreamKind;
import org.agrona.ExpandableArrayBuffer;

/** Encodes and sends what a client says besides commands. For the driving thread. */
final class SessionMessages {
    private final Transport transport;
    private final JishiClient.Context context;
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final LogonEncoder logon = new LogonEncoder();
    private final HeartbeatEncoder heartbeat = new HeartbeatEncoder();
    private final ResendRequestEncoder resendRequest = new ResendRequestEncoder();
    private final LogoutEncoder logout = new LogoutEncoder();

    SessionMessages(final Transport transport, final JishiClient.Context context) {
        this.transport = transport;
        this.context = context;
    }

    boolean sendLogon(final long logonId, final long lastSessionSequence, final long lastPublicSequence) {
        logon.wrapAndApplyHeader(buffer, 0, header);
        buffer.setMemory(logon.offset(), LogonEncoder.BLOCK_LENGTH, (byte)0);
        logon.logonId(logonId)
            .lastSessionSequence(lastSessionSequence)
            .lastPublicSequence(lastPublicSequence)
            .heartbeatMs(context.heartbeatMs)
            .sessionId(context.sessionId)
            .responseStreamId(transport.responseStreamId())
            .wantPublic(context.wantPublic ? BooleanType.TRUE : BooleanType.FALSE)
            .token(context.token)
            .responseChannel(transport.responseChannel());
        return send(logon.limit());
    }

    boolean sendHeartbeat(final long sessionSequence, final long publicSequence, final long clientSequence) {
        heartbeat.wrapAndApplyHeader(buffer, 0, header);
        buffer.setMemory(heartbeat.offset(), HeartbeatEncoder.BLOCK_LENGTH, (byte)0);
        heartbeat.sessionSequence(sessionSequence)
            .publicSequence(publicSequence)
            .clientSequence(clientSequence)
            .sessionId(context.sessionId);
        return send(heartbeat.limit());
    }

    boolean sendResendRequest(final StreamKind stream, final long fromSequence) {
        resendRequest.wrapAndApplyHeader(buffer, 0, header);
        buffer.setMemory(resendRequest.offset(), ResendRequestEncoder.BLOCK_LENGTH, (byte)0);
        resendRequest.fromSequence(fromSequence).sessionId(context.sessionId).stream(stream);
        return send(resendRequest.limit());
    }

    boolean sendLogout() {
        logout.wrapAndApplyHeader(buffer, 0, header);
        buffer.setMemory(logout.offset(), LogoutEncoder.BLOCK_LENGTH, (byte)0);
        logout.sessionId(context.sessionId);
        return send(logout.limit());
    }

    private boolean send(final int length) {
        return transport.offer(buffer, 0, length) > 0;
    }
}
