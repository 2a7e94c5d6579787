package io.jishi.testsupport.pool;

import static io.jishi.testsupport.pool.PoolScenario.G06N;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.EndGrant;
import io.jishi.core.vocabulary.Right;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rights register and what it means for trades in the pool (reading P17). */
class RightsRegisterTest {
    private final PoolScenario market = new PoolScenario();

    private List<String> grant(final Right right, final int grantee) {
        return market.grant(7, right, grantee, (g) -> { });
    }

    private List<String> end(final long grantId) {
        final EndGrant command = new EndGrant();
        command.grantId = grantId;
        command.reasonCode = 3;
        return market.send(command);
    }

    /** A supply of one right of asset 7. */
    private List<String> supply(final Right right, final long units, final long priceFen) {
        return market.supply(market.supply(11, G06N, units, priceFen), (s) -> {
            s.right = right;
            s.assetId = 7;
        });
    }

    private List<String> demand(final int party, final long units, final long priceFen) {
        return market.demand(market.demand(party, G06N, units, priceFen), (d) -> d.rights = 511);
    }

    @Test
    void shouldRegisterAnAssetOnce() {
        assertThat(market.asset(7, 11)).containsExactly("ASSET_DEFINED");
        assertThat(market.asset(7, 12)).containsExactly("rejected ALREADY_DEFINED");
        assertThat(market.asset(0, 12)).containsExactly("rejected BAD_VALUE");
        assertThat(market.asset(8, 99)).containsExactly("rejected UNKNOWN_PARTY");
        final PoolScenario small = new PoolScenario(PoolScenario.limits().maxAssets(1));
        small.asset(7, 11);
        assertThat(small.asset(8, 11)).containsExactly("rejected TOO_MANY_ASSETS");
    }

    @Test
    void shouldKeepExclusiveAndSoleFromAnyLicenceInEitherOrder() {
        market.asset(7, 11);
        for (final Right first : List.of(Right.EXCLUSIVE, Right.SOLE)) {
            for (final Right second : List.of(Right.EXCLUSIVE, Right.SOLE, Right.ORDINARY, Right.OPEN)) {
                final long id = idOf(grant(first, 21));
                assertThat(grant(second, 22)).containsExactly("rejected RIGHT_CONFLICT");
                end(id);
                final long other = idOf(grant(second, 22));
                assertThat(grant(first, 21)).containsExactly("rejected RIGHT_CONFLICT");
                end(other);
            }
            final long id = idOf(grant(first, 21));
            for (final Right second : List.of(Right.KNOW_HOW, Right.DEVELOPMENT, Right.CONSULTING, Right.SERVICE)) {
                end(idOf(grant(second, 22)));
            }
            end(id);
        }
        final long ordinary = idOf(grant(Right.ORDINARY, 21));
        assertThat(grant(Right.ORDINARY, 21)).containsExactly("granted " + (ordinary + 1) + " ORDINARY of 7 to 21");
        assertThat(grant(Right.OPEN, 22)).hasSize(1).first().asString().startsWith("granted");
    }

    private long idOf(final List<String> events) {
        assertThat(events).hasSize(1).first().asString().startsWith("granted ");
        return market.lastEvents().get(0).get("grantId");
    }

    @Test
    void shouldRefuseAnOpenLicenceWhileAnyExclusiveIsInForce() {
        market.asset(7, 11);
        market.grant(7, Right.SOLE, 21, (g) -> g.territoryLow = 2);

        assertThat(market.grant(7, Right.OPEN, 22, (g) -> g.territoryLow = 4))
            .containsExactly("rejected RIGHT_CONFLICT");
        assertThat(market.grant(7, Right.ORDINARY, 22, (g) -> g.territoryLow = 4)).hasSize(1)
            .first().asString().startsWith("granted");
    }

