package io.jishi.node;

import static io.jishi.node.TestCommands.OPERATOR;
import static io.jishi.node.TestCommands.PARTICIPANT_1;
import static io.jishi.node.TestCommands.VENUE_1;
import static io.jishi.node.TestCommands.cancelOrder;
import static io.jishi.node.TestCommands.defineVenueAgain;
import static io.jishi.node.TestCommands.enterOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jishi.node.TestClient.Refusal;
import io.jishi.wire.CommandRefusal;
import io.jishi.wire.LogonRefusal;
import io.jishi.wire.StreamKind;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PressureTest {
    private final NodeFixture fixture = new NodeFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(value = PipelineThreading.class, names = {"ONE_THREAD", "THREAD_PER_STAGE"})
    void shouldRefuseOrdersAndTakeCancelsWhenTheRingIsFull(final PipelineThreading threading) {
        final TestMatcher[][] matcher = new TestMatcher[1][];
        fixture.start(ctx -> {
            ctx.pipeline().ringSize(8).maxBatchSize(8).cancelReserve(4).threading(threading);
            matcher[0] = NodeFixture.testMatcher(ctx);
        });
        final TestClient client = fixture.client(PARTICIPANT_1).logon();
        matcher[0][0].hold();

        for (int i = 1; i <= 4; i++) {
            client.send(enterOrder(PARTICIPANT_1, i, 101));
        }
        client.send(enterOrder(PARTICIPANT_1, 5, 101));
        client.pollUntil(() -> !client.refusals.isEmpty(), "BUSY");
        client.send(cancelOrder(PARTICIPANT_1, 5, 101));
        client.send(enterOrder(PARTICIPANT_1, 6, 101));
        client.pollUntil(() -> client.refusals.size() > 1, "BUSY again");
        assertThat(client.refusals).containsExactly(
            new Refusal(CommandRefusal.BUSY, 5, 5), new Refusal(CommandRefusal.BUSY, 6, 6));
        assertThat(client.stream(StreamKind.SESSION).stream().filter(e -> e.clientSequence() > 0)).isEmpty();

        matcher[0][0].release();
        client.awaitAnswer(5);
        client.send(enterOrder(PARTICIPANT_1, 6, 101));
        client.awaitAnswer(6);
    }

    @Test
    void shouldTakeOnlyCancelsWhenTheDiskIsNearlyFullAndOrdersAgainLater() {
        final AtomicLong usable = new AtomicLong(1L << 40);
        final EngineNode node = fixture.start(ctx -> ctx.usableSpace(usable::get));
        final TestClient client = fixture.client(PARTICIPANT_1).logon();
        client.send(enterOrder(PARTICIPANT_1, 1, 101));
        client.awaitAnswer(1);

        usable.set((2L << 20) + 1);
        client.pollUntil(() -> {
            client.refusals.clear();
            client.send(enterOrder(PARTICIPANT_1, 1_000, 101));
            client.send(cancelOrder(PARTICIPANT_1, 1_000, 101));
            client.pollUntil(() -> client.refusals.size() == 2, "refusals");
            return client.refusals.get(0).reason() == CommandRefusal.SEQUENCE;
        }, "a gap refused");
        refusedForSpace(client, 2);
        final long next = client.refusals.get(client.refusals.size() - 1).nextClientSequence();
        client.send(cancelOrder(PARTICIPANT_1, next, 101));
        client.awaitAnswer(next);

        usable.set(2L << 20);
        await().pollInterval(50, TimeUnit.MILLISECONDS).until(() -> {
            client.refusals.clear();
            client.send(cancelOrder(PARTICIPANT_1, next, 101));
            client.send(cancelOrder(PARTICIPANT_1, 1_000, 101));
            client.pollUntil(() -> !client.refusals.isEmpty(), "refusal");
            return client.refusals.get(0).reason() == CommandRefusal.JOURNAL_FULL;
        });

        usable.set(1L << 40);
        await().pollInterval(50, TimeUnit.MILLISECONDS).until(() -> {
            client.send(enterOrder(PARTICIPANT_1, next + 1, 101));
            client.poll();
            return client.events.stream().anyMatch(e -> e.clientSequence() == next + 1);
        });
        assertThat(node.failure()).isNull();
    }

    /** Sends orders until one is refused for space: the measure is taken a few times a second. */
    private static void refusedForSpace(final TestClient client, final long from) {
        final long[] next = {from};
        await().pollInterval(50, TimeUnit.MILLISECONDS).until(() -> {
            client.refusals.clear();
            client.send(enterOrder(PARTICIPANT_1, next[0], 101));
            client.pollUntil(() -> !client.refusals.isEmpty()
                || client.events.stream().anyMatch(e -> e.clientSequence() == next[0]), "an answer");
            if (client.refusals.isEmpty()) {
                next[0]++;
                return false;
            }
            return client.refusals.get(0).reason() == CommandRefusal.JOURNAL_FULL;
        });
    }

    @Test
    void shouldRefuseWhatIsTooLongOrMalformedAndGoOn() {
        fixture.start();
        final TestClient client = fixture.client(PARTICIPANT_1).logon();
        final byte[] order = enterOrder(PARTICIPANT_1, 1, 101);

        client.send(Arrays.copyOf(order, 2_000));
        client.send(Arrays.copyOf(order, order.length - 1));
        client.send(Arrays.copyOf(order, order.length + 1));
        client.send(Arrays.copyOf(order, 10));
        client.pollUntil(() -> client.refusals.size() == 4, "refusals");
        assertThat(client.refusals).containsExactly(
            new Refusal(CommandRefusal.TOO_LONG, 1, 1),
            new Refusal(CommandRefusal.MALFORMED, 1, 1),
            new Refusal(CommandRefusal.MALFORMED, 1, 1),
            new Refusal(CommandRefusal.MALFORMED, 0, 1));

        client.send(order);
        client.awaitAnswer(1);
    }

    @Test
    void shouldDropASlowClientWhileOthersGoOn() {
        final EngineNode node = fixture.start(ctx -> {
            ctx.transport().sessionTermLength(1 << 16);
            ctx.sessions().slowClientTimeoutNs(TimeUnit.MILLISECONDS.toNanos(300));
        });
        final TestClient slow = fixture.client(VENUE_1).logon();
        slow.pollUntil(() -> slow.lastSequence(StreamKind.SESSION) == slow.accepted.sessionSequence(), "its past");
        final TestClient operator = fixture.client(OPERATOR).logon();

        long sent = 0;
        while (node.stats().slowDisconnects() == 0) {
            for (int i = 0; i < 100; i++) {
                operator.send(defineVenueAgain(++sent, 1));
            }
            operator.awaitAnswer(sent);
        }
        operator.send(defineVenueAgain(++sent, 1));
        operator.awaitAnswer(sent);

        assertThat(operator.sequences(StreamKind.SESSION))
            .isEqualTo(LongStream.rangeClosed(1, operator.lastSequence(StreamKind.SESSION)).boxed().toList());
        assertThat(operator.disconnects).isEmpty();
        // What the slow client has missed it still gets, once it comes back.
        slow.pollUntil(() -> slow.poll() == 0, "what is left in its channel");
        final TestClient again = fixture.client(VENUE_1).logon(slow.lastSequence(StreamKind.SESSION), 0, false);
        again.pollUntil(() -> again.lastSequence(StreamKind.SESSION) == again.accepted.sessionSequence(), "the rest");
        assertThat(again.sequences(StreamKind.SESSION)).isEqualTo(LongStream.rangeClosed(
            slow.lastSequence(StreamKind.SESSION) + 1, again.accepted.sessionSequence()).boxed().toList());
    }

    @Test
    void shouldAnswerWhatItTookAndRefuseWhatComesWhileItStops() throws Exception {
        final TestMatcher[][] matcher = new TestMatcher[1][];
        final EngineNode node = fixture.start(ctx -> matcher[0] = NodeFixture.testMatcher(ctx));
        final TestClient client = fixture.client(PARTICIPANT_1).logon();
        final TestClient late = fixture.client(OPERATOR);
        client.send(enterOrder(PARTICIPANT_1, 1, 101));
        client.awaitAnswer(1);
        matcher[0][0].hold();
        client.send(enterOrder(PARTICIPANT_1, 2, 101));
        // Stopped with nothing in its ring, the engine would be gone before it could refuse anything.
        client.pollUntil(matcher[0][0]::isHolding, "a command in the ring");

        final CompletableFuture<Void> closing = CompletableFuture.runAsync(node::close);
        long next = 3;
        while (client.refusals.isEmpty()) {
            client.send(enterOrder(PARTICIPANT_1, next++, 101));
            client.poll();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        assertThat(client.refusals.get(0).reason()).isEqualTo(CommandRefusal.STOPPING);
        assertThat(late.logonRefused(TestCommands.token(OPERATOR), 0, 0)).isEqualTo(LogonRefusal.NOT_READY);
        matcher[0][0].release();
        client.awaitAnswer(client.refusals.get(0).nextClientSequence() - 1);
        closing.get();
    }
}
