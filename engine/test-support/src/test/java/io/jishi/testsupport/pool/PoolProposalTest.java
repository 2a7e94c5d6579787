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
import io.jishi.testsupport.RecordedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Introductions: whom they reach, how they are scored and ranked. */
class PoolProposalTest {
    private static final int LICENCE = 1 << 2;
    private static final int TRANSFER = 1 << 1;
    private final PoolScenario market = new PoolScenario();

    private List<Long> parts() {
        final RecordedEvent e = market.lastEvents().get(1);
        return List.of(e.get("scoreField"), e.get("scoreTags"), e.get("scoreHeadroom"), e.get("scoreMaturity"),
            e.get("scoreRegion"), e.get("scoreModes"), e.get("scoreFreshness"));
    }

    @Test
    void shouldScoreEachPartRoundedDown() {
        market.supply(market.offer(11, G06N, 1, 80), (s) -> {
            s.maturity = 7;
            s.modes = LICENCE;
            s.regionId = 1;
            s.tags0 = 7;
            s.tags3 = 7;
            s.validUntilNs = 5_000;
        });
        final SubmitDemand wish = market.at(2_000).wish(21, G06, 1, 100);
        wish.minMaturity = 5;
        wish.modes = LICENCE | TRANSFER;
        wish.regionsLow = 2;
        wish.tags0 = 15;

        assertThat(market.send(wish)).containsExactly("accepted #2", "proposed !1 #1 to #2 1@80 score 617");
        assertThat(parts()).containsExactly(200L, 150L, 30L, 50L, 100L, 50L, 37L);
        assertThat(market.lastEvents().get(1).toString()).isEqualTo("MATCH_PROPOSED sequence="
            + market.lastEvents().get(1).get("sequence") + " timestampNs=2000 causeSequence="
            + market.lastEvents().get(1).get("causeSequence") + " participantId=21 counterpartyId=11 venueId=1"
            + " counterVenueId=1 visibility=PARTIES matchId=1 supplyId=1 demandId=2 priceFen=80 units=1"
            + " expiresAtNs=604800000002000 rank=1 score=617 scoreField=200 scoreTags=150 scoreHeadroom=30"
            + " scoreMaturity=50 scoreRegion=100 scoreModes=50 scoreFreshness=37");
    }

    @Test
    void shouldScoreWhatIsNotAsked() {
        market.supply(market.offer(11, H04L, 1, 50), (s) -> {
            s.maturity = 9;
            s.modes = TRANSFER;
            s.tags0 = -1;
        });
        market.demand(market.wish(21, 0, 1, 60), (d) -> d.minMaturity = 9);
        assertThat(parts()).as("whole tree, no tags, least maturity 9, any region, any mode, no end")
            .containsExactly(0L, 0L, 25L, 100L, 50L, 100L, 50L);
        market.demand(market.wish(21, H04L, 1, 50), (d) -> d.modes = TRANSFER | LICENCE);
        assertThat(parts()).containsExactly(300L, 0L, 0L, 100L, 50L, 50L, 50L);
        market.supply(market.offer(12, H04L, 1, 50), (s) -> s.maturity = 9);
        assertThat(market.lastEvents().get(1).get("scoreModes")).as("a supply that offers any mode").isEqualTo(100);
    }

    @Test
    void shouldScorePricesOfAnySizeExactly() {
        final long budget = Long.MAX_VALUE;
        market.supply(market.offer(11, G06N, 1, budget / 150 + 1), (s) -> { });
        market.send(market.wish(21, G06N, 1, budget));
        assertThat(market.lastEvents().get(1).get("scoreHeadroom")).isEqualTo(148);
        market.supply(market.offer(12, G06F, 1, budget / 150), (s) -> { });
        market.send(market.wish(22, G06F, 1, budget));
        assertThat(market.lastEvents().get(1).get("scoreHeadroom")).isEqualTo(149);
    }

    @Test
    void shouldRankByScoreThenGradeThenPriceThenPlace() {
        market.rules((r) -> {
            r.weightField = 500;
            r.weightTags = 500;
        });
        market.grade(12, CreditGrade.A);
        market.grade(13, CreditGrade.C);
        market.send(market.offer(11, G06N, 1, 80));
        market.send(market.offer(11, G06N, 1, 80));
        market.send(market.offer(11, G06N, 1, 70));
        market.send(market.offer(12, G06N, 1, 90));
        market.supply(market.offer(12, G06N, 1, 99), (s) -> s.tags1 = 1);
        assertThat(market.demand(market.wish(21, G06N, 1, 100), (d) -> d.tags1 = 1)).containsExactly(
            "accepted #6",
            "proposed !1 #5 to #6 1@99 score 1000",
            "proposed !2 #4 to #6 1@90 score 500",
            "proposed !3 #3 to #6 1@70 score 500",
            "proposed !4 #1 to #6 1@80 score 500",
            "proposed !5 #2 to #6 1@80 score 500");
    }

