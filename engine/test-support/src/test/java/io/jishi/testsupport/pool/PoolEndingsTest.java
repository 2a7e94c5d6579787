package io.jishi.testsupport.pool;

import static io.jishi.testsupport.pool.PoolScenario.G06N;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.EndGrant;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ends in slices: all of it is over at once, and is told one by one, for a slice has room for one here. */
class PoolEndingsTest {
    private static final long MS = 1_000_000;
    private static final long END = 10 * MS;
    private final PoolScenario market = new PoolScenario(limits());

    private static CoreLimits limits() {
        return PoolScenario.limits().maxLooksPerCommand(4);
    }

    private List<String> timeAt(final long timestampNs) {
        return market.at(timestampNs).send(new AdvanceTime());
    }

    private SubmitSupply ending(final SubmitSupply supply) {
        supply.validUntilNs = END;
        return supply;
    }

    /** Takes the room of the slice in which others would be told. */
    private void fillSlice() {
        market.send(ending(market.supply(14, PoolScenario.H04L, 1, 1)));
    }

    @Test
    void shouldTakeAllAsOverAndTellOneInASlice() {
        final SubmitSupply first = ending(market.supply(11, G06N, 1, 70));
        final SubmitSupply second = ending(market.supply(11, G06N, 1, 70));
        final SubmitSupply third = ending(market.supply(12, G06N, 1, 70));
        market.send(first);
        market.send(second);
        market.send(third);
        assertThat(market.at(END).demand(21, 1, 90)).containsExactly("ended #1 EXPIRED left 1", "accepted #4");
        assertThat(market.take(22, 2, 1)).containsExactly("rejected UNKNOWN_LISTING");
        assertThat(market.withdraw(11, 2)).containsExactly("rejected UNKNOWN_LISTING");
        assertThat(market.amend(second, 2, (a) -> a.priceFen = 60)).containsExactly("rejected UNKNOWN_LISTING");
        market.halt(Scope.LISTING, 3);
        assertThat(market.lastEvents()).hasSize(1).first().asString().contains("UNKNOWN_LISTING");
        assertThat(timeAt(END + MS - 1)).containsExactly("TIME_ADVANCED");
        assertThat(timeAt(END + MS)).containsExactly("ended #2 EXPIRED left 1", "TIME_ADVANCED");
        assertThat(market.lastEvents().get(0).get("timestampNs")).as("after what was before").isEqualTo(END + MS - 1);
        assertThat(timeAt(END + 2 * MS)).containsExactly("ended #3 EXPIRED left 1", "TIME_ADVANCED");
        assertThat(timeAt(END + 3 * MS)).containsExactly("TIME_ADVANCED");
    }

    @Test
    void shouldGiveAClientIdAgainThoughAnEndIsNotTold() {
        fillSlice();
        final SubmitSupply supply = ending(market.supply(11, G06N, 1, 70));
        market.send(supply);
        market.at(END);
        assertThat(market.supply(supply, (s) -> s.validUntilNs = 0)).containsExactly(
            "ended #1 EXPIRED left 1", "accepted #3");
        assertThat(market.send(supply)).containsExactly("rejected DUPLICATE_ID");
        assertThat(market.amend(supply, 0, (a) -> {
            a.clientListingId = supply.clientListingId;
            a.units = 2;
        })).containsExactly("amended #3 2@70 left 2 at the back");
        assertThat(timeAt(END + MS)).containsExactly("ended #2 EXPIRED left 1", "TIME_ADVANCED");
        assertThat(market.take(21, 3, 2)).contains("ended #3 FILLED left 0");
        assertThat(market.send(supply)).containsExactly("accepted #4");
    }

    @Test
    void shouldEndProposalsWithAListingThatIsOver() {
        fillSlice();
        market.send(ending(market.offer(11, G06N, 1, 80)));
        market.send(market.wish(21, G06N, 1, 100));
        market.at(END);
        assertThat(market.confirm(21, 1)).containsExactly("ended #1 EXPIRED left 1", "rejected UNKNOWN_MATCH");
        assertThat(market.decline(21, 1)).containsExactly("rejected UNKNOWN_MATCH");
        assertThat(market.send(market.wish(22, G06N, 1, 100))).as("nobody new").containsExactly("accepted #4");
        assertThat(timeAt(END + MS)).containsExactly("ended #2 EXPIRED left 1", "ended !1 EXPIRED", "TIME_ADVANCED");
    }

