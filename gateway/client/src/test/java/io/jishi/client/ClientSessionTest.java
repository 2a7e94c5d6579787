package io.jishi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.wire.CommandRefusal;
import io.jishi.wire.DisconnectReason;
import io.jishi.wire.EventEnvelopeDecoder;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.LogonRefusal;
import io.jishi.wire.Side;
import io.jishi.wire.StreamKind;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The session protocol, message by message. */
class ClientSessionTest {
    private static final String LOGON =
        "logon 11 has 0, 0 public TRUE token secret at aeron:udp?endpoint=localhost:1 2001";

    private final SettableClock clock = new SettableClock();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final EngineMessages engine = new EngineMessages();
    private final List<String> told = new ArrayList<>();
    private RuntimeException thrownByListener;
    private JishiClient client = client(0, 0);

    private JishiClient client(final long sessionSequence, final long publicSequence) {
        final JishiClient.Context context = new JishiClient.Context()
            .sessionId(11).token("secret").wantPublic(true).retransmitWindow(4).maxCommandLength(256)
            .holdBackEvents(4).maxEventLength(256).nanoClock(clock).resumeFrom(sessionSequence, publicSequence)
            .eventListener(new Events()).connectionListener(new Connection());
        context.conclude();
        return new JishiClient(context, transport);
    }

    private List<String> poll() {
        client.poll();
        return transport.takeSaid();
    }

    private List<String> poll(final byte[] message) {
        transport.give(message);
        return poll();
    }

    private List<String> takeTold() {
        final List<String> taken = List.copyOf(told);
        told.clear();
        return taken;
    }

    private long order() {
        return client.commands().enterOrder().instrumentId(1).side(Side.BUY).quantityUnits(1).clientOrderId(1)
            .submit();
    }

    private byte[] accepted(final long clientSequence, final long sessionSequence, final long publicSequence) {
        return engine.logonAccepted(transport.lastLogonId, 11, clientSequence, sessionSequence, publicSequence,
            "aeron:ipc");
    }

    private byte[] event(final StreamKind stream, final long streamSequence, final long clientSequence) {
        return engine.enveloped(stream, 11, streamSequence,
            engine.orderAccepted(100 + streamSequence, clientSequence == 0 ? 12 : 11, clientSequence));
    }

    private void logOn(final long clientSequence) {
        poll();
        poll();
        poll(accepted(clientSequence, 0, 0));
        poll();
        takeTold();
    }

    @Test
    void shouldOpenThenLogOnThenListenToThePublicStreamThenBeatItsHeart() {
        assertThat(order()).isEqualTo(JishiClient.NOT_CONNECTED);
        assertThat(poll()).containsExactly("open 1");
        assertThat(client.status()).isEqualTo(ClientStatus.CONNECTING);
        transport.ready = false;
        assertThat(poll()).isEmpty();
        transport.ready = true;
        assertThat(poll()).containsExactly(LOGON);
        assertThat(client.status()).isEqualTo(ClientStatus.LOGGING_ON);
        assertThat(order()).isEqualTo(JishiClient.NOT_CONNECTED);
        assertThat(poll(accepted(7, 0, 0))).containsExactly("public aeron:ipc 1003", "heartbeat 0, 0, 7");
        assertThat(client.status()).isEqualTo(ClientStatus.LOGGED_ON);
        assertThat(takeTold()).containsExactly("logged on 7, 0, 0");
        assertThat(order()).isEqualTo(8);
        assertThat(transport.takeSaid()).containsExactly("order 8");
        clock.advanceMs(999);
        assertThat(poll()).isEmpty();
        clock.advanceMs(1);
        assertThat(poll()).containsExactly("heartbeat 0, 0, 8");
        client.close();
        assertThat(transport.takeSaid()).containsExactly("logout", "close");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(order()).isEqualTo(JishiClient.CLOSED);
    }

    @Test
    void shouldSayWhereToResume() {
        client = client(5, 3);
        poll();
        assertThat(poll()).containsExactly(LOGON.replace("has 0, 0", "has 5, 3"));
    }