    @Test
    void shouldRankDemandsByTheHigherBudget() {
        market.rules((r) -> r.weightField = 1_000);
        market.send(market.wish(21, G06, 1, 200));
        market.send(market.wish(21, G06N, 1, 100));
        market.send(market.wish(22, G06N, 1, 120));
        market.send(market.wish(22, G, 1, 90));
        assertThat(market.send(market.offer(11, G06N, 1, 80))).containsExactly(
            "accepted #5",
            "proposed !1 #5 to #3 1@80 score 1000",
            "proposed !2 #5 to #2 1@80 score 1000",
            "proposed !3 #5 to #1 1@80 score 666",
            "proposed !4 #5 to #4 1@80 score 333");
    }

    @Test
    void shouldProposeTheBestOnlyAndNoneBelowTheThreshold() {
        market.rules((r) -> {
            r.weightField = 1_000;
            r.topK = 2;
            r.threshold = 667;
        });
        for (int i = 0; i < 3; i++) {
            market.send(market.offer(11, G06N, 1, 80 - i));
        }
        assertThat(market.send(market.wish(21, G06N, 1, 100))).containsExactly(
            "accepted #4", "proposed !1 #3 to #4 1@78 score 1000", "proposed !2 #2 to #4 1@79 score 1000");
        assertThat(market.send(market.wish(21, G06, 1, 100))).containsExactly("accepted #5");
        assertThat(market.rules((r) -> {
            r.weightField = 1_000;
            r.threshold = 666;
            r.topK = 1;
        })).containsExactly("POOL_RULES_SET");
        assertThat(market.send(market.wish(21, G06, 1, 100)))
            .containsExactly("accepted #6", "proposed !3 #3 to #6 1@78 score 666");
        assertThat(market.send(market.wish(22, G06, 1, 100))).as("another venue has its own rules").hasSize(4);
    }

    @Test
    void shouldIntroduceWhoIsCompatibleInItsOwnModeOnly() {
        market.send(market.offer(11, G06N, 1, 80));
        market.supply(11, 1, 70);
        assertThat(market.demand(22, 1, 60)).containsExactly("accepted #3");
        assertThat(market.send(market.wish(11, G06N, 1, 100))).as("own").containsExactly("accepted #4");
        assertThat(market.send(market.wish(21, G06F, 1, 100))).as("field").containsExactly("accepted #5");
        assertThat(market.send(market.wish(21, G06N, 1, 79))).as("budget").containsExactly("accepted #6");
        assertThat(market.demand(market.wish(21, G06N, 1, 100), (d) -> d.minMaturity = 6)).as("maturity")
            .containsExactly("accepted #7");
        assertThat(market.demand(market.wish(21, G06N, 1, 100), (d) -> d.rights = 1)).as("right")
            .containsExactly("accepted #8");
        assertThat(market.demand(market.wish(21, G06N, 1, 100), (d) -> d.minimumGrade = CreditGrade.A)).as("grade")
            .containsExactly("accepted #9");
        assertThat(market.demand(market.wish(21, G06N, 2, 100), (d) -> d.allOrNone = true)).as("units")
            .containsExactly("accepted #10");
        assertThat(market.send(market.wish(21, G06N, 2, 100)))
            .containsExactly("accepted #11", "proposed !1 #1 to #11 1@80 score 585");
    }

    @Test
    void shouldNotIntroduceWhatCannotBeGranted() {
        market.asset(7, 11);
        market.supply(market.offer(11, G06N, 1, 80), (s) -> {
            s.assetId = 7;
            s.right = Right.EXCLUSIVE;
        });
        market.grant(7, Right.ORDINARY, 22, (g) -> { });
        assertThat(market.demand(market.wish(21, G06N, 1, 100), (d) -> d.rights = 511)).containsExactly("accepted #2");
    }

