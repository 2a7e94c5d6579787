package io.jishi.testsupport.pool;

import static io.jishi.testsupport.pool.PoolScenario.G06N;
import static io.jishi.testsupport.pool.PoolScenario.H04L;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Scope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a proposal: a trade, an end, a competition. */
class PoolMatchTest {
    private static final long END = 604_800_000_001_000L;
    private final PoolScenario market = new PoolScenario();

    @Test
    void shouldTradeAtTheAskWhoeverConfirmsLast() {
        market.send(market.offer(11, G06N, 3, 80));
        market.send(market.wish(21, G06N, 2, 100));
        assertThat(market.confirm(21, 1)).containsExactly("confirmed !1 by 21");
        assertThat(market.confirm(11, 1)).containsExactly(
            "confirmed !1 by 11", "traded 2@80 #2 left 0 with #1 left 1", "reported 2@80", "ended #2 FILLED left 0");
        assertThat(market.send(market.wish(22, G06N, 1, 90))).contains("proposed !2 #1 to #3 1@80 score 571");
        assertThat(market.confirm(11, 2)).containsExactly("confirmed !2 by 11");
        assertThat(market.confirm(22, 2)).containsExactly(
            "confirmed !2 by 22", "traded 1@80 #1 left 0 with #3 left 0", "reported 1@80", "ended #1 FILLED left 0",
            "ended #3 FILLED left 0");
        assertThat(market.confirm(22, 2)).containsExactly("rejected UNKNOWN_MATCH");
    }

    @Test
    void shouldEndByDeclineSilenceNewTermsOrTheEndOfAListing() {
        market.send(market.wish(21, G06N, 1, 100));
        market.send(market.wish(22, G06N, 1, 100));
        final SubmitSupply offer = market.offer(11, G06N, 1, 80);
        market.send(offer);
        assertThat(market.decline(23, 1)).containsExactly("rejected UNKNOWN_MATCH");
        assertThat(market.decline(21, 1)).containsExactly("ended !1 WITHDRAWN");
        assertThat(market.amend(offer, 3, (a) -> a.units = 1)).as("the same").containsExactly(
            "amended #3 1@80 left 1 in place");
        assertThat(market.amend(offer, 3, (a) -> a.priceFen = 70)).containsExactly(
            "amended #3 1@70 left 1 at the back", "ended !2 REDUCED",
            "proposed !3 #3 to #1 1@70 score 600", "proposed !4 #3 to #2 1@70 score 600");
        assertThat(market.withdraw(21, 1)).containsExactly("ended #1 WITHDRAWN left 1", "ended !3 WITHDRAWN");
        market.at(END - 1);
        assertThat(market.confirm(22, 4)).containsExactly("confirmed !4 by 22");
        market.at(END);
        assertThat(market.confirm(11, 4)).containsExactly("ended !4 EXPIRED", "rejected UNKNOWN_MATCH");
    }

    @Test
    void shouldEndTheOtherProposalsOfAFilledListing() {
        market.send(market.wish(21, G06N, 1, 100));
        market.send(market.wish(22, G06N, 1, 90));
        market.send(market.offer(11, G06N, 1, 80));
        market.confirm(11, 1);
        assertThat(market.confirm(21, 1)).containsExactly(
            "confirmed !1 by 21", "traded 1@80 #3 left 0 with #1 left 0", "reported 1@80", "ended #3 FILLED left 0",
            "ended !2 FILLED", "ended #1 FILLED left 0");
    }

