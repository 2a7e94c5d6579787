package io.jishi.node;

import static io.jishi.node.TestCommands.OPERATOR;
import static io.jishi.node.TestCommands.PARTICIPANT_1;
import static io.jishi.node.TestCommands.defineRegion;
import static io.jishi.node.TestCommands.enterOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jishi.journal.Durability;
import io.jishi.journal.JournalFullException;
import io.jishi.node.NodeStartException.Kind;
import io.jishi.wire.RejectedDecoder;
import io.jishi.wire.TimeAdvancedDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.agrona.DirectBuffer;
import org.agrona.IoUtil;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Starting, failing, recovering. */
class NodeLifeTest {
    private final NodeFixture fixture = new NodeFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldNotOpenADataDirectoryTwice() {
        fixture.start();
        assertThatThrownBy(fixture::start)
            .isInstanceOfSatisfying(NodeStartException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FAILED))
            .hasMessageContaining("another engine").hasMessageContaining(fixture.dataDirectory().toString());
    }

    @Test
    void shouldRunWithAnExternalMediaDriverAndIpc() {
        fixture.start(ctx -> ctx.transport()
            .aeronDirectory(Path.of(fixture.clientDriverDirectory()))
            .ingressChannel("aeron:ipc").publicChannel("aeron:ipc").publicSubscriptionChannel("aeron:ipc"));
        final TransportContext ipc = new TransportContext().ingressChannel("aeron:ipc");
        final TestClient client = fixture.client(OPERATOR, ipc).responseChannel("aeron:ipc").logon();
        client.send(defineRegion(1, 5, "R5"));
        client.awaitAnswer(1);
    }

    @Test
    void shouldSayWhenNoExternalMediaDriverAnswers() {
        assertThatThrownBy(() -> fixture.start(ctx -> ctx.transport()
            .aeronDirectory(fixture.directory.resolve("no-driver")).driverTimeoutMs(200)))
            .isInstanceOfSatisfying(NodeStartException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE))
            .hasMessageContaining("no media driver answers");
        fixture.start();
    }

    @ParameterizedTest
    @EnumSource(Durability.class)
    void shouldAcknowledgeOnlyWhatIsJournaled(final Durability durability) throws Exception {
        final AtomicBoolean held = new AtomicBoolean();
        final AtomicLong written = new AtomicLong();
        fixture.start(ctx -> ctx.durability(durability).commandLog(log -> new RecordLog() {
            @Override
            public void append(final long s, final long t, final DirectBuffer b, final int o, final int l) {
                log.append(s, t, b, o, l);
            }

            @Override
            public void endBatch() {
                await().atMost(30, TimeUnit.SECONDS).until(() -> !held.get());
                log.endBatch();
                written.incrementAndGet();
            }
        }));
        final TestClient client = fixture.client(PARTICIPANT_1).logon();
        client.send(enterOrder(PARTICIPANT_1, 1, 101));
        client.awaitAnswer(1);

        held.set(true);
        final long before = written.get();
        client.send(enterOrder(PARTICIPANT_1, 2, 101));
        for (int i = 0; i < 100; i++) {
            client.poll();
            TimeUnit.MILLISECONDS.sleep(2);
        }
        assertThat(client.events).noneMatch(event -> event.clientSequence() == 2);
        held.set(false);
        client.awaitAnswer(2);
        assertThat(written.get()).isGreaterThan(before);
    }

    @Test
    void shouldStopLoudlyWhenTheJournalFails() {
        final EngineNode node = fixture.start(ctx -> ctx.commandLog(log -> new RecordLog() {
            @Override
            public void append(final long s, final long t, final DirectBuffer b, final int o, final int l) {
                if (s == 12) {
                    throw new IllegalStateException("device lost, on purpose");
                }
                log.append(s, t, b, o, l);
            }

            @Override
            public void endBatch() {
                log.endBatch();
            }
        }));
        final TestClient client = fixture.client(PARTICIPANT_1).logon();
        for (int i = 1; i <= 5; i++) {
            client.send(enterOrder(PARTICIPANT_1, i, 101));
        }
        await().atMost(30, TimeUnit.SECONDS).until(node::isClosed);

        assertThatThrownBy(node::awaitShutdown)
            .isInstanceOfSatisfying(NodeStartException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FAILED))
            .hasMessageContaining("failed in the batch").hasMessageContaining("device lost");
        assertThat(node.finalState()).isNull();
        client.poll();
        assertThat(client.events).noneMatch(event -> event.clientSequence() >= 3);
        // 9 of the bootstrap and the first two orders: what was acknowledged, and perhaps no more, is there.
        assertThat(fixture.start().recovery().lastSequence()).isBetween(9L, 11L);
    }

    @Test
    void shouldStopLoudlyWhenTheExchangeBreaks() {
        final TestMatcher[][] matcher = new TestMatcher[1][];
        final EngineNode node = fixture.start(ctx -> matcher[0] = NodeFixture.testMatcher(ctx));
        matcher[0][0].failAt(11);
        final TestClient client = fixture.client(PARTICIPANT_1).logon();
        client.send(enterOrder(PARTICIPANT_1, 1, 101));
        client.send(enterOrder(PARTICIPANT_1, 2, 101));
        await().atMost(30, TimeUnit.SECONDS).until(node::isClosed);
        assertThat(node.failure())
            .hasMessageContaining("failed in the batch").hasMessageContaining("broken on purpose");
    }

    @Test
    void shouldLetTimePassWhenATimerIsDue() {
        final TestMatcher[][] matcher = new TestMatcher[1][];
        fixture.start(ctx -> matcher[0] = NodeFixture.testMatcher(ctx));
        final TestClient operator = fixture.client(OPERATOR).logon();
        final long deadlineNs = SystemEpochNanoClock.INSTANCE.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        matcher[0][0].deadlineNs(deadlineNs);
        operator.send(defineRegion(1, 5, "R5"));

        operator.pollUntil(() -> operator.events.stream()
            .anyMatch(event -> event.templateId() == TimeAdvancedDecoder.TEMPLATE_ID), "TimeAdvanced");
        assertThat(matcher[0][0].lastTimestampNs()).isGreaterThanOrEqualTo(deadlineNs);
        operator.send(defineRegion(2, 6, "R6"));
        operator.awaitAnswer(2);
        assertThat(operator.events.stream().filter(e -> e.templateId() == TimeAdvancedDecoder.TEMPLATE_ID)).hasSize(1);
    }

    @Test
    void shouldNeverStampBackwards() {
        final AtomicLong clock = new AtomicLong(5_000_000_000L);
        final TestMatcher[][] matcher = new TestMatcher[1][];
        fixture.start(ctx -> {
            ctx.clock(clock::get);
            matcher[0] = NodeFixture.testMatcher(ctx);
        }).close();
        clock.set(1_000);
        fixture.start(ctx -> {
            ctx.clock(clock::get);
            matcher[0] = NodeFixture.testMatcher(ctx);
        });
        final TestClient client = fixture.client(PARTICIPANT_1).logon();
        client.send(enterOrder(PARTICIPANT_1, 1, 101));
        client.awaitAnswer(1);
        assertThat(matcher[0][0].lastTimestampNs()).isEqualTo(5_000_000_000L);
    }

    @Test
    void shouldRefuseAWrongMarketDefinitionBeforeItIsJournaled() {
        final List<byte[]> twice = List.of(TestCommands.defineVenue(1, "V1"), TestCommands.defineVenue(2, "V1"));
        assertThatThrownBy(() -> fixture.start(ctx -> ctx.bootstrapCommands(twice)))
            .isInstanceOfSatisfying(NodeStartException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE))
            .hasMessageContaining("bootstrap command 2 of 2").hasMessageContaining("ALREADY_DEFINED");
        assertThatThrownBy(() -> fixture.start(ctx -> ctx.bootstrapCommands(List.of(new byte[30]))))
            .hasMessageContaining("bootstrap command 1 of 1 is not a command");
        assertThatThrownBy(
            () -> fixture.start(ctx -> ctx.bootstrapCommands(List.of(enterOrder(PARTICIPANT_1, 1, 101)))))
            .hasMessageContaining("is of session 21");
        assertThat(fixture.start().recovery().lastSequence()).isZero();
    }

    @Test
    void shouldRebuildTheEventJournalFromTheCommandJournal() throws IOException {
        final TestClient client = fixture.client(PARTICIPANT_1);
        final EngineNode first = fixture.start();
        client.logon().send(enterOrder(PARTICIPANT_1, 1, 101));
        client.awaitAnswer(1);
        first.close();
        IoUtil.delete(fixture.context().eventJournalDirectory().toFile(), false);

        final EngineNode second = fixture.start();
        assertThat(second.recovery().eventsAppended()).isEqualTo(second.recovery().lastEventSequence()).isPositive();
        final TestClient again = fixture.client(PARTICIPANT_1).logon();
        assertThat(again.awaitAnswer(1).bytes()).isEqualTo(client.awaitAnswer(1).bytes());
    }

    @Test
    void shouldNotStartWhenTheEventJournalIsAheadOrOfAnotherEngine() throws IOException {
        final EngineNode first = fixture.start();
        final TestClient client = fixture.client(PARTICIPANT_1).logon();
        client.send(enterOrder(PARTICIPANT_1, 1, 101));
        client.awaitAnswer(1);
        first.close();
        final Path commands = fixture.context().commandJournalDirectory();
        IoUtil.delete(commands.toFile(), false);

        assertThatThrownBy(() -> fixture.start(ctx -> ctx.bootstrapCommands(List.of())))
            .isInstanceOfSatisfying(NodeStartException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INTEGRITY))
            .hasMessageContaining("commands were lost").hasMessageContaining("aside and start again");

        // Another engine's commands: the same market at another time.
        final Path events = fixture.context().eventJournalDirectory();
        final Path kept = events.resolveSibling("kept");
        Files.move(events, kept);
        IoUtil.delete(commands.toFile(), true);
        fixture.start().close();
        IoUtil.delete(events.toFile(), false);
        Files.move(kept, events);
        assertThatThrownBy(fixture::start)
            .isInstanceOfSatisfying(NodeStartException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INTEGRITY))
            .hasMessageContaining("event 1 in").hasMessageContaining("not what command 1 makes");
    }

    @Test
    void shouldLeaveNothingBehind() throws IOException {
        final EngineNode node = fixture.start();
        fixture.client(OPERATOR).logon();
        node.close();
        node.close();
        final String name = "jishi-" + Integer.toHexString(
            fixture.dataDirectory().toAbsolutePath().normalize().toString().hashCode());
        try (Stream<Path> files = Files.list(Path.of("/dev/shm"))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith(name))).isEmpty();
        }
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.getName().startsWith("jishi-"));
    }

    @Test
    void shouldNameTheDiskWhenItIsFullAtStart() {
        assertThatThrownBy(() -> fixture.start(ctx -> ctx.minFreeSpaceBytes(Long.MAX_VALUE / 4)))
            .isInstanceOf(NodeStartException.class).hasCauseInstanceOf(JournalFullException.class);
        final TestClient client = fixture.client(PARTICIPANT_1);
        fixture.start();
        client.logon().send(enterOrder(PARTICIPANT_1, 1, 101));
        assertThat(client.awaitAnswer(1).templateId()).isEqualTo(RejectedDecoder.TEMPLATE_ID);
    }
}
