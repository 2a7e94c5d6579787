package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.EnterOrder;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Readings B6 to B8: what triggers a stop, when it is released and what it is then. */
class StopOrderTest {
    private final BookScript book = new BookScript();

    private List<String> stop(final int party, final Side side, final long stopFen, final long priceFen) {
        return book.enter(party, side, priceFen, 1, order -> {
            order.orderType = OrderType.STOP;
            order.stopPriceFen = stopFen;
        });
    }

    private List<String> stopLimit(final int party, final Side side, final long stopFen, final long priceFen) {
        return book.enter(party, side, priceFen, 1, order -> {
            order.orderType = OrderType.STOP_LIMIT;
            order.stopPriceFen = stopFen;
        });
    }

    private List<String> trade(final long priceFen) {
        book.sell(1, priceFen, 1);
        return book.buy(2, priceFen, 1);
    }

    @Test
    void shouldTriggerABuyAtItsStopPriceOrAboveAndASellAtOrBelow() {
        trade(100);
        assertThat(stopLimit(3, Side.BUY, 105, 90)).containsExactly("accepted 3 at 90");
        assertThat(stopLimit(3, Side.SELL, 95, 110)).containsExactly("accepted 4 at 110");
        assertThat(trade(104)).hasSize(3);
        assertThat(trade(96)).hasSize(3);
        assertThat(trade(105)).containsExactly("accepted 10 at 105",
            "trade 1@105 10x9 left 0/0", "report 1@105", "triggered 3 at 105");
        assertThat(book.sell(1, 95, 1)).as("the released one rests at 90").containsExactly("accepted 11 at 95");
        assertThat(book.buy(2, 95, 1)).containsExactly("accepted 12 at 95",
            "trade 1@95 12x11 left 0/0", "report 1@95", "triggered 4 at 95");
    }

    @Test
    void shouldReleaseAtOnceWhenTheLastPriceAlreadyTriggers() {
        trade(100);
        assertThat(stop(3, Side.BUY, 100, 101))
            .containsExactly("accepted 3 at 101", "triggered 3 at 100", "ended 3 IOC left 1");
    }

    @Test
    void shouldReleaseASellAtOnceWhenTheLastPriceIsItsStopPrice() {
        trade(100);
        assertThat(stop(3, Side.SELL, 100, 99))
            .containsExactly("accepted 3 at 99", "triggered 3 at 100", "ended 3 IOC left 1");
    }

    @Test
    void shouldWaitWhenThereIsNoLastPrice() {
        assertThat(stop(3, Side.BUY, 1, 101)).containsExactly("accepted 1 at 101");
    }

    @Test
    void shouldReleaseAfterTheIncomingIsDoneAndItsRemainderRests() {
        stop(3, Side.SELL, 100, 90);
        book.sell(1, 100, 1);
        assertThat(book.buy(2, 100, 3)).containsExactly("accepted 3 at 100",
            "trade 1@100 3x2 left 2/0", "report 1@100",
            "triggered 1 at 100", "trade 1@100 1x3 left 0/1", "report 1@100");
    }

    @Test
    void shouldReleaseInTheOrderOfTradesThenOfEntryAndQueueTheNext() {
        stopLimit(3, Side.BUY, 101, 50);
        stopLimit(3, Side.BUY, 100, 51);
        stopLimit(3, Side.SELL, 100, 200);
        stop(4, Side.BUY, 102, 103);
        stopLimit(3, Side.SELL, 103, 201);
        book.sell(1, 100, 1);
        book.sell(1, 101, 1);
        book.sell(1, 102, 1);
        book.sell(1, 103, 1);
        assertThat(book.buy(2, 102, 3)).containsExactly("accepted 10 at 102",
            "trade 1@100 10x6 left 2/0", "report 1@100",
            "trade 1@101 10x7 left 1/0", "report 1@101",
            "trade 1@102 10x8 left 0/0", "report 1@102",
            "triggered 2 at 100", "triggered 3 at 100", "triggered 5 at 100",
            "triggered 1 at 101",
            "triggered 4 at 102", "trade 1@103 4x9 left 0/0", "report 1@103");
    }

    @Test
    void shouldSweepFiveThousandStopsInOneCommandWithoutRecursion() {
        final int stops = 5_000;
        final BookScript wide = BookScript.alone();
        for (int i = 1; i <= stops; i++) {
            final int step = i;
            wide.enter(3, Side.BUY, 1_000L + step, 1, order -> {
                order.orderType = OrderType.STOP;
                order.stopPriceFen = 999L + step;
                order.clientOrderId = 10_000L + step;
            });
        }
        for (int i = 0; i <= stops; i++) {
            final int step = i;
            wide.enter(1, Side.SELL, 1_000L + step, 1, order -> order.clientOrderId = 1_000_000L + step);
        }
        final List<String> answer = wide.buy(2, 1_000, 1);
        final List<String> triggered = new ArrayList<>(answer);
        triggered.removeIf(line -> !line.startsWith("triggered"));
        assertThat(triggered).hasSize(stops).startsWith("triggered 1 at 1000").endsWith("triggered 5000 at 5999");
        assertThat(answer).hasSize(3 + 3 * stops).endsWith("trade 1@6000 5000x10001 left 0/0", "report 1@6000");
    }

