package io.jishi.testsupport.pool;

import static io.jishi.testsupport.pool.PoolScenario.G;
import static io.jishi.testsupport.pool.PoolScenario.G06;
import static io.jishi.testsupport.pool.PoolScenario.G06F;
import static io.jishi.testsupport.pool.PoolScenario.G06N;
import static io.jishi.testsupport.pool.PoolScenario.H04L;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Searches for introductions that need more looks than a command has: here one, which is worth two candidates or 128
 * listings, and a step of one look every 1,000,000 ns.
 */
class PoolLongIntroductionTest {
    private static final List<Right> RIGHTS =
        List.of(Right.ASSIGNMENT, Right.SOLE, Right.DEVELOPMENT, Right.ORDINARY, Right.KNOW_HOW);
    private PoolScenario market = market(50);

    private static PoolScenario market(final int maxMatches) {
        return new PoolScenario(PoolScenario.limits().maxLooksPerCommand(1).maxMatches(maxMatches));
    }

    private void twoOnly() {
        market.rules((r) -> {
            r.weightHeadroom = 1_000;
            r.topK = 2;
            r.proposalMs = 1_000;
        });
    }

    /** Cheap supplies that wishes of these tests look at and may not have: their grade does not suffice. */
    private void unwanted(final int count) {
        for (int i = 0; i < count; i++) {
            market.supply(market.offer(11, G06N, 1, 1 + i), (s) -> s.minimumGrade = CreditGrade.A);
        }
    }

    private void offer(final int party, final int field, final long priceFen) {
        market.supply(market.offer(party, field, 1, priceFen), (s) -> s.modes = 2);
    }

    private SubmitDemand wish(final int party) {
        final SubmitDemand wish = market.wish(party, G, 1, 100);
        wish.modes = 2;
        return wish;
    }

    @Test
    void shouldEndWithItsLooks() {
        twoOnly();
        unwanted(1);
        offer(12, G06N, 50);
        assertThat(market.send(wish(21))).containsExactly("accepted #3", "proposed !1 #2 to #3 1@50 score 500");
        unwanted(1);
        assertThat(market.send(wish(22))).containsExactly("accepted #5");
    }

    @Test
    void shouldNotReadWhatItsIndexTells() {
        twoOnly();
        for (int i = 0; i < 9; i++) {
            market.supply(market.offer(11, G06N, 1, 1), (s) -> s.modes = 1);
            market.supply(market.offer(11, G06N, 1, 150), (s) -> s.modes = 2);
            market.supply(market.offer(11, H04L, 1, 1), (s) -> s.modes = 2);
        }
        unwanted(1);
        offer(12, G06N, 50);
        assertThat(market.send(wish(21))).containsExactly("accepted #30", "proposed !1 #29 to #30 1@50 score 500");
    }

    /** Listings that share a field, wanted or not. */
    @Test
    void shouldPassNoMoreListingsThanItsLooksAreWorth() {
        assertThat(passSupplies(127, 120)).hasSize(2);
        assertThat(passSupplies(128, 120)).hasSize(1);
        assertThat(passDemands(127, 70)).hasSize(2);
        assertThat(passDemands(128, 70)).hasSize(1);
    }

    @Test
    void shouldNotPassDemandsWhoseBudgetIsOfALowerDoubling() {
        assertThat(passDemands(150, 63)).hasSize(2);
        assertThat(passDemands(150, 64)).hasSize(1);
    }

    @Test
    void shouldNotPassSuppliesWhosePriceIsOfAHigherDoubling() {
        assertThat(passSupplies(150, 128)).hasSize(2);
    }

    @Test
    void shouldNotPassDemandsThatHaveLeft() {
        for (final int leaving : new int[] {0, 1}) {
            final PoolScenario other = new PoolScenario(PoolScenario.limits().maxLooksPerCommand(1).maxListings(400));
            for (int i = 0; i < 188; i++) {
                other.send(other.wish(21, i % 2 == 0 ? G06 : 0, 1, i < 128 ? 70 : 50));
            }
            other.send(other.wish(21, G06, 1, 100));
            for (int i = 1; i <= leaving; i++) {
                other.withdraw(21, i);
            }
            assertThat(other.send(other.offer(11, G06N, 1, 100))).as("%d leave", leaving).hasSize(1 + leaving);
        }
    }

    @Test
    void shouldNotPassSuppliesOfARightThatIsNotAskedFor() {
        assertThat(passRights(90, 90, 0, 127)).hasSize(2);
        assertThat(passRights(90, 0, 0, 128)).hasSize(1);
        assertThat(passRights(0, 0, 0, 60, 67)).hasSize(2);
        assertThat(passRights(0, 0, 0, 60, 68)).hasSize(1);
    }

