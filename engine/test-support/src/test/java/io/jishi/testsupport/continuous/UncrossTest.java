package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.Halt;
import io.jishi.core.command.Resume;
import io.jishi.core.command.SetPhase;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import org.junit.jupiter.api.Test;

/** Readings B5, B15 to B19, B22 and B25, each worked out by hand. */
class UncrossTest {
    private final BookScript book = new BookScript();

    @Test
    void shouldTradeTheLargestVolumeAtOnePriceAndSayBeforehandWhatItWouldBe() {
        assertThat(book.phase(Phase.PRE_OPEN)).containsExactly("PHASE_CHANGED");
        assertThat(book.buy(1, 103, 10)).containsExactly("accepted 1 at 103");
        assertThat(book.buy(1, 101, 5)).containsExactly("accepted 2 at 101");
        // 100 and 101: 8 of 15 buys; 103: 8 of 10 buys, the least surplus.
        assertThat(book.sell(2, 100, 8)).containsExactly("accepted 3 at 100", "indicative 8@103 surplus 2 #1");
        // 102 and 103: 10 of 12 sells; the lowest with a surplus of sells.
        assertThat(book.sell(2, 102, 4)).containsExactly("accepted 4 at 102", "indicative 10@102 surplus -2 #2");
        assertThat(book.phase(Phase.OPEN)).containsExactly("PHASE_CHANGED",
            "trade 8@102 3x1 left 0/2", "report 8@102", "trade 2@102 4x1 left 2/0", "report 2@102");
        assertThat(book.buy(3, 102, 9)).containsExactly("accepted 5 at 102",
            "trade 2@102 5x4 left 7/0", "report 2@102");
    }

    @Test
    void shouldTakeThePriceNearestTheReferenceOrTheHigherWithoutOne() {
        book.phase(Phase.PRE_OPEN);
        book.buy(1, 110, 5);
        assertThat(book.sell(2, 100, 5)).containsExactly("accepted 2 at 100", "indicative 5@110 surplus 0 #1");
        assertThat(book.reference(104)).containsExactly("REFERENCE_PRICE_SET", "indicative 5@104 surplus 0 #2");
        assertThat(book.reference(90)).containsExactly("REFERENCE_PRICE_SET", "indicative 5@100 surplus 0 #3");
        assertThat(book.phase(Phase.OPEN)).containsExactly("PHASE_CHANGED", "trade 5@100 2x1 left 0/0", "report 5@100");
    }

    @Test
    void shouldGoToTheSideOfPressureAndWithBothToTheReference() {
        book.phase(Phase.PRE_OPEN);
        book.buy(1, 102, 8);
        book.buy(1, 101, 2);
        book.sell(2, 100, 8);
        // 100 and 101: 8 with 2 buys left over; 102: 8 with 2 sells left over.
        assertThat(book.sell(2, 102, 2)).containsExactly("accepted 4 at 102", "indicative 8@102 surplus -2 #2");
        assertThat(book.reference(100)).containsExactly("REFERENCE_PRICE_SET", "indicative 8@101 surplus 2 #3");
        assertThat(book.reference(105)).containsExactly("REFERENCE_PRICE_SET", "indicative 8@102 surplus -2 #4");
    }

    @Test
    void shouldFillAnIcebergWithItsWholeSizeInOneTradeAndLeaveItInItsPlace() {
        book.phase(Phase.PRE_OPEN);
        book.enter(1, Side.BUY, 100, 10, order -> order.displayUnits = 2);
        book.buy(3, 100, 5);
        book.sell(2, 100, 7);
        assertThat(book.phase(Phase.OPEN)).containsExactly("PHASE_CHANGED", "trade 7@100 3x1 left 0/3", "report 7@100");
        assertThat(book.sell(2, 100, 4)).containsExactly("accepted 4 at 100",
            "trade 2@100 4x1 left 2/1", "report 2@100", "trade 2@100 4x2 left 0/3", "report 2@100");
    }

    @Test
    void shouldKeepTheEndOfLifeOfWhatItLeaves() {
        book.phase(Phase.PRE_OPEN);
        book.enter(1, Side.BUY, 100, 5, order -> {
            order.timeInForce = TimeInForce.GTD;
            order.expiresAtNs = book.nowNs() + 10;
        });
        book.sell(2, 100, 2);
        assertThat(book.phase(Phase.OPEN)).containsExactly("PHASE_CHANGED", "trade 2@100 2x1 left 0/3", "report 2@100");
        book.passNs(10);
        assertThat(book.sell(2, 100, 1)).containsExactly("ended 1 EXPIRED left 3", "accepted 3 at 100");
    }

    @Test
    void shouldPlanAnewWithoutTheLaterOfTwoOwnOrders() {
        book.phase(Phase.PRE_OPEN);
        book.buy(1, 101, 5);
        book.sell(1, 100, 5);
        book.sell(2, 100, 5);
        // With both sells the price is 100; with one there is no surplus at 100 nor at 101, so the higher.
        assertThat(book.phase(Phase.OPEN)).containsExactly("PHASE_CHANGED",
            "ended 2 SELF_TRADE left 5", "trade 5@101 3x1 left 0/0", "report 5@101");
    }