    @Test
    void shouldCarryTimeInForceIntoTheReleaseOfAStopLimit() {
        book.enter(3, Side.BUY, 101, 2, order -> {
            order.orderType = OrderType.STOP_LIMIT;
            order.stopPriceFen = 100;
            order.timeInForce = TimeInForce.FOK;
        });
        book.sell(1, 101, 1);
        assertThat(trade(100)).endsWith("triggered 1 at 100", "ended 1 FOK left 2");
    }

    @Test
    void shouldRefuseStopsThatAreSomethingElseToo() {
        assertThat(withStop(order -> order.postOnly = PostOnly.REJECT)).containsExactly("rejected BAD_ORDER_TYPE");
        assertThat(withStop(order -> order.displayUnits = 1)).containsExactly("rejected BAD_ORDER_TYPE");
        assertThat(withStop(order -> order.minQuantityUnits = 1)).containsExactly("rejected BAD_ORDER_TYPE");
        assertThat(withStop(order -> order.stopPriceFen = 0)).containsExactly("rejected BAD_PRICE");
        assertThat(book.enter(3, Side.BUY, 101, 2, order -> order.stopPriceFen = 5))
            .containsExactly("rejected BAD_ORDER_TYPE");
    }

    private List<String> withStop(final Consumer<EnterOrder> change) {
        return book.enter(3, Side.BUY, 101, 2, order -> {
            order.orderType = OrderType.STOP_LIMIT;
            order.stopPriceFen = 100;
            change.accept(order);
        });
    }

    @Test
    void shouldMoveATriggerByReplacementAndTestItAtOnce() {
        stopLimit(3, Side.BUY, 105, 50);
        trade(100);
        assertThat(book.replace(3, 1, 50, 1, 104)).containsExactly("replaced 1 1@50 left 1 lost");
        assertThat(trade(104)).endsWith("triggered 1 at 104");
        assertThat(stopLimit(3, Side.BUY, 110, 50)).containsExactly("accepted 6 at 50");
        assertThat(book.replace(3, 6, 51, 1, 104))
            .containsExactly("replaced 6 1@51 left 1 lost", "triggered 6 at 104");
    }

    @Test
    void shouldEndAReleasedStopThatWouldTradeTooOften() {
        final BookScript tight =
            new BookScript(BookScript.limits().maxFillsPerCommand(2), venue -> { }, instrument -> { });
        tight.enter(3, Side.BUY, 100, 3, order -> {
            order.orderType = OrderType.STOP;
            order.stopPriceFen = 100;
        });
        for (int i = 0; i < 4; i++) {
            tight.sell(1, 100, 1);
        }
        assertThat(tight.buy(2, 100, 3)).containsExactly("rejected TOO_MANY_FILLS");
        assertThat(tight.buy(2, 100, 1)).containsExactly("accepted 6 at 100",
            "trade 1@100 6x2 left 0/0", "report 1@100", "triggered 1 at 100", "ended 1 TOO_MANY_FILLS left 3");
    }

    @Test
    void shouldBoundTheTradesOfAWholeCascade() {
        final BookScript tight =
            new BookScript(BookScript.limits().maxFillsPerCommand(3), venue -> { }, instrument -> { });
        for (int i = 0; i < 3; i++) {
            tight.enter(3, Side.BUY, 100, 1 + i, order -> {
                order.orderType = OrderType.STOP_LIMIT;
                order.stopPriceFen = 100;
            });
        }
        for (int i = 0; i < 4; i++) {
            tight.sell(1, 100, 1);
        }
        assertThat(tight.buy(2, 100, 1)).containsExactly("accepted 8 at 100",
            "trade 1@100 8x4 left 0/0", "report 1@100",
            "triggered 1 at 100", "trade 1@100 1x5 left 0/0", "report 1@100",
            "triggered 2 at 100", "ended 2 TOO_MANY_FILLS left 2",
            "triggered 3 at 100", "ended 3 TOO_MANY_FILLS left 3");
        assertThat(tight.buy(2, 100, 2)).as("the next command counts anew").hasSize(5).endsWith("report 1@100");
    }

    @Test
    void shouldCancelAWaitingStop() {
        stop(3, Side.BUY, 100, 100);
        assertThat(book.cancel(3, 1)).containsExactly("ended 1 CANCELLED left 1");
        assertThat(trade(100)).hasSize(3);
    }
}
