package io.jishi.testsupport.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.OnDefault;
import org.junit.jupiter.api.Test;

/** Ways in which auctions are known to go wrong, one by one. */
class AuctionRulesTest {
    private final LotScript lots = new LotScript(32);

    @Test
    void shouldRefuseABidAtTheDeadline() {
        lots.open(AuctionMode.MULTI, OnDefault.RELIST, 3).bid(2, 100).pass(15_000).bid(3, 110);
        assertThat(lots.happened())
            .containsExactly("alias 1 100", "LIMITED", "2 wins at 100", "AWARDED", "3 RELEASED", "LATE");
    }

    @Test
    void shouldBreakATieByTheTimeOfTheRevision() {
        lots.open(AuctionMode.ONE_SHOT, OnDefault.RELIST, 3).bid(2, 150).bid(3, 160).bid(2, 160).pass(10_000);
        assertThat(lots.happened()).contains("3 wins at 160");
    }

    @Test
    void shouldNotChargeASecondPriceAboveTheWinnersOwn() {
        lots.open(AuctionMode.ONE_SHOT, OnDefault.RELIST, 4).bid(2, 150).bid(3, 160).bid(4, 170).disqualify(4);
        lots.pass(10_000);
        assertThat(lots.happened()).contains("3 wins at 150");
    }

    @Test
    void shouldReleaseADepositOnce() {
        lots.open(AuctionMode.MULTI, OnDefault.NEXT_CANDIDATE, 4).bid(2, 100).bid(3, 110).pass(15_000);
        assertThat(lots.happened()).containsOnlyOnce("4 RELEASED").doesNotContain("2 RELEASED");
        lots.pay();
        assertThat(lots.happened()).containsExactly("3 APPLIED", "SETTLED", "2 RELEASED");
    }

    @Test
    void shouldNeverBidBeyondAMaximum() {
        lots.open(AuctionMode.MULTI, OnDefault.RELIST, 3).maximum(2, 120).bid(3, 110).bid(3, 130);
        assertThat(lots.happened())
            .containsExactly("MaximumSet", "alias 1 100", "alias 2 110", "alias 1 120", "alias 2 130");
    }

    @Test
    void shouldKeepTheTimeOfAMaximumThatIsSentAgainAndTakeThatOfARaise() {
        lots.open(AuctionMode.MULTI, OnDefault.RELIST, 4).maximum(2, 150).maximum(2, 150).maximum(3, 150);
        assertThat(lots.happened()).as("the earlier leads at the maximum that both have")
            .containsExactly("MaximumSet", "alias 1 100", "MaximumSet", "MaximumSet", "alias 1 150");
        lots.maximum(3, 200).maximum(2, 200);
        assertThat(lots.happened()).as("raised later, so it gives way")
            .containsExactly("MaximumSet", "alias 2 160", "MaximumSet", "alias 2 200");
    }

    @Test
    void shouldBidNothingWhenTheLeaderRaisesItsMaximum() {
        lots.open(AuctionMode.MULTI, OnDefault.RELIST, 3).maximum(2, 120).pass(11_000).maximum(2, 500);
        assertThat(lots.happened()).as("nor is the countdown restarted")
            .containsExactly("MaximumSet", "alias 1 100", "LIMITED", "MaximumSet");
    }

    @Test
    void shouldGiveBackTheTimeThatWasLeftAtAHalt() {
        lots.open(AuctionMode.MULTI, OnDefault.RELIST, 3).bid(2, 100).pass(11_000).halt().pass(100_000);
        assertThat(lots.happened()).as("4 ms of the countdown are left").containsExactly("alias 1 100", "LIMITED");
        lots.bid(3, 110).resume().pass(3_999).bid(3, 110);
        assertThat(lots.happened())
            .containsExactly("HALTED", "to 116", "alias 2 110", "to 120");
    }

    @Test
    void shouldTakeBidsBelowTheReserveAndNeverTellIt() {
        lots.reserve(157).open(AuctionMode.MULTI, OnDefault.RELIST, 3).bid(2, 100).bid(3, 110).pass(15_000);
        assertThat(lots.happened()).containsExactly("alias 1 100", "alias 2 110", "LIMITED", "NO_SALE",
            "2 was 1", "3 was 2", "2 RELEASED", "3 RELEASED");
        lots.open(AuctionMode.MULTI, OnDefault.RELIST, 3).bid(2, 160).pass(15_000);
        assertThat(lots.happened()).contains("2 wins at 160");
        assertThat(lots.hasTold(157)).isFalse();
    }

    @Test
    void shouldTellNobodyElseASecretMaximum() {
        lots.open(AuctionMode.MULTI, OnDefault.RELIST, 3).maximum(2, 490).bid(3, 120);
        assertThat(lots.happened()).containsExactly("MaximumSet", "alias 1 100", "alias 2 120", "alias 1 130");
        assertThat(lots.hasToldAll(490)).isFalse();
        assertThat(lots.hasTold(490)).as("its owner is").isTrue();
    }

    @Test
    void shouldTellNobodyASealedOfferBeforeTheOpening() {
        lots.open(AuctionMode.ONE_SHOT, OnDefault.RELIST, 3).bid(2, 157).pass(9_999);
        assertThat(lots.hasTold(157)).isFalse();
        lots.pass(1);
        assertThat(lots.hasToldAll(157)).isTrue();
    }
}