    @Test
    void shouldApplyTheModeOfTheLaterOrder() {
        book.phase(Phase.PRE_OPEN);
        book.buy(1, 100, 5);
        book.enter(1, Side.SELL, 100, 3, order -> order.selfTradePrevention = SelfTradePrevention.CANCEL_RESTING);
        book.buy(2, 100, 4);
        book.enter(2, Side.SELL, 100, 6, order -> order.selfTradePrevention = SelfTradePrevention.DECREMENT);
        assertThat(book.phase(Phase.OPEN)).containsExactly("PHASE_CHANGED",
            "ended 1 SELF_TRADE left 5",
            "decremented 3 by 1 left 3", "decremented 4 by 1 left 5",
            "trade 3@100 3x2 left 0/0", "report 3@100");
    }

    @Test
    void shouldUncrossByWhicheverWayTheBookComesToTrade() {
        for (final Phase between : new Phase[] {Phase.HALTED, Phase.CLOSED}) {
            book.phase(Phase.PRE_OPEN);
            book.buy(1, 100, 5);
            book.sell(2, 100, 5);
            assertThat(book.phase(between)).containsExactly("PHASE_CHANGED");
            assertThat(book.phase(Phase.OPEN)).as("by way of " + between).hasSize(3)
                .contains("report 5@100");
        }
    }

    @Test
    void shouldNotTradeWhileHaltedAndUncrossWhenTheHaltEnds() {
        book.phase(Phase.PRE_OPEN);
        book.buy(1, 100, 5);
        book.sell(2, 100, 5);
        final Halt halt = new Halt();
        halt.scope = Scope.ALL;
        assertThat(book.apply(halt)).containsExactly("HALT_CHANGED");
        assertThat(book.phase(Phase.OPEN)).containsExactly("PHASE_CHANGED");
        final Resume resume = new Resume();
        resume.scope = Scope.ALL;
        assertThat(book.apply(resume)).containsExactly("HALT_CHANGED", "trade 5@100 2x1 left 0/0", "report 5@100");
    }

    @Test
    void shouldCollectWhileTheVenueDoes() {
        final SetPhase venue = new SetPhase();
        venue.scope = Scope.VENUE;
        venue.subjectId = 1;
        venue.phase = Phase.PRE_OPEN;
        book.apply(venue);
        book.buy(1, 100, 5);
        book.sell(2, 99, 5);
        book.phase(Phase.PRE_OPEN);
        venue.phase = Phase.OPEN;
        assertThat(book.apply(venue)).as("the instrument collects by itself").containsExactly("PHASE_CHANGED");
        assertThat(book.phase(Phase.OPEN)).containsExactly("PHASE_CHANGED", "trade 5@100 2x1 left 0/0", "report 5@100");
    }

    @Test
    void shouldTestStopsOnceAfterTheUncrossInTheOrderOfTheirEntry() {
        book.sell(1, 100, 1);
        book.buy(2, 100, 1);
        book.phase(Phase.PRE_OPEN);
        assertThat(book.enter(3, Side.BUY, 105, 1, order -> {
            order.orderType = OrderType.STOP_LIMIT;
            order.stopPriceFen = 100;
        })).as("100 was traded, but nothing is released").containsExactly("accepted 3 at 105");
        book.enter(3, Side.SELL, 90, 1, order -> {
            order.orderType = OrderType.STOP_LIMIT;
            order.stopPriceFen = 102;
        });
        book.sell(1, 103, 1);
        book.buy(2, 102, 2);
        book.sell(1, 102, 1);
        // The uncross is at 102: both stops are met, the buy by 102 >= 100, the sell by 102 <= 102.
        assertThat(book.phase(Phase.OPEN)).containsExactly("PHASE_CHANGED",
            "trade 1@102 7x6 left 0/1", "report 1@102",
            "triggered 3 at 102", "trade 1@103 3x5 left 0/0", "report 1@103",
            "triggered 4 at 102", "trade 1@102 4x6 left 0/0", "report 1@102");
    }

    @Test
    void shouldTakeOnlyWhatCanWait() {
        book.phase(Phase.PRE_OPEN);
        book.sell(2, 100, 5);
        assertThat(book.enter(1, Side.BUY, 100, 5, order -> order.timeInForce = TimeInForce.IOC))
            .containsExactly("rejected BAD_ORDER_TYPE");
        assertThat(book.enter(1, Side.BUY, 100, 5, order -> order.timeInForce = TimeInForce.FOK))
            .containsExactly("rejected BAD_ORDER_TYPE");
        assertThat(book.enter(1, Side.BUY, 100, 5, order -> order.orderType = OrderType.MARKET))
            .containsExactly("rejected BAD_ORDER_TYPE");
        assertThat(book.enter(1, Side.BUY, 100, 5, order -> order.minQuantityUnits = 1))
            .containsExactly("rejected BAD_ORDER_TYPE");
        assertThat(book.enter(1, Side.BUY, 100, 5, order -> order.postOnly = PostOnly.REJECT))
            .containsExactly("accepted 2 at 100", "indicative 5@100 surplus 0 #1");
        assertThat(book.replace(1, 2, 101, 3)).containsExactly(
            "replaced 2 3@101 left 3 lost", "indicative 3@100 surplus -2 #2");
        assertThat(book.cancel(1, 2)).containsExactly("ended 2 CANCELLED left 3", "indicative 0@0 surplus 0 #3");
        assertThat(book.phase(Phase.OPEN)).containsExactly("PHASE_CHANGED");
    }
}
