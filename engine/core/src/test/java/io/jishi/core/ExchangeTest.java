package io.jishi.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.Command;
import io.jishi.core.command.DefineField;
import io.jishi.core.command.RegisterSession;
import io.jishi.core.command.SetSessionStatus;
import io.jishi.core.command.UnreadableCommand;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.SessionRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final int OPERATOR = 9;
    private final List<String> events = new ArrayList<>();
    private final Exchange exchange = newExchange(events);

    private static Exchange newExchange(final List<String> events) {
        final CoreLimits limits = new CoreLimits().maxSessions(2).maxFields(10_000).maxOrders(10).maxLevels(10)
            .maxListings(10).maxTimers(10).maxAssets(10).maxGrants(10).maxLots(10).maxBids(10).maxInstruments(10);
        return new Exchange(limits, MarketModels.all(), (event) -> events.add(event.toString()));
    }

    private List<String> apply(final Command command) {
        return apply(command, exchange.lastTimestampNs());
    }

    private List<String> apply(final Command command, final long timestampNs) {
        events.clear();
        exchange.onCommand(command, exchange.lastSequence() + 1, timestampNs);
        return List.copyOf(events);
    }

    private void registerOperator() {
        final RegisterSession command = new RegisterSession();
        command.newSessionId = OPERATOR;
        command.role = SessionRole.OPERATOR;
        assertThat(apply(command)).hasSize(1).first().asString().startsWith("SESSION_REGISTERED ");
    }

    private static DefineField field(final int sessionId, final long clientSequence, final int fieldId) {
        final DefineField command = new DefineField();
        command.sessionId = sessionId;
        command.clientSequence = clientSequence;
        command.fieldId = fieldId;
        command.codeLow = fieldId;
        return command;
    }

    @Test
    void shouldRefuseASessionThatItDoesNotKnow() {
        assertThat(apply(field(5, 1, 1))).containsExactly("REJECTED sequence=1 causeSequence=1 clientSequence=1"
            + " sessionId=5 visibility=PARTIES subjectId=5 commandTemplateId=15 reason=UNKNOWN_SESSION");
    }

    @Test
    void shouldNameTheNextNumberWhenOneIsLeftOut() {
        registerOperator();
        assertThat(apply(field(OPERATOR, 2, 1))).containsExactly("REJECTED sequence=2 causeSequence=2"
            + " clientSequence=2 sessionId=9 visibility=PARTIES detail=1 commandTemplateId=15 reason=SEQUENCE_GAP");
        assertThat(apply(field(OPERATOR, 0, 1))).first().asString().endsWith("reason=SEQUENCE_GAP");
        assertThat(exchange.lastClientSequence(OPERATOR)).isZero();
    }

    @Test
    void shouldAnswerACommandSentAgainAndNotApplyIt() {
        registerOperator();
        assertThat(apply(field(OPERATOR, 1, 1))).first().asString().startsWith("FIELD_DEFINED ");
        assertThat(apply(field(OPERATOR, 2, 1))).first().asString().endsWith("reason=ALREADY_DEFINED");
        assertThat(apply(field(OPERATOR, 1, 1))).containsExactly("RESUBMITTED sequence=4 causeSequence=4"
            + " clientSequence=1 sessionId=9 visibility=PARTIES originalSequence=2 reason=NONE");
        assertThat(apply(field(OPERATOR, 2, 1))).containsExactly("RESUBMITTED sequence=5 causeSequence=5"
            + " clientSequence=2 sessionId=9 visibility=PARTIES originalSequence=3 reason=ALREADY_DEFINED");
        assertThat(exchange.lastClientSequence(OPERATOR)).isEqualTo(2);
    }

    @Test
    void shouldForgetTheResultOfACommandLongAgoButNotThatItWasSent() {
        registerOperator();
        for (int i = 1; i <= 1_025; i++) {
            apply(field(OPERATOR, i, i));
        }
        assertThat(apply(field(OPERATOR, 1, 5_000))).first().asString().contains("clientSequence=1 ")
            .doesNotContain("originalSequence").endsWith("reason=NONE");
        assertThat(apply(field(OPERATOR, 2, 5_000))).first().asString().contains("originalSequence=3 ");
    }

    @Test
    void shouldRefuseADisabledSessionAndUseUpItsNumbersUntilItIsEnabledAgain() {
        registerOperator();
        final SetSessionStatus off = new SetSessionStatus();
        off.targetSessionId = OPERATOR;
        apply(off);
        assertThat(apply(field(OPERATOR, 1, 1))).first().asString().endsWith("reason=UNKNOWN_SESSION");
        assertThat(apply(field(OPERATOR, 3, 1))).first().asString().endsWith("reason=SEQUENCE_GAP");
        off.enabled = true;
        apply(off);
        assertThat(apply(field(OPERATOR, 1, 1))).first().asString()
            .startsWith("RESUBMITTED ").endsWith("reason=UNKNOWN_SESSION");
        assertThat(apply(field(OPERATOR, 2, 1))).first().asString().startsWith("FIELD_DEFINED ");
    }

    @Test
    void shouldAnswerWhatCannotBeReadWithItsReason() {
        final UnreadableCommand command = new UnreadableCommand();
        command.templateId = 73;
        command.reason = RejectReason.NOT_SUPPORTED;
        assertThat(apply(command)).containsExactly("REJECTED sequence=1 causeSequence=1 visibility=PARTIES"
            + " commandTemplateId=73 reason=NOT_SUPPORTED");
    }

    @Test
    void shouldLetOnlyTheSystemAdvanceTime() {
        registerOperator();
        final AdvanceTime command = new AdvanceTime();
        assertThat(apply(command, 5)).first().asString().startsWith("TIME_ADVANCED ");
        command.sessionId = OPERATOR;
        command.clientSequence = 1;
        assertThat(apply(command, 6)).first().asString().endsWith("reason=NOT_AUTHORISED");
    }

    @Test
    void shouldStopWhenSequenceOrTimeGoWrong() {
        apply(field(0, 0, 1), 10);
        assertThatThrownBy(() -> exchange.onCommand(field(0, 0, 2), 3, 10)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> exchange.onCommand(field(0, 0, 2), 2, 9)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldRefuseMoreThanItsLimitOfSessions() {
        registerOperator();
        final RegisterSession command = new RegisterSession();
        command.role = SessionRole.OPERATOR;
        command.newSessionId = 10;
        apply(command);
        command.newSessionId = 11;
        assertThat(apply(command)).first().asString().endsWith("reason=TOO_MANY_SESSIONS");
    }

    @Test
    void shouldGiveTheSameEventsAndHashForTheSameCommands() {
        final List<String> others = new ArrayList<>();
        final Exchange other = newExchange(others);
        final List<String> all = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            all.addAll(apply(field(0, 0, i % 60), i));
            other.onCommand(field(0, 0, i % 60), i, i);
            assertThat(other.stateHash()).isEqualTo(exchange.stateHash());
        }
        assertThat(others).isEqualTo(all);
        other.onCommand(field(0, 0, 99), 101, 101);
        assertThat(other.stateHash()).isNotEqualTo(exchange.stateHash());
    }
}
