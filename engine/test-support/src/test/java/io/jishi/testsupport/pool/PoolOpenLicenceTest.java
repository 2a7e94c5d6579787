package io.jishi.testsupport.pool;

import static io.jishi.testsupport.pool.PoolScenario.G06N;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.SubmitSupply;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Scope;
import org.junit.jupiter.api.Test;

/** Open licences (Patent Law 50 and 51). */
class PoolOpenLicenceTest {
    private static final long END = 604_800_000_001_000L;
    private final PoolScenario market = new PoolScenario();

    @Test
    void shouldMakeALicenceOfNoticeAndPaymentForAnyNumber() {
        market.asset(7, 11);
        assertThat(market.send(market.openLicence(11, 7, 500))).containsExactly("accepted #1");
        assertThat(market.notice(21, 1)).containsExactly("notice !1 of #1 at 500");
        assertThat(market.notice(22, 1)).containsExactly("notice !2 of #1 at 500");
        assertThat(market.notice(22, 1)).containsExactly("notice !3 of #1 at 500");
        assertThat(market.pay(11, 2)).containsExactly(
            "traded 1@500 #1 left 0 with #2 left 0", "reported 1@500", "granted 1 OPEN of 7 to 22");
        assertThat(market.pay(0, 1)).containsExactly(
            "traded 1@500 #1 left 0 with #1 left 0", "reported 1@500", "granted 2 OPEN of 7 to 21");
        assertThat(market.pay(11, 2)).containsExactly("rejected UNKNOWN_MATCH");
        assertThat(market.notice(23, 1)).as("not linked").containsExactly("rejected NOT_VISIBLE");
        assertThat(market.notice(24, 1)).as("it never ends").containsExactly("notice !4 of #1 at 500");
    }

    @Test
    void shouldStopNewNoticesOnlyWhenWithdrawnAndKeepThePriceNoticed() {
        final SubmitSupply offer = market.openLicence(11, 0, 500);
        market.send(offer);
        market.notice(21, 1);
        assertThat(market.amend(offer, 1, (a) -> a.priceFen = 600)).containsExactly(
            "amended #1 0@600 left 0 at the back");
        assertThat(market.notice(22, 1)).containsExactly("notice !2 of #1 at 600");
        assertThat(market.withdraw(11, 1)).containsExactly("ended #1 WITHDRAWN left 0");
        assertThat(market.notice(24, 1)).containsExactly("rejected UNKNOWN_LISTING");
        assertThat(market.pay(11, 1)).containsExactly("traded 1@500 #1 left 0 with #1 left 0", "reported 1@500");
        assertThat(market.pay(11, 2)).containsExactly("traded 1@600 #1 left 0 with #2 left 0", "reported 1@600");
    }

    @Test
    void shouldLapseWhenNotPaidInTime() {
        market.send(market.openLicence(11, 0, 500));
        market.notice(21, 1);
        market.notice(22, 1);
        assertThat(market.at(END - 1).pay(11, 1)).contains("reported 1@500");
        assertThat(market.at(END).pay(11, 2)).containsExactly("ended !2 EXPIRED", "rejected UNKNOWN_MATCH");
    }

    @Test
    void shouldBeReachedByNoticeOnly() {
        market.send(market.openLicence(11, 0, 500));
        market.supply(market.supply(11, G06N, 1, 400), (s) -> s.right = Right.OPEN);
        market.demand(market.wish(21, G06N, 1, 900), (d) -> d.rights = 511);
        assertThat(market.lastEvents()).hasSize(1);
        assertThat(market.demand(market.demand(21, G06N, 5, 900), (d) -> d.rights = 511)).containsExactly(
            "accepted #4", "traded 1@400 #2 left 0 with #4 left 4", "reported 1@400", "ended #2 FILLED left 0");
        assertThat(market.take(21, 1, 1)).containsExactly("rejected WRONG_MODE");
        assertThat(market.notice(22, 4)).containsExactly("rejected NOT_A_SUPPLY");
        market.supply(12, 1, 950);
        assertThat(market.notice(22, 5)).containsExactly("rejected WRONG_MODE");
    }