    @Test
    void shouldEndWithTheAssetAndTheKillSwitch() {
        market.asset(7, 11);
        market.send(market.wish(22, H04L, 1, 100));
        market.supply(market.offer(11, H04L, 1, 60), (s) -> s.assetId = 7);
        market.demand(market.wish(21, G06N, 1, 100), (d) -> d.rights = 1);
        market.supply(market.offer(11, G06N, 1, 80), (s) -> {
            s.right = Right.ASSIGNMENT;
            s.assetId = 7;
        });
        market.confirm(21, 2);
        assertThat(market.confirm(11, 2)).containsExactly(
            "confirmed !2 by 11", "traded 1@80 #3 left 0 with #4 left 0", "reported 1@80",
            "granted 1 ASSIGNMENT of 7 to 21", "ended #3 FILLED left 0", "ended #2 RIGHT_ENDED left 1",
            "ended !1 RIGHT_ENDED", "ended #4 FILLED left 0");
        market.send(market.offer(12, H04L, 1, 60));
        assertThat(market.kill(Scope.PARTICIPANT, 12)).containsExactly(
            "KILL_SWITCH_CHANGED", "ended #5 OPERATOR left 1", "ended !3 OPERATOR");
    }

    @Test
    void shouldAskAgainWhatMayHaveChanged() {
        market.asset(7, 11);
        final SubmitSupply offer = market.offer(11, G06N, 3, 80);
        offer.assetId = 7;
        offer.minimumGrade = CreditGrade.B;
        market.send(offer);
        market.send(market.wish(22, G06N, 2, 100));
        assertThat(market.confirm(99, 1)).containsExactly("rejected UNKNOWN_PARTY");
        market.status(22, ParticipantStatus.BLOCKED);
        assertThat(market.confirm(22, 1)).containsExactly("rejected PARTY_BLOCKED");
        assertThat(market.confirm(11, 1)).as("the other side is blocked").containsExactly("rejected HALTED");
        market.status(22, ParticipantStatus.NORMAL);
        market.venue(2, false, 0);
        assertThat(market.confirm(22, 1)).containsExactly("rejected NOT_VISIBLE");
        market.venue(2, true, 0);
        market.group(11, 5);
        market.group(22, 5);
        assertThat(market.confirm(22, 1)).containsExactly("rejected SELF_TRADE");
        market.group(22, 0);
        market.grade(22, CreditGrade.C);
        assertThat(market.confirm(22, 1)).containsExactly("rejected CREDIT_TOO_LOW");
        market.grade(22, CreditGrade.A);
        market.grant(7, Right.EXCLUSIVE, 23, (g) -> g.toNs = 2_000);
        assertThat(market.confirm(22, 1)).containsExactly("rejected RIGHT_CONFLICT");
        market.at(2_000);
        assertThat(market.confirm(22, 1)).containsExactly("grant ended 1", "confirmed !1 by 22");
        assertThat(market.confirm(22, 1)).containsExactly("rejected STATE");
        market.amend(offer, 1, (a) -> a.units = 1);
        assertThat(market.confirm(11, 1)).containsExactly("rejected NOT_ENOUGH_UNITS");
    }

    @Test
    void shouldKeepToMinimumAndAllOrNone() {
        final SubmitSupply offer = market.offer(11, G06N, 5, 80);
        offer.allOrNone = true;
        market.send(offer);
        market.send(market.wish(22, G06N, 9, 100));
        market.send(market.wish(21, G06N, 5, 100));
        assertThat(market.amend(offer, 1, (a) -> a.units = 4)).containsExactly("amended #1 4@80 left 4 in place");
        assertThat(market.confirm(22, 1)).containsExactly("rejected NOT_ENOUGH_UNITS");
        final SubmitSupply other = market.offer(12, H04L, 5, 80);
        other.minUnits = 2;
        market.send(other);
        market.send(market.wish(21, H04L, 1, 100));
        assertThat(market.lastEvents()).as("fewer than the minimum").hasSize(1);
        market.send(market.wish(21, H04L, 2, 100));
        assertThat(market.confirm(21, 3)).containsExactly("confirmed !3 by 21");
        assertThat(market.confirm(12, 3)).contains("traded 2@80 #6 left 0 with #4 left 3");
    }

