package io.jishi.testsupport.pool;

import static io.jishi.testsupport.pool.PoolScenario.G06N;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Scope;
import org.junit.jupiter.api.Test;

/** Amend and withdraw (readings P15, P20, P21). */
class PoolAmendTest {
    private final PoolScenario market = new PoolScenario();

    @Test
    void shouldTakeAClientIdAgainOnceItsListingHasEnded() {
        final SubmitSupply supply = market.supply(11, G06N, 1, 80);
        assertThat(market.send(supply)).containsExactly("accepted #1");
        assertThat(market.send(supply)).containsExactly("rejected DUPLICATE_ID");
        market.withdraw(11, 1);
        assertThat(market.send(supply)).containsExactly("accepted #2");
    }

    @Test
    void shouldKeepItsPlaceWithFewerUnitsAnEarlierEndOrTheSame() {
        final SubmitSupply first = market.supply(11, G06N, 5, 80);
        market.send(first);
        market.supply(12, 5, 80);

        assertThat(market.amend(first, 1, (a) -> a.units = 4)).containsExactly("amended #1 4@80 left 4 in place");
        assertThat(market.amend(first, 1, (a) -> {
            a.units = 4;
            a.validUntilNs = 5_000;
        })).containsExactly("amended #1 4@80 left 4 in place");
        assertThat(market.amend(first, 1, (a) -> {
            a.units = 4;
            a.validUntilNs = 4_000;
        })).containsExactly("amended #1 4@80 left 4 in place");
        assertThat(market.amend(first, 1, (a) -> {
            a.units = 4;
            a.validUntilNs = 4_000;
        })).containsExactly("amended #1 4@80 left 4 in place");
        assertThat(market.demand(21, 1, 80)).contains("traded 1@80 #1 left 3 with #3 left 0");
        assertThat(market.at(4_000).demand(21, 1, 80)).startsWith("ended #1 EXPIRED left 3");
    }

    @Test
    void shouldGoToTheBackWithAnythingElse() {
        final SubmitSupply first = market.supply(11, G06N, 5, 80);
        first.validUntilNs = 5_000;
        market.send(first);

        assertThat(market.amend(first, 1, (a) -> a.units = 6)).containsExactly("amended #1 6@80 left 6 at the back");
        assertThat(market.amend(first, 1, (a) -> a.validUntilNs = 5_001))
            .containsExactly("amended #1 5@80 left 5 at the back");
        assertThat(market.amend(first, 1, (a) -> a.validUntilNs = 0))
            .containsExactly("amended #1 5@80 left 5 at the back");
        assertThat(market.amend(first, 1, (a) -> a.priceFen = 79))
            .containsExactly("amended #1 5@79 left 5 at the back");
        assertThat(market.amend(first, 1, (a) -> a.minUnits = 1))
            .containsExactly("amended #1 5@80 left 5 at the back");
        assertThat(market.amend(first, 1, (a) -> a.visibility = ListingVisibility.VENUE))
            .containsExactly("amended #1 5@80 left 5 at the back");
        assertThat(market.lastEvents().get(0).toString()).contains("visibility=PUBLIC");
        assertThat(market.amend(first, 1, (a) -> {
            a.visibility = ListingVisibility.VENUE;
            a.maturity = 6;
        })).containsExactly("amended #1 5@80 left 5 at the back");
        assertThat(market.lastEvents().get(0).toString()).contains("visibility=PARTIES");
        market.supply(12, 5, 80);
        market.amend(first, 1, (a) -> { });
        assertThat(market.demand(21, 1, 80)).contains("traded 1@80 #2 left 4 with #3 left 0");
        assertThat(market.at(5_000).withdraw(11, 1)).startsWith("ended #1 EXPIRED left 5");
    }

    @Test
    void shouldSearchAsIncomingAtTheRestingPrice() {
        final SubmitDemand demand = market.demand(21, G06N, 5, 70);
        market.send(demand);
        market.supply(11, 2, 80);
        market.supply(12, 2, 75);

        assertThat(market.amend(demand, 1, (a) -> a.priceFen = 90)).containsExactly(
            "amended #1 5@90 left 5 at the back",
            "traded 2@75 #3 left 0 with #1 left 3", "reported 2@75", "ended #3 FILLED left 0",
            "traded 2@80 #2 left 0 with #1 left 1", "reported 2@80", "ended #2 FILLED left 0");
        assertThat(market.supply(11, 3, 90)).containsExactly(
            "accepted #4", "traded 1@90 #1 left 0 with #4 left 2", "reported 1@90", "ended #1 FILLED left 0");
    }

