package io.jishi.testsupport.pool;

import static io.jishi.testsupport.pool.PoolScenario.G06N;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.SubmitSupply;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.Right;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a search may go through of rights in force: 16 of those that a supply's right may conflict with are worth a look
 * (FIRM), or are gone through for each look that a command has (PROPOSAL).
 */
class PoolRightsLooksTest {
    /** Territories that do not overlap. */
    private static final long HERE = 2;
    private static final long ELSEWHERE = 4;
    private PoolScenario market;

    private static CoreLimits looks(final int maxLooks) {
        return PoolScenario.limits().maxLooksPerCommand(maxLooks).maxGrants(2_000).maxAssets(50);
    }

    /** An asset of seller 11, licensed so many times elsewhere. */
    private void asset(final long assetId, final int licences) {
        market.asset(assetId, 11);
        for (int i = 0; i < licences; i++) {
            market.grant(assetId, Right.ORDINARY, 22, (g) -> g.territoryLow = ELSEWHERE);
        }
    }

    private static Consumer<SubmitSupply> of(final long assetId, final Right right) {
        return (s) -> {
            s.assetId = assetId;
            s.right = right;
            s.territoryLow = HERE;
        };
    }

    private void supply(final long assetId, final Right right, final long units, final long priceFen) {
        market.supply(market.supply(11, G06N, units, priceFen), of(assetId, right));
    }

    /** Exclusive rights in an asset, each for a field of use of its own. */
    private void exclusives(final int count) {
        for (int i = 0; i < count; i++) {
            final long fieldOfUse = 1L << i;
            market.supply(market.supply(11, G06N, 1, 10), (s) -> {
                s.assetId = 7;
                s.right = Right.EXCLUSIVE;
                s.fieldsOfUse = fieldOfUse;
            });
        }
    }

    private void offer(final long assetId, final Right right, final long priceFen) {
        market.supply(market.offer(11, G06N, 1, priceFen), of(assetId, right));
    }

    private List<String> demand(final long units) {
        return market.demand(market.demand(21, G06N, units, 90), (d) -> d.rights = 511);
    }

    private List<String> wish() {
        return market.demand(market.wish(21, G06N, 1, 100), (d) -> d.rights = 511);
    }

    private static List<String> only(final List<String> events, final String what) {
        return events.stream().filter((event) -> event.startsWith(what)).toList();
    }

    @ParameterizedTest
    @CsvSource({"EXCLUSIVE, 31, 2", "EXCLUSIVE, 32, 1", "SOLE, 32, 1", "ORDINARY, 100, 2", "ASSIGNMENT, 100, 2"})
    void shouldCountRightsThatItGoesThroughAsLooks(final Right right, final int licences, final int tradesAtOnce) {
        market = new PoolScenario(looks(3));
        asset(7, licences);
        if (right == Right.ASSIGNMENT) {
            market.supply(market.supply(11, G06N, 1, 10), (s) -> {
                s.assetId = 7;
                s.right = right;
            });
        } else {
            supply(7, right, 1, 10);
        }
        market.supply(12, 1, 20);

        assertThat(only(demand(2), "traded")).hasSize(tradesAtOnce);
        assertThat(only(market.pass(5), "traded")).hasSize(2 - tradesAtOnce);
    }

    @Test
    void shouldTakeOneLookWhereThereAreTooManyToGoThrough() {
        market = new PoolScenario(looks(2));
        asset(7, 0);
        supply(7, Right.EXCLUSIVE, 1, 10);
        for (int i = 0; i <= 1_000; i++) {
            market.grant(7, Right.ORDINARY, 22, (g) -> g.territoryLow = ELSEWHERE);
        }
        market.supply(12, 1, 20);

        assertThat(only(demand(1), "traded")).hasSize(1);
    }

    @Test
    void shouldCountRightsOfAnAssetThatItsPlanWillGrant() {
        market = new PoolScenario(looks(20));
        market.asset(7, 11);
        exclusives(20);

        assertThat(only(demand(20), "traded")).as("16 looks for one each, two looks for the others").hasSize(18);
        assertThat(only(market.pass(5), "traded")).hasSize(2);
    }

    @Test
    void shouldSeeWhatWasPlannedFirstOfAnAsset() {
        market = new PoolScenario(looks(20));
        market.asset(7, 11);
        exclusives(3);
        market.supply(market.supply(11, G06N, 1, 20), (s) -> {
            s.assetId = 7;
            s.fieldsOfUse = 1;
        });
        market.supply(12, 1, 30);

        assertThat(only(demand(5), "traded")).extracting((event) -> event.substring(0, 14)).containsExactly(
            "traded 1@10 #1", "traded 1@10 #2", "traded 1@10 #3", "traded 1@30 #5");
    }

    @Test
    void shouldPlanSuppliesOfDifferentAssetsApart() {
        market = new PoolScenario(looks(20));
        for (int i = 0; i < 20; i++) {
            asset(30 + i, 0);
            supply(30 + i, Right.EXCLUSIVE, 1, 10);
        }

        assertThat(only(demand(20), "traded")).hasSize(20);
    }