    @Test
    void shouldOverlapHalfOpenInTerm() {
        market.asset(7, 11);
        market.grant(7, Right.EXCLUSIVE, 21, (g) -> {
            g.fromNs = 3_000;
            g.toNs = 4_000;
        });

        assertThat(market.grant(7, Right.ORDINARY, 22, (g) -> g.toNs = 3_001))
            .containsExactly("rejected RIGHT_CONFLICT");
        assertThat(market.grant(7, Right.ORDINARY, 22, (g) -> g.toNs = 3_000))
            .containsExactly("granted 2 ORDINARY of 7 to 22");
        assertThat(market.grant(7, Right.ORDINARY, 22, (g) -> g.fromNs = 3_999))
            .containsExactly("rejected RIGHT_CONFLICT");
        assertThat(market.grant(7, Right.ORDINARY, 22, (g) -> g.fromNs = 4_000))
            .containsExactly("granted 3 ORDINARY of 7 to 22");
        assertThat(market.at(3_000).grant(7, Right.ORDINARY, 22, (g) -> { }))
            .containsExactly("grant ended 2", "rejected RIGHT_CONFLICT");
        assertThat(market.at(4_000).grant(7, Right.ORDINARY, 22, (g) -> { }))
            .containsExactly("grant ended 1", "granted 4 ORDINARY of 7 to 22");
    }

    @Test
    void shouldNotGoThroughMoreThanAThousandRightsOfAnAsset() {
        final PoolScenario large = new PoolScenario(PoolScenario.limits().maxGrants(3_000).maxTimers(3_000));
        large.asset(7, 11);
        for (int i = 0; i < 1_000; i++) {
            large.grant(7, Right.ORDINARY, 22, (g) -> g.territoryLow = 4);
        }
        assertThat(large.grant(7, Right.SOLE, 21, (g) -> g.territoryLow = 2)).containsExactly(
            "granted 1001 SOLE of 7 to 21");
        assertThat(large.grant(7, Right.EXCLUSIVE, 21, (g) -> g.territoryLow = 8)).containsExactly(
            "rejected TOO_MANY_GRANTS");
        assertThat(large.grant(7, Right.ORDINARY, 22, (g) -> g.territoryLow = 4)).containsExactly(
            "granted 1002 ORDINARY of 7 to 22");
        assertThat(large.grant(7, Right.KNOW_HOW, 22, (g) -> { })).containsExactly("granted 1003 KNOW_HOW of 7 to 22");
    }

    @Test
    void shouldNotGoThroughMoreThanAThousandExclusiveOnesForAnyLicence() {
        final PoolScenario large = new PoolScenario(PoolScenario.limits().maxGrants(3_000).maxTimers(3_000));
        large.asset(7, 11);
        for (int i = 0; i <= 1_000; i++) {
            final long from = 2_000L + i;
            assertThat(large.grant(7, Right.SOLE, 21, (g) -> {
                g.territoryLow = 2;
                g.fromNs = from;
                g.toNs = from + 1;
            })).hasSize(1).first().asString().startsWith("granted");
        }
        assertThat(large.grant(7, Right.ORDINARY, 22, (g) -> g.territoryLow = 4)).containsExactly(
            "rejected TOO_MANY_GRANTS");
        assertThat(large.grant(7, Right.KNOW_HOW, 22, (g) -> { })).containsExactly("granted 1002 KNOW_HOW of 7 to 22");
        assertThat(large.grant(7, Right.ASSIGNMENT, 22, (g) -> { })).containsExactly(
            "granted 1003 ASSIGNMENT of 7 to 22");
        assertThat(large.at(2_001).grant(7, Right.ORDINARY, 23, (g) -> g.territoryLow = 4)).containsExactly(
            "grant ended 1", "granted 1004 ORDINARY of 7 to 23");
    }