    @Test
    void shouldReadUnitsAsTheNewTotal() {
        final SubmitDemand demand = market.demand(21, G06N, 5, 70);
        market.send(demand);
        market.supply(11, 2, 70);

        assertThat(market.amend(demand, 1, (a) -> a.units = 3)).containsExactly("amended #1 3@70 left 1 in place");
        assertThat(market.amend(demand, 1, (a) -> a.units = 2)).containsExactly(
            "amended #1 2@70 left 0 at the back", "ended #1 REDUCED left 0");
    }

    @Test
    void shouldEndAListingReducedToNothing() {
        final PoolScenario market = new PoolScenario();
        final SubmitSupply supply = market.supply(11, G06N, 5, 80);
        market.send(supply);
        assertThat(market.amend(supply, 1, (a) -> a.units = 0)).containsExactly(
            "amended #1 0@80 left 0 at the back", "ended #1 REDUCED left 0");
    }

    @Test
    void shouldLeaveTheListingUntouchedWhenRefused() {
        final PoolScenario small = new PoolScenario(PoolScenario.limits().maxFillsPerCommand(1));
        final SubmitSupply supply = small.supply(11, G06N, 5, 80);
        small.send(supply);
        small.demand(21, 1, 70);
        small.demand(22, 1, 70);

        assertThat(small.amend(supply, 1, (a) -> a.priceFen = 70)).containsExactly("rejected TOO_MANY_FILLS");
        assertThat(small.amend(supply, 1, (a) -> a.units = -1)).containsExactly("rejected BAD_UNITS");
        assertThat(small.amend(supply, 1, (a) -> a.priceFen = 0)).containsExactly("rejected BAD_PRICE");
        assertThat(small.amend(supply, 1, (a) -> a.priceLowFen = 1)).containsExactly("rejected BAD_PRICE");
        assertThat(small.amend(supply, 1, (a) -> a.regionId = 9)).containsExactly("rejected UNKNOWN_REGION");
        assertThat(small.amend(supply, 1, (a) -> a.regionsLow = 1 << 9)).containsExactly("rejected UNKNOWN_REGION");
        assertThat(small.amend(supply, 1, (a) -> a.maturity = 0)).containsExactly("rejected BAD_MATURITY");
        assertThat(small.amend(supply, 1, (a) -> a.minUnits = 6)).containsExactly("rejected BAD_MINIMUM");
        assertThat(small.amend(supply, 1, (a) -> a.validUntilNs = 1_000)).containsExactly("rejected EXPIRED");
        assertThat(small.amend(supply, 1, (a) -> a.priceFen = Long.MAX_VALUE)).containsExactly("rejected AMOUNT_RANGE");
        assertThat(small.amend(supply, 1, (a) -> a.executionMode = ExecutionMode.PROPOSAL))
            .containsExactly("rejected WRONG_MODE");
        assertThat(small.demand(24, 5, 80)).contains("traded 5@80 #1 left 0 with #4 left 0");
    }

    @Test
    void shouldNotKnowAStrangersListing() {
        final SubmitSupply supply = market.supply(11, G06N, 5, 80);
        market.send(supply);

        assertThat(market.amend(supply, 1, (a) -> a.participantId = 12)).containsExactly("rejected UNKNOWN_LISTING");
        assertThat(market.withdraw(12, 1)).containsExactly("rejected UNKNOWN_LISTING");
        assertThat(market.withdraw(11, 2)).containsExactly("rejected UNKNOWN_LISTING");
        assertThat(market.withdraw(11, 1)).containsExactly("ended #1 WITHDRAWN left 5");
        assertThat(market.withdraw(11, 1)).containsExactly("rejected UNKNOWN_LISTING");
    }

    @Test
    void shouldFindTheListingByItsOwnersIdToo() {
        final SubmitSupply supply = market.supply(11, G06N, 5, 80);
        market.send(supply);

        assertThat(market.amend(supply, 0, (a) -> {
            a.clientListingId = supply.clientListingId;
            a.units = 4;
        })).containsExactly("amended #1 4@80 left 4 in place");
        assertThat(market.amend(supply, 0, (a) -> a.clientListingId = 99)).containsExactly("rejected UNKNOWN_LISTING");
    }

    @Test
    void shouldWithdrawButNotAmendDuringAHalt() {
        final SubmitSupply supply = market.supply(11, G06N, 5, 80);
        market.send(supply);
        market.halt(Scope.ALL, 0);

        assertThat(market.amend(supply, 1, (a) -> a.units = 4)).containsExactly("rejected HALTED");
        assertThat(market.supply(11, 1, 80)).containsExactly("rejected HALTED");
        assertThat(market.take(21, 1, 1)).containsExactly("rejected HALTED");
        assertThat(market.withdraw(11, 1)).containsExactly("ended #1 WITHDRAWN left 5");
    }
}
