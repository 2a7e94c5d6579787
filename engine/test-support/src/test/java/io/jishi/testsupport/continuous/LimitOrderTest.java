package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.CancelOrder;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import io.jishi.testsupport.RecordedEvent;
import org.junit.jupiter.api.Test;

/** Limit orders: price, time, and what is left. */
class LimitOrderTest {
    private final BookScript book = new BookScript();

    @Test
    void shouldRestAndTradeAtTheRestingPriceWhenTheIncomingWouldPayMore() {
        assertThat(book.sell(1, 100, 5)).containsExactly("accepted 1 at 100");
        assertThat(book.buy(2, 110, 5))
            .containsExactly("accepted 2 at 110", "trade 5@100 2x1 left 0/0", "report 5@100");
    }

    @Test
    void shouldTradeAtTheRestingPriceWhenTheIncomingWouldTakeLess() {
        book.buy(1, 110, 5);
        assertThat(book.sell(2, 100, 5))
            .containsExactly("accepted 2 at 100", "trade 5@110 2x1 left 0/0", "report 5@110");
    }

    @Test
    void shouldTellTheWholeTradeToItsPartiesAndThePublic() {
        book.sell(1, 100, 5);
        book.buy(2, 100, 3);
        assertThat(book.events()).extracting(RecordedEvent::brief).containsExactly(
            "ORDER_ACCEPTED participantId=2 orderId=2 clientOrderId=102 priceFen=100 quantityUnits=3 instrumentId=7"
                + " side=BUY orderType=LIMIT timeInForce=GTC selfTradePrevention=CANCEL_INCOMING",
            "TRADED participantId=2 counterpartyId=1 tradeNumber=1 priceFen=100 quantityUnits=3 valueFen=300"
                + " restingId=1 incomingId=2 restingClientId=101 incomingClientId=102 restingRemainingUnits=2"
                + " buyerId=2 sellerId=1 instrumentId=7 tradeVenueId=1 tradeYear=1970 buyerVenueId=1 sellerVenueId=1"
                + " model=CONTINUOUS executionMode=FIRM right=ORDINARY contractType=LICENCE buyerIncoming=1",
            "TRADE_REPORTED tradeNumber=1 priceFen=100 quantityUnits=3 instrumentId=7 tradeYear=1970"
                + " model=CONTINUOUS right=ORDINARY contractType=LICENCE");
    }

    @Test
    void shouldTradeBestPriceFirstThenInTheOrderOfEntryAndStopAtTheLimit() {
        book.sell(1, 102, 1);
        book.sell(1, 100, 2);
        book.sell(2, 101, 2);
        book.sell(1, 101, 2);
        book.sell(1, 103, 9);
        assertThat(book.buy(3, 102, 10)).containsExactly(
            "accepted 6 at 102",
            "trade 2@100 6x2 left 8/0", "report 2@100",
            "trade 2@101 6x3 left 6/0", "report 2@101",
            "trade 2@101 6x4 left 4/0", "report 2@101",
            "trade 1@102 6x1 left 3/0", "report 1@102");
        assertThat(book.sell(1, 102, 5))
            .containsExactly("accepted 7 at 102", "trade 3@102 7x6 left 2/0", "report 3@102");
    }

    @Test
    void shouldNotTradeWhenPricesDoNotMeet() {
        book.sell(1, 101, 5);
        assertThat(book.buy(2, 100, 5)).containsExactly("accepted 2 at 100");
    }

    @Test
    void shouldKeepThePlaceOfAnOrderThatTradedInPart() {
        book.sell(1, 100, 5);
        book.sell(2, 100, 5);
        assertThat(book.buy(3, 100, 2))
            .containsExactly("accepted 3 at 100", "trade 2@100 3x1 left 0/3", "report 2@100");
        assertThat(book.buy(3, 100, 4)).containsExactly("accepted 4 at 100",
            "trade 3@100 4x1 left 1/0", "report 3@100", "trade 1@100 4x2 left 0/4", "report 1@100");
    }

