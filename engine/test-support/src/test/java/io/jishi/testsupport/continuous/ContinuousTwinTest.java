package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.continuous.ContinuousModel;
import io.jishi.testsupport.TwinExchanges;
import io.jishi.testsupport.TwinSettings;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The model as built and its naive twin give the same events and the same state, command by command. */
class ContinuousTwinTest {
    private static final long COMMANDS = 2_000_000;
    private static final int COMMANDS_PER_FLOW = 7_000;
    private static final List<String> ENDS = List.of(
        "CANCELLED", "IOC", "FOK", "MIN_QTY", "SELF_TRADE", "EXPIRED", "DAY_END", "REDUCED", "MASS_CANCEL",
        "DISCONNECT", "KILLED", "TOO_MANY_FILLS", "VOLATILITY");
    private static final List<String> ENTER_REASONS = List.of(
        "UNKNOWN_PARTY", "NOT_AUTHORISED", "PARTY_BLOCKED", "KILLED", "RATE", "UNKNOWN_INSTRUMENT",
        "MODEL_NOT_ALLOWED", "HALTED", "NOT_OPEN", "MALFORMED", "DUPLICATE_ID", "BAD_QTY", "BAD_PRICE", "BAD_DISPLAY",
        "BAD_ORDER_TYPE", "EXPIRED", "PRICE_BAND", "AMOUNT_RANGE", "MAX_VALUE", "OPEN_ORDERS", "TOO_MANY_ORDERS",
        "TOO_MANY_LEVELS", "TOO_MANY_TIMERS", "TOO_MANY_FILLS", "WOULD_TRADE");
    private static final List<String> REPLACE_REASONS = List.of(
        "UNKNOWN_PARTY", "NOT_AUTHORISED", "PARTY_BLOCKED", "KILLED", "RATE", "UNKNOWN_ORDER", "MODEL_NOT_ALLOWED",
        "HALTED", "NOT_OPEN", "BAD_QTY", "BAD_PRICE", "BAD_ORDER_TYPE", "PRICE_BAND", "AMOUNT_RANGE", "MAX_VALUE",
        "TOO_MANY_LEVELS", "TOO_MANY_FILLS", "WOULD_TRADE");
    private static final List<String> MASS_CANCEL_REASONS = List.of(
        "UNKNOWN_PARTY", "NOT_AUTHORISED", "MALFORMED", "BAD_VALUE", "UNKNOWN_INSTRUMENT", "UNKNOWN_SESSION",
        "UNKNOWN_ORDER");
    private static final List<String> SNAPSHOT_REASONS = List.of(
        "UNKNOWN_PARTY", "NOT_AUTHORISED", "PARTY_BLOCKED", "KILLED", "RATE", "UNKNOWN_INSTRUMENT", "NOT_SUPPORTED",
        "TOO_MANY_ORDERS");

    private final SortedMap<String, Long> seen = new TreeMap<>();

    @Test
    void shouldAnswerEveryCommandAsItsNaiveTwin(final TestReporter reporter) {
        reporter.publishEntry("seeds", TwinSettings.run(COMMANDS, COMMANDS_PER_FLOW, 20_000, this::run));
        reporter.publishEntry("answers", seen.toString());
        if (TwinSettings.areWhole(COMMANDS)) {
            assertThat(seen.keySet()).as("a flow that does not come to a rule does not test it")
                .contains("TRADED", "ORDER_DECREMENTED", "STOP_TRIGGERED", "ORDER_REPLACED 0", "ORDER_REPLACED 1")
                .contains("INDICATIVE_PRICE", "OPENING TRADED", "OPENING ORDER_DECREMENTED", "OPENING ORDER_ENDED")
                .contains("OPENING STOP_TRIGGERED", "DEPTH_CHANGED", "LEVEL_CHANGED", "BOOK_SNAPSHOT")
                .containsAll(ENDS.stream().map(end -> "ORDER_ENDED " + end).toList())
                .containsAll(ENTER_REASONS.stream().map(reason -> "REJECTED " + reason + " 40").toList())
                .containsAll(REPLACE_REASONS.stream().map(reason -> "REJECTED " + reason + " 42").toList())
                .containsAll(MASS_CANCEL_REASONS.stream().map(reason -> "REJECTED " + reason + " 43").toList())
                .containsAll(SNAPSHOT_REASONS.stream().map(reason -> "REJECTED " + reason + " 44").toList());
        }
    }

    private void run(final long seed, final int commands) {
        final ContinuousFlow flow = new ContinuousFlow(seed);
        final TwinExchanges twins = new TwinExchanges(
            flow.world().limits(),
            List.of(ContinuousModel::new),
            List.of(NaiveContinuousModel::new),
            TwinSettings.rerun(ContinuousTwinTest.class, seed, commands));
        flow.run(twins, commands);
        flow.seen().forEach((what, count) -> seen.merge(what, count, Long::sum));
    }
}
