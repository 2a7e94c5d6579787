package io.jishi.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.agreement.AgreementModel;
import io.jishi.core.auction.AuctionModel;
import io.jishi.core.disclosure.DisclosureModel;
import io.jishi.core.pool.PoolModel;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.testsupport.auction.NaiveAuctionModel;
import io.jishi.testsupport.deal.NaiveAgreementModel;
import io.jishi.testsupport.deal.NaiveDisclosureModel;
import io.jishi.testsupport.pool.NaivePoolModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Lots of all procedures, public listings, agreements and the pool in one exchange, against their naive twins. */
class AllModesTwinTest {
    private static final long COMMANDS = 2_000_000;
    private static final int COMMANDS_PER_FLOW = 4_000;
    private static final List<String> MUST_OCCUR = List.of(
        "LOT_OPENED MULTI", "LOT_OPENED DYNAMIC", "LOT_OPENED ONE_SHOT", "LOT_OPENED WEIGHTED", "LOT_OPENED DUTCH",
        "LOT_OPENED REVERSE_MULTI", "LOT_OPENED REVERSE_ONE_SHOT", "LOT_OPENED MULTI_UNIT",
        "LOT_OPENED MULTI OF DISCLOSURE", "LOT_OPENED MULTI OF POOL", "LOT_OPENED REVERSE_MULTI OF POOL",
        "TRADED AUCTION", "TRADED DISCLOSURE", "TRADED AGREEMENT", "TRADED POOL", "DEFAULT_DECLARED AUCTION",
        "DEFAULT_DECLARED DISCLOSURE", "RIGHT_GRANTED", "GRANT_ENDED", "MATCH_PROPOSED", "TAKE_NOTICED",
        "COMPETITION_ANNOUNCED POOL", "COMPETITION_ANNOUNCED DISCLOSURE", "AGREEMENT_CHANGED", "OBJECTION_CHANGED",
        "CERTIFICATE_CHANGED", "FEE_CHARGED", "APPLICATION_CHANGED", "DISCLOSURE_CHANGED", "DEPOSIT_MOVED",
        "REJECTED PRIOR_DEFAULTER", "REJECTED RIGHT_CONFLICT", "REJECTED STATE", "REJECTED TOO_MANY_TIMERS",
        "REJECTED TOO_MANY_GRANTS", "REJECTED TOO_MANY_RESERVATIONS");

    private final SortedMap<String, Long> seen = new TreeMap<>();

    @Test
    void shouldAnswerEveryCommandAsTheirNaiveTwins(final TestReporter reporter) {
        reporter.publishEntry("seeds", TwinSettings.run(COMMANDS, COMMANDS_PER_FLOW, 90_000, this::run));
        reporter.publishEntry("answers", seen.toString());
        if (TwinSettings.areWhole(COMMANDS)) {
            assertThat(new ArrayList<>(seen.keySet())).as("seen: %s", seen).containsAll(MUST_OCCUR);
        }
    }

    private void run(final long seed, final int commands) {
        final AllModesFlow flow = new AllModesFlow(seed);
        final NaiveSales sales = new NaiveSales();
        final TwinExchanges twins = new TwinExchanges(flow.limits(),
            List.of(PoolModel::new, AuctionModel::new, DisclosureModel::new, AgreementModel::new),
            List.of(NaivePoolModel::new, market -> new NaiveAuctionModel(market, sales),
                market -> new NaiveDisclosureModel(market, sales), NaiveAgreementModel::new),
            TwinSettings.rerun(AllModesTwinTest.class, seed, commands));
        flow.run(twins, commands, event -> seen.merge(kind(event), 1L, Long::sum));
    }

    private static String kind(final RecordedEvent event) {
        final String type = event.type().name();
        return switch (event.type()) {
            case REJECTED -> type + " " + RejectReason.ofCode((int)event.get("reason"));
            case LOT_OPENED -> type + " " + AuctionMode.ofCode((int)event.get("auctionMode"))
                + (event.get("listingId") == 0 ? "" : " OF " + Model.ofCode((int)event.get("listingModel")));
            case TRADED, DEFAULT_DECLARED, COMPETITION_ANNOUNCED -> type + " "
                + Model.ofCode((int)event.get("model"));
            default -> type;
        };
    }
}