    @Test
    void shouldCountWhatEndsWithAListing() {
        market.send(ending(market.offer(11, G06N, 2, 80)));
        market.send(market.wish(21, G06N, 1, 100));
        market.send(market.wish(22, G06N, 1, 100));
        final PoolScenario wider = new PoolScenario(limits().maxLooksPerCommand(12));
        for (int i = 0; i < 3; i++) {
            wider.send(ending(wider.offer(11, G06N, 2, 80)));
        }
        wider.send(wider.wish(21, G06N, 1, 100));
        assertThat(wider.at(END).send(new AdvanceTime())).as("three in a slice: a listing, its proposal, a listing")
            .containsExactly("ended #1 EXPIRED left 2", "ended !1 EXPIRED", "ended #2 EXPIRED left 2",
                "ended !2 EXPIRED", "TIME_ADVANCED");
        assertThat(timeAt(END)).as("all of a listing, whatever it takes").containsExactly(
            "ended #1 EXPIRED left 2", "ended !1 EXPIRED", "ended !2 EXPIRED", "TIME_ADVANCED");
    }

    @Test
    void shouldTakeSilenceAsTheEndThoughItIsNotTold() {
        market.rules((r) -> r.weightField = 1_000);
        market.send(market.offer(11, G06N, 2, 80));
        market.send(market.wish(21, G06N, 1, 100));
        market.send(market.wish(24, G06N, 1, 100));
        assertThat(market.at(1_000 + MS).confirm(24, 2)).containsExactly("ended !1 EXPIRED", "rejected UNKNOWN_MATCH");
        assertThat(market.decline(11, 2)).containsExactly("rejected UNKNOWN_MATCH");
        assertThat(timeAt(1_000 + 2 * MS)).containsExactly("ended !2 EXPIRED", "TIME_ADVANCED");
    }

    @Test
    void shouldLetNobodyCompeteWhoseListingIsOver() {
        fillSlice();
        market.send(market.offer(11, G06N, 1, 80));
        market.send(market.wish(21, G06N, 1, 100));
        market.demand(market.wish(22, G06N, 1, 100), (d) -> d.validUntilNs = END);
        market.confirm(22, 2);
        market.at(END).confirm(21, 1);
        assertThat(market.confirm(11, 1)).containsExactly(
            "confirmed !1 by 11", "traded 1@80 #3 left 0 with #2 left 0", "reported 1@80", "ended #3 FILLED left 0",
            "ended #2 FILLED left 0", "ended !2 FILLED");
    }

    @Test
    void shouldAnnounceWithoutThoseWhoseListingIsOver() {
        fillSlice();
        market.send(market.offer(11, G06N, 1, 80));
        market.demand(market.wish(22, G06N, 1, 100), (d) -> d.validUntilNs = END);
        market.send(market.wish(21, G06N, 1, 100));
        market.send(market.wish(24, G06N, 1, 100));
        market.confirm(22, 1);
        market.at(END).confirm(21, 2);
        market.confirm(24, 3);
        assertThat(market.confirm(11, 2)).containsExactly("confirmed !2 by 11", "competition for #2: 2 MULTI");
        assertThat(timeAt(END + MS)).containsExactly("ended #3 EXPIRED left 1", "ended !1 EXPIRED", "TIME_ADVANCED");
    }

    @Test
    void shouldTakeANoticeAsLapsedThoughItIsNotTold() {
        market.rules((r) -> r.weightField = 1_000);
        market.send(market.openLicence(11, 0, 500));
        market.notice(21, 1);
        market.notice(22, 1);
        assertThat(market.at(1_000 + MS).pay(11, 2)).containsExactly("ended !1 EXPIRED", "rejected UNKNOWN_MATCH");
        assertThat(timeAt(1_000 + 2 * MS)).containsExactly("ended !2 EXPIRED", "TIME_ADVANCED");
    }

    @Test
    void shouldTakeARightAsOverThoughItsEndIsNotTold() {
        market.asset(7, 11);
        market.grant(7, Right.EXCLUSIVE, 21, (g) -> g.toNs = END);
        market.asset(8, 11);
        market.supply(market.supply(11, G06N, 1, 70), (s) -> s.assetId = 8);
        market.grant(8, Right.EXCLUSIVE, 21, (g) -> g.toNs = END);
        assertThat(market.demand(22, 1, 90)).as("it is in force").containsExactly("accepted #2");
        assertThat(market.at(END).demand(22, 1, 90)).containsExactly("grant ended 1", "accepted #3",
            "traded 1@70 #1 left 0 with #3 left 0", "reported 1@70", "granted 3 ORDINARY of 8 to 22",
            "ended #1 FILLED left 0", "ended #3 FILLED left 0");
        final EndGrant end = new EndGrant();
        end.grantId = 2;
        assertThat(market.send(end)).containsExactly("rejected UNKNOWN_GRANT");
        assertThat(timeAt(END + MS)).containsExactly("grant ended 2", "TIME_ADVANCED");
    }

