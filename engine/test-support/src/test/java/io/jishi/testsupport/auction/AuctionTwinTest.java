package io.jishi.testsupport.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.auction.AuctionModel;
import io.jishi.core.vocabulary.AuctionMode;
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
    private static final int COMMANDS_PER_FLOW = 2_000;
    private static final List<String> EVENTS = List.of(
        "LOT_OPENED", "LOT_PHASE_CHANGED FREE", "LOT_PHASE_CHANGED LIMITED", "LOT_PHASE_CHANGED SEALED",
        "LOT_PHASE_CHANGED REVEAL", "LOT_PHASE_CHANGED REBID", "LOT_PHASE_CHANGED ASKING", "LOT_PHASE_CHANGED TOP_UP",
        "LOT_PHASE_CHANGED SETTLED", "LOT_PHASE_CHANGED DEFAULTED", "BIDDER_CHANGED", "ALIAS_ASSIGNED", "BID_ACCEPTED",
        "MAXIMUM_SET", "AUCTION_EXTENDED", "BID_VOIDED NOT_QUALIFIED",
        "BID_VOIDED HASH_MISMATCH", "BID_VOIDED BELOW_FLOOR", "DUTCH_STEP", "OFFER_SCORED", "FIRST_REFUSAL_ASKED",
        "FIRST_REFUSAL_ANSWERED", "RESERVE_REVEALED", "LOT_AWARDED", "TRADED", "TRADE_REPORTED", "LOT_CLOSED AWARDED",
        "LOT_CLOSED NO_SALE", "LOT_CLOSED HALTED", "DEFAULT_DECLARED", "DEPOSIT_MOVED", "RIGHT_GRANTED",
        "DISQUALIFIED ASKING STAYS", "DISQUALIFIED ASKING ASKS", "DISQUALIFIED ASKING ASKS_ANEW",
        "DISQUALIFIED ASKING AWARDED", "DISQUALIFIED ASKING NO_SALE", "DISQUALIFIED TOP_UP STAYS",
        "DISQUALIFIED TOP_UP ASKS", "DISQUALIFIED TOP_UP AWARDED", "AWARDED BY TRIMMED SCORES",
        "UNITS SHARED PRO RATA", "UNITS TO TIED OFFERS BY SEQUENCE", "MORE BIDDERS THAN A COMMAND VISITS AWARDED",
        "MORE BIDDERS THAN A COMMAND VISITS NO_SALE", "TOP_UP SECOND NEXT_CANDIDATE",
        "DEFAULT AFTER A RAISE SECOND NEXT_CANDIDATE", "DEPOSIT OF A RESTRICTED PARTY");
    private static final String BIDDERS =
        " UNKNOWN_LOT NOT_AUTHORISED EARLY LATE NOT_OPEN SELLER_BID HALTED RATE ";
    /** Reasons that each command must have been refused for, by its template id. */
    private static final Map<Integer, String> REASONS = Map.ofEntries(
        Map.entry(70, "UNKNOWN_PARTY NOT_AUTHORISED PARTY_BLOCKED KILLED RATE UNKNOWN_VENUE MODEL_NOT_ALLOWED HALTED"
            + " NOT_OPEN BAD_VALUE DUPLICATE_ID BAD_PRICE BAD_UNITS BAD_RIGHT UNKNOWN_ASSET STATE MAX_VALUE"
            + " TOO_MANY_LOTS TOO_MANY_TIMERS"),
        Map.entry(71, "NOT_AUTHORISED UNKNOWN_LOT LATE STATE WRONG_MODE UNKNOWN_PARTY BAD_VALUE SELLER_BID"
            + " TOO_MANY_BIDS"),
        Map.entry(72, "NOT_AUTHORISED UNKNOWN_LOT LATE NOT_OPEN UNKNOWN_PARTY STATE SELLER_BID PRIOR_DEFAULTER BLOCKED"
            + " CREDIT_TOO_LOW DEPOSIT TOO_MANY_BIDS TOO_MANY_RESERVATIONS"),
        Map.entry(73, BIDDERS + "BAD_VALUE AMOUNT_RANGE UNKNOWN_PARTY NOT_YOUR_PHASE WRONG_MODE PRIOR_DEFAULTER"
            + " NOT_QUALIFIED BLOCKED CREDIT_TOO_LOW KILLED BAD_UNITS SELF_RAISE BELOW_START BELOW_NEXT ROFR_RANK"
            + " BELOW_FLOOR OFF_GRID JUMP OVER_CAP MAX_VALUE REVISIONS ALREADY_BID"),
        Map.entry(74, BIDDERS + "AMOUNT_RANGE WRONG_MODE PRIOR_DEFAULTER NOT_QUALIFIED BLOCKED KILLED BELOW_START"
            + " BELOW_NEXT BELOW_FLOOR OFF_GRID OVER_CAP"),
        Map.entry(75, "NOT_AUTHORISED EARLY LATE NO_WITHDRAW NOT_OPEN NOT_QUALIFIED STATE"),
        Map.entry(76, BIDDERS + "WRONG_MODE PRIOR_DEFAULTER NOT_QUALIFIED BLOCKED CREDIT_TOO_LOW KILLED REVISIONS"),
        Map.entry(77, BIDDERS + "AMOUNT_RANGE PRIOR_DEFAULTER NOT_QUALIFIED BLOCKED CREDIT_TOO_LOW KILLED STATE"
            + " ALREADY_BID"),
        Map.entry(78, BIDDERS + "AMOUNT_RANGE WRONG_MODE PRIOR_DEFAULTER NOT_QUALIFIED BLOCKED KILLED BAD_UNITS"
            + " WRONG_STEP UNIT_CAP"),
        Map.entry(79, "NOT_AUTHORISED UNKNOWN_LOT LATE WRONG_MODE EARLY UNKNOWN_PARTY NOT_QUALIFIED BAD_VALUE"
            + " ALREADY_BID TOO_MANY_BIDS"),
        Map.entry(80, "NOT_AUTHORISED EARLY LATE NOT_OPEN NOT_YOUR_PHASE SELLER_BID DEPOSIT HALTED KILLED RATE"
            + " CREDIT_TOO_LOW"),
        Map.entry(81, "AMOUNT_RANGE EARLY LATE NOT_OPEN NOT_YOUR_PHASE HALTED BELOW_NEXT BELOW_FLOOR JUMP OVER_CAP"),
        Map.entry(82, "NOT_AUTHORISED UNKNOWN_LOT LATE UNKNOWN_PARTY NOT_QUALIFIED STATE"),
        Map.entry(83, "AMOUNT_RANGE NOT_AUTHORISED LATE NOT_OPEN HALTED"),
        Map.entry(58, "NOT_AUTHORISED STATE UNKNOWN_PARTY RIGHT_CONFLICT"),
        Map.entry(84, "NOT_AUTHORISED BAD_VALUE STATE UNKNOWN_PARTY TOO_MANY_RESERVATIONS"));

    private final SortedMap<String, Long> seen = new TreeMap<>();

    @Test
    void shouldAnswerEveryCommandAsItsNaiveTwin(final TestReporter reporter) {
        reporter.publishEntry("seeds", TwinSettings.run(COMMANDS, COMMANDS_PER_FLOW, 50_000, this::run));
        reporter.publishEntry("answers", seen.toString());
        if (TwinSettings.areWhole(COMMANDS)) {
            final List<String> expected = new ArrayList<>(EVENTS);
            REASONS.forEach((template, reasons) -> List.of(reasons.strip().split(" "))
                .forEach(reason -> expected.add("REJECTED " + reason + " " + template)));
            assertThat(seen.keySet()).as("a flow that does not come to a rule does not test it").containsAll(expected);
        }
    }

    /** A lot frozen in a halt, whose bids had each added ten years to what was left of it. */
    @Test
    void shouldKeepAtMostAllTimeLeftOfAFrozenLot() {
        run(3_512_115, COMMANDS_PER_FLOW);
    }

    private void run(final long seed, final int commands) {
        final AuctionFlow flow = new AuctionFlow(seed, List.of(AuctionMode.values()));
        final TwinExchanges twins = new TwinExchanges(
            flow.world().limits(),
            List.of(AuctionModel::new),
            List.of(NaiveAuctionModel::new),
            TwinSettings.rerun(AuctionTwinTest.class, seed, commands));
        flow.run(twins, commands);
        flow.seen().forEach((what, count) -> seen.merge(what, count, Long::sum));
    }
}
