package io.jishi.testsupport.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.auction.AuctionModel;
import io.jishi.core.disclosure.DisclosureModel;
import io.jishi.testsupport.NaiveSales;
import io.jishi.testsupport.RecordedEvent;
import io.jishi.testsupport.TwinExchanges;
import io.jishi.testsupport.TwinSettings;
import io.jishi.testsupport.auction.NaiveAuctionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Public listings against their naive twin, in whole exchanges with deposits, over random commands. */
class DisclosureTwinTest {
    private static final long COMMANDS_IN_BUILD = 800_000;
    private static final int COMMANDS_PER_SEED = 5_000;

    private static final List<String> MUST_OCCUR = List.of(
        "APPLICATION_CHANGED", "APPLICATION_CHANGED AFFILIATED", "APPLICATION_CHANGED DEPOSIT",
        "APPLICATION_CHANGED NOT_QUALIFIED", "APPLICATION_CHANGED SUSPECT_DEPOSIT", "COMPETITION_ANNOUNCED",
        "DEFAULT_DECLARED AUCTION", "DEFAULT_DECLARED DISCLOSURE",
        "DEPOSIT_MOVED APPLIED", "DEPOSIT_MOVED CREDITED", "DEPOSIT_MOVED DISBURSED",
        "DEPOSIT_MOVED FORFEITED", "DEPOSIT_MOVED RELEASED", "DEPOSIT_MOVED RESERVED", "DEPOSIT_MOVED WITHDRAWN",
        "DISCLOSURE_CHANGED AWARDED", "DISCLOSURE_CHANGED CERTIFIED A07", "DISCLOSURE_CHANGED COMPETITION",
        "DISCLOSURE_CHANGED DEALT A06", "DISCLOSURE_CHANGED DRAFT", "DISCLOSURE_CHANGED EXTENDED A03",
        "DISCLOSURE_CHANGED EXTENDED A09", "DISCLOSURE_CHANGED LISTED A02", "DISCLOSURE_CHANGED LISTED A09",
        "DISCLOSURE_CHANGED NO_BUYER", "DISCLOSURE_CHANGED NO_SALE", "DISCLOSURE_CHANGED PRE A01",
        "DISCLOSURE_CHANGED SUSPENDED A08", "DISCLOSURE_CHANGED TERMINATED A10",
        "DISCLOSURE_CHANGED WITHDRAWN A05", "DISCLOSURE_CHANGED WITHDRAWN_BEFORE A01_1",
        "DISCLOSURE_CHANGED WITHDRAWN_TAKEN A04", "RIGHT_GRANTED", "TRADED AUCTION", "TRADED DISCLOSURE",
        "LOT_CLOSED AWARDED", "LOT_CLOSED NO_SALE", "LOT_OPENED", "LOT_OPENED DUTCH",
        "LOT_OPENED DYNAMIC", "LOT_OPENED MULTI",
        "DYNAMIC FREE AWARDED", "DYNAMIC FREE DISQUALIFIED", "DYNAMIC FREE EXTENDED", "DYNAMIC FREE LIMITED",
        "DYNAMIC FREE NO_SALE", "DYNAMIC FREE QUALIFIED", "DYNAMIC FREE VOIDED", "DYNAMIC SCHEDULED LIMITED",
        "DYNAMIC SCHEDULED NO_SALE", "DYNAMIC SCHEDULED QUALIFIED",
        "LOT_OPENED MULTI_UNIT", "LOT_OPENED ONE_SHOT", "LOT_OPENED WEIGHTED", "LOT_PHASE_CHANGED ASKING",
        "LOT_PHASE_CHANGED DEFAULTED", "LOT_PHASE_CHANGED SETTLED", "REJECTED BAD_PRICE OPEN_LOT",
        "REJECTED BAD_RIGHT OPEN_LOT", "REJECTED DEPOSIT OPEN_LOT", "REJECTED NOT_SUPPORTED OPEN_LOT",
        "REJECTED STATE OPEN_LOT", "REJECTED TOO_MANY_BIDS OPEN_LOT", "REJECTED UNKNOWN_ASSET OPEN_LOT",
        "REJECTED UNKNOWN_DISCLOSURE OPEN_LOT", "REJECTED UNKNOWN_VENUE OPEN_LOT", "REJECTED WRONG_MODE OPEN_LOT",
        "REJECTED APPRAISAL_STALE", "REJECTED BAD_PRICE", "REJECTED BAD_RIGHT", "REJECTED BAD_VALUE",
        "REJECTED BELOW_NEXT", "REJECTED BELOW_START", "REJECTED BLOCKED", "REJECTED CUT_APPROVAL",
        "REJECTED DEPOSIT", "REJECTED DUPLICATE_APPLICATION", "REJECTED DUPLICATE_ID", "REJECTED EARLY",
        "REJECTED HALTED", "REJECTED LATE", "REJECTED MAX_VALUE", "REJECTED MODEL_NOT_ALLOWED",
        "REJECTED NOT_QUALIFIED", "REJECTED NOT_SUPPORTED", "REJECTED PARTY_BLOCKED", "REJECTED PRIOR_DEFAULTER",
        "REJECTED RIGHT_CONFLICT", "REJECTED SELLER_BID", "REJECTED STATE", "REJECTED TOO_MANY_APPLICATIONS",
        "REJECTED TOO_MANY_DISCLOSURES", "REJECTED TOO_MANY_GRANTS", "REJECTED TOO_MANY_RESERVATIONS",
        "REJECTED TOO_MANY_TIMERS", "REJECTED UNKNOWN_ASSET", "REJECTED UNKNOWN_DISCLOSURE",
        "REJECTED UNKNOWN_PARTY", "REJECTED WRONG_MODE");

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
        final DisclosureFlow flow = new DisclosureFlow(seed);
        final NaiveSales sales = new NaiveSales();
        final TwinExchanges twins = new TwinExchanges(flow.limits(),
            List.of(AuctionModel::new, DisclosureModel::new),
            List.of(market -> new NaiveAuctionModel(market, sales), market -> new NaiveDisclosureModel(market, sales)),
            TwinSettings.rerun(DisclosureTwinTest.class, seed, commands));
        final DynamicLotWatch watch = new DynamicLotWatch();
        for (int i = 0; i < commands; i++) {
            final long timeNs = flow.nextTimeNs();
            twins.apply(flow.next(), timeNs);
            final var events = twins.lastEvents().events();
            flow.learn(events);
            for (final RecordedEvent event : events) {
                seen.merge(DealText.kind(event), 1L, Long::sum);
                final String ofDynamicLot = watch.kind(event);
                if (ofDynamicLot != null) {
                    seen.merge(ofDynamicLot, 1L, Long::sum);
                }
            }
        }
    }
}
