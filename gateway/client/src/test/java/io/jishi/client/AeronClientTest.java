package io.jishi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.client.command.Commands;
import io.jishi.client.command.EnterOrderBuilder;
import io.jishi.wire.EventEnvelopeDecoder;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.Side;
import io.jishi.wire.StreamKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The client over real channels, with real threads. */
@Timeout(120)
class AeronClientTest {
    private static final int COMMANDS = 400;

    @TempDir
    private Path directory;

    private final List<Long> sessionSeen = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> publicSeen = Collections.synchronizedList(new ArrayList<>());
    private final List<String> connection = Collections.synchronizedList(new ArrayList<>());

    @Test
    void shouldApplyAndDeliverOnceAcrossAKilledEngineWithTwoSubmittingThreads()
        throws InterruptedException, ExecutionException {
        final AtomicReferenceArray<Long> bySequence = new AtomicReferenceArray<>(2 * COMMANDS + 1);
        final ExecutorService threads = Executors.newFixedThreadPool(2);
        try (AeronEngine engine = new AeronEngine();
            JishiClient client = JishiClient.connect(context(engine)).start()) {
            final Future<?> first = threads.submit(() -> submit(client.newCommands(), 1_000_000, bySequence));
            final Future<?> second = threads.submit(() -> submit(client.newCommands(), 2_000_000, bySequence));
            while (engine.engine.applied.size() < COMMANDS) {
                turn(engine);
            }
            engine.kill();
            LockSupport.parkNanos(100_000_000);
            engine.restart();
            while (!first.isDone() || !second.isDone() || !isQuiet(client, engine.engine)) {
                turn(engine);
            }
            first.get();
            second.get();
            final List<Long> expected = new ArrayList<>();
            for (int sequence = 1; sequence <= 2 * COMMANDS; sequence++) {
                expected.add(bySequence.get(sequence));
            }
            assertThat(engine.engine.applied).isEqualTo(expected);
            assertThat(sessionSeen).isEqualTo(sequences(engine.engine.sessionEvents));
            assertThat(publicSeen).isEqualTo(sequences(engine.engine.publicEvents));
            assertThat(connection.get(0)).isEqualTo("logged on");
            assertThat(connection.get(1)).startsWith("disconnected");
            assertThat(connection.get(connection.size() - 1)).isEqualTo("logged on");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldRunTheExample() throws InterruptedException, ExecutionException {
        final ExecutorService threads = Executors.newFixedThreadPool(1);
        try (AeronEngine engine = new AeronEngine()) {
            final Future<?> example = threads.submit(() -> {
                Example.main(new String[] {engine.ingressChannel, "11", "secret",
                    directory.resolve("client.state").toString()});
                return null;
            });
            while (!example.isDone()) {
                turn(engine);
            }
            example.get();
            assertThat(engine.engine.applied).isEqualTo(List.of(42L));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void turn(final AeronEngine engine) {
        engine.step();
        LockSupport.parkNanos(100_000);
    }

    private static void submit(final Commands commands, final long base,
            final AtomicReferenceArray<Long> bySequence) {
        for (int i = 0; i < COMMANDS; i++) {
            final EnterOrderBuilder order = commands.enterOrder().participantId(7).instrumentId(1).side(Side.SELL)
                .priceFen(1).quantityUnits(1).clientOrderId(base + i);
            long sequence = order.submit();
            while (sequence < 0) {
                LockSupport.parkNanos(1_000_000);
                sequence = order.submit();
            }
            bySequence.set((int)sequence, base + i);
        }
    }

    private boolean isQuiet(final JishiClient client, final FakeEngine engine) {
        return client.isLoggedOn() && client.unacknowledged() == 0 && engine.applied.size() == 2 * COMMANDS
            && sessionSeen.size() == engine.sessionEvents.size() && publicSeen.size() == engine.publicEvents.size();
    }

    private JishiClient.Context context(final AeronEngine engine) {
        return new JishiClient.Context()
            .ingressChannel(engine.ingressChannel).sessionId(11).token("secret").wantPublic(true).heartbeatMs(200)
            .logonTimeoutMs(1_000).retransmitWindow(64).eventListener(new Events())
            .connectionListener(new Connection());
    }

    private static List<Long> sequences(final List<byte[]> events) {
        final EventHeaderDecoder header = new EventHeaderDecoder();
        return events.stream()
            .map(event -> header.wrap(new UnsafeBuffer(event), MessageHeaderEncoder.ENCODED_LENGTH).sequence())
            .collect(Collectors.toList());
    }

    private final class Events implements EventListener {
        @Override
        public void onEvent(final EventEnvelopeDecoder envelope, final EventHeaderDecoder header,
                final int templateId, final DirectBuffer buffer, final int offset, final int length) {
            (envelope.stream() == StreamKind.SESSION ? sessionSeen : publicSeen).add(header.sequence());
        }
    }

    private final class Connection implements ConnectionListener {
        @Override
        public void onLoggedOn(final long lastClientSequence, final long sessionSequence, final long publicSequence) {
            connection.add("logged on");
        }

        @Override
        public void onDisconnected(final DisconnectCause cause, final boolean willReconnect) {
            connection.add("disconnected " + cause);
        }
    }
}
