package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Readings B1 and B2: parties 4 and 5 have one owner. */
class SelfTradeTest {
    private final BookScript book = new BookScript();

    private List<String> buyAsFive(final SelfTradePrevention mode, final long units) {
        return book.enter(5, Side.BUY, 101, units, order -> order.selfTradePrevention = mode);
    }

    private void strangersAroundFour() {
        book.sell(1, 100, 2);
        book.sell(4, 100, 3);
        book.sell(2, 101, 4);
    }

    @Test
    void shouldEndTheIncomingAtItsOwnOrderAndNotBefore() {
        strangersAroundFour();
        assertThat(buyAsFive(SelfTradePrevention.CANCEL_INCOMING, 9)).containsExactly(
            "accepted 4 at 101", "trade 2@100 4x1 left 7/0", "report 2@100", "ended 4 SELF_TRADE left 7");
        assertThat(book.buy(3, 100, 3))
            .containsExactly("accepted 5 at 100", "trade 3@100 5x2 left 0/0", "report 3@100");
        assertThat(book.sell(3, 101, 1)).as("nothing of the stopped order rests").containsExactly("accepted 6 at 101");
    }

    @Test
    void shouldEndTheRestingAndGoOn() {
        strangersAroundFour();
        assertThat(buyAsFive(SelfTradePrevention.CANCEL_RESTING, 9)).containsExactly(
            "accepted 4 at 101", "trade 2@100 4x1 left 7/0", "report 2@100", "ended 2 SELF_TRADE left 3",
            "trade 4@101 4x3 left 3/0", "report 4@101");
    }

    @Test
    void shouldEndBoth() {
        strangersAroundFour();
        assertThat(buyAsFive(SelfTradePrevention.CANCEL_BOTH, 9)).containsExactly(
            "accepted 4 at 101", "trade 2@100 4x1 left 7/0", "report 2@100", "ended 2 SELF_TRADE left 3",
            "ended 4 SELF_TRADE left 7");
    }

    @Test
    void shouldTakeTheSmallerQuantityFromBoth() {
        strangersAroundFour();
        assertThat(buyAsFive(SelfTradePrevention.DECREMENT, 9)).containsExactly(
            "accepted 4 at 101", "trade 2@100 4x1 left 7/0", "report 2@100",
            "decremented 2 by 3 left 0", "ended 2 SELF_TRADE left 0", "decremented 4 by 3 left 4",
            "trade 4@101 4x3 left 0/0", "report 4@101");
    }

    @Test
    void shouldNotCountDecrementedUnitsAsFilled() {
        book.sell(4, 100, 10);
        assertThat(buyAsFive(SelfTradePrevention.DECREMENT, 4)).containsExactly(
            "accepted 2 at 101", "decremented 1 by 4 left 6", "decremented 2 by 4 left 0",
            "ended 2 SELF_TRADE left 0");
        assertThat(book.replace(4, 1, 100, 5)).containsExactly("replaced 1 5@100 left 5 kept");
    }

    @Test
    void shouldNotCountUnitsTakenFromTheIncomingAsFilledOnceItRests() {
        book.sell(4, 100, 3);
        assertThat(buyAsFive(SelfTradePrevention.DECREMENT, 9)).containsExactly(
            "accepted 2 at 101", "decremented 1 by 3 left 0", "ended 1 SELF_TRADE left 0",
            "decremented 2 by 3 left 6");
        assertThat(book.replace(5, 2, 101, 5)).containsExactly("replaced 2 5@101 left 5 kept");
    }

    @Test
    void shouldTakeOnlyWhatAnIcebergShowsAndSendItToTheBack() {
        book.enter(4, Side.SELL, 100, 10, order -> order.displayUnits = 3);
        book.sell(1, 100, 2);
        assertThat(buyAsFive(SelfTradePrevention.DECREMENT, 6)).containsExactly(
            "accepted 3 at 101", "decremented 1 by 3 left 7", "decremented 3 by 3 left 3",
            "trade 2@100 3x2 left 1/0", "report 2@100",
            "decremented 1 by 1 left 6", "decremented 3 by 1 left 0", "ended 3 SELF_TRADE left 0");
    }

    @Test
    void shouldKnowTheSameParticipantAsOwn() {
        book.sell(1, 100, 5);
        assertThat(book.buy(1, 100, 5)).containsExactly("accepted 2 at 100", "ended 2 SELF_TRADE left 5");
    }

    @Test
    void shouldNotFillOrKillAgainstOwnOrdersNorTouchThem() {
        strangersAroundFour();
        assertThat(book.enter(5, Side.BUY, 101, 7, order -> {
            order.timeInForce = TimeInForce.FOK;
            order.selfTradePrevention = SelfTradePrevention.CANCEL_RESTING;
        })).containsExactly("accepted 4 at 101", "ended 4 FOK left 7");
        assertThat(book.enter(5, Side.BUY, 101, 6, order -> {
            order.timeInForce = TimeInForce.FOK;
            order.selfTradePrevention = SelfTradePrevention.CANCEL_RESTING;
        })).containsExactly("accepted 5 at 101", "trade 2@100 5x1 left 4/0", "report 2@100",
            "ended 2 SELF_TRADE left 3", "trade 4@101 5x3 left 0/0", "report 4@101");
    }
}