    /** Two steps of 3 looks, if none of the 5 supplies takes two. */
    @ParameterizedTest
    @CsvSource({"0, 2", "15, 2", "16, 3", "48, 3"})
    void shouldCountThemInItsStepsAsWell(final int licences, final int steps) {
        market = new PoolScenario(looks(3));
        asset(7, licences);
        for (int i = 0; i < 3; i++) {
            market.supply(market.supply(12, G06N, 1, 5), (s) -> s.modes = 1);
        }
        market.supply(market.supply(11, G06N, 1, 10), of(7, Right.EXCLUSIVE).andThen((s) -> s.modes = 2));
        market.supply(market.supply(12, G06N, 1, 20), (s) -> s.modes = 2);
        market.demand(market.demand(21, G06N, 2, 90), (d) -> {
            d.rights = 511;
            d.modes = 2;
        });

        assertThat(only(market.pass(steps - 1), "traded")).isEmpty();
        assertThat(only(market.pass(1), "traded")).hasSize(2);
    }

    /** It begins again, because a command may trade with one only; none of the five that are left takes two looks. */
    @Test
    void shouldNotCountWhatItsPlanHasGoneThrough() {
        market = new PoolScenario(looks(3).maxFillsPerCommand(1));
        asset(7, 16);
        for (int i = 0; i < 4; i++) {
            market.supply(market.supply(12, G06N, 1, 5), (s) -> s.modes = 1);
        }
        market.supply(market.supply(11, G06N, 1, 10), of(7, Right.EXCLUSIVE).andThen((s) -> s.modes = 2));
        market.supply(market.supply(12, G06N, 1, 20), (s) -> s.modes = 2);
        market.demand(market.demand(21, G06N, 2, 90), (d) -> {
            d.rights = 511;
            d.modes = 2;
        });

        assertThat(only(market.pass(2), "traded")).isEmpty();
        assertThat(only(market.pass(1), "traded")).hasSize(1);
        assertThat(only(market.pass(1), "traded")).isEmpty();
        assertThat(only(market.pass(1), "traded")).hasSize(1);
    }

    private void proposing(final int topK, final int maxLooks) {
        market = new PoolScenario(looks(maxLooks));
        market.rules((r) -> {
            r.weightHeadroom = 1_000;
            r.topK = topK;
            r.proposalMs = 1_000;
        });
    }

    @ParameterizedTest
    @CsvSource({"16, 0, 2", "17, 0, 0", "16, 4, 2", "8, 8, 2", "12, 5, 0"})
    void shouldGoThroughNoMoreThanItsLooksAreWorthForProposals(
        final int first, final int second, final int proposedAtOnce) {
        proposing(2, 1);
        asset(7, first);
        asset(8, second);
        offer(7, Right.EXCLUSIVE, 50);
        offer(8, Right.EXCLUSIVE, 60);

        assertThat(only(wish(), "proposed")).hasSize(proposedAtOnce);
        assertThat(only(market.pass(9), "proposed")).hasSize(2 - proposedAtOnce);
    }

    /** A step of 3 looks looks at two candidates, at one where it goes through 16 rights; then one sees the end. */
    @ParameterizedTest
    @CsvSource({"15, 34, 2", "16, 33, 3", "48, 5, 2"})
    void shouldCountThemInStepsForProposalsAsWell(final int first, final int second, final int steps) {
        proposing(2, 3);
        asset(7, first);
        asset(8, second);
        offer(7, Right.EXCLUSIVE, 50);
        offer(8, Right.EXCLUSIVE, 60);

        assertThat(only(wish(), "proposed")).isEmpty();
        assertThat(only(market.pass(steps - 1), "proposed")).isEmpty();
        assertThat(only(market.pass(1), "proposed")).hasSize(2);
    }

    @Test
    void shouldNotCheckWhoDoesNotComeOntoTheList() {
        proposing(1, 1);
        asset(7, 17);
        market.send(market.offer(12, G06N, 1, 50));
        offer(7, Right.EXCLUSIVE, 50);

        assertThat(wish()).containsExactly("accepted #3", "proposed !1 #1 to #3 1@50 score 500");
    }

    @Test
    void shouldForgetWhoWaitedInAnotherSearch() {
        proposing(1, 1);
        asset(7, 16);
        market.send(market.offer(12, G06N, 1, 50));
        offer(7, Right.EXCLUSIVE, 50);
        wish();

        assertThat(market.demand(market.wish(21, PoolScenario.H04L, 1, 100), (d) -> d.rights = 511))
            .containsExactly("accepted #4");
    }

    @Test
    void shouldProposeTheNextWhereARightThatTakesLongToCheckConflicts() {
        proposing(1, 1);
        asset(7, 5);
        asset(8, 5);
        offer(7, Right.EXCLUSIVE, 50);
        offer(8, Right.EXCLUSIVE, 50);
        market.grant(7, Right.ORDINARY, 22, (g) -> g.territoryLow = HERE);

        assertThat(wish()).containsExactly("accepted #3", "proposed !1 #2 to #3 1@50 score 500");
    }
}