    @Test
    void shouldSeeRegionsAbove63AndFieldsOfUse() {
        market.region(64);
        market.region(65);
        market.asset(7, 11);
        market.grant(7, Right.EXCLUSIVE, 21, (g) -> {
            g.territoryHigh = 2;
            g.fieldsOfUse = 2;
        });

        assertThat(market.grant(7, Right.ORDINARY, 22, (g) -> g.territoryHigh = 3))
            .containsExactly("rejected RIGHT_CONFLICT");
        assertThat(market.grant(7, Right.ORDINARY, 22, (g) -> g.territoryLow = 2)).first().asString()
            .startsWith("granted");
        assertThat(market.grant(7, Right.ORDINARY, 22, (g) -> g.fieldsOfUse = 4)).first().asString()
            .startsWith("granted");
        assertThat(market.grant(7, Right.ORDINARY, 22, (g) -> g.fieldsOfUse = 6))
            .containsExactly("rejected RIGHT_CONFLICT");
    }

    @Test
    void shouldRefuseGrantsInOrder() {
        final PoolScenario small = new PoolScenario(PoolScenario.limits().maxGrants(2).maxTimers(1));
        assertThat(small.grant(7, null, 99, (g) -> { })).containsExactly("rejected UNKNOWN_ASSET");
        small.asset(7, 11);
        assertThat(small.grant(7, null, 99, (g) -> { })).containsExactly("rejected UNKNOWN_PARTY");
        assertThat(small.grant(7, null, 21, (g) -> g.territoryLow = 1)).containsExactly("rejected UNKNOWN_REGION");
        assertThat(small.grant(7, null, 21, (g) -> { })).containsExactly("rejected BAD_RIGHT");
        assertThat(small.grant(7, Right.ASSIGNMENT, 21, (g) -> g.territoryLow = 2))
            .containsExactly("rejected BAD_RIGHT");
        assertThat(small.grant(7, Right.ORDINARY, 21, (g) -> {
            g.fromNs = 900;
            g.toNs = 900;
        })).containsExactly("rejected BAD_VALUE");
        assertThat(small.grant(7, Right.ORDINARY, 21, (g) -> {
            g.fromNs = 900;
            g.toNs = 1_000;
        })).containsExactly("rejected EXPIRED");
        assertThat(small.grant(7, Right.ORDINARY, 21, (g) -> g.toNs = 2_000)).hasSize(1);
        assertThat(small.grant(7, Right.ORDINARY, 21, (g) -> g.toNs = 2_000))
            .containsExactly("rejected TOO_MANY_TIMERS");
        assertThat(small.grant(7, Right.ORDINARY, 21, (g) -> { })).hasSize(1);
        assertThat(small.grant(7, Right.EXCLUSIVE, 21, (g) -> { })).containsExactly("rejected RIGHT_CONFLICT");
        assertThat(small.grant(7, Right.ORDINARY, 21, (g) -> { })).containsExactly("rejected TOO_MANY_GRANTS");
    }

    @Test
    void shouldEndAGrantOnce() {
        market.asset(7, 11);
        grant(Right.EXCLUSIVE, 21);

        assertThat(end(2)).containsExactly("rejected UNKNOWN_GRANT");
        assertThat(end(1)).containsExactly("grant ended 1");
        assertThat(end(1)).containsExactly("rejected UNKNOWN_GRANT");
        assertThat(grant(Right.ORDINARY, 22)).containsExactly("granted 2 ORDINARY of 7 to 22");
    }

    @Test
    void shouldAskForTheOwnerAndOneUnitOfASingleRight() {
        market.asset(7, 12);
        assertThat(supply(Right.ORDINARY, 1, 70)).as("another's asset").containsExactly("rejected UNKNOWN_ASSET");
        for (final Right right : List.of(Right.ASSIGNMENT, Right.EXCLUSIVE, Right.SOLE)) {
            assertThat(market.supply(market.supply(11, G06N, 2, 70), (s) -> s.right = right))
                .containsExactly("rejected BAD_UNITS");
        }
        assertThat(market.supply(market.supply(11, G06N, 1, 70), (s) -> {
            s.right = Right.ASSIGNMENT;
            s.fieldsOfUse = 1;
        })).containsExactly("rejected BAD_RIGHT");
        assertThat(market.supply(market.supply(11, G06N, 1, 70), (s) -> s.fieldsOfUse = 1))
            .as("limits of a right that no register keeps").containsExactly("rejected BAD_RIGHT");
        market.asset(8, 11);
        assertThat(market.supply(market.supply(11, G06N, 1, 70), (s) -> {
            s.assetId = 8;
            s.rightToNs = 1_000;
        })).containsExactly("rejected EXPIRED");
    }