    /** A demand for ordinary licences and know-how after so many supplies of each right that do not cross, and one. */
    private static List<String> passRights(final int... counts) {
        final PoolScenario other = new PoolScenario(PoolScenario.limits().maxLooksPerCommand(1).maxListings(400));
        for (int right = 0; right < counts.length; right++) {
            offerRights(other, right, G06N, counts[right], 120);
        }
        other.send(other.offer(11, G06N, 1, 100));
        return other.send(wishRights(other));
    }

    /** Those of the right that is asked for are too dear or elsewhere, and those that are cheap and here of another. */
    @Test
    void shouldCountTogetherWhetherRightAndPriceOrRightAndFieldAreAskedFor() {
        for (final int field : new int[] {G06N, G06F}) {
            final PoolScenario other = new PoolScenario(PoolScenario.limits().maxLooksPerCommand(1).maxListings(400));
            offerRights(other, 1, field, 130, 120);
            offerRights(other, 3, G06N, 130, field == G06N ? 128 : 120);
            other.send(other.offer(11, field, 1, 100));
            assertThat(other.send(other.wish(21, field, 1, 100))).as("in field %s", field).hasSize(2);
        }
    }

    private static void offerRights(
        final PoolScenario market, final int right, final int field, final int count, final long priceFen) {
        for (int i = 0; i < count; i++) {
            market.supply(market.offer(11, field, 1, priceFen), (s) -> s.right = RIGHTS.get(right));
        }
    }

    private static SubmitDemand wishRights(final PoolScenario market) {
        final SubmitDemand wish = market.wish(21, G06, 1, 100);
        wish.rights = 1 << (Right.ORDINARY.code() - 1) | 1 << (Right.KNOW_HOW.code() - 1);
        return wish;
    }

    /** 48 a step; those of a right in between are none of them. */
    @Test
    void shouldGoOnWhereOneRightEndsAndTheNextBegins() {
        for (final int more : new int[] {0, 1}) {
            market = new PoolScenario(PoolScenario.limits().maxLooksPerCommand(1).maxListings(400));
            offerRights(market, 3, G06N, 48, 120);
            offerRights(market, 1, G06N, 60, 120);
            offerRights(market, 2, G06N, 60, 120);
            offerRights(market, 4, G06N, 47 + 48 + more, 120);
            market.supply(market.offer(12, G06N, 1, 100), (s) -> s.right = Right.KNOW_HOW);
            assertThat(market.send(wishRights(market))).containsExactly("accepted #" + (265 + more));
            assertThat(market.pass(more == 0 ? 3 : 4)).as("%s more", more).isEmpty();
            assertThat(market.pass(1)).as("%s more", more).hasSize(1);
        }
    }

    @Test
    void shouldGoOnUnderTheNextRoot() {
        market = new PoolScenario(PoolScenario.limits().maxLooksPerCommand(1).maxListings(400));
        offerRights(market, 3, G06N, 100, 120);
        offerRights(market, 3, G06N, 60, 200);
        offerRights(market, 3, H04L, 30, 120);
        market.supply(market.offer(12, H04L, 1, 100), (s) -> s.modes = 2);
        assertThat(market.send(market.wish(21, 0, 1, 100))).containsExactly("accepted #192");
        assertThat(market.pass(3)).isEmpty();
        assertThat(market.pass(1)).hasSize(1);
    }

    /** 48 a step: 10 that stand of 30 at one node, then 130 for the whole tree, of which the last pairs. */
    @Test
    void shouldNotCountDemandsThatHaveLeftInItsSteps() {
        market = new PoolScenario(PoolScenario.limits().maxLooksPerCommand(1).maxListings(400));
        for (int i = 0; i < 159; i++) {
            final SubmitDemand wish = market.wish(21, i < 30 ? G06 : 0, 1, 120);
            wish.modes = 2;
            market.send(wish);
        }
        market.send(market.wish(21, 0, 1, 100));
        for (int i = 1; i <= 20; i++) {
            market.withdraw(21, i);
        }
        final List<String> accepted = market.supply(market.offer(11, G06N, 1, 100), (s) -> s.modes = 1);
        assertThat(accepted).containsExactly("accepted #161");
        assertThat(market.pass(3)).isEmpty();
        assertThat(market.pass(1)).hasSize(1);
    }

    private static PoolScenario oneLook() {
        return new PoolScenario(PoolScenario.limits().maxLooksPerCommand(1).maxListings(200));
    }

