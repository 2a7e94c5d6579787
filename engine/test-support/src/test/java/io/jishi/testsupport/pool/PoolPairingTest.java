package io.jishi.testsupport.pool;

import static io.jishi.testsupport.pool.PoolScenario.G;
import static io.jishi.testsupport.pool.PoolScenario.G06;
import static io.jishi.testsupport.pool.PoolScenario.G06F;
import static io.jishi.testsupport.pool.PoolScenario.G06N;
import static io.jishi.testsupport.pool.PoolScenario.H04L;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.AdvanceTime;
import io.jishi.core.vocabulary.Right;
import org.junit.jupiter.api.Test;

/** Who pairs, in which order, at which price, for how many units (readings P1 to P4, P8, P9, P16, P18, P19, P22). */
class PoolPairingTest {
    private final PoolScenario market = new PoolScenario();

    @Test
    void shouldReachAMinimumOverSeveralCounterparties() {
        market.supply(11, 2, 70);
        market.supply(12, 2, 80);

        assertThat(market.demand(market.demand(21, G06N, 5, 90), (d) -> d.minUnits = 4)).containsExactly(
            "accepted #3",
            "traded 2@70 #1 left 0 with #3 left 3", "reported 2@70", "ended #1 FILLED left 0",
            "traded 2@80 #2 left 0 with #3 left 1", "reported 2@80", "ended #2 FILLED left 0");
    }

    @Test
    void shouldTradeNothingWhenAMinimumIsNotReached() {
        market.supply(11, 2, 70);
        market.supply(12, 1, 80);

        assertThat(market.demand(market.demand(21, G06N, 5, 90), (d) -> d.minUnits = 4)).containsExactly("accepted #3");
    }

    @Test
    void shouldNotBindByAMinimumOnceFilled() {
        market.demand(market.demand(21, G06N, 5, 90), (d) -> d.minUnits = 3);
        market.supply(11, 3, 70);

        assertThat(market.supply(12, 1, 70)).containsExactly(
            "accepted #3", "traded 1@90 #1 left 1 with #3 left 0", "reported 1@90", "ended #3 FILLED left 0");
    }

    @Test
    void shouldSkipInOnePassAndNotGoBack() {
        market.supply(market.supply(11, G06N, 4, 70), (s) -> s.allOrNone = true);
        market.supply(12, 2, 75);
        market.supply(market.supply(13, G06N, 2, 80), (s) -> s.venueId = 1);

        assertThat(market.demand(21, 3, 90)).containsExactly(
            "accepted #4",
            "traded 2@75 #2 left 0 with #4 left 1", "reported 2@75", "ended #2 FILLED left 0",
            "traded 1@80 #3 left 1 with #4 left 0", "reported 1@80", "ended #4 FILLED left 0");
    }

    @Test
    void shouldFillAnIncomingAllOrNoneFromSeveralOrNotAtAll() {
        market.supply(11, 2, 70);
        market.supply(12, 2, 80);

        assertThat(market.demand(market.demand(21, G06N, 5, 90), (d) -> d.allOrNone = true))
            .containsExactly("accepted #3");
        assertThat(market.demand(market.demand(22, G06N, 4, 90), (d) -> d.allOrNone = true)).containsExactly(
            "accepted #4",
            "traded 2@70 #1 left 0 with #4 left 2", "reported 2@70", "ended #1 FILLED left 0",
            "traded 2@80 #2 left 0 with #4 left 0", "reported 2@80", "ended #2 FILLED left 0",
            "ended #4 FILLED left 0");
    }

    @Test
    void shouldNeverAddUpTwoSmallSuppliesForARestingMinimum() {
        market.demand(market.demand(21, G06N, 5, 90), (d) -> d.minUnits = 3);

        assertThat(market.supply(11, 2, 70)).containsExactly("accepted #2");
        assertThat(market.supply(12, 2, 70)).containsExactly("accepted #3");
        assertThat(market.supply(13, 3, 70)).as("venue 3 is not linked").containsExactly("accepted #4");
        assertThat(market.supply(14, 3, 70)).containsExactly(
            "accepted #5", "traded 3@90 #1 left 2 with #5 left 0", "reported 3@90", "ended #5 FILLED left 0");
    }

    @Test
    void shouldSellAtTheRestingBudgetHighestThenEarliest() {
        market.demand(21, 1, 80);
        market.demand(22, 1, 90);
        market.demand(24, 1, 90);

        assertThat(market.supply(11, 4, 10)).containsExactly(
            "accepted #4",
            "traded 1@90 #2 left 0 with #4 left 3", "reported 1@90", "ended #2 FILLED left 0",
            "traded 1@90 #3 left 0 with #4 left 2", "reported 1@90", "ended #3 FILLED left 0",
            "traded 1@80 #1 left 0 with #4 left 1", "reported 1@80", "ended #1 FILLED left 0");
    }