    @Test
    void shouldReachEightLevelsDeepAndNoDeeper() {
        final int deepest = 108;
        for (int level = 1; level <= 9; level++) {
            market.field(100 + level, level == 1 ? 0 : 99 + level);
        }
        market.rules((r) -> r.weightField = 1_000);
        assertThat(market.send(market.offer(11, deepest + 1, 1, 80))).containsExactly("rejected UNKNOWN_FIELD");
        market.send(market.offer(11, deepest, 1, 80));
        for (int level = 0; level <= 8; level++) {
            assertThat(market.send(market.wish(21, level == 0 ? 0 : 100 + level, 1, 100))).containsExactly(
                "accepted #" + (level + 2),
                "proposed !" + (level + 1) + " #1 to #" + (level + 2) + " 1@80 score " + 125 * level);
        }
        assertThat(market.send(market.offer(12, deepest, 1, 80))).hasSize(10);
        market.send(market.demand(21, 101, 1, 90));
        assertThat(market.send(market.supply(11, deepest, 1, 70))).contains("traded 1@90 #12 left 0 with #13 left 0");
    }

    @Test
    void shouldFindOfEveryMaturityWhatIsNotWithdrawn() {
        final PoolScenario small = new PoolScenario(PoolScenario.limits().maxListings(20));
        for (int maturity = 1; maturity <= 9; maturity++) {
            final SubmitSupply offer = small.offer(11, G06N, 1, 80);
            offer.maturity = maturity;
            small.send(offer);
        }
        small.withdraw(11, 1);
        small.supply(small.offer(11, G06N, 1, 80), (s) -> s.maturity = 9);
        small.withdraw(11, 9);
        assertThat(small.demand(small.wish(21, G06N, 1, 100), (d) -> d.minMaturity = 7)).containsExactly(
            "accepted #11",
            "proposed !1 #10 to #11 1@80 score 630",
            "proposed !2 #8 to #11 1@80 score 580",
            "proposed !3 #7 to #11 1@80 score 530");
    }

    @Test
    void shouldSeeTheBestOfEqualScoresWhereverItStands() {
        for (int best = 1; best <= 5; best++) {
            final PoolScenario other = new PoolScenario();
            other.rules((r) -> {
                r.weightField = 1_000;
                r.topK = 1;
            });
            other.grade(12, CreditGrade.A);
            for (int maturity = 1; maturity <= 5; maturity++) {
                final SubmitSupply offer = other.offer(maturity == best ? 12 : 11, G06N, 1, 80);
                offer.maturity = maturity;
                other.send(offer);
            }
            assertThat(other.send(other.wish(21, G06N, 1, 100)))
                .containsExactly("accepted #6", "proposed !1 #" + best + " to #6 1@80 score 1000");
        }
    }

    @Test
    void shouldFindWhatIsFreshBehindABetterPrice() {
        market.rules((r) -> {
            r.weightHeadroom = 500;
            r.weightFreshness = 500;
            r.topK = 1;
        });
        market.supply(market.offer(11, G06N, 1, 10), (s) -> s.validUntilNs = 10_000);
        market.supply(market.offer(11, G06N, 1, 90), (s) -> s.maturity = 6);
        market.demand(market.wish(22, H04L, 1, 1_000), (d) -> d.validUntilNs = 10_000);
        market.demand(market.wish(22, H04L, 1, 110), (d) -> d.minMaturity = 3);
        market.at(9_100);
        assertThat(market.send(market.wish(21, G06N, 1, 100)))
            .containsExactly("accepted #5", "proposed !1 #2 to #5 1@90 score 550");
        assertThat(market.send(market.offer(11, H04L, 1, 100)))
            .containsExactly("accepted #6", "proposed !2 #6 to #4 1@100 score 545");
    }

    @Test
    void shouldReachAThresholdByWhatIsCommonInPart() {
        for (final boolean demandFirst : new boolean[] {false, true}) {
            assertThat(halfInCommon(demandFirst, 566)).as("demand first: %s", demandFirst).hasSize(2);
            assertThat(halfInCommon(demandFirst, 567)).as("demand first: %s", demandFirst).hasSize(1);
        }
    }

    /** Field 200 of 300, one tag of two, two modes of three, any region, all else whole: 200 + 100 + 66 + 50 + 150. */
    private static List<String> halfInCommon(final boolean demandFirst, final int threshold) {
        final PoolScenario other = new PoolScenario();
        other.rules((r) -> {
            r.weightField = 300;
            r.weightTags = 200;
            r.weightHeadroom = 150;
            r.weightMaturity = 100;
            r.weightRegion = 100;
            r.weightModes = 100;
            r.weightFreshness = 50;
            r.threshold = threshold;
        });
        final SubmitSupply offer = other.offer(11, G06N, 1, 100);
        offer.maturity = 9;
        offer.modes = LICENCE | TRANSFER;
        offer.tags0 = 1;
        final SubmitDemand wish = other.wish(21, G06, 1, 100);
        wish.minMaturity = 0;
        wish.modes = LICENCE | TRANSFER | 1;
        wish.tags0 = 3;
        other.send(demandFirst ? wish : offer);
        return other.send(demandFirst ? offer : wish);
    }