    @Test
    void shouldAskTheConditionsOfTheOffer() {
        market.send(market.openLicence(11, 0, 500));
        assertThat(market.notice(11, 1)).containsExactly("rejected SELF_TRADE");
        market.halt(Scope.LISTING, 1);
        assertThat(market.notice(21, 1)).containsExactly("rejected HALTED");
        market.resume(Scope.LISTING, 1);
        market.notice(21, 1);
        assertThat(market.pay(21, 1)).as("the licensee").containsExactly("rejected UNKNOWN_MATCH");
        assertThat(market.pay(12, 1)).containsExactly("rejected UNKNOWN_MATCH");
        assertThat(market.pay(99, 1)).containsExactly("rejected UNKNOWN_PARTY");
        market.halt(Scope.ALL, 0);
        assertThat(market.pay(11, 1)).as("money that has come in is told at any time").contains("reported 1@500");
    }

    @Test
    void shouldRefuseWhatIsNoOfferToEverybody() {
        final SubmitSupply offer = market.openLicence(11, 0, 500);
        assertThat(market.supply(offer, (s) -> s.units = 1)).containsExactly("rejected BAD_UNITS");
        assertThat(market.supply(offer, (s) -> {
            s.units = 0;
            s.priceFen = -1;
        })).containsExactly("rejected BAD_PRICE");
        assertThat(market.supply(offer, (s) -> {
            s.priceFen = 0;
            s.right = Right.ORDINARY;
        })).containsExactly("rejected BAD_RIGHT");
        assertThat(market.supply(offer, (s) -> {
            s.right = Right.OPEN;
            s.allOrNone = true;
        })).containsExactly("rejected BAD_MINIMUM");
        assertThat(market.supply(offer, (s) -> s.allOrNone = false)).as("free of charge").containsExactly(
            "accepted #1");
        assertThat(market.amend(offer, 1, (a) -> a.units = 1)).containsExactly("rejected BAD_UNITS");
        assertThat(market.amend(offer, 1, (a) -> a.executionMode = ExecutionMode.FIRM))
            .containsExactly("rejected WRONG_MODE");
    }

    @Test
    void shouldNotLicenseBesideAnExclusiveNorAfterTheTitlePassed() {
        market.asset(7, 11);
        market.send(market.openLicence(11, 7, 500));
        market.notice(21, 1);
        market.grant(7, Right.EXCLUSIVE, 22, (g) -> g.toNs = 2_000);
        assertThat(market.pay(11, 1)).containsExactly("rejected RIGHT_CONFLICT");
        assertThat(market.notice(24, 1)).containsExactly("rejected RIGHT_CONFLICT");
        market.at(2_000);
        assertThat(market.grant(7, Right.ASSIGNMENT, 22, (g) -> { })).containsExactly(
            "grant ended 1", "granted 2 ASSIGNMENT of 7 to 22", "ended #1 RIGHT_ENDED left 0");
        assertThat(market.pay(11, 1)).containsExactly("rejected UNKNOWN_ASSET");
    }

    @Test
    void shouldKeepToItsLimits() {
        final PoolScenario small =
            new PoolScenario(PoolScenario.limits().maxMatches(2).maxTimers(3).maxGrants(1));
        small.asset(7, 11);
        small.supply(small.openLicence(11, 7, 500), (s) -> s.rightToNs = 9_000);
        small.notice(21, 1);
        small.notice(22, 1);
        assertThat(small.notice(24, 1)).containsExactly("rejected TOO_MANY_MATCHES");
        small.supply(small.supply(12, G06N, 1, 9), (s) -> s.validUntilNs = 5_000);
        assertThat(small.pay(11, 1)).containsExactly("rejected TOO_MANY_TIMERS");
        small.withdraw(12, 2);
        assertThat(small.pay(11, 1)).hasSize(3);
        assertThat(small.pay(11, 2)).containsExactly("rejected TOO_MANY_GRANTS");
    }
}
