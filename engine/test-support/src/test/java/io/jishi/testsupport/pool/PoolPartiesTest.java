package io.jishi.testsupport.pool;

import static io.jishi.testsupport.pool.PoolScenario.G06N;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Scope;
import org.junit.jupiter.api.Test;

/** Venues, owners, grades, halts, kill switches, order of checks (readings P5, P10 to P14, P20, P23, P24). */
class PoolPartiesTest {
    private final PoolScenario market = new PoolScenario();

    @Test
    void shouldPairWithinAVenueOrNationallyBetweenLinkedVenues() {
        market.supply(market.supply(11, G06N, 9, 70), (s) -> s.visibility = ListingVisibility.VENUE);

        assertThat(market.demand(22, 1, 90)).as("other venue").containsExactly("accepted #2");
        assertThat(market.demand(market.demand(22, G06N, 1, 90), (d) -> d.venueId = 1)).as("at its venue").hasSize(4);
        market.supply(12, 9, 80);
        assertThat(market.demand(market.demand(21, G06N, 1, 90), (d) -> d.visibility = ListingVisibility.VENUE))
            .contains("traded 1@70 #1 left 7 with #5 left 0");
        assertThat(market.demand(23, 1, 90)).as("venue 3 is not linked").containsExactly("accepted #6");
        assertThat(market.demand(market.demand(24, G06N, 9, 90), (d) -> { }))
            .contains("traded 7@70 #1 left 0 with #7 left 2", "traded 2@80 #4 left 6 with #7 left 0");
    }

    @Test
    void shouldKeepAVenueDemandToItsVenue() {
        market.supply(12, 1, 70);

        assertThat(market.demand(market.demand(21, G06N, 1, 90), (d) -> d.visibility = ListingVisibility.VENUE))
            .containsExactly("accepted #2");
        assertThat(market.demand(market.demand(21, G06N, 1, 90), (d) -> {
            d.visibility = ListingVisibility.VENUE;
            d.venueId = 2;
        })).contains("traded 1@70 #1 left 0 with #3 left 0");
    }

    @Test
    void shouldSkipTheSameOwnerAndGoOn() {
        market.group(11, 5);
        market.group(21, 5);
        market.supply(11, 1, 70);
        market.supply(12, 1, 80);

        assertThat(market.demand(21, 1, 90)).containsExactly(
            "accepted #3", "traded 1@80 #2 left 0 with #3 left 0", "reported 1@80", "ended #2 FILLED left 0",
            "ended #3 FILLED left 0");
        assertThat(market.send(market.demand(11, G06N, 1, 90))).as("the same participant")
            .containsExactly("accepted #4");
    }

    @Test
    void shouldAskForGradesBothWaysAtTheTimeOfMatching() {
        market.supply(market.supply(11, G06N, 1, 70), (s) -> s.minimumGrade = CreditGrade.B);
        market.grade(21, CreditGrade.C);
        market.grade(11, CreditGrade.C);

        assertThat(market.demand(21, 1, 90)).as("buyer too low").containsExactly("accepted #2");
        assertThat(market.demand(market.demand(22, G06N, 1, 90), (d) -> d.minimumGrade = CreditGrade.B))
            .as("supplier too low").containsExactly("accepted #3");
        market.grade(11, CreditGrade.B);
        assertThat(market.demand(market.demand(24, G06N, 1, 90), (d) -> d.minimumGrade = CreditGrade.B))
            .as("nothing re-matched, the next one pairs").contains("traded 1@70 #1 left 0 with #4 left 0");
    }

    @Test
    void shouldNotMatchWhenStatesChange() {
        market.supply(11, 1, 70);
        market.halt(Scope.LISTING, 1);
        assertThat(market.demand(21, 1, 90)).containsExactly("accepted #2");
        market.resume(Scope.LISTING, 1);

        assertThat(market.supply(12, 1, 95)).containsExactly("accepted #3");
        assertThat(market.withdraw(21, 2)).containsExactly("ended #2 WITHDRAWN left 1");
        assertThat(market.demand(22, 1, 70)).contains("traded 1@70 #1 left 0 with #4 left 0");
    }