    @Test
    void shouldDropASearchWhoseListingIsOver() {
        fillSlice();
        for (int i = 0; i < 5; i++) {
            market.supply(market.supply(12, G06N, 1, 50), (s) -> s.visibility = ListingVisibility.VENUE);
        }
        market.supply(11, 1, 60);
        market.at(END - MS).demand(market.demand(21, G06N, 1, 90), (d) -> d.validUntilNs = END);
        market.demand(24, 1, 90);
        assertThat(timeAt(END)).as("a step, and nothing told of the first").containsExactly(
            "ended #1 EXPIRED left 1", "TIME_ADVANCED");
        assertThat(timeAt(END + MS)).containsExactly("ended #8 EXPIRED left 1", "TIME_ADVANCED");
        assertThat(timeAt(END + 2 * MS)).as("the next goes on").containsExactly(
            "traded 1@60 #7 left 0 with #9 left 0", "reported 1@60", "ended #7 FILLED left 0", "ended #9 FILLED left 0",
            "TIME_ADVANCED");
    }

    @Test
    void shouldTakeOneStepForACommandHoweverLateItComes() {
        for (int i = 0; i < 9; i++) {
            market.supply(market.supply(12, G06N, 1, 50), (s) -> s.visibility = ListingVisibility.VENUE);
        }
        market.supply(11, 1, 60);
        market.demand(21, 1, 90);
        assertThat(timeAt(20 * MS)).containsExactly("TIME_ADVANCED");
        assertThat(timeAt(40 * MS)).containsExactly("TIME_ADVANCED");
        assertThat(timeAt(60 * MS)).contains("traded 1@60 #10 left 0 with #11 left 0");
    }

    @Test
    void shouldCarryOutAKillSwitchInSlices() {
        market.supply(11, 1, 70);
        market.supply(11, 1, 60);
        market.supply(12, 1, 80);
        market.supply(market.supply(11, G06N, 1, 65), (s) -> s.validUntilNs = END);
        assertThat(market.at(END - MS).kill(Scope.PARTICIPANT, 11)).containsExactly(
            "KILL_SWITCH_CHANGED", "ended #1 OPERATOR left 1");
        assertThat(market.take(22, 2, 1)).containsExactly("rejected UNKNOWN_LISTING");
        assertThat(market.demand(21, 1, 90)).contains("traded 1@80 #3 left 0 with #5 left 0");
        market.lift(Scope.PARTICIPANT, 11);
        assertThat(market.supply(11, 1, 75)).as("not covered").containsExactly("accepted #6");
        assertThat(timeAt(END)).as("whose end has come is told why it was over").containsExactly(
            "ended #4 OPERATOR left 1", "ended #2 OPERATOR left 1", "TIME_ADVANCED");
        assertThat(timeAt(END + MS)).containsExactly("TIME_ADVANCED");
        assertThat(market.take(22, 6, 1)).contains("ended #6 FILLED left 0");
    }

    @Test
    void shouldCarryOutOneKillSwitchAfterTheOther() {
        market.supply(11, 1, 70);
        market.supply(11, 1, 70);
        market.supply(12, 1, 70);
        market.supply(13, 1, 70);
        market.kill(Scope.PARTICIPANT, 11);
        assertThat(market.kill(Scope.VENUE, 2)).containsExactly("KILL_SWITCH_CHANGED");
        assertThat(market.kill(Scope.ALL, 0)).containsExactly("KILL_SWITCH_CHANGED");
        assertThat(market.take(24, 3, 1)).containsExactly("rejected KILLED");
        market.lift(Scope.ALL, 0);
        assertThat(market.take(24, 3, 1)).containsExactly("rejected UNKNOWN_LISTING");
        assertThat(market.take(23, 4, 1)).containsExactly("rejected UNKNOWN_LISTING");
        assertThat(timeAt(2 * MS)).containsExactly("ended #2 OPERATOR left 1", "TIME_ADVANCED");
        assertThat(timeAt(4 * MS)).containsExactly("ended #3 OPERATOR left 1", "TIME_ADVANCED");
        assertThat(timeAt(6 * MS)).containsExactly("ended #4 OPERATOR left 1", "TIME_ADVANCED");
        assertThat(timeAt(8 * MS)).containsExactly("TIME_ADVANCED");
        assertThat(market.supply(14, 1, 70)).containsExactly("accepted #5");
    }