    /** 32 is the lowest price of those that an index takes for the same, 95 the highest. */
    @Test
    void shouldReachAThresholdByHeadroomAlone() {
        for (final boolean demandFirst : new boolean[] {false, true}) {
            final PoolScenario other = new PoolScenario();
            other.rules((r) -> {
                r.weightHeadroom = 1_000;
                r.threshold = demandFirst ? 600 : 500;
            });
            final SubmitSupply offer = other.offer(11, G06N, 1, demandFirst ? 38 : 32);
            final SubmitDemand wish = other.wish(21, G06N, 1, demandFirst ? 95 : 64);
            other.send(demandFirst ? wish : offer);
            assertThat(other.send(demandFirst ? offer : wish)).as("demand first: %s", demandFirst).hasSize(2);
        }
    }

    /** Twenty of one price fill more than a page; who is among them meets the threshold by the best of its class. */
    @Test
    void shouldReachAThresholdByHeadroomInEveryPage() {
        for (final boolean demandFirst : new boolean[] {false, true}) {
            final PoolScenario other = new PoolScenario();
            other.rules((r) -> {
                r.weightHeadroom = 1_000;
                r.threshold = 500;
                r.topK = 20;
            });
            final SubmitSupply offer = other.offer(11, G06N, 1, 64);
            final SubmitDemand wish = other.wish(21, G06N, 1, demandFirst ? 127 : 128);
            offer.priceFen = demandFirst ? 63 : 64;
            for (int i = 0; i < 20; i++) {
                other.send(demandFirst ? wish : offer);
                wish.clientListingId++;
                offer.clientListingId++;
            }
            assertThat(other.send(demandFirst ? offer : wish)).as("demand first: %s", demandFirst).hasSize(21);
        }
    }

    /** A supply of any mode has all that are wanted; one that lacks one of two has half. */
    @Test
    void shouldReachAThresholdByAnyMode() {
        for (final int offered : new int[] {0, LICENCE, LICENCE | TRANSFER}) {
            final PoolScenario other = new PoolScenario();
            other.rules((r) -> {
                r.weightModes = 1_000;
                r.threshold = 1_000;
            });
            other.supply(other.offer(11, G06N, 1, 100), (s) -> s.modes = offered);
            assertThat(other.demand(other.wish(21, G06N, 1, 100), (d) -> d.modes = LICENCE | TRANSFER))
                .as("modes: %s", offered).hasSize(offered == LICENCE ? 1 : 2);
        }
    }

    /** Of two tags that are wanted none is common, or one: what is missing must come from the price. */
    @Test
    void shouldReachAThresholdByHeadroomWhereTagsAreMissing() {
        for (final boolean demandFirst : new boolean[] {false, true}) {
            for (int common = 0; common < 2; common++) {
                final PoolScenario other = new PoolScenario();
                final int fromTags = 250 * common;
                other.rules((r) -> {
                    r.weightTags = 500;
                    r.weightHeadroom = 500;
                    r.threshold = fromTags + (demandFirst ? 300 : 250);
                });
                final SubmitSupply offer = other.offer(11, G06N, 1, demandFirst ? 38 : 32);
                offer.tags0 = common == 0 ? 4 : 1;
                final SubmitDemand wish = other.wish(21, G06N, 1, demandFirst ? 95 : 64);
                wish.tags0 = 1 | 2;
                other.send(demandFirst ? wish : offer);
                assertThat(other.send(demandFirst ? offer : wish))
                    .as("demand first: %s, common: %d", demandFirst, common).hasSize(2);
            }
        }
    }

    @Test
    void shouldReachAThresholdByANamedRegion() {
        for (final int region : new int[] {1, 31, 32, 63, 64, 127}) {
            for (final boolean demandFirst : new boolean[] {false, true}) {
                final PoolScenario other = new PoolScenario();
                if (region > 1) {
                    other.region(region);
                }
                other.rules((r) -> {
                    r.weightRegion = 1_000;
                    r.threshold = 1_000;
                });
                final SubmitSupply offer = other.offer(11, G06N, 1, 100);
                offer.regionId = region;
                final SubmitDemand wish = other.wish(21, G06N, 1, 100);
                wish.regionsLow = region < Long.SIZE ? 1L << region : 0;
                wish.regionsHigh = region < Long.SIZE ? 0 : 1L << region;
                other.send(demandFirst ? wish : offer);
                assertThat(other.send(demandFirst ? offer : wish))
                    .as("region %d, demand first: %s", region, demandFirst).hasSize(2);
            }
        }
    }