    @Test
    void shouldSkipHaltedAndBlockedListingsThatKeepTheirPlaceAndEnd() {
        market.supply(market.supply(12, G06N, 2, 70), (s) -> s.validUntilNs = 2_000);
        market.supply(14, 9, 70);

        market.halt(Scope.PARTICIPANT, 12);
        assertThat(market.demand(21, 1, 90)).contains("traded 1@70 #2 left 8 with #3 left 0");
        market.resume(Scope.PARTICIPANT, 12);
        market.halt(Scope.VENUE, 2);
        assertThat(market.demand(21, 1, 90)).contains("traded 1@70 #2 left 7 with #4 left 0");
        market.resume(Scope.VENUE, 2);
        market.phase(2, Phase.CLOSED);
        assertThat(market.demand(21, 1, 90)).contains("traded 1@70 #2 left 6 with #5 left 0");
        market.phase(2, Phase.OPEN);
        market.status(12, ParticipantStatus.BLOCKED);
        assertThat(market.demand(21, 1, 90)).contains("traded 1@70 #2 left 5 with #6 left 0");
        market.status(12, ParticipantStatus.NORMAL);
        assertThat(market.demand(21, 1, 90)).as("in its old place").contains("traded 1@70 #1 left 1 with #7 left 0");
        market.halt(Scope.LISTING, 1);
        assertThat(market.at(2_000).demand(21, 1, 90)).startsWith("ended #1 EXPIRED left 1");
    }

    @Test
    void shouldLetABlockedPartyWithdrawOnly() {
        market.supply(11, 1, 70);
        market.status(11, ParticipantStatus.BLOCKED);

        assertThat(market.supply(11, 1, 70)).containsExactly("rejected PARTY_BLOCKED");
        assertThat(market.take(11, 1, 1)).containsExactly("rejected PARTY_BLOCKED");
        assertThat(market.withdraw(11, 1)).containsExactly("ended #1 WITHDRAWN left 1");
    }

    @Test
    void shouldEndWhatAKillSwitchCoversInTheOrderOfPlaces() {
        final var first = market.supply(11, G06N, 2, 70);
        market.send(first);
        market.supply(12, 1, 70);
        market.supply(11, 1, 70);
        market.amend(first, 1, (a) -> a.priceFen = 69);

        assertThat(market.kill(Scope.PARTICIPANT, 11)).containsExactly(
            "KILL_SWITCH_CHANGED", "ended #3 OPERATOR left 1", "ended #1 OPERATOR left 2");
        assertThat(market.supply(11, 1, 70)).containsExactly("rejected KILLED");
        assertThat(market.kill(Scope.VENUE, 2)).containsExactly("KILL_SWITCH_CHANGED", "ended #2 OPERATOR left 1");
    }

    @Test
    void shouldRefuseSuppliesInOrder() {
        final var supply = market.supply(99, G06N, 0, 0);
        supply.venueId = 9;
        supply.clientListingId = 0;
        supply.fieldId = 99;
        supply.regionId = 99;
        supply.allowedRegionsLow = 1 | 1 << 9;
        supply.territoryLow = 1;
        supply.assetId = 99;
        supply.right = null;
        supply.maturity = 10;
        supply.minUnits = Long.MAX_VALUE;
        supply.validUntilNs = 999;

        assertThat(market.send(supply)).containsExactly("rejected UNKNOWN_PARTY");
        assertThat(market.supply(supply, (s) -> s.participantId = 11)).containsExactly("rejected UNKNOWN_VENUE");
        market.halt(Scope.ALL, 0);
        assertThat(market.supply(supply, (s) -> s.venueId = 1)).containsExactly("rejected HALTED");
        market.resume(Scope.ALL, 0);
        assertThat(market.send(supply)).containsExactly("rejected BAD_VALUE");
        assertThat(market.supply(supply, (s) -> s.clientListingId = 7)).containsExactly("rejected BAD_UNITS");
        assertThat(market.supply(supply, (s) -> s.units = Long.MAX_VALUE)).containsExactly("rejected BAD_PRICE");
        assertThat(market.supply(supply, (s) -> s.priceFen = 2)).containsExactly("rejected UNKNOWN_FIELD");
        assertThat(market.supply(supply, (s) -> s.fieldId = G06N)).containsExactly("rejected UNKNOWN_REGION");
        assertThat(market.supply(supply, (s) -> s.regionId = 1)).containsExactly("rejected UNKNOWN_REGION");
        assertThat(market.supply(supply, (s) -> s.allowedRegionsLow = 1)).containsExactly("rejected UNKNOWN_REGION");
        assertThat(market.supply(supply, (s) -> s.territoryLow = 0)).containsExactly("rejected UNKNOWN_ASSET");
        assertThat(market.supply(supply, (s) -> s.assetId = 0)).containsExactly("rejected BAD_RIGHT");
        assertThat(market.supply(supply, (s) -> s.right = Right.ORDINARY))
            .containsExactly("rejected BAD_MATURITY");
        assertThat(market.supply(supply, (s) -> {
            s.maturity = 9;
            s.minUnits = -1;
        })).containsExactly("rejected BAD_MINIMUM");
        assertThat(market.supply(supply, (s) -> s.minUnits = 0)).containsExactly("rejected EXPIRED");
        assertThat(market.supply(supply, (s) -> s.validUntilNs = 0)).containsExactly("rejected AMOUNT_RANGE");
        market.venue(1, true, 100);
        assertThat(market.supply(supply, (s) -> s.units = 51)).containsExactly("rejected MAX_VALUE");
        assertThat(market.supply(supply, (s) -> s.units = 50)).containsExactly("accepted #1");
        assertThat(market.send(supply)).containsExactly("rejected DUPLICATE_ID");
    }

