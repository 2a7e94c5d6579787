package io.jishi.testsupport.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.agreement.AgreementModel;
import io.jishi.testsupport.TwinExchanges;
import io.jishi.testsupport.TwinSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Agreements against their naive twin, in whole exchanges, over random commands. */
class AgreementTwinTest {
    private static final long COMMANDS_IN_BUILD = 800_000;
    private static final int COMMANDS_PER_SEED = 5_000;

    private static final List<String> MUST_OCCUR = List.of(
        "AGREEMENT_CHANGED AWARDED", "AGREEMENT_CHANGED COUNTERED", "AGREEMENT_CHANGED DECLINED",
        "AGREEMENT_CHANGED EXPIRED", "AGREEMENT_CHANGED OBJECTED", "AGREEMENT_CHANGED OFFERED",
        "AGREEMENT_CHANGED PUBLICITY", "AGREEMENT_CHANGED TERMINATED", "AGREEMENT_CHANGED TERMINATED KILLED",
        "AGREEMENT_CHANGED TERMINATED RIGHT_CONFLICT", "AGREEMENT_CHANGED TERMINATED TOO_MANY_GRANTS",
        "AGREEMENT_CHANGED TERMINATED UNKNOWN_ASSET", "CERTIFICATE_CHANGED ISSUED", "CERTIFICATE_CHANGED REVOKED",
        "FEE_CHARGED", "OBJECTION_CHANGED", "RIGHT_GRANTED", "TRADED AGREEMENT", "TRADE_REPORTED",
        "REJECTED AMOUNT_RANGE", "REJECTED BAD_PRICE", "REJECTED BAD_RIGHT", "REJECTED BAD_UNITS",
        "REJECTED BAD_VALUE", "REJECTED DUPLICATE_ID", "REJECTED EXPIRED", "REJECTED HALTED", "REJECTED KILLED",
        "REJECTED LATE", "REJECTED MAX_VALUE", "REJECTED MODEL_NOT_ALLOWED", "REJECTED NOT_AUTHORISED",
        "REJECTED NOT_OPEN", "REJECTED NOT_YOUR_PHASE", "REJECTED PARTY_BLOCKED", "REJECTED RATE",
        "REJECTED RIGHT_CONFLICT", "REJECTED SELF_TRADE", "REJECTED STATE", "REJECTED TOO_MANY_AGREEMENTS",
        "REJECTED TOO_MANY_GRANTS", "REJECTED TOO_MANY_TIMERS", "REJECTED UNKNOWN_AGREEMENT",
        "REJECTED UNKNOWN_ASSET", "REJECTED UNKNOWN_FIELD", "REJECTED UNKNOWN_OBJECTION", "REJECTED UNKNOWN_PARTY",
        "REJECTED UNKNOWN_TRADE", "REJECTED UNKNOWN_VENUE");

    @Test
    void shouldAnswerAsItsNaiveTwin(final TestReporter reporter) {
        final Map<String, Long> seen = new TreeMap<>();
        reporter.publishEntry("seeds", TwinSettings.run(COMMANDS_IN_BUILD, COMMANDS_PER_SEED, 1,
            (seed, commands) -> run(seed, commands, seen)));
        if (TwinSettings.areWhole(COMMANDS_IN_BUILD)) {
            assertThat(new ArrayList<>(seen.keySet())).as("seen: %s", seen).containsAll(MUST_OCCUR);
        }
    }

    private static void run(final long seed, final int commands, final Map<String, Long> seen) {
        final DealFlow flow = new DealFlow(seed);
        final TwinExchanges twins = new TwinExchanges(flow.limits(), List.of(AgreementModel::new),
            List.of(NaiveAgreementModel::new), TwinSettings.rerun(AgreementTwinTest.class, seed, commands));
        for (int i = 0; i < commands; i++) {
            final long timeNs = flow.nextTimeNs();
            twins.apply(flow.next(), timeNs);
            final var events = twins.lastEvents().events();
            flow.learn(events);
            events.forEach((event) -> seen.merge(DealText.kind(event), 1L, Long::sum));
        }
    }
}
