package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Readings B3, B9 and B14: fill or kill, market, minimum quantity. */
class ImmediateOrderTest {
    private final BookScript book = new BookScript();

    private List<String> buyOrKill(final long priceFen, final long units) {
        return book.enter(3, Side.BUY, priceFen, units, order -> order.timeInForce = TimeInForce.FOK);
    }

    private List<String> buyAtLeast(final long minimum, final long units) {
        return book.enter(3, Side.BUY, 101, units, order -> order.minQuantityUnits = minimum);
    }

    private void twoLevels() {
        book.sell(1, 100, 3);
        book.sell(2, 101, 3);
    }

    @Test
    void shouldFillOrKillOverSeveralLevels() {
        twoLevels();
        assertThat(buyOrKill(101, 6)).containsExactly("accepted 3 at 101",
            "trade 3@100 3x1 left 3/0", "report 3@100", "trade 3@101 3x2 left 0/0", "report 3@101");
    }

    @Test
    void shouldKillWithoutATradeWhatCannotBeFilledWhole() {
        twoLevels();
        assertThat(buyOrKill(101, 7)).containsExactly("accepted 3 at 101", "ended 3 FOK left 7");
        assertThat(buyOrKill(100, 4)).containsExactly("accepted 4 at 100", "ended 4 FOK left 4");
        assertThat(book.buy(3, 101, 6)).containsExactly("accepted 5 at 101",
            "trade 3@100 5x1 left 3/0", "report 3@100", "trade 3@101 5x2 left 0/0", "report 3@101");
    }

    @Test
    void shouldCountHiddenUnitsForFillOrKill() {
        book.enter(1, Side.SELL, 100, 9, order -> order.displayUnits = 4);
        assertThat(buyOrKill(100, 9)).containsExactly("accepted 2 at 100",
            "trade 4@100 2x1 left 5/5", "report 4@100",
            "trade 4@100 2x1 left 1/1", "report 4@100",
            "trade 1@100 2x1 left 0/0", "report 1@100");
    }

    @Test
    void shouldRunAMarketOrderToItsProtectionPriceAndNeverRestIt() {
        twoLevels();
        assertThat(book.enter(3, Side.BUY, 100, 5, order -> order.orderType = OrderType.MARKET)).containsExactly(
            "accepted 3 at 100", "trade 3@100 3x1 left 2/0", "report 3@100", "ended 3 IOC left 2");
        assertThat(book.enter(3, Side.BUY, 0, 5, order -> order.orderType = OrderType.MARKET))
            .containsExactly("rejected BAD_PRICE");
        assertThat(book.enter(3, Side.BUY, 101, 5, order -> {
            order.orderType = OrderType.MARKET;
            order.timeInForce = TimeInForce.DAY;
        })).containsExactly("rejected BAD_ORDER_TYPE");
    }

    @Test
    void shouldTradeTheMinimumAtOnceOrNothing() {
        twoLevels();
        assertThat(buyAtLeast(7, 9)).containsExactly("accepted 3 at 101", "ended 3 MIN_QTY left 9");
        assertThat(buyAtLeast(6, 9)).containsExactly("accepted 4 at 101",
            "trade 3@100 4x1 left 6/0", "report 3@100", "trade 3@101 4x2 left 3/0", "report 3@101");
        assertThat(book.sell(1, 101, 1)).as("the rest is an ordinary order")
            .containsExactly("accepted 5 at 101", "trade 1@101 5x4 left 0/2", "report 1@101");
    }

    @Test
    void shouldRefuseAMinimumOverTheQuantity() {
        assertThat(buyAtLeast(10, 9)).containsExactly("rejected BAD_QTY");
    }
}