    @Test
    void shouldAnnounceSeveralBuyersOfOneIndivisibleSupplyAndWait() {
        final SubmitSupply offer = market.offer(11, G06N, 1, 80);
        market.send(offer);
        market.send(market.wish(21, G06N, 1, 100));
        market.send(market.wish(22, G06N, 1, 90));
        market.send(market.wish(23, G06N, 1, 85));
        market.send(market.wish(24, G06N, 1, 84));
        market.confirm(21, 1);
        market.confirm(22, 2);
        assertThat(market.confirm(11, 2)).containsExactly("confirmed !2 by 11", "competition for #1: 2 MULTI");
        assertThat(market.confirm(11, 1)).containsExactly("rejected STATE");
        assertThat(market.amend(offer, 1, (a) -> a.priceFen = 90)).containsExactly("rejected STATE");
        assertThat(market.send(market.wish(21, G06N, 1, 100))).as("nobody new").containsExactly("accepted #6");
        assertThat(market.confirm(24, 3)).as("who was asked may join").containsExactly("confirmed !3 by 24");
        assertThat(market.at(2 * END).decline(22, 2)).as("who has confirmed stays").containsExactly(
            "ended !2 WITHDRAWN");
        assertThat(market.withdraw(11, 1)).containsExactly(
            "ended #1 WITHDRAWN left 1", "ended !1 WITHDRAWN", "ended !3 WITHDRAWN");
    }

    @Test
    void shouldAnnounceSeveralSuppliersOfOneDemand() {
        market.send(market.wish(21, G06N, 2, 100));
        market.send(market.offer(11, G06N, 1, 80));
        market.send(market.offer(12, G06N, 2, 90));
        market.send(market.offer(13, G06N, 2, 95));
        market.confirm(11, 1);
        market.confirm(12, 2);
        assertThat(market.confirm(21, 1)).containsExactly("confirmed !1 by 21", "competition for #1: 2 REVERSE_MULTI");
        assertThat(market.send(market.offer(11, G06N, 1, 70))).containsExactly("accepted #5");
    }

    @Test
    void shouldServeSeveralBuyersWhereThereAreUnits() {
        market.send(market.offer(11, G06N, 2, 80));
        market.send(market.wish(21, G06N, 1, 100));
        market.send(market.wish(22, G06N, 1, 90));
        market.confirm(21, 1);
        market.confirm(22, 2);
        assertThat(market.confirm(11, 1)).contains("traded 1@80 #2 left 0 with #1 left 1");
        assertThat(market.confirm(11, 2)).contains("traded 1@80 #3 left 0 with #1 left 0");
    }

    @Test
    void shouldEndThousandsAtOneInstant() {
        final PoolScenario large = new PoolScenario(
            PoolScenario.limits().maxListings(3_000).maxMatches(3_000).maxTimers(6_000));
        large.rules((r) -> {
            r.weightField = 1_000;
            r.topK = 100;
        });
        for (int i = 0; i < 2_000; i++) {
            final SubmitSupply offer = large.offer(11, i % 2 == 0 ? G06N : H04L, 1, 80);
            offer.validUntilNs = 1_001_000;
            large.send(offer);
        }
        for (int i = 0; i < 20; i++) {
            large.send(large.wish(21, G06N, 1, 100));
        }
        final List<String> ended = new ArrayList<>();
        for (int slice = 1; slice < 20; slice++) {
            ended.addAll(large.at(slice * 1_001_000L).send(new AdvanceTime()));
        }
        ended.removeIf("TIME_ADVANCED"::equals);
        assertThat(ended).hasSize(2_000 + 2_000);
        assertThat(ended.subList(0, 3)).as("armed first").containsExactly(
            "ended #1 EXPIRED left 1", "ended !1 EXPIRED", "ended !101 EXPIRED");
    }

    @Test
    void shouldTellTheSecondThatOneIsTooLate() {
        market.send(market.offer(11, G06N, 1, 80));
        market.send(market.wish(21, G06N, 1, 100));
        market.send(market.wish(22, G06N, 1, 90));
        market.confirm(21, 1);
        assertThat(market.confirm(11, 1)).contains("ended !2 FILLED");
        assertThat(market.confirm(22, 2)).containsExactly("rejected UNKNOWN_MATCH");
    }
}