    /** A demand for 100 after so many supplies whose prices do not cross, and one that pairs. */
    private static List<String> passSupplies(final int count, final long priceFen) {
        final PoolScenario other = oneLook();
        for (int i = 0; i <= count; i++) {
            other.send(other.offer(11, G06N, 1, i < count ? priceFen : 100));
        }
        return other.send(other.wish(21, G06, 1, 100));
    }

    /** A supply for 100 after so many demands whose prices do not cross, and one that pairs. */
    private static List<String> passDemands(final int count, final long budgetFen) {
        final PoolScenario other = oneLook();
        for (int i = 0; i <= count; i++) {
            other.send(other.wish(21, G06, 1, i < count ? budgetFen : 100));
        }
        return other.send(other.offer(11, G06N, 1, 100));
    }

    @Test
    void shouldNotNeedLooksForWhatCannotComeOntoTheList() {
        twoOnly();
        offer(12, G06N, 50);
        offer(12, G06F, 40);
        for (int i = 0; i < 9; i++) {
            offer(12, G06N, 60);
        }
        assertThat(market.send(wish(21))).containsExactly(
            "accepted #12", "proposed !1 #2 to #12 1@40 score 600", "proposed !2 #1 to #12 1@50 score 500");
    }

    @Test
    void shouldIntroduceLaterWhatItWouldHaveIntroducedAtOnce() {
        twoOnly();
        unwanted(4);
        offer(12, G06F, 70);
        offer(12, G06N, 60);
        offer(12, G06F, 50);
        assertThat(market.send(wish(21))).containsExactly("accepted #8");
        assertThat(market.pass(6)).isEmpty();
        assertThat(market.pass(1)).containsExactly(
            "proposed !1 #7 to #8 1@50 score 500", "proposed !2 #6 to #8 1@60 score 400");
    }

    @Test
    void shouldFindDemandsOnAnyLevel() {
        twoOnly();
        for (int i = 0; i < 4; i++) {
            market.demand(market.wish(21, G06N, 1, 200), (d) -> d.minimumGrade = CreditGrade.A);
        }
        market.send(wish(22));
        assertThat(market.supply(market.offer(11, G06N, 1, 60), (s) -> s.modes = 2)).containsExactly("accepted #6");
        assertThat(market.pass(9)).containsExactly("proposed !1 #6 to #5 1@60 score 400");
    }

    /** A wish, #8, is about to be told of #7 and #6; #5 is the next best. */
    private void searchUntilTheListIsFull() {
        twoOnly();
        unwanted(4);
        offer(12, G06N, 70);
        offer(12, G06N, 60);
        offer(12, G06F, 50);
        market.send(wish(21));
        market.pass(6);
    }

    @Test
    void shouldLookAgainWhenOneOfAFullListHasGone() {
        searchUntilTheListIsFull();
        market.withdraw(12, 6);
        assertThat(market.pass(1)).isEmpty();
        assertThat(market.pass(7)).containsExactly(
            "proposed !1 #7 to #8 1@50 score 500", "proposed !2 #5 to #8 1@70 score 300");
    }

    @Test
    void shouldLookAgainWhenTheBestOfAFullListHasGone() {
        searchUntilTheListIsFull();
        market.withdraw(12, 7);
        assertThat(market.pass(9)).containsExactly(
            "proposed !1 #6 to #8 1@60 score 400", "proposed !2 #5 to #8 1@70 score 300");
    }

    @Test
    void shouldNotIntroduceWhatHasChangedMeanwhile() {
        unwanted(3);
        offer(12, G06N, 70);
        final SubmitSupply dearer = market.offer(12, G06N, 1, 45);
        market.send(dearer);
        final SubmitSupply shorter = market.offer(12, G06N, 1, 50);
        market.send(shorter);
        offer(12, G06N, 40);
        market.send(wish(21));
        market.pass(7);
        market.amend(dearer, 5, (a) -> a.priceFen = 46);
        market.amend(shorter, 6, (a) -> a.validUntilNs = 1_000_000_000);
        market.halt(Scope.LISTING, 7);
        assertThat(market.pass(8)).containsExactly("proposed !2 #4 to #8 1@70 score 400");
    }

    @Test
    void shouldEndWithItsListingOrItsTerms() {
        unwanted(4);
        offer(12, G06N, 70);
        final SubmitDemand changed = wish(21);
        market.send(changed);
        market.send(wish(22));
        market.send(wish(22));
        market.pass(1);
        market.withdraw(22, 7);
        market.amend(changed, 6, (a) -> a.priceFen = 200);
        assertThat(market.pass(20)).containsExactly(
            "proposed !1 #5 to #8 1@70 score 400", "proposed !2 #5 to #6 1@70 score 452");
    }