    @Test
    void shouldRefuseASupplyOfWhatIsGrantedAndSkipOneThatRests() {
        market.asset(7, 11);
        assertThat(supply(Right.ORDINARY, 5, 70)).containsExactly("accepted #1");
        assertThat(grant(Right.EXCLUSIVE, 22)).containsExactly("granted 1 EXCLUSIVE of 7 to 22");

        assertThat(supply(Right.SOLE, 1, 70)).containsExactly("rejected RIGHT_CONFLICT");
        assertThat(market.take(21, 1, 1)).containsExactly("rejected RIGHT_CONFLICT");
        assertThat(demand(21, 1, 90)).containsExactly("accepted #2");
        end(1);
        assertThat(demand(21, 1, 90)).contains("traded 1@70 #1 left 4 with #3 left 0", "granted 2 ORDINARY of 7 to 21");
        assertThat(market.take(21, 1, 1)).containsExactly(
            "take #1 1", "traded 1@70 #1 left 3 with #0 left 0", "reported 1@70", "granted 3 ORDINARY of 7 to 21");
    }

    @Test
    void shouldLetTheSecondTradeOfACommandSeeTheFirstOnesGrant() {
        market.asset(7, 11);
        supply(Right.EXCLUSIVE, 1, 70);
        supply(Right.ORDINARY, 2, 80);
        market.supply(12, 1, 85);

        assertThat(demand(21, 3, 90)).containsExactly(
            "accepted #4",
            "traded 1@70 #1 left 0 with #4 left 2", "reported 1@70", "granted 1 EXCLUSIVE of 7 to 21",
            "ended #1 FILLED left 0",
            "traded 1@85 #3 left 0 with #4 left 1", "reported 1@85", "ended #3 FILLED left 0");
        assertThat(market.withdraw(11, 2)).as("skipped, not ended").containsExactly("ended #2 WITHDRAWN left 2");
    }

    @Test
    void shouldEndTheOtherListingsOfAnAssetWhoseTitlePassed() {
        market.asset(7, 11);
        market.asset(8, 11);
        supply(Right.ORDINARY, 2, 99);
        supply(Right.ASSIGNMENT, 1, 70);
        supply(Right.EXCLUSIVE, 1, 95);
        market.supply(market.supply(11, G06N, 1, 98), (s) -> s.assetId = 8);
        market.supply(12, 1, 75);

        assertThat(demand(21, 2, 80)).containsExactly(
            "accepted #6",
            "traded 1@70 #2 left 0 with #6 left 1", "reported 1@70", "granted 1 ASSIGNMENT of 7 to 21",
            "ended #2 FILLED left 0",
            "traded 1@75 #5 left 0 with #6 left 0", "reported 1@75", "ended #5 FILLED left 0",
            "ended #1 RIGHT_ENDED left 2", "ended #3 RIGHT_ENDED left 1",
            "ended #6 FILLED left 0");
        assertThat(supply(Right.ORDINARY, 1, 70)).containsExactly("rejected UNKNOWN_ASSET");
        assertThat(market.supply(market.supply(21, G06N, 1, 70), (s) -> s.assetId = 7)).hasSize(1)
            .first().asString().startsWith("accepted");
        assertThat(end(1)).as("a title is not a cell").containsExactly("rejected UNKNOWN_GRANT");
    }

