package io.jishi.testsupport.pool;

import static io.jishi.testsupport.pool.PoolScenario.G06N;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;
import org.junit.jupiter.api.Test;

/** Take (readings P6, P7, P10 to P12, P14, P20, P26). */
class PoolTakeTest {
    private final PoolScenario market = new PoolScenario();

    @Test
    void shouldTakeAtTheListedPriceFirstCommandWins() {
        market.supply(11, 3, 80);

        assertThat(market.take(22, 1, 2)).containsExactly(
            "take #1 2", "traded 2@80 #1 left 1 with #0 left 0", "reported 2@80");
        assertThat(market.lastEvents()).extracting(Object::toString).element(1).asString().contains(
            "participantId=22 counterpartyId=11 venueId=2 counterVenueId=1", "buyerId=22 sellerId=11",
            "tradeVenueId=1", "buyerVenueId=2 sellerVenueId=1", "buyerIncoming=1");
        assertThat(market.take(21, 1, 1)).containsExactly(
            "take #1 1", "traded 1@80 #1 left 0 with #0 left 0", "reported 1@80", "ended #1 FILLED left 0");
        assertThat(market.take(21, 1, 1)).containsExactly("rejected UNKNOWN_LISTING");
    }

    @Test
    void shouldTakeOnlyASupply() {
        market.demand(21, 3, 80);

        assertThat(market.take(22, 1, 2)).containsExactly("rejected NOT_A_SUPPLY");
    }

    @Test
    void shouldNotTakeMoreThanIsLeftNorPartOfAllOrNoneNorLessThanTheMinimum() {
        market.supply(11, 3, 80);
        market.supply(market.supply(11, G06N, 3, 80), (s) -> s.allOrNone = true);
        market.supply(market.supply(11, G06N, 3, 80), (s) -> s.minUnits = 2);

        assertThat(market.take(21, 1, 4)).containsExactly("rejected NOT_ENOUGH_UNITS");
        assertThat(market.take(21, 2, 2)).containsExactly("rejected ALL_OR_NONE");
        assertThat(market.take(21, 3, 1)).containsExactly("rejected BELOW_MINIMUM");
        assertThat(market.take(21, 3, 2)).hasSize(3);
        assertThat(market.take(21, 3, 2)).as("one is left of three").containsExactly("rejected NOT_ENOUGH_UNITS");
        assertThat(market.take(21, 3, 1)).as("the minimum no longer binds").contains("ended #3 FILLED left 0");
        assertThat(market.take(21, 2, 3)).contains("ended #2 FILLED left 0");
    }

    @Test
    void shouldNameTheFirstReasonInOrder() {
        market.group(11, 5);
        market.group(21, 5);
        market.venue(1, true, 100);
        market.asset(7, 11);
        market.supply(market.supply(11, G06N, 1, 80), (s) -> {
            s.visibility = ListingVisibility.VENUE;
            s.minimumGrade = CreditGrade.A;
            s.allowedRegionsLow = 1 << 3;
            s.allOrNone = true;
        });
        market.halt(Scope.LISTING, 1);
        market.halt(Scope.PARTICIPANT, 21);

        assertThat(market.take(21, 9, 0, (t) -> t.maxPriceFen = 79)).containsExactly("rejected UNKNOWN_LISTING");
        assertThat(market.take(21, 1, 0, (t) -> t.maxPriceFen = 79)).containsExactly("rejected PRICE_CHANGED");
        assertThat(market.take(21, 1, 0, (t) -> t.maxPriceFen = 80)).containsExactly("rejected HALTED");
        market.resume(Scope.PARTICIPANT, 21);
        market.phase(1, Phase.CLOSED);
        assertThat(market.take(21, 1, 0)).containsExactly("rejected HALTED");
        market.phase(1, Phase.OPEN);
        market.resume(Scope.LISTING, 1);
        assertThat(market.take(21, 1, 0, (t) -> t.venueId = 2)).containsExactly("rejected BAD_UNITS");
        assertThat(market.take(21, 1, 2, (t) -> t.venueId = 2)).containsExactly("rejected NOT_VISIBLE");
        assertThat(market.take(21, 1, 2)).containsExactly("rejected SELF_TRADE");
        market.group(21, 0);
        assertThat(market.take(21, 1, 2)).containsExactly("rejected CREDIT_TOO_LOW");
        market.grade(21, CreditGrade.A);
        assertThat(market.take(21, 1, 2)).containsExactly("rejected REGION_NOT_ALLOWED");
    }

    @Test
    void shouldNotBeTakenWhileAnythingAboveItIsHaltedClosedOrBlocked() {
        market.supply(12, 3, 80);

        market.halt(Scope.PARTICIPANT, 12);
        assertThat(market.take(21, 1, 1)).containsExactly("rejected HALTED");
        market.resume(Scope.PARTICIPANT, 12);
        market.halt(Scope.VENUE, 2);
        assertThat(market.take(21, 1, 1)).containsExactly("rejected HALTED");
        market.resume(Scope.VENUE, 2);
        market.phase(2, Phase.CLOSED);
        assertThat(market.take(21, 1, 1)).containsExactly("rejected NOT_OPEN");
        market.phase(2, Phase.OPEN);
        market.status(12, ParticipantStatus.BLOCKED);
        assertThat(market.take(21, 1, 1)).containsExactly("rejected HALTED");
        market.status(12, ParticipantStatus.NORMAL);
        assertThat(market.take(21, 1, 1)).hasSize(3);
    }

    @Test
    void shouldCountAsNationalAndAskOnlyTheSuppliersConditions() {
        market.supply(11, 3, 80);
        market.supply(market.supply(11, G06N, 3, 80), (s) -> s.visibility = ListingVisibility.VENUE);

        assertThat(market.take(23, 1, 1)).as("venue 3 is not linked").containsExactly("rejected NOT_VISIBLE");
        assertThat(market.take(23, 1, 1, (t) -> t.venueId = 1)).hasSize(3);
        assertThat(market.take(22, 2, 1)).containsExactly("rejected NOT_VISIBLE");
        assertThat(market.take(22, 2, 1, (t) -> t.venueId = 1)).hasSize(3);
        market.venue(2, false, 0);
        assertThat(market.take(22, 1, 1)).as("no longer linked").containsExactly("rejected NOT_VISIBLE");
    }

    @Test
    void shouldKeepToTheVenuesLargestValue() {
        market.supply(11, 3, 80);
        market.venue(2, true, 100);

        assertThat(market.take(22, 1, 2)).containsExactly("rejected MAX_VALUE");
        assertThat(market.take(22, 1, 1)).hasSize(3);
    }
}
