package io.jishi.node;

import io.aeron.logbuffer.FragmentHandler;
import io.aeron.logbuffer.Header;
import io.jishi.wire.DisconnectReason;
import io.jishi.wire.HeartbeatDecoder;
import io.jishi.wire.LogonDecoder;
import io.jishi.wire.LogoutDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.ResendRequestDecoder;
import io.jishi.wire.StreamKind;
import org.agrona.DirectBuffer;

/**
 * Reads what clients send: the session layer's messages for the desks, everything else for the gate. Bytes from outside
 * stop here: whatever they are, they are answered, counted or dropped, never an exception. Ingress agent only.
 */
final class IngressAdapter implements FragmentHandler {
    /** First template id of the session layer. */
    private static final int SESSION_LAYER = 400;

    private final CommandGate gate;
    private final LogonDesk logons;
    private final SessionDesk sessions;
    private final MessageShapes shapes;
    private final IngressTools tools;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final LogonDecoder logon = new LogonDecoder();
    private final HeartbeatDecoder heartbeat = new HeartbeatDecoder();
    private final LogoutDecoder logout = new LogoutDecoder();
    private final ResendRequestDecoder resend = new ResendRequestDecoder();

    IngressAdapter(
        final CommandGate gate,
        final LogonDesk logons,
        final SessionDesk sessions,
        final MessageShapes shapes,
        final IngressTools tools) {
        this.gate = gate;
        this.logons = logons;
        this.sessions = sessions;
        this.shapes = shapes;
        this.tools = tools;
    }

    @Override
    public void onFragment(final DirectBuffer buffer, final int offset, final int length, final Header aeronHeader) {
        onMessage(buffer, offset, length, aeronHeader.sessionId());
    }

    void onMessage(final DirectBuffer buffer, final int offset, final int length, final int imageSessionId) {
        final long nowNs = tools.clock().nanoTime();
        if (length >= MessageHeaderDecoder.ENCODED_LENGTH
            && header.wrap(buffer, offset).templateId() >= SESSION_LAYER) {
            if (shapes.isSessionMessage(buffer, offset, length)) {
                onSessionMessage(buffer, offset, imageSessionId, nowNs);
            } else {
                tools.stats().onMalformed();
            }
        } else {
            gate.onCommand(buffer, offset, length, imageSessionId, nowNs);
        }
    }

    private void onSessionMessage(
        final DirectBuffer buffer, final int offset, final int imageSessionId, final long nowNs) {
        switch (header.wrap(buffer, offset).templateId()) {
            case LogonDecoder.TEMPLATE_ID ->
                logons.onLogon(logon.wrapAndApplyHeader(buffer, offset, header), imageSessionId);
            case HeartbeatDecoder.TEMPLATE_ID ->
                onHeartbeat(heartbeat.wrapAndApplyHeader(buffer, offset, header), imageSessionId, nowNs);
            case LogoutDecoder.TEMPLATE_ID ->
                onLogout(logout.wrapAndApplyHeader(buffer, offset, header), imageSessionId);
            case ResendRequestDecoder.TEMPLATE_ID ->
                onResendRequest(resend.wrapAndApplyHeader(buffer, offset, header), imageSessionId, nowNs);
            default -> tools.stats().onMalformed();
        }
    }

    private void onHeartbeat(final HeartbeatDecoder message, final int imageSessionId, final long nowNs) {
        final Connection connection = sessions.find(message.sessionId(), imageSessionId);
        if (connection != null) {
            connection.onHeard(nowNs);
        }
    }

    private void onLogout(final LogoutDecoder message, final int imageSessionId) {
        final Connection connection = sessions.find(message.sessionId(), imageSessionId);
        if (connection != null) {
            sessions.disconnect(connection, DisconnectReason.LOGOUT);
        }
    }

    private void onResendRequest(
        final ResendRequestDecoder message, final int imageSessionId, final long nowNs) {
        final Connection connection = sessions.find(message.sessionId(), imageSessionId);
        if (connection == null) {
            return;
        }
        connection.onHeard(nowNs);
        // Raw: the value may be one that the schema does not name.
        final short stream = message.streamRaw();
        if (message.fromSequence() >= 1 && stream == StreamKind.PUBLIC.value()) {
            connection.requestPublicResend(message.fromSequence());
        } else if (message.fromSequence() >= 1 && stream == StreamKind.SESSION.value()) {
            connection.requestSessionResend(message.fromSequence());
        } else {
            sessions.disconnect(connection, DisconnectReason.PROTOCOL);
        }
    }
}