    @Test
    void shouldEndASliceWhereItHasLookedAtSoMany() {
        final PoolScenario large = new PoolScenario(limits().maxListings(600));
        for (int i = 0; i < 600; i++) {
            large.supply(i < 64 ? 12 : i < 512 ? 13 : 11, 1, 70);
        }
        assertThat(large.kill(Scope.PARTICIPANT, 11)).as("512 are passed by").containsExactly("KILL_SWITCH_CHANGED");
        large.lift(Scope.PARTICIPANT, 11);
        assertThat(large.at(MS + 1_000).send(new AdvanceTime())).containsExactly(
            "ended #513 OPERATOR left 1", "TIME_ADVANCED");
        final PoolScenario other = new PoolScenario(limits().maxListings(600));
        for (int i = 0; i < 100; i++) {
            other.supply(i < 64 ? 12 : 13, 1, 70);
        }
        assertThat(other.kill(Scope.VENUE, 3)).as("64 are looked at").containsExactly("KILL_SWITCH_CHANGED");
        assertThat(other.at(MS + 1_000).send(new AdvanceTime())).containsExactly(
            "ended #65 OPERATOR left 1", "TIME_ADVANCED");
    }

    @Test
    void shouldDoWithOneKillSwitchWhatItCoversAlready() {
        market.supply(11, 1, 70);
        market.supply(11, 1, 70);
        market.kill(Scope.PARTICIPANT, 11);
        market.lift(Scope.PARTICIPANT, 11);
        market.kill(Scope.PARTICIPANT, 11);
        market.lift(Scope.PARTICIPANT, 11);
        market.supply(11, 1, 70);
        market.kill(Scope.PARTICIPANT, 11);
        assertThat(market.take(24, 3, 1)).containsExactly("rejected UNKNOWN_LISTING");
        assertThat(timeAt(2 * MS)).containsExactly("ended #2 OPERATOR left 1", "TIME_ADVANCED");
        assertThat(market.take(24, 3, 1)).containsExactly("rejected UNKNOWN_LISTING");
        assertThat(timeAt(4 * MS)).containsExactly("ended #3 OPERATOR left 1", "TIME_ADVANCED");
        assertThat(timeAt(6 * MS)).containsExactly("TIME_ADVANCED");
    }

    @Test
    void shouldEndTheOtherListingsOfAnAssetInSlices() {
        market.asset(7, 11);
        for (int i = 0; i < 4; i++) {
            market.supply(market.supply(11, G06N, 1, 80 + i), (s) -> {
                s.right = Right.ASSIGNMENT;
                s.assetId = 7;
            });
        }
        assertThat(market.demand(market.demand(21, G06N, 1, 90), (d) -> d.rights = 1)).containsExactly("accepted #5",
            "traded 1@80 #1 left 0 with #5 left 0", "reported 1@80", "granted 1 ASSIGNMENT of 7 to 21",
            "ended #1 FILLED left 0", "ended #4 RIGHT_ENDED left 1", "ended #5 FILLED left 0");
        assertThat(market.take(22, 2, 1)).containsExactly("rejected UNKNOWN_LISTING");
        final SubmitSupply again = market.supply(21, G06N, 1, 85);
        assertThat(market.supply(again, (s) -> {
            s.right = Right.ASSIGNMENT;
            s.assetId = 7;
        })).as("the new owner's").containsExactly("accepted #6");
        assertThat(market.kill(Scope.PARTICIPANT, 11)).as("waits").containsExactly("KILL_SWITCH_CHANGED");
        assertThat(timeAt(2 * MS)).containsExactly("ended #3 RIGHT_ENDED left 1", "TIME_ADVANCED");
        assertThat(timeAt(4 * MS)).containsExactly("ended #2 RIGHT_ENDED left 1", "TIME_ADVANCED");
        assertThat(timeAt(6 * MS)).containsExactly("TIME_ADVANCED");
        assertThat(market.demand(market.demand(22, G06N, 1, 90), (d) -> d.rights = 1))
            .contains("traded 1@85 #6 left 0 with #7 left 0");
    }

