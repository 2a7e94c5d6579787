package io.jishi.node;

import static io.jishi.node.TestCommands.OPERATOR;
import static io.jishi.node.TestCommands.PARTICIPANT_1;
import static io.jishi.node.TestCommands.defineRegion;
import static io.jishi.node.TestCommands.enterOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.node.EngineNode.FinalState;
import io.jishi.wire.CommandRefusal;
import io.jishi.wire.DisconnectReason;
import io.jishi.wire.RegionDefinedDecoder;
import io.jishi.wire.RejectedDecoder;
import io.jishi.wire.ResubmittedDecoder;
import io.jishi.wire.StreamKind;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineNodeTest {
    private final NodeFixture fixture = new NodeFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldAnswerCommands() {
        fixture.start();
        final TestClient operator = fixture.client(OPERATOR).logon();

        operator.send(defineRegion(1, 5, "R5"));
        assertThat(operator.awaitAnswer(1).templateId()).isEqualTo(RegionDefinedDecoder.TEMPLATE_ID);

        operator.send(defineRegion(2, 5, "R5"));
        assertThat(operator.awaitAnswer(2).templateId()).isEqualTo(RejectedDecoder.TEMPLATE_ID);
        assertThat(operator.sequences(StreamKind.SESSION))
            .isEqualTo(LongStream.rangeClosed(1, operator.events.size()).boxed().toList());
    }

    @Test
    void shouldAnswerAgainWhatIsSentAgain() {
        fixture.start();
        final TestClient operator = fixture.client(OPERATOR).logon();
        operator.send(defineRegion(1, 5, "R5"));
        operator.awaitAnswer(1);

        operator.send(defineRegion(1, 5, "R5"));
        operator.pollUntil(() -> operator.awaitAnswer(1).templateId() == ResubmittedDecoder.TEMPLATE_ID, "resubmitted");

        operator.send(defineRegion(2, 6, "R6"));
        assertThat(operator.awaitAnswer(2).templateId()).isEqualTo(RegionDefinedDecoder.TEMPLATE_ID);
    }

    @Test
    void shouldRefuseAGap() {
        fixture.start();
        final TestClient operator = fixture.client(OPERATOR).logon();

        operator.send(defineRegion(3, 5, "R5"));

        operator.pollUntil(() -> !operator.refusals.isEmpty(), "a refusal");
        assertThat(operator.refusals).containsExactly(new TestClient.Refusal(CommandRefusal.SEQUENCE, 3, 1));
    }

    @Test
    void shouldRecoverTheSameStateAndStreams() {
        final TestClient before = fixture.client(PARTICIPANT_1);
        final EngineNode first = fixture.start();
        before.logon();
        for (int i = 1; i <= 100; i++) {
            before.send(enterOrder(PARTICIPANT_1, i, 101));
        }
        before.awaitAnswer(100);
        first.close();
        before.pollUntil(() -> !before.disconnects.isEmpty(), "good-bye");
        assertThat(before.disconnects).containsExactly(DisconnectReason.SHUTDOWN);
        final FinalState left = first.finalState();

        final EngineNode second = fixture.start();
        assertThat(second.recovery().lastSequence()).isEqualTo(left.lastSequence());
        assertThat(second.recovery().stateHash()).isEqualTo(left.stateHash());
        assertThat(second.recovery().eventsAppended()).isZero();
        final TestClient after = fixture.client(PARTICIPANT_1).logon();
        assertThat(after.accepted.lastClientSequence()).isEqualTo(100);
        after.awaitAnswer(100);
        assertThat(after.events.stream().map(TestClient.Event::bytes).toList())
            .isEqualTo(before.events.stream().map(TestClient.Event::bytes).toList());
        assertThat(after.sequences(StreamKind.SESSION)).isEqualTo(before.sequences(StreamKind.SESSION));
    }
}