    @Test
    void shouldIgnoreTheAnswerToAnotherLogon() {
        poll();
        poll();
        assertThat(poll(engine.logonAccepted(99, 11, 0, 0, 0, ""))).isEmpty();
        assertThat(poll(engine.logonRefused(99, 11, LogonRefusal.DISABLED))).isEmpty();
        assertThat(client.status()).isEqualTo(ClientStatus.LOGGING_ON);
    }

    @Test
    void shouldTryAgainEachTimeLaterWhenNobodyAnswers() {
        final long[] attemptsMs = {1_000, 2_000, 4_000, 5_000, 5_000, 5_000};
        final long[] waitsMs = {200, 400, 800, 1_600, 2_000, 2_000};
        for (int attempt = 1; attempt <= waitsMs.length; attempt++) {
            assertThat(poll()).containsExactly("open " + attempt);
            assertThat(poll()).hasSize(1);
            clock.advanceMs(attemptsMs[attempt - 1] - 1);
            assertThat(poll()).isEmpty();
            clock.advanceMs(1);
            assertThat(poll()).containsExactly("disconnect");
            assertThat(takeTold()).containsExactly("unreachable " + attempt);
            clock.advanceMs(waitsMs[attempt - 1] - 1);
            assertThat(poll()).isEmpty();
            clock.advanceMs(1);
        }
    }

    @ParameterizedTest
    @EnumSource(value = LogonRefusal.class, mode = EnumSource.Mode.EXCLUDE, names = "NULL_VAL")
    void shouldRetryALogonRefusedUnlessItNeverCanSucceed(final LogonRefusal reason) {
        final boolean never = reason == LogonRefusal.BAD_RESUME || reason == LogonRefusal.VERSION;
        poll();
        poll();
        assertThat(poll(engine.logonRefused(transport.lastLogonId, 11, reason))).containsExactly("disconnect");
        assertThat(takeTold()).containsExactly("refused " + reason + " retry " + !never);
        clock.advanceMs(10_000);
        assertThat(poll()).isEqualTo(never ? List.of() : List.of("open 2"));
        assertThat(client.status()).isEqualTo(never ? ClientStatus.STOPPED : ClientStatus.CONNECTING);
        assertThat(order()).isEqualTo(never ? JishiClient.CLOSED : JishiClient.NOT_CONNECTED);
    }

    @ParameterizedTest
    @EnumSource(value = DisconnectReason.class, mode = EnumSource.Mode.EXCLUDE, names = "NULL_VAL")
    void shouldReconnectAfterADisconnectUnlessReplaced(final DisconnectReason reason) {
        logOn(0);
        assertThat(poll(engine.disconnected(11, reason))).containsExactly("disconnect");
        final boolean replaced = reason == DisconnectReason.REPLACED;
        assertThat(takeTold()).containsExactly("disconnected " + DisconnectCause.of(reason) + " again " + !replaced);
        clock.advanceMs(100);
        assertThat(poll()).isEqualTo(replaced ? List.of() : List.of("open 2"));
    }

    @Test
    void shouldReconnectWhenTheEngineIsSilentForThreeHeartbeats() {
        logOn(0);
        clock.advanceMs(2_000);
        assertThat(poll(engine.heartbeat(11, 0, 0, 0))).containsExactly("heartbeat 0, 0, 0");
        clock.advanceMs(3_000);
        assertThat(poll()).containsExactly("heartbeat 0, 0, 0");
        clock.advanceMs(1);
        assertThat(poll()).containsExactly("disconnect");
        assertThat(takeTold()).containsExactly("disconnected SILENCE again true");
    }

