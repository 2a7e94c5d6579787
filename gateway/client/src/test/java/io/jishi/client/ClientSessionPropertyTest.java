package io.jishi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.wire.CommandRefusal;
import io.jishi.wire.EventEnvelopeDecoder;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.EventHeaderEncoder;
import io.jishi.wire.LogonRefusal;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.Side;
import io.jishi.wire.StreamKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Client and engine in one thread, over a network that loses, repeats and reorders, with engines and clients killed at
 * any step: whatever happens, each command is applied once and in order, and each event delivered once and in order.
 */
class ClientSessionPropertyTest {
    private static final int STEPS = 10_000;

    private final SettableClock clock = new SettableClock();
    private final List<Long> submitted = new ArrayList<>();
    private final List<Long> sessionSeen = new ArrayList<>();
    private final List<Long> publicSeen = new ArrayList<>();
    private final MemoryStore store = new MemoryStore();
    private Random random;
    private FakeEngine engine;
    private FakeTransport transport;
    private JishiClient client;
    private boolean fresh;

    static List<Long> seeds() {
        return new Random(20_261_124L).longs(60).boxed().collect(Collectors.toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldApplyAndDeliverExactlyOnceInOrderWhateverFails(final long seed) {
        random = new Random(seed);
        engine = new FakeEngine(random, clock, "aeron:ipc");
        engine.faults = randomFaults();
        newClient();
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        engine.faults = new FakeEngine.Faults();
        engine.restart();
        for (int step = 0; step < 20_000 && !isQuiet(); step++) {
            quietStep();
        }

        assertThat(client.status()).isEqualTo(ClientStatus.LOGGED_ON);
        assertSame("commands applied", engine.applied, submitted);
        assertSame("session events", sessionSeen, sequences(engine.sessionEvents));
        assertSame("public events", publicSeen, sequences(engine.publicEvents));
        assertThat(client.unacknowledged()).isZero();
        assertThat(submitted.size()).as("commands").isGreaterThan(10);
    }

    /** Says where two long lists part instead of printing them. */
    private static void assertSame(final String what, final List<Long> actual, final List<Long> expected) {
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            assertThat(actual.get(i)).as("%s, at %d", what, i).isEqualTo(expected.get(i));
        }
        assertThat(actual.size()).as(what).isEqualTo(expected.size());
    }

    private FakeEngine.Faults randomFaults() {
        final FakeEngine.Faults faults = new FakeEngine.Faults();
        faults.lostSessionEvent = random.nextInt(40);
        faults.lostPublicEvent = random.nextInt(100);
        faults.repeatedEvent = random.nextInt(100);
        faults.swappedEvents = random.nextInt(100);
        faults.busy = random.nextInt(100);
        faults.givenUp = random.nextInt(30);
        faults.lostRefusal = random.nextInt(50);
        faults.backPressure = random.nextInt(300);
        faults.notReady = random.nextInt(500);
        faults.lostCommand = random.nextInt(20);
        return faults;
    }

    private boolean isQuiet() {
        return client.isLoggedOn() && client.unacknowledged() == 0
            && sessionSeen.size() == engine.sessionEvents.size() && publicSeen.size() == engine.publicEvents.size();
    }

    private void step() {
        final int dice = random.nextInt(10_000);
        if (dice < 5) {
            engine.kill();
            transport.breakConnection();
        } else if (dice < 15) {
            transport.breakConnection();
        } else if (dice < 18) {
            newClient();
        } else if (dice < 2_000) {
            engine.othersTrade();
        } else if (dice < 7_000) {
            submit();
        }
        if (!engine.isUp() && random.nextInt(200) == 0) {
            engine.restart();
        }
        quietStep();
    }

    private void quietStep() {
        clock.advanceMs(random.nextInt(20));
        transport.step();
        engine.step();
        client.poll();
    }

    private void submit() {
        final long id = random.nextLong() & Long.MAX_VALUE;
        final long result = client.commands().enterOrder().participantId(7).instrumentId(1).side(Side.BUY)
            .priceFen(10_00).quantityUnits(5).clientOrderId(id).submit();
        if (result > 0) {
            assertThat(result).isEqualTo(submitted.size() + 1L);
            submitted.add(id);
        } else {
            assertThat(result).isIn(JishiClient.NOT_CONNECTED, JishiClient.BACK_PRESSURED, JishiClient.WINDOW_FULL);
        }
    }

    /** Starts the program anew; what its predecessor had in memory is gone. */
    private void newClient() {
        if (transport != null) {
            transport.disconnect();
        }
        fresh = true;
        transport = new FakeTransport(engine, random);
        final JishiClient.Context context = new JishiClient.Context()
            .sessionId(11).token("secret").wantPublic(true).retransmitWindow(16).maxCommandLength(256)
            .holdBackEvents(16).maxEventLength(256).stateStore(store).nanoClock(clock)
            .eventListener(new Events()).connectionListener(new Connection());
        context.conclude();
        client = new JishiClient(context, transport);
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
            final List<Long> seen = envelope.stream() == StreamKind.SESSION ? sessionSeen : publicSeen;
            seen.add(header.sequence());
            assertThat(envelope.streamSequence()).isEqualTo(seen.size());
            assertThat(length).isGreaterThanOrEqualTo(EventHeaderEncoder.ENCODED_LENGTH);
        }
    }

    private final class Connection implements ConnectionListener {
        @Override
        public void onLoggedOn(final long lastClientSequence, final long sessionSequence, final long publicSequence) {
            if (fresh) {
                // What the last program had numbered, and the engine never had, went with it.
                submitted.subList((int)lastClientSequence, submitted.size()).clear();
                fresh = false;
            }
        }

        @Override
        public void onCommandRefused(final long clientSequence, final CommandRefusal reason, final boolean willRetry) {
            if (!willRetry) {
                submitted.set((int)clientSequence - 1, FakeEngine.EMPTY_CANCEL);
            }
        }

        @Override
        public void onLogonRefused(final LogonRefusal reason, final boolean willRetry) {
            assertThat(reason).isEqualTo(LogonRefusal.NOT_READY);
        }

        @Override
        public void onError(final Throwable error) {
            throw new AssertionError(error);
        }
    }

    /** Positions that outlive a program. */
    private static final class MemoryStore implements ClientStateStore {
        private final ClientPositions kept = new ClientPositions();

        @Override
        public void open(final int sessionId, final ClientPositions into) {
            into.set(kept.sessionSequence(), kept.publicSequence(), kept.nextClientSequence());
        }

        @Override
        public void save(final long sessionSequence, final long publicSequence, final long nextClientSequence) {
            kept.set(sessionSequence, publicSequence, nextClientSequence);
        }

        @Override
        public void close() {
            // Nothing to free.
        }
    }
}
