package io.jishi.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Who receives each event of all models, of deposits, trades and certificates: the table says it as the pages do, the
 * {@link VisibilityScenes scenes} bring every one about in a real exchange.
 */
class VisibilityTest {
    /**
     * Event | whom it names | when | who receives it: F the public feed, O the operator; S the owner's session, s the
     * gateway of its venue; B, b of the bidder that it names; C, c of the other bidder; X, x of an outsider. What is on
     * the public feed all may see; those named get it in their own stream too.
     */
    private static final List<String> TABLE = List.of(
        "LOT_OPENED | OWNER | - | FO Ss .. .. ..",
        "LOT_PHASE_CHANGED | - | - | FO .s .. .. ..",
        "AUCTION_EXTENDED | - | - | FO .s .. .. ..",
        "DUTCH_STEP | - | - | FO .s .. .. ..",
        "FIRST_REFUSAL_ASKED | - | - | FO .s .. .. ..",
        "RESERVE_REVEALED | OWNER | - | FO Ss .. .. ..",
        "LOT_AWARDED | BIDDER OWNER | - | FO Ss Bb .. ..",
        "LOT_CLOSED | - | - | FO .s .. .. ..",
        "DEFAULT_DECLARED | BIDDER OWNER | - | FO Ss Bb .. ..",
        "BID_ACCEPTED | - | - | FO .s .. .. ..",
        "BID_ACCEPTED | BIDDER | - | .O .. Bb .. ..",
        "BID_ACCEPTED | BIDDER | sealed | .. .. Bb .. ..",
        "BID_VOIDED | - | - | FO .s .. .. ..",
        "BID_VOIDED | BIDDER | sealed | .. .. Bb .. ..",
        "BID_VOIDED | BIDDER | sealed, disqualified by the operator | .O .. Bb .. ..",
        "MAXIMUM_SET | BIDDER | - | .. .. Bb .. ..",
        "OFFER_SCORED | BIDDER OUTSIDER | - | .O .. .. .. ..",
        "ALIAS_ASSIGNED | BIDDER | - | .O .. Bb .. ..",
        "ALIAS_ASSIGNED | BIDDER OWNER | - | .O Ss Bb .. ..",
        "BIDDER_CHANGED | BIDDER | - | .O .. Bb .. ..",
        "BIDDER_CHANGED | BIDDER | sealed, disqualified by the operator | .O .. Bb .. ..",
        "BIDDER_CHANGED | BIDDER OWNER | - | .O Ss Bb .. ..",
        "FIRST_REFUSAL_ANSWERED | BIDDER | - | .O .. Bb .. ..",
        "DEPOSIT_MOVED | BIDDER | - | .O .. Bb .. ..",
        "TRADED | BIDDER OWNER | - | .O Ss Bb .. ..",
        "TRADED | OWNER BIDDER | - | .O Ss Bb .. ..",
        "TRADE_REPORTED | - | - | FO .s .. .. ..",
        "FEE_CHARGED | BIDDER | - | .O .s Bb .. ..",
        "FEE_CHARGED | OWNER | - | .O Ss .. .. ..",
        "RIGHT_GRANTED | BIDDER OWNER | - | .O Ss Bb .. ..",
        "CERTIFICATE_CHANGED | BIDDER OWNER | - | .O Ss Bb .. ..",
        "DISCLOSURE_CHANGED | OWNER | draft | .O Ss .. .. ..",
        "DISCLOSURE_CHANGED | OWNER | - | FO Ss .. .. ..",
        "DISCLOSURE_CHANGED | OWNER BIDDER | - | FO Ss Bb .. ..",
        "COMPETITION_ANNOUNCED | OWNER | - | FO Ss .. .. ..",
        "APPLICATION_CHANGED | BIDDER | - | .O .s Bb .. ..",
        "AGREEMENT_CHANGED | OWNER BIDDER | private | .O Ss Bb .. ..",
        "AGREEMENT_CHANGED | OWNER BIDDER | - | FO Ss Bb .. ..",
        "AGREEMENT_CHANGED | OWNER BIDDER | objected | FO Ss Bb .. ..",
        "OBJECTION_CHANGED | OUTSIDER | objected | FO .s .. .. Xx",
        "OBJECTION_CHANGED | OUTSIDER | - | FO .s .. .. Xx",
        "LISTING_ACCEPTED | BIDDER | - | FO .. Bb .. ..",
        "LISTING_ACCEPTED | OWNER | - | FO Ss .. .. ..",
        "LISTING_ACCEPTED | OWNER | of a venue | .O Ss .. .. ..",
        "LISTING_AMENDED | OWNER | - | FO Ss .. .. ..",
        "LISTING_AMENDED | OWNER | of a venue | .O Ss .. .. ..",
        "LISTING_ENDED | BIDDER | - | FO .. Bb .. ..",
        "LISTING_ENDED | OWNER | - | FO Ss .. .. ..",
        "LISTING_ENDED | OWNER | of a venue | .O Ss .. .. ..",
        "TAKE_ACCEPTED | BIDDER | - | .O .. Bb .. ..",
        "TAKE_ACCEPTED | BIDDER | of a venue | .O .s Bb .. ..",
        "TRADED | BIDDER OWNER | of a venue | .O Ss Bb .. ..",
        "TRADE_REPORTED | - | of a venue | FO .s .. .. ..",
        "FEE_CHARGED | BIDDER | of a venue | .O .s Bb .. ..",
        "FEE_CHARGED | OWNER | of a venue | .O Ss .. .. ..",
        "RIGHT_GRANTED | BIDDER OWNER | of a venue | .O Ss Bb .. ..",
        "GRANT_ENDED | BIDDER OWNER | - | .O Ss Bb .. ..",
        "MATCH_PROPOSED | OWNER BIDDER | - | .O Ss Bb .. ..",
        "MATCH_CONFIRMED | BIDDER OWNER | - | .O Ss Bb .. ..",
        "MATCH_CONFIRMED | OWNER BIDDER | - | .O Ss Bb .. ..",
        "MATCH_ENDED | BIDDER OWNER | - | .O Ss Bb .. ..",
        "MATCH_ENDED | OWNER BIDDER | - | .O Ss Bb .. ..",
        "TAKE_NOTICED | BIDDER OWNER | - | .O Ss Bb .. ..",
        "ORDER_ACCEPTED | BIDDER | - | .O .s Bb .. ..",
        "ORDER_ACCEPTED | OWNER | - | .O Ss .. .. ..",
        "ORDER_REPLACED | BIDDER | - | .O .s Bb .. ..",
        "ORDER_DECREMENTED | BIDDER | - | .O .s Bb .. ..",
        "ORDER_ENDED | BIDDER | - | .O .s Bb .. ..",
        "ORDER_ENDED | OWNER | - | .O Ss .. .. ..",
        "STOP_TRIGGERED | BIDDER | - | .O .s Bb .. ..",
        "INDICATIVE_PRICE | - | - | FO .s .. .. ..",
        "LEVEL_CHANGED | - | - | FO .s .. .. ..",
        "DEPTH_CHANGED | - | - | FO .s .. .. ..",
        "BOOK_SNAPSHOT | OUTSIDER | - | .O .s .. .. Xx");

    private final VisibilityLog log = new VisibilityLog();
    private final VisibilityScenes scenes = new VisibilityScenes(log);

    @Test
    void shouldTellEachEventToThoseOfTheTableAndNobodyElse() {
        scenes.all();
        assertThat(log.lines()).containsExactlyInAnyOrderElementsOf(TABLE);
    }

    @Test
    void shouldHaveProducedEveryTypeOfEvent() {
        scenes.all();
        final Set<String> inTable = TABLE.stream().map(row -> row.split(" ", 2)[0]).collect(Collectors.toSet());
        assertThat(log.seen()).isEqualTo(VisibilityLog.TYPES);
        assertThat(VisibilityLog.TYPES).extracting(Enum::name).allMatch(inTable::contains);
    }

    @Test
    void shouldSayWhoseCommandItWasOnlyWhereItsSenderIsNamed() {
        scenes.all();
        assertThat(log.signed()).as("events that a party's command is the cause of").isGreaterThan(100);
        assertThat(log.signedByOthers()).isEmpty();
    }

    @Test
    void shouldNameNoBidderAndNoSessionBeforeTheAward() {
        scenes.all();
        assertThat(log.unnamed()).as("events looked at by the log").isGreaterThan(30);
    }
}
