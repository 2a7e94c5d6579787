package io.jishi.testsupport.pool;

import static io.jishi.testsupport.pool.PoolScenario.G;
import static io.jishi.testsupport.pool.PoolScenario.G06;
import static io.jishi.testsupport.pool.PoolScenario.G06F;
import static io.jishi.testsupport.pool.PoolScenario.G06N;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.AdvanceTime;
import io.jishi.core.vocabulary.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Searches that need more looks than a command has: here 3, and a step every 1,000,000 ns. */
class PoolLongSearchTest {
    private final PoolScenario market = new PoolScenario(PoolScenario.limits().maxLooksPerCommand(3));

    /** Supplies that the demands of these tests look at and do not want: they meet in no cooperation mode. */
    private void unwanted(final int count) {
        for (int i = 0; i < count; i++) {
            market.supply(market.supply(11, G06N, 1, 10 + i), (s) -> s.modes = 1);
        }
    }

    private List<String> demand(final int prefix, final long units, final long priceFen) {
        return market.demand(market.demand(21, prefix, units, priceFen), (d) -> d.modes = 2);
    }

    @Test
    void shouldEndWithItsLooks() {
        unwanted(2);
        market.supply(12, 1, 50);

        assertThat(demand(G, 1, 90)).containsExactly("accepted #4",
            "traded 1@50 #3 left 0 with #4 left 0", "reported 1@50",
            "ended #3 FILLED left 0", "ended #4 FILLED left 0");
    }

    @Test
    void shouldFindLaterWhatItWouldHaveFoundAtOnce() {
        unwanted(4);
        market.supply(market.supply(12, G06F, 1, 60), (s) -> s.modes = 2);
        market.supply(market.supply(12, G06N, 1, 50), (s) -> s.modes = 2);

        assertThat(demand(G06, 1, 90)).containsExactly("accepted #7");
        assertThat(market.pass(2)).isEmpty();
        assertThat(market.pass(3)).containsExactly(
            "traded 1@50 #6 left 0 with #7 left 0", "reported 1@50",
            "ended #6 FILLED left 0", "ended #7 FILLED left 0");
    }

    @Test
    void shouldRestLikeAnyOtherMeanwhile() {
        unwanted(4);
        market.supply(market.supply(12, G06N, 1, 50), (s) -> s.modes = 2);
        demand(G06N, 1, 90);

        assertThat(market.supply(12, 1, 70)).contains("traded 1@90 #6 left 0 with #7 left 0");
        assertThat(market.pass(5)).isEmpty();
    }

    @Test
    void shouldPairOnlyWithWhatWasInLineBefore() {
        unwanted(4);
        demand(G06N, 2, 90);
        market.halt(Scope.PARTICIPANT, 21);
        market.supply(market.supply(12, G06N, 1, 50), (s) -> s.modes = 2);
        market.resume(Scope.PARTICIPANT, 21);

        assertThat(market.pass(6)).isEmpty();
    }

    @Test
    void shouldMakeThePairingsOfItsFirstLooksAtOnce() {
        market.supply(market.supply(12, G06N, 1, 5), (s) -> s.modes = 2);
        unwanted(4);
        market.supply(market.supply(12, G06N, 1, 50), (s) -> s.modes = 2);

        assertThat(demand(G06N, 2, 90)).containsExactly("accepted #7",
            "traded 1@5 #1 left 0 with #7 left 1", "reported 1@5", "ended #1 FILLED left 0");
        assertThat(market.pass(5)).containsExactly(
            "traded 1@50 #6 left 0 with #7 left 0", "reported 1@50",
            "ended #6 FILLED left 0", "ended #7 FILLED left 0");
    }