    @Test
    void shouldReconnectWhenTheTransportIsLostAndSendAgainWhatTheEngineDoesNotHave() {
        logOn(0);
        assertThat(List.of(order(), order(), order())).containsExactly(1L, 2L, 3L);
        transport.connected = false;
        transport.takeSaid();
        assertThat(poll()).containsExactly("disconnect");
        assertThat(takeTold()).containsExactly("disconnected TRANSPORT again true");
        assertThat(order()).isEqualTo(JishiClient.NOT_CONNECTED);
        transport.connected = true;
        clock.advanceMs(100);
        poll();
        poll();
        assertThat(poll(accepted(1, 0, 0)))
            .containsExactly("public aeron:ipc 1003", "order 2", "order 3", "heartbeat 0, 0, 3");
        assertThat(client.unacknowledged()).isEqualTo(2);
        assertThat(client.isAcknowledged(1)).isTrue();
        assertThat(client.isAcknowledged(2)).isFalse();
    }

    @Test
    void shouldStopWhenTheEngineHasCommandsThatItNeverSent() {
        logOn(0);
        poll(engine.disconnected(11, DisconnectReason.SHUTDOWN));
        clock.advanceMs(100);
        poll();
        poll();
        takeTold();
        poll(accepted(1, 0, 0));
        assertThat(takeTold()).containsExactly("disconnected SESSION_SHARED again false");
        assertThat(client.status()).isEqualTo(ClientStatus.STOPPED);
    }

    @Test
    void shouldStopWhenTheEngineLostWhatItHadAcknowledged() {
        logOn(5);
        poll(engine.disconnected(11, DisconnectReason.SHUTDOWN));
        clock.advanceMs(100);
        poll();
        poll();
        takeTold();
        poll(accepted(4, 0, 0));
        assertThat(takeTold()).containsExactly("disconnected ENGINE_BEHIND again false");
    }

    @Test
    void shouldWaitForTheLastRefusalBeforeItSendsAgain() {
        logOn(0);
        order();
        order();
        order();
        transport.takeSaid();
        assertThat(poll(engine.commandRefused(11, 1, 1, CommandRefusal.BUSY))).isEmpty();
        assertThat(order()).isEqualTo(JishiClient.BACK_PRESSURED);
        assertThat(poll(engine.commandRefused(11, 2, 1, CommandRefusal.SEQUENCE))).isEmpty();
        clock.advanceMs(2);
        assertThat(poll(engine.commandRefused(11, 3, 1, CommandRefusal.SEQUENCE))).containsExactly("order 1");
        assertThat(takeTold()).containsExactly("command 1 refused BUSY retry true");
        assertThat(poll(event(StreamKind.SESSION, 1, 1))).containsExactly("order 2", "order 3");
    }

    @Test
    void shouldSendAgainAfterAWhileWhenARefusalIsLost() {
        logOn(0);
        order();
        order();
        transport.takeSaid();
        poll(engine.commandRefused(11, 1, 1, CommandRefusal.BUSY));
        clock.advanceMs(249);
        assertThat(poll()).isEmpty();
        clock.advanceMs(1);
        assertThat(poll()).containsExactly("order 1");
    }