    /** A market with lots: supply 1 of party 14 fills a slice, for supply 2 of party 11 two compete. */
    private static PoolScenario competition(final long endNs) {
        final PoolScenario lots = PoolScenario.withLots(limits());
        lots.supply(lots.supply(14, PoolScenario.H04L, 1, 1), (s) -> s.validUntilNs = endNs);
        lots.supply(lots.offer(11, G06N, 1, 80), (s) -> s.validUntilNs = endNs);
        lots.send(lots.wish(21, G06N, 1, 100));
        lots.send(lots.wish(24, G06N, 1, 100));
        lots.confirm(21, 1);
        lots.confirm(24, 2);
        assertThat(lots.confirm(11, 1)).contains("competition for #2: 2 MULTI");
        return lots;
    }

    @Test
    void shouldOpenNoLotForAListingThatIsOver() {
        assertThat(competition(END).at(END).lot(11, 2, 80)).containsExactly(
            "ended #1 EXPIRED left 1", "rejected UNKNOWN_LISTING");
    }

    @Test
    void shouldEndWhatALotGivesBackWhileAKillSwitchIsCarriedOut() {
        final PoolScenario lots = competition(0);
        for (int i = 0; i < 4; i++) {
            lots.supply(14, 1, 1);
        }
        assertThat(lots.lot(11, 2, 80)).contains("LOT_OPENED");
        assertThat(lots.kill(Scope.VENUE, 1)).containsExactly("KILL_SWITCH_CHANGED", "ended #1 OPERATOR left 1");
        assertThat(lots.at(1_000 + 3 * MS).send(new AdvanceTime())).as("nobody has bid").contains(
            "LOT_CLOSED", "ended #2 OPERATOR left 1");
    }

    @Test
    void shouldForgetAKillSwitchOnceAllHaveBeenTold() {
        final PoolScenario lots = competition(0);
        lots.supply(12, 1, 1);
        lots.supply(12, 1, 1);
        assertThat(lots.lot(11, 2, 80)).contains("LOT_OPENED");
        lots.kill(Scope.PARTICIPANT, 11);
        lots.lift(Scope.PARTICIPANT, 11);
        assertThat(lots.kill(Scope.PARTICIPANT, 12)).contains("ended #5 OPERATOR left 1");
        lots.kill(Scope.PARTICIPANT, 14);
        assertThat(lots.at(1_000 + 3 * MS).send(new AdvanceTime())).contains("LOT_CLOSED", "ended #6 OPERATOR left 1")
            .doesNotContain("ended #2 OPERATOR left 1");
        assertThat(lots.send(lots.wish(24, G06N, 1, 100))).as("it rests again").contains(
            "proposed !3 #2 to #7 1@80 score 585");
    }

    @Test
    void shouldFindRoomForTheNextSliceWhereAllTimersAreArmed() {
        final PoolScenario full = new PoolScenario(limits().maxTimers(2));
        full.send(ending(full.supply(11, G06N, 1, 70)));
        full.send(ending(full.supply(11, G06N, 1, 70)));
        full.kill(Scope.ALL, 0);
        full.lift(Scope.ALL, 0);
        assertThat(full.send(ending(full.supply(11, G06N, 1, 70)))).containsExactly("accepted #3");
        assertThat(full.send(ending(full.supply(11, G06N, 1, 70)))).containsExactly("rejected TOO_MANY_TIMERS");
        assertThat(full.at(2 * MS).send(new AdvanceTime())).containsExactly(
            "ended #2 OPERATOR left 1", "TIME_ADVANCED");
    }

    @Test
    void shouldListAnAssetNoMoreThanAThousandTimes() {
        final PoolScenario large = new PoolScenario(PoolScenario.limits().maxListings(1_002));
        large.asset(7, 11);
        for (int i = 0; i < 1_000; i++) {
            large.supply(large.supply(11, G06N, 1, 70), (s) -> s.assetId = 7);
        }
        assertThat(large.supply(large.supply(11, G06N, 1, 70), (s) -> s.assetId = 7)).containsExactly(
            "rejected TOO_MANY_LISTINGS");
        assertThat(large.supply(11, 1, 70)).as("of no asset").containsExactly("accepted #1001");
        large.withdraw(11, 1_000);
        assertThat(large.supply(large.supply(11, G06N, 1, 70), (s) -> s.assetId = 7)).containsExactly("accepted #1002");
    }
}