    @Test
    void shouldBuyLowestThenEarliestAcrossFieldsAndRights() {
        market.supply(11, 1, 70);
        market.supply(market.supply(12, G06F, 1, 60), (s) -> s.right = Right.KNOW_HOW);
        market.supply(market.supply(14, G06F, 1, 70), (s) -> { });
        market.supply(market.supply(11, H04L, 1, 10), (s) -> { });

        assertThat(market.demand(market.demand(21, G, 4, 70), (d) -> d.rights = 1 << 3 | 1 << 5)).containsExactly(
            "accepted #5",
            "traded 1@60 #2 left 0 with #5 left 3", "reported 1@60", "ended #2 FILLED left 0",
            "traded 1@70 #1 left 0 with #5 left 2", "reported 1@70", "ended #1 FILLED left 0",
            "traded 1@70 #3 left 0 with #5 left 1", "reported 1@70", "ended #3 FILLED left 0");
    }

    @Test
    void shouldPairAtTheHighestPriceThereIs() {
        market.supply(11, 1, Long.MAX_VALUE);
        market.supply(12, 1, Long.MAX_VALUE);
        market.supply(14, 1, 70);

        assertThat(market.demand(market.demand(21, G, 1, Long.MAX_VALUE), (d) -> { })).containsExactly(
            "accepted #4", "traded 1@70 #3 left 0 with #4 left 0", "reported 1@70", "ended #3 FILLED left 0",
            "ended #4 FILLED left 0");
        for (int taken = 1; taken <= 2; taken++) {
            final int demand = taken + 4;
            final String price = "1@" + Long.MAX_VALUE;
            assertThat(market.demand(market.demand(21, G, 1, Long.MAX_VALUE), (d) -> { })).containsExactly(
                "accepted #" + demand, "traded " + price + " #" + taken + " left 0 with #" + demand + " left 0",
                "reported " + price, "ended #" + taken + " FILLED left 0", "ended #" + demand + " FILLED left 0");
        }
        assertThat(market.demand(market.demand(21, G, 1, Long.MAX_VALUE), (d) -> { })).containsExactly("accepted #7");
    }

    @Test
    void shouldReadAPrefixAsAncestorOrSelf() {
        market.supply(11, 4, 70);

        assertThat(market.send(market.demand(21, G06F, 1, 90))).containsExactly("accepted #2");
        assertThat(market.send(market.demand(21, 9, 1, 90))).containsExactly("rejected UNKNOWN_FIELD");
        assertThat(market.send(market.demand(21, G06N, 1, 90))).contains("ended #3 FILLED left 0");
        assertThat(market.send(market.demand(21, G06, 1, 90))).contains("ended #4 FILLED left 0");
        assertThat(market.send(market.demand(21, G, 1, 90))).contains("ended #5 FILLED left 0");
        assertThat(market.send(market.demand(21, 0, 1, 90))).contains("ended #6 FILLED left 0");
        assertThat(market.send(market.supply(11, G06, 1, 90))).containsExactly("rejected UNKNOWN_FIELD");
        assertThat(market.send(market.supply(11, 0, 1, 90))).containsExactly("rejected UNKNOWN_FIELD");
    }

    @Test
    void shouldMeetRestingDemandsAtEveryDepth() {
        market.send(market.demand(21, 0, 1, 90));
        market.send(market.demand(21, G, 1, 91));
        market.send(market.demand(21, G06, 1, 92));
        market.send(market.demand(21, G06N, 1, 93));
        market.send(market.demand(21, G06F, 1, 94));

        assertThat(market.supply(11, 5, 70)).containsExactly(
            "accepted #6",
            "traded 1@93 #4 left 0 with #6 left 4", "reported 1@93", "ended #4 FILLED left 0",
            "traded 1@92 #3 left 0 with #6 left 3", "reported 1@92", "ended #3 FILLED left 0",
            "traded 1@91 #2 left 0 with #6 left 2", "reported 1@91", "ended #2 FILLED left 0",
            "traded 1@90 #1 left 0 with #6 left 1", "reported 1@90", "ended #1 FILLED left 0");
    }