    @Test
    void shouldSendOneCommandAfterARefusalAndTwiceAsManyWithEachAnswer() {
        logOn(0);
        for (int i = 1; i <= 4; i++) {
            order();
        }
        transport.takeSaid();
        poll(engine.commandRefused(11, 1, 1, CommandRefusal.JOURNAL_FULL));
        poll(engine.commandRefused(11, 2, 1, CommandRefusal.SEQUENCE));
        poll(engine.commandRefused(11, 3, 1, CommandRefusal.SEQUENCE));
        assertThat(poll(engine.commandRefused(11, 4, 1, CommandRefusal.SEQUENCE))).containsExactly("cancel 1");
        assertThat(poll(event(StreamKind.SESSION, 1, 1))).containsExactly("order 2", "order 3");
        assertThat(order()).isEqualTo(JishiClient.BACK_PRESSURED);
        assertThat(poll(event(StreamKind.SESSION, 2, 2))).containsExactly("order 4");
        assertThat(order()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(value = CommandRefusal.class, names = {"TOO_LONG", "MALFORMED", "JOURNAL_FULL"})
    void shouldSpendTheNumberOfACommandThatIsNeverTakenOnACancelOfNothing(final CommandRefusal reason) {
        logOn(0);
        order();
        order();
        transport.takeSaid();
        poll(engine.commandRefused(11, 1, 1, reason));
        assertThat(poll(engine.commandRefused(11, 2, 1, CommandRefusal.SEQUENCE)))
            .containsExactly("cancel 1");
        assertThat(takeTold()).containsExactly("command 1 refused " + reason + " retry false");
        assertThat(poll(event(StreamKind.SESSION, 1, 1))).containsExactly("order 2");
    }

    @Test
    void shouldNotGiveUpACommandOfWhichAnotherCopyIsOnItsWay() {
        logOn(0);
        order();
        order();
        poll(engine.commandRefused(11, 1, 1, CommandRefusal.BUSY));
        clock.advanceMs(250);
        poll();
        // The late refusal of the first copy of 2: 1 is sent a third time.
        assertThat(poll(engine.commandRefused(11, 2, 1, CommandRefusal.SEQUENCE))).containsExactly("order 1");
        // And now the second copy of 1 is refused for good; the third may have been taken.
        poll(engine.commandRefused(11, 1, 1, CommandRefusal.JOURNAL_FULL));
        assertThat(takeTold()).containsExactly("command 1 refused BUSY retry true");
    }

    @Test
    void shouldLogOnAgainWhenTheEngineDoesNotKnowTheConnection() {
        logOn(0);
        order();
        transport.takeSaid();
        assertThat(poll(engine.commandRefused(11, 1, 1, CommandRefusal.NOT_LOGGED_ON))).containsExactly("disconnect");
        assertThat(takeTold()).containsExactly("disconnected NOT_LOGGED_ON again true");
    }

    @Test
    void shouldSendAgainACommandThatTwoHeartbeatsOfTheEngineDoNotHave() {
        logOn(0);
        order();
        order();
        transport.takeSaid();
        assertThat(poll(engine.heartbeat(11, 0, 0, 1))).isEmpty();
        assertThat(poll(engine.heartbeat(11, 0, 0, 1))).containsExactly("order 2");
    }

    @Test
    void shouldCountACommandAcknowledgedWhenAnEventOfItArrives() {
        logOn(0);
        order();
        order();
        poll(event(StreamKind.SESSION, 1, 0));
        assertThat(client.acknowledgedSequence()).isZero();
        poll(event(StreamKind.SESSION, 2, 1));
        assertThat(client.acknowledgedSequence()).isEqualTo(1);
        assertThat(client.unacknowledged()).isEqualTo(1);
        assertThat(client.lastSessionSequence()).isEqualTo(2);
    }

    @Test
    void shouldRefuseMoreThanTheWindowHolds() {
        logOn(0);
        assertThat(List.of(order(), order(), order(), order(), order()))
            .containsExactly(1L, 2L, 3L, 4L, JishiClient.WINDOW_FULL);
        poll(event(StreamKind.SESSION, 1, 2));
        assertThat(List.of(order(), order(), order())).containsExactly(5L, 6L, JishiClient.WINDOW_FULL);
    }

    @Test
    void shouldUseNoNumberWhenTheTransportTakesNothing() {
        logOn(0);
        transport.answer = Transport.BACK_PRESSURED;
        assertThat(order()).isEqualTo(JishiClient.BACK_PRESSURED);
        transport.answer = Transport.NOT_CONNECTED;
        assertThat(order()).isEqualTo(JishiClient.NOT_CONNECTED);
        transport.answer = 1;
        assertThat(order()).isEqualTo(1);
    }

    @Test
    void shouldHoldBackEventsAfterAGapAndAskForWhatIsMissing() {
        logOn(0);
        poll(event(StreamKind.SESSION, 1, 0));
        poll(event(StreamKind.SESSION, 3, 0));
        poll(event(StreamKind.PUBLIC, 2, 0));
        poll(event(StreamKind.SESSION, 3, 0));
        poll(event(StreamKind.SESSION, 1, 0));
        assertThat(takeTold()).containsExactly("SESSION 1");
        clock.advanceMs(250);
        assertThat(poll()).containsExactly("resend SESSION from 2", "resend PUBLIC from 1");
        clock.advanceMs(499);
        assertThat(poll()).isEmpty();
        poll(event(StreamKind.SESSION, 2, 0));
        poll(event(StreamKind.PUBLIC, 1, 0));
        assertThat(takeTold()).containsExactly("SESSION 2", "SESSION 3", "PUBLIC 1", "PUBLIC 2");
    }

    @Test
    void shouldAskForALostTailThatAHeartbeatNames() {
        logOn(0);
        poll(engine.heartbeat(11, 1, 2, 0));
        clock.advanceMs(250);
        assertThat(poll()).containsExactly("resend SESSION from 1", "resend PUBLIC from 1");
    }

    @Test
    void shouldGoOnWhenAListenerThrows() {
        logOn(0);
        thrownByListener = new IllegalStateException("mine");
        poll(event(StreamKind.SESSION, 1, 0));
        thrownByListener = null;
        poll(event(StreamKind.SESSION, 2, 0));
        assertThat(takeTold()).containsExactly("error mine", "SESSION 2");
    }

    @Test
    void shouldReportATransportThatCannotBeOpenedAndTryAgainLater() {
        transport.failure = new IllegalStateException("no driver");
        assertThat(poll()).containsExactly("open 1", "disconnect");
        clock.advanceMs(200);
        transport.failure = null;
        assertThat(poll()).containsExactly("open 2");
        transport.failure = new IllegalStateException("no such host");
        assertThat(poll()).containsExactly("disconnect");
        assertThat(takeTold()).containsExactly("error no driver", "error no such host");
        transport.failure = null;
        clock.advanceMs(400);
        assertThat(poll()).containsExactly("open 3");
    }

    @Test
    void shouldRefuseToBePolledOrClosedFromAListener() {
        logOn(0);
        final List<Throwable> thrown = new ArrayList<>();
        client = null;
        final JishiClient.Context context = new JishiClient.Context().sessionId(11).token("secret")
            .nanoClock(clock).eventListener(new Events()).connectionListener(new ConnectionListener() {
                @Override
                public void onUnreachable(final int attempts) {
                    assertThatThrownBy(() -> client.poll()).satisfies(thrown::add);
                    assertThatThrownBy(() -> client.close()).satisfies(thrown::add);
                }
            });
        context.conclude();
        client = new JishiClient(context, transport);
        transport.ready = false;
        client.poll();
        clock.advanceMs(3_000);
        client.poll();
        assertThat(thrown).extracting(Throwable::getMessage).containsExactly("polled from a listener",
            "closed from a listener");
    }

    private final class Events implements EventListener {
        @Override
        public void onEvent(final EventEnvelopeDecoder envelope, final EventHeaderDecoder header,
                final int templateId, final DirectBuffer buffer, final int offset, final int length) {
            if (thrownByListener != null) {
                throw thrownByListener;
            }
            assertThat(header.sequence()).isEqualTo(100 + envelope.streamSequence());
            told.add(envelope.stream() + " " + envelope.streamSequence());
        }
    }

    private final class Connection implements ConnectionListener {
        @Override
        public void onLoggedOn(final long lastClientSequence, final long sessionSequence, final long publicSequence) {
            told.add("logged on " + lastClientSequence + ", " + sessionSequence + ", " + publicSequence);
        }

        @Override
        public void onLogonRefused(final LogonRefusal reason, final boolean willRetry) {
            told.add("refused " + reason + " retry " + willRetry);
        }

        @Override
        public void onUnreachable(final int attempts) {
            told.add("unreachable " + attempts);
        }

        @Override
        public void onDisconnected(final DisconnectCause cause, final boolean willReconnect) {
            told.add("disconnected " + cause + " again " + willReconnect);
        }

        @Override
        public void onCommandRefused(final long clientSequence, final CommandRefusal reason, final boolean willRetry) {
            told.add("command " + clientSequence + " refused " + reason + " retry " + willRetry);
        }

        @Override
        public void onError(final Throwable error) {
            told.add("error " + error.getMessage());
        }
    }
}
