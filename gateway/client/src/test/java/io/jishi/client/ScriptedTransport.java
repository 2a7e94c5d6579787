package io.jishi.client;

import io.jishi.wire.CommandHeaderDecoder;
import io.jishi.wire.EnterOrderDecoder;
import io.jishi.wire.HeartbeatDecoder;
import io.jishi.wire.LogonDecoder;
import io.jishi.wire.LogoutDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.ResendRequestDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes down what a client sends, as text, and gives it what a test says. */
final class ScriptedTransport implements Transport {
    final List<String> said = new ArrayList<>();
    boolean ready = true;
    RuntimeException failure;
    boolean connected = true;
    long answer = 1;
    long lastLogonId;
    private final Queue<byte[]> toClient = new ArrayDeque<>();

    void give(final byte[] message) {
        toClient.add(message);
    }

    /** What was said since the last call. */
    List<String> takeSaid() {
        final List<String> taken = List.copyOf(said);
        said.clear();
        return taken;
    }

    @Override
    public void open(final int attempt) {
        said.add("open " + attempt);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public boolean isReady() {
        if (failure != null) {
            throw failure;
        }
        return ready;
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public String responseChannel() {
        return "aeron:udp?endpoint=localhost:1";
    }

    @Override
    public int responseStreamId() {
        return 2001;
    }

    @Override
    public void openPublic(final String channel, final int streamId) {
        said.add("public " + channel + " " + streamId);
    }

    @Override
    public long offer(final DirectBuffer buffer, final int offset, final int length) {
        if (answer > 0) {
            said.add(text(buffer, offset));
        }
        return answer;
    }

    private String text(final DirectBuffer buffer, final int offset) {
        final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, offset);
        switch (header.templateId()) {
            case LogonDecoder.TEMPLATE_ID:
                final LogonDecoder logon = new LogonDecoder().wrapAndApplyHeader(buffer, offset, header);
                lastLogonId = logon.logonId();
                return "logon " + logon.sessionId() + " has " + logon.lastSessionSequence() + ", "
                    + logon.lastPublicSequence() + " public " + logon.wantPublic() + " token " + logon.token() + " at "
                    + logon.responseChannel() + " " + logon.responseStreamId();
            case HeartbeatDecoder.TEMPLATE_ID:
                final HeartbeatDecoder beat = new HeartbeatDecoder().wrapAndApplyHeader(buffer, offset, header);
                return "heartbeat " + beat.sessionSequence() + ", " + beat.publicSequence() + ", "
                    + beat.clientSequence();
            case ResendRequestDecoder.TEMPLATE_ID:
                final ResendRequestDecoder ask = new ResendRequestDecoder().wrapAndApplyHeader(buffer, offset, header);
                return "resend " + ask.stream() + " from " + ask.fromSequence();
            case LogoutDecoder.TEMPLATE_ID:
                return "logout";
            default:
                final long sequence = new CommandHeaderDecoder()
                    .wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH).clientSequence();
                return (header.templateId() == EnterOrderDecoder.TEMPLATE_ID ? "order " : "cancel ") + sequence;
        }
    }

    @Override
    public int poll(final MessageHandler handler, final int limit) {
        int polled = 0;
        while (!toClient.isEmpty()) {
            final byte[] message = toClient.remove();
            handler.onMessage(new UnsafeBuffer(message), 0, message.length);
            polled++;
        }
        return polled;
    }

    @Override
    public void disconnect() {
        said.add("disconnect");
    }

    @Override
    public void close() {
        said.add("close");
    }
}