    @Test
    void shouldCountEveryCommonTagOfAnyNumber() {
        expectTags("the first", new long[] {1, 0, 0, 0}, new long[] {1, 0, 0, 0}, 1_000);
        expectTags("the first two", new long[] {3, 0, 0, 0}, new long[] {3, 0, 0, 0}, 1_000);
        expectTags("not the first", new long[] {3, 0, 0, 0}, new long[] {6, 0, 0, 0}, 500);
        expectTags("two beyond seven", new long[] {127, 0, 0, 3}, new long[] {0, 0, 0, 3}, 1_000);
        expectTags("four of five", new long[] {15, 0, 0, 0}, new long[] {31, 0, 0, 0}, 800);
        expectTags("nine of ten", new long[] {127, 0, 0, 3}, new long[] {255, 0, 0, 3}, 900);
        expectTags("two of three", new long[] {0, 1, 1, 1}, new long[] {0, 1L << 63, 1, 1}, 666);
        expectTags("all", new long[] {-1, -1, -1, -1}, new long[] {-1, -1, -1, -1}, 1_000);
        expectTags("all but one", new long[] {-1, -1, -1, -2}, new long[] {-1, -1, -1, -1}, 996);
        expectTags("one too many", new long[] {-1, -1, -1, -1}, new long[] {-1, -1, -1, -2}, 1_000);
        expectTags("none offered", new long[4], new long[] {1, 0, 0, 0}, 0);
        expectTags("none wanted", new long[] {1, 0, 0, 0}, new long[4], 0);
    }

    private static void expectTags(final String what, final long[] offered, final long[] wanted, final int score) {
        for (final boolean demandFirst : new boolean[] {false, true}) {
            assertThat(isProposed(offered, wanted, score, demandFirst)).as(what).isTrue();
            assertThat(score < 1_000 && isProposed(offered, wanted, score + 1, demandFirst)).as(what).isFalse();
        }
    }

    private static boolean isProposed(
        final long[] offered, final long[] wanted, final int threshold, final boolean demandFirst) {
        final PoolScenario other = new PoolScenario();
        other.rules((r) -> {
            r.weightTags = 1_000;
            r.threshold = threshold;
        });
        final SubmitSupply offer = other.offer(11, G06N, 1, 100);
        offer.tags0 = offered[0];
        offer.tags1 = offered[1];
        offer.tags2 = offered[2];
        offer.tags3 = offered[3];
        final SubmitDemand wish = other.wish(21, G06N, 1, 100);
        wish.tags0 = wanted[0];
        wish.tags1 = wanted[1];
        wish.tags2 = wanted[2];
        wish.tags3 = wanted[3];
        other.send(demandFirst ? wish : offer);
        return other.send(demandFirst ? offer : wish).size() == 2;
    }

    @Test
    void shouldKeepToItsLimits() {
        final PoolScenario small = new PoolScenario(
            PoolScenario.limits().maxMatches(3).maxMatchesPerListing(2).maxTimers(4));
        small.send(small.offer(11, G06N, 1, 80));
        small.send(small.wish(21, G06N, 1, 90));
        small.send(small.wish(22, G06N, 1, 90));
        assertThat(small.send(small.wish(21, G06N, 1, 90))).as("two proposals already").containsExactly("accepted #4");
        assertThat(small.send(small.offer(12, G06N, 1, 80))).containsExactly("rejected TOO_MANY_MATCHES");
        small.withdraw(21, 4);
        small.withdraw(22, 3);
        assertThat(small.supply(small.offer(12, G06N, 1, 80), (s) -> s.validUntilNs = 9_000)).containsExactly(
            "accepted #5", "proposed !3 #5 to #2 1@80 score 571");
        small.withdraw(11, 1);
        small.supply(small.supply(13, H04L, 1, 1), (s) -> s.validUntilNs = 8_000);
        small.supply(small.supply(13, H04L, 1, 1), (s) -> s.validUntilNs = 8_001);
        assertThat(small.send(small.wish(21, G06N, 1, 90))).containsExactly("rejected TOO_MANY_TIMERS");
    }
}