    @Test
    void shouldAssignDespiteAnEarlierExclusiveWhichSurvives() {
        market.asset(7, 11);
        grant(Right.EXCLUSIVE, 22);
        supply(Right.ASSIGNMENT, 1, 70);

        assertThat(market.take(21, 1, 1)).containsExactly(
            "take #1 1", "traded 1@70 #1 left 0 with #0 left 0", "reported 1@70",
            "granted 2 ASSIGNMENT of 7 to 21", "ended #1 FILLED left 0");
        assertThat(grant(Right.ORDINARY, 23)).containsExactly("rejected RIGHT_CONFLICT");
    }

    @Test
    void shouldEndListingsWhenATitlePassesOutsideTheExchange() {
        market.asset(7, 11);
        supply(Right.ORDINARY, 2, 99);
        supply(Right.ASSIGNMENT, 1, 70);

        assertThat(grant(Right.ASSIGNMENT, 12)).containsExactly(
            "granted 1 ASSIGNMENT of 7 to 12", "ended #1 RIGHT_ENDED left 2", "ended #2 RIGHT_ENDED left 1");
    }

    @Test
    void shouldSellAnIncomingTitleOnceAndEndTheRest() {
        market.asset(7, 11);
        supply(Right.ORDINARY, 2, 99);
        demand(21, 1, 80);
        demand(22, 1, 80);

        assertThat(supply(Right.ASSIGNMENT, 1, 70)).containsExactly(
            "accepted #4",
            "traded 1@80 #2 left 0 with #4 left 0", "reported 1@80", "granted 1 ASSIGNMENT of 7 to 21",
            "ended #2 FILLED left 0", "ended #1 RIGHT_ENDED left 2", "ended #4 FILLED left 0");
    }

    @Test
    void shouldNotGrantARightWhoseTermIsOver() {
        market.asset(7, 11);
        market.supply(market.supply(11, G06N, 2, 70), (s) -> {
            s.assetId = 7;
            s.rightToNs = 2_000;
        });

        assertThat(market.at(1_999).take(21, 1, 1)).contains("granted 1 ORDINARY of 7 to 21");
        assertThat(market.at(2_000).take(21, 1, 1)).containsExactly("grant ended 1", "rejected EXPIRED");
        assertThat(demand(21, 1, 90)).containsExactly("accepted #2");
    }

    @Test
    void shouldRefuseTradesWhoseGrantsFindNoRoom() {
        final PoolScenario small = new PoolScenario(PoolScenario.limits().maxGrants(1));
        small.asset(7, 11);
        for (int i = 0; i < 2; i++) {
            small.supply(small.supply(11, G06N, 1, 70), (s) -> s.assetId = 7);
        }

        assertThat(small.demand(21, 2, 90)).containsExactly("rejected TOO_MANY_GRANTS");
        assertThat(small.demand(21, 1, 90)).contains("granted 1 ORDINARY of 7 to 21");
        assertThat(small.take(21, 2, 1)).containsExactly("rejected TOO_MANY_GRANTS");
    }

    @Test
    void shouldRefuseTradesWhoseGrantsFindNoTimerForTheirEnds() {
        final PoolScenario small = new PoolScenario(PoolScenario.limits().maxTimers(1));
        small.asset(7, 11);
        for (int i = 0; i < 2; i++) {
            small.supply(small.supply(11, G06N, 1, 70), (s) -> {
                s.assetId = 7;
                s.rightToNs = 2_000;
            });
        }

        assertThat(small.demand(21, 2, 90)).containsExactly("rejected TOO_MANY_TIMERS");
        assertThat(small.demand(21, 1, 90)).contains("granted 1 ORDINARY of 7 to 21");
        assertThat(small.take(21, 2, 1)).containsExactly("rejected TOO_MANY_TIMERS");
    }

    @Test
    void shouldLeaveASupplyWithoutAnAssetUnchecked() {
        market.supply(11, 5, 70);

        assertThat(market.demand(21, 1, 90)).containsExactly(
            "accepted #2", "traded 1@70 #1 left 4 with #2 left 0", "reported 1@70", "ended #2 FILLED left 0");
    }
}
