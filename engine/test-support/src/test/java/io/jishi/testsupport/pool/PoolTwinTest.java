package io.jishi.testsupport.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.auction.AuctionModel;
import io.jishi.core.pool.PoolModel;
import io.jishi.testsupport.TwinExchanges;
import io.jishi.testsupport.TwinSettings;
import io.jishi.testsupport.auction.NaiveAuctionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The pool against its naive twin: every event and the state hash after every command, over many markets. */
class PoolTwinTest {
    private static final long COMMANDS_IN_BUILD = 2_000_000;
    private static final int COMMANDS_PER_SEED = 2_000;
    private static final List<String> MUST_OCCUR = List.of(
        "ASSET_DEFINED", "GRANT_ENDED", "LISTING_ACCEPTED", "LISTING_AMENDED", "LISTING_ENDED EXPIRED",
        "LISTING_ENDED FILLED", "LISTING_ENDED OPERATOR", "LISTING_ENDED REDUCED", "LISTING_ENDED RIGHT_ENDED",
        "LISTING_ENDED WITHDRAWN", "COMPETITION_ANNOUNCED", "MATCH_CONFIRMED", "MATCH_ENDED EXPIRED",
        "MATCH_ENDED FILLED", "MATCH_ENDED OPERATOR", "MATCH_ENDED REDUCED", "MATCH_ENDED RIGHT_ENDED",
        "MATCH_ENDED WITHDRAWN", "MATCH_PROPOSED", "POOL_RULES_SET", "TAKE_NOTICED",
        "RIGHT_GRANTED", "TAKE_ACCEPTED", "TRADED", "TRADED BY_LOT", "TRADE_REPORTED",
        "LOT_OPENED MULTI", "LOT_OPENED REVERSE_MULTI", "LOT_CLOSED AWARDED", "LOT_CLOSED NO_SALE",
        "LOT_PHASE_CHANGED DEFAULTED", "LOT_PHASE_CHANGED SETTLED", "REJECTED BAD_PRICE OPEN_LOT",
        "REJECTED DEPOSIT OPEN_LOT", "REJECTED STATE OPEN_LOT", "REJECTED UNKNOWN_LISTING OPEN_LOT",
        "REJECTED WRONG_MODE OPEN_LOT",
        "REJECTED ALL_OR_NONE", "REJECTED ALREADY_DEFINED", "REJECTED AMOUNT_RANGE", "REJECTED BAD_MATURITY",
        "REJECTED BAD_MINIMUM", "REJECTED BAD_PRICE", "REJECTED BAD_RIGHT", "REJECTED BAD_UNITS",
        "REJECTED BAD_VALUE", "REJECTED BELOW_MINIMUM", "REJECTED CREDIT_TOO_LOW", "REJECTED DUPLICATE_ID",
        "REJECTED EXPIRED", "REJECTED HALTED", "REJECTED KILLED", "REJECTED MAX_VALUE",
        "REJECTED MODEL_NOT_ALLOWED", "REJECTED NOT_A_SUPPLY", "REJECTED NOT_ENOUGH_UNITS", "REJECTED NOT_OPEN",
        "REJECTED STATE", "REJECTED TOO_MANY_MATCHES", "REJECTED UNKNOWN_MATCH",
        "REJECTED NOT_VISIBLE", "REJECTED PARTY_BLOCKED", "REJECTED PRICE_CHANGED",
        "REJECTED RATE", "REJECTED REGION_NOT_ALLOWED", "REJECTED RIGHT_CONFLICT", "REJECTED SELF_TRADE",
        "REJECTED TOO_MANY_ASSETS", "REJECTED TOO_MANY_FILLS", "REJECTED TOO_MANY_GRANTS",
        "REJECTED TOO_MANY_LISTINGS", "REJECTED TOO_MANY_TIMERS", "REJECTED UNKNOWN_ASSET",
        "REJECTED UNKNOWN_FIELD", "REJECTED UNKNOWN_GRANT", "REJECTED UNKNOWN_LISTING", "REJECTED UNKNOWN_LOT",
        "REJECTED UNKNOWN_PARTY",
        "REJECTED UNKNOWN_REGION", "REJECTED UNKNOWN_VENUE", "REJECTED WRONG_MODE");

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
        final PoolFlow flow = new PoolFlow(seed);
        final TwinExchanges twins = new TwinExchanges(flow.limits(), List.of(PoolModel::new, AuctionModel::new),
            List.of(NaivePoolModel::new, NaiveAuctionModel::new),
            TwinSettings.rerun(PoolTwinTest.class, seed, commands));
        for (int i = 0; i < commands; i++) {
            final long timeNs = flow.nextTimeNs();
            twins.apply(flow.next(), timeNs);
            final var events = twins.lastEvents().events();
            flow.learn(events);
            events.forEach((event) -> seen.merge(PoolText.kind(event), 1L, Long::sum));
        }
    }
}
