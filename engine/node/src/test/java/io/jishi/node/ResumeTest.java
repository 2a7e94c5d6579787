package io.jishi.node;

import static io.jishi.node.TestCommands.OPERATOR;
import static io.jishi.node.TestCommands.VENUE_1;
import static io.jishi.node.TestCommands.defineVenueAgain;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.journal.JournalReader;
import io.jishi.wire.SessionRole;
import io.jishi.wire.StreamKind;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that comes and goes while events flow gets each event of its stream once, in order. */
class ResumeTest {
    private static final int COMMANDS = 12_000;

    private final NodeFixture fixture = new NodeFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(value = PipelineThreading.class, names = {"ONE_THREAD", "THREAD_PER_STAGE"})
    void shouldResumeUnderFlowWithoutGapOrRepeat(final PipelineThreading threading) throws Exception {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final EngineNode node = fixture.start(ctx -> {
            ctx.pipeline().threading(threading);
            // A small window: connections fall behind and catch up again and again.
            ctx.transport().sessionTermLength(1 << 16);
        });
        final AtomicBoolean done = new AtomicBoolean();
        // Done also when it fails: then its failure is what the test says.
        final CompletableFuture<Void> flow =
            CompletableFuture.runAsync(() -> runFlow(seed)).whenComplete((result, failure) -> done.set(true));

        final List<String> received = new ArrayList<>();
        int connections = 0;
        boolean last = false;
        while (!last) {
            last = done.get();
            receiveSome(received, last ? Integer.MAX_VALUE : 1 + random.nextInt(600), done, seed);
            connections++;
        }
        flow.get();
        node.close();

        assertThat(connections).as("connections, seed %d", seed).isGreaterThan(3);
        assertThat(received).as("the stream of the session, seed %d", seed).isEqualTo(streamOf(VENUE_1));
    }

    private void runFlow(final long seed) {
        final Random random = new Random(seed + 1);
        final TestClient operator = fixture.client(OPERATOR).logon();
        long sent = 0;
        while (sent < COMMANDS) {
            final int burst = 1 + random.nextInt(200);
            for (int i = 0; i < burst; i++) {
                operator.send(defineVenueAgain(++sent, 1 + random.nextInt(2)));
            }
            operator.awaitAnswer(sent);
            operator.events.clear();
        }
    }

    /** One connection: logs on where the last left off, takes so many events, and is gone without a word. */
    private void receiveSome(
        final List<String> received, final int count, final AtomicBoolean done, final long seed) {
        final long from = received.size();
        final TestClient client = fixture.client(VENUE_1).logon(from, 0, false);
        final long until = Math.max(client.accepted.sessionSequence(), from);
        final long wanted = count == Integer.MAX_VALUE ? until - from : Math.min(count, until - from + 1);
        // The one event more that is wanted of the live flow does not come when the flow has just ended.
        client.pollUntil(() -> client.events.size() >= wanted
            || (done.get() && client.events.size() >= until - from),
            "events " + from + " to " + until + ", seed " + seed);
        final List<TestClient.Event> stream = client.stream(StreamKind.SESSION);
        assertThat(stream.stream().map(TestClient.Event::streamSequence).toList()).as("seed %d", seed)
            .isEqualTo(LongStream.rangeClosed(from + 1, from + stream.size()).boxed().toList());
        stream.forEach(event -> received.add(event.bytes()));
        client.close();
    }

    /** What the session's stream is, read from the event journal and the one rule. */
    private List<String> streamOf(final int sessionId) {
        final List<String> stream = new ArrayList<>();
        final Audience audience = new Audience(new ParticipantVenues());
        final RegisteredSession session =
            new RegisteredSession(sessionId, SessionRole.VENUE, 0, 1, true, new byte[32], 6);
        try (JournalReader reader = JournalReader.open(fixture.context().eventJournalDirectory(), 1)) {
            int polled;
            do {
                polled = reader.poll((sequence, timestampNs, buffer, offset, length) -> {
                    if (audience.wrap(buffer, offset).includes(session)) {
                        final byte[] bytes = new byte[length];
                        buffer.getBytes(offset, bytes);
                        stream.add(HexFormat.of().formatHex(bytes));
                    }
                }, 1000);
            } while (polled > 0);
        }
        return stream;
    }

    @Test
    void shouldResendWhatIsAskedForOnBothStreams() {
        fixture.start();
        final TestClient operator = fixture.client(OPERATOR).logon();
        for (int i = 1; i <= 3_000; i++) {
            operator.send(defineVenueAgain(i, 1));
        }
        operator.awaitAnswer(3_000);
        final TestClient venue = fixture.client(VENUE_1).logon(3_000, 0, true);
        final long publicCount = venue.accepted.publicSequence();
        venue.pollUntil(() -> venue.lastSequence(StreamKind.PUBLIC) == publicCount, "the public past");
        assertThat(venue.sequences(StreamKind.PUBLIC))
            .isEqualTo(LongStream.rangeClosed(1, publicCount).boxed().toList());
        final List<String> all = venue.stream(StreamKind.PUBLIC).stream().map(TestClient.Event::bytes).toList();

        venue.events.clear();
        venue.requestResend(StreamKind.PUBLIC, 2_500);
        venue.pollUntil(() -> venue.lastSequence(StreamKind.PUBLIC) == publicCount, "public events again");
        assertThat(venue.sequences(StreamKind.PUBLIC))
            .isEqualTo(LongStream.rangeClosed(2_500, publicCount).boxed().toList());
        assertThat(venue.stream(StreamKind.PUBLIC)).allMatch(TestClient.Event::replayed);
        assertThat(venue.stream(StreamKind.PUBLIC).stream().map(TestClient.Event::bytes).toList())
            .isEqualTo(all.subList(2_499, all.size()));

        venue.events.clear();
        venue.requestResend(StreamKind.SESSION, 2_990);
        venue.pollUntil(() -> venue.lastSequence(StreamKind.SESSION) == venue.accepted.sessionSequence(), "again");
        assertThat(venue.sequences(StreamKind.SESSION))
            .isEqualTo(LongStream.rangeClosed(2_990, venue.accepted.sessionSequence()).boxed().toList());
    }

    @Test
    void shouldPublishPublicEventsToEverySubscriber() {
        fixture.start();
        final TestClient operator = fixture.client(OPERATOR).logon();
        final TestClient first = fixture.client(VENUE_1).logon(0, 0, true);
        final TestClient second = fixture.client(TestCommands.VENUE_2).logon(0, 0, true);
        first.subscribePublic();
        second.subscribePublic();

        final long start = operator.accepted.publicSequence();
        operator.send(defineVenueAgain(1, 1));
        operator.awaitAnswer(1);

        for (final TestClient client : List.of(first, second)) {
            client.pollUntil(() -> client.stream(StreamKind.PUBLIC).stream()
                .anyMatch(e -> e.streamSequence() == start + 1 && !e.replayed()), "the live public event");
        }
    }
}
