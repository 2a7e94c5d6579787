package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.SetPhase;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Readings B12, B13 and B23: orders with an end of life, orders that only add. */
class TimedAndPostedOrderTest {
    private final BookScript book = new BookScript();

    private List<String> buyUntil(final long expiresAtNs) {
        return book.enter(1, Side.BUY, 100, 5, order -> {
            order.timeInForce = TimeInForce.GTD;
            order.expiresAtNs = expiresAtNs;
        });
    }

    private List<String> post(final PostOnly postOnly, final long priceFen) {
        return book.enter(3, Side.BUY, priceFen, 5, order -> order.postOnly = postOnly);
    }

    private List<String> setPhase(final Scope scope, final long subjectId, final Phase phase) {
        final SetPhase command = new SetPhase();
        command.scope = scope;
        command.subjectId = subjectId;
        command.phase = phase;
        return book.apply(command);
    }

    @Test
    void shouldLiveUntilItsTimeAndNotAtIt() {
        buyUntil(book.nowNs() + 10);
        book.passNs(9);
        assertThat(book.sell(2, 100, 1))
            .containsExactly("accepted 2 at 100", "trade 1@100 2x1 left 0/4", "report 1@100");
        book.passNs(1);
        assertThat(book.sell(2, 100, 1)).containsExactly("ended 1 EXPIRED left 4", "accepted 3 at 100");
    }

    @Test
    void shouldRefuseAnEndThatIsNotInTheFutureAndAnEndThatIsNotMeant() {
        assertThat(buyUntil(book.nowNs())).containsExactly("rejected EXPIRED");
        assertThat(book.enter(1, Side.BUY, 100, 5, order -> order.expiresAtNs = book.nowNs() + 10))
            .containsExactly("rejected BAD_ORDER_TYPE");
    }

    @Test
    void shouldForgetTheDeadlineOfAnOrderThatIsGone() {
        buyUntil(book.nowNs() + 10);
        buyUntil(book.nowNs() + 10);
        book.sell(2, 100, 5);
        book.cancel(1, 2);
        book.passNs(10);
        assertThat(book.apply(new AdvanceTime())).containsExactly("TIME_ADVANCED");
    }

    @Test
    void shouldKeepTheDeadlineOfAnOtherWhenTheRowOfATimedOrderIsTakenAgain() {
        buyUntil(book.nowNs() + 10);
        book.cancel(1, 1);
        book.enter(3, Side.BUY, 99, 5, order -> order.displayUnits = 1);
        buyUntil(book.nowNs() + 10);
        book.cancel(3, 2);
        book.passNs(10);
        assertThat(book.apply(new AdvanceTime())).containsExactly("ended 3 EXPIRED left 5", "TIME_ADVANCED");
    }

    @Test
    void shouldEndDayOrdersAndWaitingDayStopsWhenTheInstrumentOrItsVenueCloses() {
        book.enter(1, Side.BUY, 100, 5, order -> order.timeInForce = TimeInForce.DAY);
        book.buy(1, 100, 6);
        book.enter(1, Side.SELL, 110, 7, order -> order.timeInForce = TimeInForce.DAY);
        book.enter(1, Side.SELL, 80, 8, order -> {
            order.timeInForce = TimeInForce.DAY;
            order.orderType = OrderType.STOP;
            order.stopPriceFen = 90;
        });
        assertThat(setPhase(Scope.INSTRUMENT, BookScript.INSTRUMENT + 1, Phase.CLOSED))
            .containsExactly("PHASE_CHANGED");
        assertThat(setPhase(Scope.INSTRUMENT, BookScript.INSTRUMENT, Phase.CLOSED)).containsExactly(
            "PHASE_CHANGED", "ended 1 DAY_END left 5", "ended 3 DAY_END left 7", "ended 4 DAY_END left 8");
        setPhase(Scope.INSTRUMENT, BookScript.INSTRUMENT, Phase.OPEN);
        book.enter(1, Side.BUY, 100, 5, order -> order.timeInForce = TimeInForce.DAY);
        assertThat(setPhase(Scope.VENUE, 1, Phase.CLOSED))
            .containsExactly("PHASE_CHANGED", "ended 5 DAY_END left 5");
        assertThat(book.cancel(1, 2)).containsExactly("ended 2 CANCELLED left 6");
    }

    @Test
    void shouldRefusePostOnlyThatWouldCrossEvenAnOwnOrder() {
        book.sell(3, 100, 5);
        assertThat(post(PostOnly.REJECT, 100)).containsExactly("rejected WOULD_TRADE");
        assertThat(post(PostOnly.REJECT, 99)).containsExactly("accepted 2 at 99");
    }

    @Test
    void shouldSlideOneTickBehindTheBestOppositePrice() {
        book.sell(1, 100, 5);
        assertThat(post(PostOnly.SLIDE, 105)).containsExactly("accepted 2 at 99");
        assertThat(post(PostOnly.SLIDE, 98)).containsExactly("accepted 3 at 98");
        assertThat(book.enter(2, Side.SELL, 90, 5, order -> order.postOnly = PostOnly.SLIDE))
            .containsExactly("accepted 4 at 100");
    }

    @Test
    void shouldRefuseToSlideToNoPrice() {
        book.sell(1, 1, 5);
        assertThat(post(PostOnly.SLIDE, 1)).containsExactly("rejected WOULD_TRADE");
    }

    @Test
    void shouldRefusePostOnlyThatCannotRestOrMustTrade() {
        assertThat(book.enter(3, Side.BUY, 100, 5, order -> {
            order.postOnly = PostOnly.REJECT;
            order.timeInForce = TimeInForce.IOC;
        })).containsExactly("rejected BAD_ORDER_TYPE");
        assertThat(book.enter(3, Side.BUY, 100, 5, order -> {
            order.postOnly = PostOnly.REJECT;
            order.minQuantityUnits = 1;
        })).containsExactly("rejected BAD_ORDER_TYPE");
    }
}