    @Test
    void shouldAskForMaturityModesAndRegions() {
        market.supply(market.supply(11, G06N, 1, 70), (s) -> {
            s.maturity = 6;
            s.modes = 2;
            s.regionId = 1;
            s.allowedRegionsLow = 1 << 1 | 1 << 2;
        });

        assertThat(market.demand(market.demand(21, G06N, 1, 90), (d) -> d.minMaturity = 7)).hasSize(1);
        assertThat(market.demand(market.demand(21, G06N, 1, 90), (d) -> d.modes = 1)).hasSize(1);
        assertThat(market.demand(market.demand(21, G06N, 1, 90), (d) -> d.regionsLow = 1 << 2)).hasSize(1);
        assertThat(market.demand(market.demand(24, G06N, 1, 90), (d) -> { })).as("no home region").hasSize(1);
        assertThat(market.demand(market.demand(22, G06N, 1, 90), (d) -> {
            d.minMaturity = 6;
            d.modes = 3;
            d.regionsLow = 1 << 1;
        })).contains("ended #1 FILLED left 0");
    }

    @Test
    void shouldTakeAnEmptySetForAnythingButNotOfRights() {
        market.supply(market.supply(11, G06N, 2, 70), (s) -> s.modes = 2);

        assertThat(market.demand(21, 1, 90)).contains("traded 1@70 #1 left 1 with #2 left 0");
        assertThat(market.demand(market.demand(21, G06N, 1, 90), (d) -> d.rights = 0))
            .containsExactly("rejected BAD_RIGHT");
        assertThat(market.demand(market.demand(21, G06N, 1, 90), (d) -> d.rights = 1 << 9))
            .containsExactly("rejected BAD_RIGHT");
    }

    @Test
    void shouldEndAtItsEndBeforeACommandOfThatInstant() {
        market.supply(market.supply(11, G06N, 1, 70), (s) -> s.validUntilNs = 2_000);
        market.supply(market.supply(12, G06N, 1, 80), (s) -> s.validUntilNs = 2_001);

        assertThat(market.at(2_000).demand(21, 2, 90)).containsExactly(
            "ended #1 EXPIRED left 1",
            "accepted #3", "traded 1@80 #2 left 0 with #3 left 1", "reported 1@80", "ended #2 FILLED left 0");
        assertThat(market.supply(market.supply(11, G06N, 1, 70), (s) -> s.validUntilNs = 2_000))
            .containsExactly("rejected EXPIRED");
    }

    @Test
    void shouldRefuseMoreFillsThanOneCommandMayMake() {
        final PoolScenario small = new PoolScenario(PoolScenario.limits().maxFillsPerCommand(2));
        small.supply(11, 1, 70);
        small.supply(11, 1, 70);
        small.supply(11, 1, 70);

        assertThat(small.demand(21, 3, 90)).containsExactly("rejected TOO_MANY_FILLS");
        assertThat(small.demand(21, 2, 90)).contains("ended #4 FILLED left 0");
    }

    @Test
    void shouldRestTheRemainderAndCheckTheMinimum() {
        assertThat(market.demand(21, 3, 90)).containsExactly("accepted #1");
        assertThat(market.supply(11, 2, 95)).containsExactly("accepted #2");
        assertThat(market.supply(11, 2, 90)).containsExactly(
            "accepted #3", "traded 2@90 #1 left 1 with #3 left 0", "reported 2@90", "ended #3 FILLED left 0");
        assertThat(market.supply(11, 2, 90)).containsExactly(
            "accepted #4", "traded 1@90 #1 left 0 with #4 left 1", "reported 1@90", "ended #1 FILLED left 0");
        assertThat(market.demand(market.demand(21, G06N, 3, 90), (d) -> d.minUnits = 4))
            .containsExactly("rejected BAD_MINIMUM");
    }

    @Test
    void shouldEndThousandsAtOneInstantInTheOrderOfArming() {
        final PoolScenario big = new PoolScenario(PoolScenario.limits().maxListings(2_000).maxTimers(2_000));
        for (int i = 0; i < 2_000; i++) {
            big.supply(big.supply(11, G06N, 1, 70), (s) -> s.validUntilNs = 9_000);
        }

        assertThat(big.at(9_000).demand(21, 1, 90)).hasSize(250 + 1).startsWith("ended #1 EXPIRED left 1").endsWith(
            "ended #250 EXPIRED left 1", "accepted #2001");
        for (int slice = 1; slice < 8; slice++) {
            assertThat(big.at(slice * 1_000_000L).send(new AdvanceTime())).hasSize(250 + 1).endsWith(
                "ended #" + (slice + 1) * 250 + " EXPIRED left 1", "TIME_ADVANCED");
        }
    }
}
