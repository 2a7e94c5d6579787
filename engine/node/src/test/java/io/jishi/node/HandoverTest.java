package io.jishi.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aeron.Publication;
import io.aeron.Subscription;
import io.aeron.logbuffer.FragmentHandler;
import io.jishi.journal.JournalContext;
import io.jishi.journal.JournalReader;
import io.jishi.journal.JournalWriter;
import io.jishi.wire.EventEnvelopeDecoder;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.SystemNanoClock;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Publish handler, catch-up agent and a client that pauses, stepped by one thread in an order that a seed decides. */
class HandoverTest {
    private static final int STEPS = 60_000;
    /** Events the client may lie behind before the flow waits for it: enough to fill its window several times. */
    private static final int MOST_BEHIND = 2_000;

    private static final long WAIT_NS = TimeUnit.SECONDS.toNanos(60);

    private final NodeFixture fixture = new NodeFixture();
    private final NodeContext ctx = fixture.context().conclude();
    private final NodeStats stats = new NodeStats();
    private final Matcher matcher = new CoreMatcher(ctx.coreLimits());
    private final SessionDirectory directory = new SessionDirectory();
    private final EventRouter router = new EventRouter(directory);
    private final Connections connections = new Connections();
    private final AtomicLong published = new AtomicLong();
    private final CommandSlot slot = new CommandSlot(new UnsafeBuffer(new byte[1024]));
    private final List<Received> received = new ArrayList<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final EventEnvelopeDecoder envelope = new EventEnvelopeDecoder();
    private final EventHeaderDecoder event = new EventHeaderDecoder();
    private final FragmentHandler receive = (buffer, offset, length, aeronHeader) -> {
        envelope.wrapAndApplyHeader(buffer, offset, header);
        event.wrap(buffer, envelope.limit() + MessageHeaderDecoder.ENCODED_LENGTH);
        received.add(new Received(envelope.streamSequence(), event.sequence()));
    };

    /** Which event came under which number of the stream. */
    private record Received(long streamSequence, long eventSequence) {
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void publish(final PublishHandler handler, final byte[] command, final boolean endOfBatch) {
        slot.sequence++;
        slot.timestampNs++;
        slot.events.clear();
        matcher.onCommand(
            slot.sequence, slot.timestampNs, new UnsafeBuffer(command), 0, command.length, slot.events);
        handler.onEvent(slot, slot.sequence, endOfBatch);
    }

    @Test
    void shouldHandOverWithoutGapOrRepeatInAnyOrderOfSteps() {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        try (JournalWriter journal = JournalWriter.open(new JournalContext()
                .directory(ctx.eventJournalDirectory()).blockSizeBytes(1 << 20).maxBatchBytes(1 << 17)
                .minFreeSpaceBytes(2 << 20).reservedSpaceBytes(1 << 20).conclude());
            Publication nobody = fixture.aeron().addPublication("aeron:ipc", 3001);
            Publication toClient = fixture.aeron().addPublication("aeron:ipc?term-length=65536", 3002);
            Subscription client = fixture.aeron().addSubscription("aeron:ipc", 3002)) {
            await().until(toClient::isConnected);
            final LiveSender sender = new LiveSender(connections, nobody, router.homes(), 0, stats);
            final PublishHandler publish =
                new PublishHandler(RecordLog.of(journal), router, sender, published, stats);
            TestCommands.market().forEach(command -> publish(publish, command, true));
            final RegisteredSession session = directory.find(TestCommands.VENUE_1);
            final Connection connection = new Connection(session, toClient, 0, Long.MAX_VALUE, 0, 0);
            session.connection(connection);
            connections.add(connection);
            final CatchUpAgent catchUp =
                new CatchUpAgent(ctx, connections, router, published, SystemNanoClock.INSTANCE);

            final long[] times = step(random, publish, catchUp, client, connection);
            publish(publish, venueAgain(1), true);
            final long startNs = System.nanoTime();
            while (received.size() < session.stream().count() && System.nanoTime() - startNs < WAIT_NS) {
                if (catchUp.doWork() + client.poll(receive, 1000) == 0) {
                    LockSupport.parkNanos(100_000);
                }
            }
            catchUp.onClose();
            assertThat(times[0]).as("times it went live, seed %d", seed).isPositive();
            assertThat(times[1]).as("times it fell behind, seed %d", seed).isPositive();
            assertThat(received).as("seed %d", seed).isEqualTo(streamOf(session));
        }
    }

    /** What the session's stream is, read from the event journal and the one rule. */
    private List<Received> streamOf(final RegisteredSession session) {
        final List<Received> stream = new ArrayList<>();
        final Audience audience = new Audience(router.homes());
        try (JournalReader reader = JournalReader.open(ctx.eventJournalDirectory(), 1)) {
            int polled;
            do {
                polled = reader.poll((sequence, timestampNs, buffer, offset, length) -> {
                    if (audience.wrap(buffer, offset).includes(session)) {
                        stream.add(new Received(stream.size() + 1, sequence));
                    }
                }, 1000);
            } while (polled > 0);
        }
        return stream;
    }

    private static byte[] venueAgain(final int venueId) {
        return TestCommands.defineVenue(venueId, "VEN" + venueId);
    }

    /** Random steps; returns how often the connection went live and how often it fell behind. */
    private long[] step(
        final Random random, final PublishHandler publish, final CatchUpAgent catchUp, final Subscription client,
        final Connection connection) {
        final long[] times = new long[2];
        // Batches of one event, and of so many that the agent looks several times while one goes on.
        final int batch = 1 + random.nextInt(40);
        boolean paused = false;
        boolean agentPaused = false;
        Connection.State before = connection.state();
        for (int i = 0; i < STEPS; i++) {
            paused ^= random.nextInt(800) == 0;
            // Long enough to miss that the connection was live and fell behind again.
            agentPaused ^= random.nextInt(1_500) == 0;
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> {
                    if (connection.session().stream().count() - received.size() < MOST_BEHIND) {
                        publish(publish, venueAgain(1 + random.nextInt(2)), random.nextInt(batch) == 0);
                    } else {
                        LockSupport.parkNanos(10_000);
                    }
                }
                case 4 -> {
                    if (!agentPaused) {
                        catchUp.doWork();
                    }
                }
                default -> client.poll(receive, paused ? 0 : 1 + random.nextInt(20));
            }
            final Connection.State now = connection.state();
            times[0] += before != now && now == Connection.State.LIVE ? 1 : 0;
            times[1] += before == Connection.State.LIVE && now == Connection.State.CATCHING_UP ? 1 : 0;
            before = now;
        }
        return times;
    }
}