    @Test
    void shouldEndWhatAnImmediateOrderDoesNotTrade() {
        book.sell(1, 100, 2);
        assertThat(book.enter(2, Side.BUY, 100, 5, order -> order.timeInForce = TimeInForce.IOC)).containsExactly(
            "accepted 2 at 100", "trade 2@100 2x1 left 3/0", "report 2@100", "ended 2 IOC left 3");
        assertThat(book.sell(1, 100, 1)).containsExactly("accepted 3 at 100");
    }

    @Test
    void shouldCancelOnceByEitherIdAndOnlyForTheOwner() {
        book.buy(1, 100, 5);
        book.buy(1, 100, 7);
        assertThat(book.cancel(2, 1)).containsExactly("rejected UNKNOWN_ORDER");
        assertThat(book.cancel(1, 1)).containsExactly("ended 1 CANCELLED left 5");
        assertThat(book.cancel(1, 1)).containsExactly("rejected UNKNOWN_ORDER");
        final CancelOrder cancel = new CancelOrder();
        cancel.clientOrderId = 102;
        assertThat(book.apply(2, cancel)).containsExactly("rejected UNKNOWN_ORDER");
        assertThat(book.apply(1, cancel)).containsExactly("ended 2 CANCELLED left 7");
        assertThat(book.sell(2, 100, 1)).containsExactly("accepted 3 at 100");
    }

    @Test
    void shouldCancelTheRightSide() {
        book.buy(1, 100, 5);
        book.sell(1, 105, 5);
        assertThat(book.cancel(1, 2)).containsExactly("ended 2 CANCELLED left 5");
        assertThat(book.buy(2, 105, 1)).containsExactly("accepted 3 at 105");
        assertThat(book.sell(3, 100, 2)).containsExactly("accepted 4 at 100",
            "trade 1@105 4x3 left 1/0", "report 1@105", "trade 1@100 4x1 left 0/4", "report 1@100");
    }

    @Test
    void shouldLeaveOthersAtThePriceAloneWhenACancelNamesAFilledOrder() {
        book.sell(1, 100, 5);
        book.sell(2, 100, 5);
        book.buy(3, 100, 5);
        assertThat(book.cancel(1, 1)).containsExactly("rejected UNKNOWN_ORDER");
        assertThat(book.replace(1, 1, 100, 9)).containsExactly("rejected UNKNOWN_ORDER");
        assertThat(book.buy(3, 100, 5))
            .containsExactly("accepted 4 at 100", "trade 5@100 4x2 left 0/0", "report 5@100");
    }

    @Test
    void shouldFindNoFilledOrderWhenItsRowAndItsPlaceInTheIndexAreTakenAgain() {
        final BookScript small =
            new BookScript(BookScript.limits().maxOrders(4), venue -> { }, instrument -> { });
        for (int filled = 1; filled <= 3; filled += 2) {
            small.sell(1, 100, 5);
            small.buy(2, 100, 5);
        }
        assertThat(small.sell(1, 100, 5)).containsExactly("accepted 5 at 100");
        assertThat(small.cancel(1, 1)).containsExactly("rejected UNKNOWN_ORDER");
        assertThat(small.cancel(1, 5)).containsExactly("ended 5 CANCELLED left 5");
    }

    @Test
    void shouldRefuseALiveClientIdBeforeAnythingTradesAndAllowItAfterwards() {
        book.sell(1, 100, 5);
        book.buy(2, 90, 5);
        assertThat(book.enter(2, Side.BUY, 100, 5, order -> order.clientOrderId = 102))
            .containsExactly("rejected DUPLICATE_ID");
        assertThat(book.enter(3, Side.BUY, 89, 5, order -> order.clientOrderId = 102))
            .containsExactly("accepted 3 at 89");
        book.cancel(2, 2);
        assertThat(book.enter(2, Side.BUY, 100, 5, order -> order.clientOrderId = 102))
            .containsExactly("accepted 4 at 100", "trade 5@100 4x1 left 0/0", "report 5@100");
        assertThat(book.enter(2, Side.BUY, 80, 5, order -> order.clientOrderId = 102))
            .containsExactly("accepted 5 at 80");
    }

    @Test
    void shouldKeepBooksApart() {
        book.sell(1, 100, 5);
        assertThat(book.enter(2, Side.BUY, 100, 5, order -> order.instrumentId = BookScript.INSTRUMENT + 1))
            .containsExactly("accepted 2 at 100");
    }
}
