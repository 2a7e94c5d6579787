package io.jishi.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.jishi.client.command.Commands;
import io.jishi.wire.CommandHeaderDecoder;
import io.jishi.wire.EventEnvelopeDecoder;
import io.jishi.wire.EventEnvelopeEncoder;
import io.jishi.wire.EventHeaderEncoder;
import io.jishi.wire.LogonDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.OrderAcceptedDecoder;
import io.jishi.wire.OrderAcceptedEncoder;
import io.jishi.wire.Side;
import io.jishi.wire.StreamKind;
import io.jishi.wire.Visibility;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In steady state submitting, polling, delivering and saving positions allocate nothing. */
class AllocationTest {
    private static final int COMMANDS = 20_000;

    @TempDir
    private Path directory;
    private long accepted;

    @Test
    void shouldAllocateNothingInSteadyState() {
        final EchoTransport transport = new EchoTransport();
        final SettableClock clock = new SettableClock();
        final JishiClient.Context context = new JishiClient.Context().sessionId(11).token("secret").nanoClock(clock)
            .stateStore(new FileStateStore(directory.resolve("state"))).eventListener(new EventListener() {
                @Override
                public void onOrderAccepted(final EventEnvelopeDecoder envelope, final OrderAcceptedDecoder event) {
                    accepted += event.header().clientSequence() > 0 ? 1 : 0;
                }
            });
        context.conclude();
        try (JishiClient client = new JishiClient(context, transport)) {
            client.poll();
            client.poll();
            client.poll();
            trade(client, clock);
            final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
            final long before = threads.getCurrentThreadAllocatedBytes();
            trade(client, clock);
            final long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(accepted).isEqualTo(2 * COMMANDS);
            // The measurement itself may cost a little; one byte per command would be more.
            assertThat(allocated).isLessThan(COMMANDS);
        }
    }

    private static void trade(final JishiClient client, final SettableClock clock) {
        final Commands commands = client.commands();
        for (int i = 0; i < COMMANDS; i++) {
            final long result = commands.enterOrder().participantId(7).instrumentId(1).side(Side.BUY).priceFen(1)
                .quantityUnits(1).clientOrderId(i).submit();
            if (result < 0) {
                throw new AssertionError(result);
            }
            clock.advanceMs(i % 16 == 0 ? 1 : 0);
            client.poll();
        }
    }

    /** Answers each command with one event, out of buffers made beforehand. */
    private static final class EchoTransport implements Transport {
        private final UnsafeBuffer event = new UnsafeBuffer(new byte[512]);
        private final MessageHeaderEncoder header = new MessageHeaderEncoder();
        private final MessageHeaderDecoder received = new MessageHeaderDecoder();
        private final CommandHeaderDecoder command = new CommandHeaderDecoder();
        private final EventEnvelopeEncoder envelope = new EventEnvelopeEncoder();
        private final OrderAcceptedEncoder orderAccepted = new OrderAcceptedEncoder();
        private long logonId;
        private byte[] logonAnswer;
        private long answered;
        private long lastCommand;

        @Override
        public long offer(final DirectBuffer buffer, final int offset, final int length) {
            received.wrap(buffer, offset);
            if (received.templateId() == LogonDecoder.TEMPLATE_ID) {
                logonId = new LogonDecoder().wrapAndApplyHeader(buffer, offset, received).logonId();
                logonAnswer = new EngineMessages().logonAccepted(logonId, 11, 0, 0, 0, "");
            } else if (received.templateId() < 200) {
                lastCommand = command.wrap(buffer, offset + 8).clientSequence();
            }
            return 1;
        }

        @Override
        public int poll(final MessageHandler handler, final int limit) {
            if (logonAnswer != null) {
                final byte[] answer = logonAnswer;
                logonAnswer = null;
                handler.onMessage(new UnsafeBuffer(answer), 0, answer.length);
            }
            if (answered == lastCommand) {
                return 0;
            }
            answered++;
            envelope.wrapAndApplyHeader(event, 0, header).streamSequence(answered).sessionId(11)
                .stream(StreamKind.SESSION);
            final int offset = envelope.limit();
            orderAccepted.wrapAndApplyHeader(event, offset, header).header().sequence(answered)
                .clientSequence(answered).sessionId(11).visibility(Visibility.PARTIES);
            handler.onMessage(event, 0, offset + 8 + EventHeaderEncoder.ENCODED_LENGTH);
            return 1;
        }

        @Override
        public void open(final int attempt) {
            logonAnswer = null;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public String responseChannel() {
            return "aeron:ipc";
        }

        @Override
        public int responseStreamId() {
            return 1;
        }

        @Override
        public void openPublic(final String channel, final int streamId) {
            throw new AssertionError("not wanted");
        }

        @Override
        public void disconnect() {
            throw new AssertionError("never");
        }

        @Override
        public void close() {
            logonAnswer = null;
        }
    }
}
