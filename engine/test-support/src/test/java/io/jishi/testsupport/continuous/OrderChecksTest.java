package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.Halt;
import io.jishi.core.command.Resume;
import io.jishi.core.command.SetKillSwitch;
import io.jishi.core.command.SetParticipantStatus;
import io.jishi.core.command.SetPhase;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import org.junit.jupiter.api.Test;

/**
 * Reading B21: an order that everything is wrong with, repaired one thing at a time, is refused for the next reason
 * each time.
 */
class OrderChecksTest {
    private static final long TICK = 5;
    private final BookScript book = new BookScript(
        BookScript.limits().maxOrders(3).maxLevels(2).maxTimers(1).maxFillsPerCommand(2),
        venue -> {
            venue.maxOpenOrders = 2;
            venue.maxOrderValueFen = 20_000;
            venue.maxCommandsPerSecond = 40;
        },
        instrument -> {
            instrument.tickFen = TICK;
            instrument.lotUnits = 10;
            instrument.maxQuantityUnits = 1_000;
            instrument.maxValueFen = 30_000;
            instrument.referencePriceFen = 100;
            instrument.staticBandBps = 1_000;
        });
    private final EnterOrder order = new EnterOrder();

    private void expect(final String reason) {
        assertThat(book.apply(order)).containsExactly("rejected " + reason);
    }

    private void status(final ParticipantStatus status) {
        final SetParticipantStatus command = new SetParticipantStatus();
        command.targetParticipantId = 3;
        command.status = status;
        book.apply(command);
    }

    private void kill(final boolean on) {
        final SetKillSwitch command = new SetKillSwitch();
        command.scope = Scope.VENUE;
        command.subjectId = 1;
        command.on = on;
        book.apply(command);
    }

    private void models(final int models) {
        book.apply(BookScript.venue(venue -> {
            venue.models = models;
            venue.maxOpenOrders = 2;
            venue.maxOrderValueFen = 20_000;
            venue.maxCommandsPerSecond = 40;
        }));
    }

    private void phase(final Phase phase) {
        final SetPhase command = new SetPhase();
        command.scope = Scope.INSTRUMENT;
        command.subjectId = BookScript.INSTRUMENT;
        command.phase = phase;
        book.apply(command);
    }

    private void worstOrder() {
        order.sessionId = 0;
        order.participantId = 77;
        order.instrumentId = 99;
        order.clientOrderId = -1;
        order.side = null;
        order.quantityUnits = 15;
        order.priceFen = -1;
        order.displayUnits = 2_000;
        order.stopPriceFen = 100;
        order.orderType = OrderType.LIMIT;
        order.timeInForce = TimeInForce.GTD;
        order.selfTradePrevention = SelfTradePrevention.CANCEL_INCOMING;
        order.postOnly = PostOnly.NO;
    }

    @Test
    void shouldNameTheFirstReasonThatHolds() {
        book.enter(3, Side.BUY, 95, 10, first -> first.clientOrderId = 500);
        status(ParticipantStatus.BLOCKED);
        kill(true);
        phase(Phase.CLOSED);
        models(2);
        final Halt halt = new Halt();
        halt.scope = Scope.ALL;
        book.apply(halt);
        worstOrder();

        expect("UNKNOWN_PARTY");
        order.participantId = 3;
        expect("PARTY_BLOCKED");
        status(ParticipantStatus.NORMAL);
        order.instrumentId = BookScript.INSTRUMENT;
        expect("KILLED");
        kill(false);
        order.instrumentId = 99;
        expect("UNKNOWN_INSTRUMENT");
        order.instrumentId = BookScript.INSTRUMENT;
        expect("MODEL_NOT_ALLOWED");
        models(1);
        expect("HALTED");
        final Resume resume = new Resume();
        resume.scope = Scope.ALL;
        book.apply(resume);
        expect("NOT_OPEN");
        phase(Phase.OPEN);
        expect("MALFORMED");
        order.side = Side.BUY;
        expect("BAD_VALUE");
        book.enter(3, Side.BUY, 95, 10, again -> again.clientOrderId = 501);
        order.clientOrderId = 501;
        expect("DUPLICATE_ID");
        order.clientOrderId = 600;
        checkValues();
    }

    private void checkValues() {
        expect("BAD_QTY");
        order.quantityUnits = 1_010;
        expect("BAD_QTY");
        order.quantityUnits = 1_000;
        expect("BAD_PRICE");
        order.priceFen = 201;
        expect("BAD_PRICE");
        order.priceFen = 200;
        expect("BAD_DISPLAY");
        order.displayUnits = 10;
        expect("BAD_ORDER_TYPE");
        order.stopPriceFen = 0;
        expect("EXPIRED");
        order.expiresAtNs = book.nowNs() + 10;
        expect("PRICE_BAND");
        order.priceFen = 110;
        expect("MAX_VALUE");
        order.quantityUnits = 180;
        book.enter(3, Side.BUY, 90, 10, second -> second.clientOrderId = 502);
        expect("OPEN_ORDERS");
    }

    @Test
    void shouldRefuseWhatTheLimitsCannotHoldBeforeItTrades() {
        book.sell(1, 100, 10);
        book.sell(1, 100, 10);
        book.sell(2, 105, 10);
        assertThat(book.buy(3, 105, 30)).containsExactly("rejected TOO_MANY_ORDERS");
        assertThat(book.enter(3, Side.BUY, 105, 30, order -> order.timeInForce = TimeInForce.IOC))
            .containsExactly("rejected TOO_MANY_FILLS");
        book.cancel(1, 1);
        assertThat(book.buy(3, 105, 30)).containsExactly("rejected TOO_MANY_LEVELS");
        book.cancel(2, 3);
        final long expiresAtNs = book.nowNs() + 10;
        assertThat(book.enter(3, Side.BUY, 95, 10, order -> {
            order.timeInForce = TimeInForce.GTD;
            order.expiresAtNs = expiresAtNs;
        })).containsExactly("accepted 4 at 95");
        assertThat(book.enter(3, Side.BUY, 95, 10, order -> {
            order.timeInForce = TimeInForce.GTD;
            order.expiresAtNs = expiresAtNs;
        })).containsExactly("rejected TOO_MANY_TIMERS");
        assertThat(book.enter(3, Side.BUY, 100, 10, order -> order.postOnly = PostOnly.REJECT))
            .containsExactly("rejected TOO_MANY_LEVELS");
    }

    @Test
    void shouldCountTheCommandsOfASecond() {
        for (int i = 0; i < 40; i++) {
            assertThat(book.buy(3, 100, 15)).containsExactly("rejected BAD_QTY");
        }
        assertThat(book.buy(3, 100, 15)).containsExactly("rejected RATE");
        book.passNs(1_000_000_000L);
        assertThat(book.buy(3, 100, 15)).containsExactly("rejected BAD_QTY");
    }

    @Test
    void shouldRefuseAValueThatDoesNotFitItsNumber() {
        final BookScript wide = new BookScript();
        assertThat(wide.buy(1, 3_037_000_500L, 3_037_000_500L)).containsExactly("rejected AMOUNT_RANGE");
        assertThat(wide.buy(1, Long.MAX_VALUE, 1)).containsExactly("accepted 1 at " + Long.MAX_VALUE);
        assertThat(wide.buy(1, Long.MAX_VALUE, 2)).containsExactly("rejected AMOUNT_RANGE");
        assertThat(wide.buy(1, 1L << 32, 1L << 32)).containsExactly("rejected AMOUNT_RANGE");
    }
}
