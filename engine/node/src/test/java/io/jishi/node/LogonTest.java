package io.jishi.node;

import static io.jishi.node.TestCommands.OPERATOR;
import static io.jishi.node.TestCommands.PARTICIPANT_1;
import static io.jishi.node.TestCommands.VENUE_1;
import static io.jishi.node.TestCommands.defineRegion;
import static io.jishi.node.TestCommands.enterOrder;
import static io.jishi.node.TestCommands.setSessionStatus;
import static io.jishi.node.TestCommands.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jishi.wire.CommandRefusal;
import io.jishi.wire.DisconnectReason;
import io.jishi.wire.LogonRefusal;
import io.jishi.wire.SessionDroppedDecoder;
import io.jishi.wire.StreamKind;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogonTest {
    private final NodeFixture fixture = new NodeFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldRefuseUnknownSessionAndWrongTokenAlike() {
        fixture.start();
        assertThat(fixture.client(999).logonRefused(token(999), 0, 0)).isEqualTo(LogonRefusal.UNKNOWN_SESSION);
        assertThat(fixture.client(OPERATOR).logonRefused("guess", 0, 0)).isEqualTo(LogonRefusal.UNKNOWN_SESSION);
        assertThat(fixture.client(0).logonRefused("", 0, 0)).isEqualTo(LogonRefusal.UNKNOWN_SESSION);
    }

    @Test
    void shouldRefuseAResumeAheadOfTheEngine() {
        fixture.start();
        final TestClient client = fixture.client(OPERATOR);
        assertThat(client.logonRefused(token(OPERATOR), 1_000, 0)).isEqualTo(LogonRefusal.BAD_RESUME);
        assertThat(client.logonRefused(token(OPERATOR), 0, 1_000)).isEqualTo(LogonRefusal.BAD_RESUME);
        assertThat(client.logonRefused(token(OPERATOR), -1, 0)).isEqualTo(LogonRefusal.BAD_RESUME);
    }

    @Test
    void shouldRefuseAnUnknownVersion() {
        fixture.start();
        assertThat(fixture.client(OPERATOR).version(9).logonRefused(token(OPERATOR), 0, 0))
            .isEqualTo(LogonRefusal.VERSION);
    }

    @Test
    void shouldRefuseADisabledSessionAndCutItsConnection() {
        fixture.start();
        final TestClient operator = fixture.client(OPERATOR).logon();
        final TestClient venue = fixture.client(VENUE_1).logon();

        operator.send(setSessionStatus(1, VENUE_1, false));
        venue.pollUntil(() -> !venue.disconnects.isEmpty(), "the cut");

        assertThat(venue.disconnects).containsExactly(DisconnectReason.PROTOCOL);
        assertThat(venue.logonRefused(token(VENUE_1), 0, 0)).isEqualTo(LogonRefusal.DISABLED);
    }

    @Test
    void shouldReplaceAnEarlierConnectionAndRefuseItsCommands() {
        fixture.start();
        final TestClient first = fixture.client(PARTICIPANT_1).logon();
        first.send(enterOrder(PARTICIPANT_1, 1, 101));
        first.awaitAnswer(1);

        final TestClient second = fixture.client(PARTICIPANT_1).logon();
        assertThat(second.accepted.lastClientSequence()).isEqualTo(1);
        first.pollUntil(() -> !first.disconnects.isEmpty(), "the replacement");
        assertThat(first.disconnects).containsExactly(DisconnectReason.REPLACED);

        first.send(enterOrder(PARTICIPANT_1, 2, 101));
        second.send(enterOrder(PARTICIPANT_1, 2, 101));
        assertThat(second.awaitAnswer(2).eventSequence()).isPositive();
        assertThat(second.refusals).isEmpty();
    }

    @Test
    void shouldRefuseCommandsOfAnotherSession() {
        fixture.start();
        final TestClient venue = fixture.client(VENUE_1).logon();
        venue.send(defineRegion(1, 5, "R5"));
        venue.pollUntil(() -> !venue.refusals.isEmpty(), "a refusal");
        assertThat(venue.refusals.get(0).reason()).isEqualTo(CommandRefusal.NOT_LOGGED_ON);
    }

    @Test
    void shouldLogOut() {
        final EngineNode node = fixture.start();
        final TestClient venue = fixture.client(VENUE_1).logon();
        venue.logout();
        venue.pollUntil(() -> !venue.disconnects.isEmpty(), "good-bye");
        assertThat(venue.disconnects).containsExactly(DisconnectReason.LOGOUT);
        await().until(() -> node.stats().connections() == 0);
    }

    @Test
    void shouldHeartbeatAndDisconnectASilentClient() {
        fixture.start(ctx -> ctx.sessions().heartbeatIntervalNs(TimeUnit.MILLISECONDS.toNanos(50)));
        final TestClient operator = fixture.client(OPERATOR).logon();
        final TestClient silent = fixture.client(PARTICIPANT_1).heartbeatMs(100).logon();

        silent.pollUntil(() -> !silent.disconnects.isEmpty(), "the time-out");
        assertThat(silent.disconnects).containsExactly(DisconnectReason.TIMEOUT);
        assertThat(silent.heartbeats).isPositive();
        // Its registration asks for cancel on disconnect: the core is told.
        operator.pollUntil(() -> operator.events.stream()
            .anyMatch(event -> event.templateId() == SessionDroppedDecoder.TEMPLATE_ID), "SessionDropped");
        operator.pollUntil(() -> operator.heartbeatSessionSequence == operator.lastSequence(StreamKind.SESSION),
            "a heartbeat that tells the stream's length");
    }

    @Test
    void shouldKeepAClientThatHeartbeats() {
        fixture.start(ctx -> ctx.sessions().heartbeatIntervalNs(TimeUnit.MILLISECONDS.toNanos(50)));
        final TestClient client = fixture.client(PARTICIPANT_1).heartbeatMs(500).logon();
        while (client.heartbeats < 40) {
            client.heartbeat();
            final int seen = client.heartbeats;
            client.pollUntil(() -> client.heartbeats > seen, "a heartbeat");
        }
        assertThat(client.disconnects).isEmpty();
    }

    @Test
    void shouldIgnoreALogonThatCannotBeAnswered() {
        final EngineNode node = fixture.start();
        for (final String channel : new String[] {"", "nonsense", "aeron:ipc", "aeron:udp?control=localhost:1",
            "aeron:udp?endpoint=no-such-host.invalid:1", "aeron-spy:aeron:udp?endpoint=localhost:1"}) {
            fixture.client(OPERATOR).responseChannel(channel).sendLogon(token(OPERATOR), 0, 0, false);
        }
        assertThat(fixture.client(OPERATOR).logon().accepted).isNotNull();
        assertThat(node.failure()).isNull();
    }

    @Test
    void shouldTakeALogonWhileWrongOnesFillAllPlaces() {
        final EngineNode node = fixture.start(ctx ->
            ctx.sessions().maxPendingLogons(2).logonTimeoutNs(TimeUnit.HOURS.toNanos(1)));
        final TestClient stranger = fixture.client(OPERATOR).responseChannel("aeron:udp?endpoint=localhost:1");
        for (int i = 0; i < 5; i++) {
            stranger.sendLogon("guess", 0, 0, false);
        }
        await().until(() -> node.stats().malformed() == 3);

        assertThat(fixture.client(OPERATOR).logon().accepted).isNotNull();
        assertThat(node.stats().malformed()).isEqualTo(3);
    }
}