    @Test
    void shouldNotBeIntroducedWhileHalted() {
        unwanted(4);
        offer(12, G06N, 70);
        market.send(wish(21));
        market.halt(Scope.PARTICIPANT, 21);
        assertThat(market.pass(20)).isEmpty();
        market.resume(Scope.PARTICIPANT, 21);
        assertThat(market.pass(20)).isEmpty();
    }

    @Test
    void shouldStopWhenSeveralCompeteForItsListing() {
        unwanted(4);
        offer(12, G06N, 70);
        market.send(wish(21));
        market.supply(market.offer(12, G06N, 1, 30), (s) -> s.modes = 2);
        market.supply(market.offer(14, G06N, 1, 40), (s) -> s.modes = 2);
        market.confirm(12, 1);
        market.confirm(14, 2);
        assertThat(market.confirm(21, 1)).contains("competition for #6: 2 REVERSE_MULTI");
        assertThat(market.pass(20)).isEmpty();
    }

    @Test
    void shouldScoreAsWhenItCameAndByTheRulesThatHoldAtTheEnd() {
        market.rules((r) -> {
            r.weightFreshness = 1_000;
            r.proposalMs = 1_000;
        });
        unwanted(4);
        market.supply(market.offer(12, G06N, 1, 70), (s) -> {
            s.modes = 2;
            s.validUntilNs = 100_001_000;
        });
        market.at(50_001_000);
        market.send(wish(21));
        assertThat(market.pass(8)).containsExactly("proposed !1 #5 to #6 1@70 score 500");
        market.send(wish(21));
        market.pass(1);
        twoOnly();
        assertThat(market.pass(20)).containsExactly("proposed !2 #5 to #7 1@70 score 300");
    }

    @Test
    void shouldIntroduceAsManyAsThereIsRoomFor() {
        market = market(2);
        unwanted(4);
        offer(12, G06N, 70);
        offer(12, G06N, 60);
        offer(12, G06F, 50);
        market.send(wish(21));
        assertThat(market.pass(9)).containsExactly(
            "proposed !1 #7 to #8 1@50 score 430", "proposed !2 #6 to #8 1@60 score 415");
    }

    /** What a page tells of them is that they can score as much; in two bands, more than forty. */
    @Test
    void shouldNotEndAtOnceWhenThoseReadEarlyAndTheOthersAreTooMany() {
        market = new PoolScenario(PoolScenario.limits().maxLooksPerCommand(20));
        market.rules((r) -> r.weightHeadroom = 1_000);
        for (int i = 0; i < 45; i++) {
            final int priceFen = i < 35 ? 8 : 64;
            market.supply(market.offer(11, G06N, 1, priceFen), (s) -> s.minimumGrade = CreditGrade.A);
        }
        for (int i = 0; i < 2; i++) {
            market.supply(market.offer(12, G06N, 1, 65), (s) -> s.modes = 2);
            assertThat(market.send(wish(21))).containsExactly("accepted #" + (47 + 2 * i));
        }
    }

    /** Pages tell of many that they can score as much as the one nearer to the root, which is in the last of them. */
    @Test
    void shouldFindInTheLastPageWhatOnlyItsDepthMakesBetter() {
        for (final int headroom : new int[] {0, 500}) {
            market = new PoolScenario(PoolScenario.limits().maxLooksPerCommand(1));
            market.rules((r) -> {
                r.weightField = 1_000 - headroom;
                r.weightHeadroom = headroom;
                r.topK = 1;
            });
            market.field(7, G);
            for (int i = 0; i < 24; i++) {
                market.send(market.offer(11, G06N, 1, 80));
            }
            market.send(market.offer(12, 7, 1, 80));
            assertThat(market.send(market.wish(21, G, 1, 100))).containsExactly("accepted #26",
                "proposed !1 #25 to #26 1@80 score " + (headroom == 0 ? 500 : 350));
        }
    }

    /** They lack a mode, which nobody counts; as far as the price tells they can score as much as the one found. */
    @Test
    void shouldNotEndAtOnceWhenTooManyLackAMode() {
        for (final int many : new int[] {7, 8}) {
            market = new PoolScenario(PoolScenario.limits().maxLooksPerCommand(20));
            market.rules((r) -> {
                r.weightModes = 1_000;
                r.topK = 1;
            });
            market.supply(market.offer(12, G06N, 1, 8), (s) -> s.modes = 3);
            for (int i = 0; i < 32 + many; i++) {
                final int priceFen = i < 32 ? 8 : 64;
                market.supply(market.offer(11, G06N, 1, priceFen), (s) -> s.modes = 1);
            }
            final SubmitDemand wish = market.wish(21, G, 1, 100);
            wish.modes = 3;
            assertThat(market.send(wish)).as("of %s", many).hasSize(many == 7 ? 2 : 1);
        }
    }
}
