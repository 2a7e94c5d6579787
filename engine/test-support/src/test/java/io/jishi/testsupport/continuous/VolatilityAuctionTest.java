package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.Halt;
import io.jishi.core.command.Resume;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading B20, worked out by hand: a band of 5 % around the last trade, an auction of 100 ms, a grace of 80 ms. */
class VolatilityAuctionTest {
    private static final long MS = 1_000_000;

    private final BookScript book = new BookScript(BookScript.limits(), venue -> venue.graceMs = 80, instrument -> {
        instrument.dynamicBandBps = 500;
        instrument.volatilityAuctionMs = 100;
    });

    /** Last trade at 100; 5 on offer at 104, which is within 5 % of 100, and 5 at 110, more than 5 % above 104. */
    private void offers() {
        book.sell(1, 100, 1);
        book.buy(2, 100, 1);
        book.sell(1, 104, 5);
        book.sell(1, 110, 5);
    }

    private List<String> halt() {
        final Halt halt = new Halt();
        halt.scope = Scope.VENUE;
        halt.subjectId = 1;
        return book.apply(halt);
    }

    private List<String> resume() {
        final Resume resume = new Resume();
        resume.scope = Scope.VENUE;
        resume.subjectId = 1;
        return book.apply(resume);
    }

    private List<String> after(final long ms) {
        book.passNs(ms * MS);
        return book.cancel(3, 999);
    }

    @Test
    void shouldNotMakeTheTradeThatLeavesTheBandAndUncrossWhenTheTimeIsOver() {
        offers();
        assertThat(book.buy(2, 110, 8)).containsExactly("accepted 5 at 110",
            "trade 5@104 5x3 left 3/0", "report 5@104", "PHASE_CHANGED", "indicative 3@110 surplus -2 #1");
        assertThat(book.buy(3, 110, 1)).containsExactly("accepted 6 at 110", "indicative 4@110 surplus -1 #2");
        assertThat(after(99)).containsExactly("rejected UNKNOWN_ORDER");
        assertThat(after(1)).containsExactly("PHASE_CHANGED",
            "trade 3@110 5x4 left 0/2", "report 3@110", "trade 1@110 6x4 left 0/1", "report 1@110",
            "rejected UNKNOWN_ORDER");
        assertThat(book.buy(2, 110, 1)).contains("report 1@110");
    }

    @Test
    void shouldEndWhatMayNotWait() {
        offers();
        assertThat(book.enter(2, Side.BUY, 110, 8, order -> order.timeInForce = TimeInForce.IOC)).containsExactly(
            "accepted 5 at 110", "trade 5@104 5x3 left 3/0", "report 5@104", "ended 5 VOLATILITY left 3",
            "PHASE_CHANGED");
        assertThat(book.enter(2, Side.BUY, 110, 1, order -> order.timeInForce = TimeInForce.IOC))
            .containsExactly("rejected BAD_ORDER_TYPE");
    }

    @Test
    void shouldKillWhatIsAllOrNothingWithoutAnAuction() {
        offers();
        assertThat(book.enter(2, Side.BUY, 110, 8, order -> order.timeInForce = TimeInForce.FOK))
            .containsExactly("accepted 5 at 110", "ended 5 FOK left 8");
        assertThat(book.enter(2, Side.BUY, 110, 5, order -> order.timeInForce = TimeInForce.FOK)).hasSize(3);
    }

    @Test
    void shouldMeasureFromTheReferenceBeforeTheFirstTrade() {
        book.reference(100);
        book.sell(1, 106, 1);
        assertThat(book.buy(2, 106, 1)).containsExactly("accepted 2 at 106", "PHASE_CHANGED",
            "indicative 1@106 surplus 0 #1");
    }

    @Test
    void shouldGiveBackWhatAHaltTookAtLeastTheGrace() {
        offers();
        book.buy(2, 110, 8);
        assertThat(after(10)).containsExactly("rejected UNKNOWN_ORDER");
        assertThat(halt()).containsExactly("HALT_CHANGED");
        assertThat(after(1_000)).containsExactly("rejected UNKNOWN_ORDER");
        assertThat(resume()).containsExactly("HALT_CHANGED");
        assertThat(after(89)).as("90 ms were left").containsExactly("rejected UNKNOWN_ORDER");
        halt();
        assertThat(resume()).containsExactly("HALT_CHANGED");
        assertThat(after(79)).as("1 ms was left, the grace is 80").containsExactly("rejected UNKNOWN_ORDER");
        assertThat(after(1)).contains("PHASE_CHANGED", "report 3@110");
    }

    @Test
    void shouldHoldTriggeredStopsUntilTheUncrossAndReleaseThemFirst() {
        offers();
        book.enter(3, Side.BUY, 120, 1, order -> {
            order.orderType = OrderType.STOP_LIMIT;
            order.stopPriceFen = 104;
        });
        assertThat(book.buy(2, 110, 8)).as("the trade at 104 triggers it").containsExactly("accepted 6 at 110",
            "trade 5@104 6x3 left 3/0", "report 5@104", "PHASE_CHANGED", "indicative 3@110 surplus -2 #1");
        assertThat(after(100)).containsExactly("PHASE_CHANGED", "trade 3@110 6x4 left 0/2", "report 3@110",
            "triggered 5 at 104", "trade 1@110 5x4 left 0/1", "report 1@110", "rejected UNKNOWN_ORDER");
    }

    @Test
    void shouldEndByTheOperatorsWord() {
        offers();
        book.buy(2, 110, 8);
        assertThat(book.phase(Phase.OPEN)).containsExactly("PHASE_CHANGED", "trade 3@110 5x4 left 0/2", "report 3@110");
        assertThat(after(200)).containsExactly("rejected UNKNOWN_ORDER");
        assertThat(book.phase(Phase.VOLATILITY_AUCTION)).containsExactly("rejected NOT_SUPPORTED");
    }
}
