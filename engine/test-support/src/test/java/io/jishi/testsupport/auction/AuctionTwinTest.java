package io.jishi.testsupport.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.auction.AuctionModel;
import io.jishi.core.command.OpenLot;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.testsupport.TwinExchanges;
import io.jishi.testsupport.TwinSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The auctions as built and their naive twin give the same events and the same state, command by command. */
class AuctionTwinTest {
    private static final long COMMANDS = 2_000_000;
    private static final long COMMANDS_PER_FLOW = 2_000;
    private static final List<AuctionMode> MODES =
        List.of(AuctionMode.MULTI, AuctionMode.DYNAMIC, AuctionMode.REVERSE_MULTI);
    private static final List<String> EVENTS = List.of(
        "LOT_OPENED", "LOT_PHASE_CHANGED FREE", "LOT_PHASE_CHANGED LIMITED", "LOT_PHASE_CHANGED REVEAL",
        "BIDDER_CHANGED", "ALIAS_ASSIGNED", "BID_ACCEPTED", "MAXIMUM_SET", "AUCTION_EXTENDED", "BID_VOIDED",
        "RESERVE_REVEALED", "LOT_AWARDED", "TRADED", "TRADE_REPORTED", "LOT_CLOSED AWARDED", "LOT_CLOSED NO_SALE",
        "LOT_CLOSED HALTED", "DEPOSIT_MOVED");
    /** Reasons that each command must have been refused for, by its template id. */
    private static final Map<Integer, String> REASONS = Map.of(
        70, "UNKNOWN_PARTY NOT_AUTHORISED PARTY_BLOCKED KILLED RATE UNKNOWN_VENUE MODEL_NOT_ALLOWED HALTED NOT_OPEN"
            + " BAD_VALUE DUPLICATE_ID BAD_PRICE BAD_UNITS UNKNOWN_ASSET STATE MAX_VALUE TOO_MANY_LOTS TOO_MANY_TIMERS",
        71, "NOT_AUTHORISED UNKNOWN_LOT LATE STATE UNKNOWN_PARTY BAD_VALUE SELLER_BID TOO_MANY_BIDS",
        72, "NOT_AUTHORISED UNKNOWN_LOT LATE NOT_OPEN UNKNOWN_PARTY STATE SELLER_BID BLOCKED DEPOSIT TOO_MANY_BIDS"
            + " TOO_MANY_RESERVATIONS",
        73, "BAD_VALUE AMOUNT_RANGE UNKNOWN_PARTY UNKNOWN_LOT NOT_AUTHORISED EARLY LATE NOT_OPEN SELLER_BID"
            + " NOT_QUALIFIED HALTED BLOCKED KILLED RATE BAD_UNITS SELF_RAISE BELOW_START BELOW_NEXT ROFR_RANK"
            + " BELOW_FLOOR OFF_GRID JUMP OVER_CAP MAX_VALUE",
        74, "AMOUNT_RANGE UNKNOWN_PARTY UNKNOWN_LOT NOT_AUTHORISED EARLY LATE WRONG_MODE NOT_OPEN SELLER_BID"
            + " NOT_QUALIFIED HALTED BLOCKED KILLED RATE BELOW_START BELOW_NEXT BELOW_FLOOR OFF_GRID OVER_CAP",
        82, "NOT_AUTHORISED LATE UNKNOWN_PARTY NOT_QUALIFIED STATE",
        83, "AMOUNT_RANGE NOT_AUTHORISED LATE NOT_OPEN HALTED");

    private final SortedMap<String, Long> seen = new TreeMap<>();

    @Test
    void shouldAnswerEveryCommandAsItsNaiveTwin(final TestReporter reporter) {
        final long commands = TwinSettings.commands(COMMANDS);
        final long firstSeed = TwinSettings.firstSeed(50_000);
        long seed = firstSeed;
        for (long done = 0; done < commands; done += COMMANDS_PER_FLOW, seed++) {
            run(seed, Math.min(COMMANDS_PER_FLOW, commands - done));
        }
        reporter.publishEntry("seeds", firstSeed + " to " + (seed - 1));
        reporter.publishEntry("commands", String.valueOf(commands));
        reporter.publishEntry("answers", seen.toString());
        if (commands >= COMMANDS) {
            final List<String> expected = new ArrayList<>(EVENTS);
            REASONS.forEach((template, reasons) -> List.of(reasons.split(" "))
                .forEach(reason -> expected.add("REJECTED " + reason + " " + template)));
            assertThat(seen.keySet()).as("a flow that does not come to a rule does not test it").containsAll(expected);
        }
    }

    private static boolean isBuilt(final OpenLot lot) {
        return lot.onDefault == OnDefault.RELIST && lot.firstRefusal != FirstRefusalMode.ASK_AFTER;
    }

    private void run(final long seed, final long commands) {
        final AuctionFlow flow = new AuctionFlow(seed, MODES, AuctionTwinTest::isBuilt);
        final TwinExchanges twins = new TwinExchanges(
            flow.world().limits(),
            List.of(AuctionModel::new),
            List.of(NaiveAuctionModel::new),
            TwinSettings.rerun(AuctionTwinTest.class, seed, commands));
        flow.run(twins, commands);
        flow.seen().forEach((what, count) -> seen.merge(what, count, Long::sum));
    }
}
