package io.jishi.testsupport.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.OnDefault;
import org.junit.jupiter.api.Test;

/** What follows the close of a lot is done for two bidders a command here, then for two more every 100 microseconds. */
class ManyBiddersTest {
    private final LotScript lots = new LotScript(2);

    private LotScript closed(final OnDefault onDefault) {
        lots.open(AuctionMode.MULTI, onDefault, 4).bid(2, 100).bid(3, 110).bid(4, 120);
        lots.happened();
        return lots.pass(15_000);
    }

    @Test
    void shouldNameThenReleaseInSlices() {
        assertThat(closed(OnDefault.RELIST).happened())
            .containsExactly("LIMITED", "4 wins at 120", "AWARDED", "2 was 1", "3 was 2");
        assertThat(lots.pass(99).happened()).isEmpty();
        assertThat(lots.pass(1).happened()).containsExactly("2 RELEASED");
        assertThat(lots.pass(100).happened()).containsExactly("3 RELEASED");
        assertThat(lots.pass(1_000_000).happened()).isEmpty();
    }

    @Test
    void shouldKeepReservedWhatIsNotReleasedYet() {
        closed(OnDefault.RELIST);
        lots.happened();
        assertThat(lots.pay().fail().happened()).as("the award is still being told").containsExactly("STATE", "STATE");
        assertThat(lots.pass(100).pass(100).pay().happened())
            .containsExactly("2 RELEASED", "3 RELEASED", "4 APPLIED", "SETTLED");
    }

    @Test
    void shouldSellTheAssetAnewBeforeAllHaveLeft() {
        lots.open(AuctionMode.MULTI, OnDefault.RELIST, 5).pass(15_000);
        assertThat(lots.happened()).containsExactly("LIMITED", "NO_SALE");
        lots.open(AuctionMode.MULTI, OnDefault.RELIST, 1);
        assertThat(lots.qualify(2).pass(100).happened()).containsExactly("DEPOSIT");
        assertThat(lots.pass(100).happened()).containsExactly("2 RELEASED", "3 RELEASED");
        assertThat(lots.qualify(2).qualify(5).happened()).containsExactly("2 RESERVED", "DEPOSIT");
        assertThat(lots.pass(100).qualify(5).happened()).containsExactly("4 RELEASED", "5 RELEASED", "5 RESERVED");
    }

    @Test
    void shouldReleaseCandidatesWhenTheNextHasPaid() {
        assertThat(closed(OnDefault.NEXT_CANDIDATE).pass(100).pass(100).happened())
            .containsExactly("LIMITED", "4 wins at 120", "AWARDED", "2 was 1", "3 was 2");
        assertThat(lots.fail().happened())
            .containsExactly("4 FORFEITED", "4 defaults", "3 wins at 110", "AWARDED");
        assertThat(lots.pass(100).pay().happened()).containsExactly("3 APPLIED", "SETTLED", "2 RELEASED");
    }

    @Test
    void shouldOpenOffersInSlicesAndTakeNothingMeanwhile() {
        lots.open(AuctionMode.ONE_SHOT, OnDefault.RELIST, 4).bid(2, 150).bid(3, 140).bid(4, 160).pass(10_000);
        assertThat(lots.happened()).containsExactly("alias 1 150", "alias 2 140");
        assertThat(lots.bid(2, 200).qualify(5).disqualify(2).happened())
            .containsExactly("LATE", "NOT_OPEN", "STATE");
        assertThat(lots.pass(100).happened()).containsExactly("alias 3 160", "4 wins at 150", "AWARDED", "2 was 1");
        assertThat(lots.pass(100).pass(100).happened()).containsExactly("3 was 2", "2 RELEASED", "3 RELEASED");
    }
}