    @Test
    void shouldRefuseDemandsWithImpossibleTerms() {
        final var demand = market.demand(21, G06N, 0, 0);
        demand.priceLowFen = 3;
        demand.regionsHigh = 1;
        demand.rights = 0;
        demand.minMaturity = 10;
        demand.minUnits = -1;
        demand.validUntilNs = -1;
        demand.executionMode = ExecutionMode.OPEN_LICENCE;

        assertThat(market.send(demand)).containsExactly("rejected WRONG_MODE");
        assertThat(market.demand(demand, (d) -> d.executionMode = ExecutionMode.FIRM))
            .containsExactly("rejected BAD_UNITS");
        assertThat(market.demand(demand, (d) -> d.units = Long.MAX_VALUE)).containsExactly("rejected BAD_PRICE");
        assertThat(market.demand(demand, (d) -> d.priceFen = 2)).containsExactly("rejected BAD_PRICE");
        assertThat(market.demand(demand, (d) -> d.priceLowFen = 1)).containsExactly("rejected UNKNOWN_REGION");
        assertThat(market.demand(demand, (d) -> d.regionsHigh = 0)).containsExactly("rejected BAD_RIGHT");
        assertThat(market.demand(demand, (d) -> d.rights = 8)).containsExactly("rejected BAD_MATURITY");
        assertThat(market.demand(demand, (d) -> d.minMaturity = 5)).containsExactly("rejected BAD_MINIMUM");
        assertThat(market.demand(demand, (d) -> d.minUnits = 0)).containsExactly("rejected EXPIRED");
        assertThat(market.demand(demand, (d) -> d.validUntilNs = 0)).containsExactly("rejected AMOUNT_RANGE");
        assertThat(market.demand(demand, (d) -> d.units = 5)).containsExactly("accepted #1");
        assertThat(market.supply(11, 1, 2)).as("the upper end counts").contains("ended #2 FILLED left 0");
    }

    @Test
    void shouldRefuseWhatDoesNotFitTheLimits() {
        final PoolScenario small = new PoolScenario(PoolScenario.limits().maxListings(2).maxTimers(1));
        assertThat(small.supply(small.supply(11, G06N, 1, 70), (s) -> s.validUntilNs = 5_000))
            .containsExactly("accepted #1");
        assertThat(small.supply(small.supply(11, G06N, 1, 70), (s) -> s.validUntilNs = 5_000))
            .containsExactly("rejected TOO_MANY_TIMERS");
        assertThat(small.supply(11, 1, 70)).containsExactly("accepted #2");
        assertThat(small.demand(21, 1, 90)).as("although it would be filled at once")
            .containsExactly("rejected TOO_MANY_LISTINGS");
    }
}