    @Test
    void shouldReachAMinimumFromAllThatItFinds() {
        market.supply(market.supply(12, G06N, 1, 5), (s) -> s.modes = 2);
        unwanted(4);
        market.supply(market.supply(12, G06N, 1, 50), (s) -> s.modes = 2);

        assertThat(market.demand(market.demand(21, G06N, 2, 90), (d) -> {
            d.modes = 2;
            d.allOrNone = true;
        })).containsExactly("accepted #7");
        assertThat(market.pass(5)).containsExactly(
            "traded 1@5 #1 left 0 with #7 left 1", "reported 1@5", "ended #1 FILLED left 0",
            "traded 1@50 #6 left 0 with #7 left 0", "reported 1@50",
            "ended #6 FILLED left 0", "ended #7 FILLED left 0");
    }

    @Test
    void shouldLookAgainWhenTheBestWasTakenMeanwhile() {
        unwanted(4);
        market.supply(market.supply(12, G06N, 1, 40), (s) -> s.modes = 2);
        market.supply(market.supply(13, G06N, 1, 50), (s) -> {
            s.modes = 2;
            s.venueId = 1;
        });
        demand(G06N, 1, 90);
        market.pass(2);

        assertThat(market.take(22, 5, 1)).contains("traded 1@40 #5 left 0 with #0 left 0");
        assertThat(market.pass(9)).containsExactly(
            "traded 1@50 #6 left 0 with #7 left 0", "reported 1@50",
            "ended #6 FILLED left 0", "ended #7 FILLED left 0");
    }

    @Test
    void shouldSellToTheHighestBudgetOnAnyLevel() {
        for (int i = 0; i < 4; i++) {
            market.demand(market.demand(21, G06N, 1, 90 - i), (d) -> d.modes = 1);
        }
        market.demand(22, 1, 50);
        market.demand(market.demand(22, G, 1, 60), (d) -> d.minMaturity = 3);

        assertThat(market.supply(market.supply(11, G06N, 1, 40), (s) -> s.modes = 2)).containsExactly("accepted #7");
        assertThat(market.pass(6)).containsExactly(
            "traded 1@60 #6 left 0 with #7 left 0", "reported 1@60",
            "ended #6 FILLED left 0", "ended #7 FILLED left 0");
    }

    @Test
    void shouldNotLookAtDemandsThatAskForMoreMaturity() {
        for (int i = 0; i < 4; i++) {
            market.demand(market.demand(21, G06N, 1, 90 - i), (d) -> d.minMaturity = 6);
        }
        market.demand(market.demand(22, G06N, 1, 60), (d) -> d.minMaturity = 5);

        assertThat(market.supply(market.supply(11, G06N, 1, 40), (s) -> s.maturity = 5)).containsExactly("accepted #6",
            "traded 1@60 #5 left 0 with #6 left 0", "reported 1@60",
            "ended #5 FILLED left 0", "ended #6 FILLED left 0");
    }

    @Test
    void shouldForgetWhatIsWithdrawnAndGoOnWithTheNext() {
        unwanted(4);
        market.supply(market.supply(12, G06N, 1, 40), (s) -> s.modes = 2);
        demand(G06N, 1, 90);
        demand(G06N, 1, 80);
        market.pass(1);
        market.withdraw(21, 6);

        assertThat(market.pass(6)).containsExactly(
            "traded 1@40 #5 left 0 with #7 left 0", "reported 1@40",
            "ended #5 FILLED left 0", "ended #7 FILLED left 0");
    }

    @Test
    void shouldReachAMinimumOfUpTo64PairingsBeyondItsFirstLooks() {
        for (final int wanted : List.of(64, 65)) {
            final PoolScenario large = new PoolScenario(PoolScenario.limits().maxLooksPerCommand(3));
            for (int i = 0; i < wanted; i++) {
                large.supply(12, 1, 50);
            }
            large.demand(large.demand(21, G06N, wanted, 90), (d) -> d.allOrNone = true);
            long trades = 0;
            for (int step = 1; step <= 100; step++) {
                large.at(1_000 + step * PoolScenario.STEP_NS);
                trades += large.send(new AdvanceTime()).stream().filter((event) -> event.startsWith("traded")).count();
            }
            assertThat(trades).isEqualTo(wanted == 64 ? 64 : 0);
        }
    }
}
