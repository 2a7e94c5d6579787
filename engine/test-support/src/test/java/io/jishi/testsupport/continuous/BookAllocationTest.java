package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.Exchange;
import io.jishi.core.command.CancelOrder;
import io.jishi.core.command.Command;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.MassCancel;
import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.command.RequestBookSnapshot;
import io.jishi.core.continuous.ContinuousModel;
import io.jishi.core.event.BookSnapshot;
import io.jishi.core.event.DepthChanged;
import io.jishi.core.event.Event;
import io.jishi.core.event.OrderAccepted;
import io.jishi.core.event.OrderDecremented;
import io.jishi.core.event.OrderEnded;
import io.jishi.core.event.StopTriggered;
import io.jishi.core.event.Traded;
import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import io.jishi.testsupport.AllocatedBytes;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In steady state a book makes no garbage, whatever is asked of it and whether the public is told of it or not. */
class BookAllocationTest {
    private static final int ROUNDS = 10_000;
    private static final int COMMANDS_PER_ROUND = 16;
    private final Exchange exchange =
        new Exchange(BookScript.limits(), List.of(ContinuousModel::new), this::onEvent);
    private final EnterOrder order = new EnterOrder();
    private final CancelOrder cancel = new CancelOrder();
    private final ReplaceOrder replace = new ReplaceOrder();
    private final MassCancel massCancel = new MassCancel();
    private final RequestBookSnapshot snapshot = new RequestBookSnapshot();
    private long nowNs = 1_000;
    private long clientId;
    private long acceptedId;
    private int trades;
    private int triggered;
    private int decremented;
    private int expired;
    private int told;
    private int shown;

    @ParameterizedTest
    @EnumSource(value = DepthFeed.class, names = {"NONE", "ALL"})
    void shouldAllocateNothing(final DepthFeed feed) {
        BookScript.definition(venue -> { }, instrument -> instrument.depthFeed = feed).forEach(this::apply);
        order.instrumentId = BookScript.INSTRUMENT;
        snapshot.instrumentId = BookScript.INSTRUMENT;
        massCancel.scope = Scope.PARTICIPANT;
        massCancel.bothSides = true;
        final long allocated = AllocatedBytes.inSteadyState(this::run);

        assertThat(List.of(trades, triggered, decremented, expired)).as("a round does what it should")
            .containsExactly(3 * ROUNDS * 7, 3 * ROUNDS, 3 * ROUNDS * 2, 3 * ROUNDS - 1);
        assertThat(List.of(told > 0, shown))
            .containsExactly(feed == DepthFeed.ALL, feed == DepthFeed.ALL ? 3 * ROUNDS : 0);
        assertThat(allocated).as("bytes allocated by %s commands", ROUNDS * COMMANDS_PER_ROUND).isLessThan(ROUNDS);
    }

    private void run() {
        for (int i = 0; i < ROUNDS; i++) {
            nowNs += 1_000;
            round();
        }
    }

    /** Leaves nothing in the book but an order that ends before the next round. */
    private void round() {
        enter(1, Side.SELL, 100, 5);
        order.displayUnits = 2;
        enter(2, Side.SELL, 101, 6);
        order.displayUnits = 0;
        order.orderType = OrderType.STOP;
        order.stopPriceFen = 101;
        enter(3, Side.BUY, 102, 2);
        order.orderType = OrderType.LIMIT;
        order.stopPriceFen = 0;
        // Trades 5 at 100, 2 and 1 at 101; then the stop 1 and 1 at 101.
        enter(3, Side.BUY, 101, 8);
        enter(4, Side.SELL, 110, 2);
        order.selfTradePrevention = SelfTradePrevention.DECREMENT;
        order.timeInForce = TimeInForce.IOC;
        enter(5, Side.BUY, 110, 3);
        order.selfTradePrevention = SelfTradePrevention.CANCEL_INCOMING;
        order.timeInForce = TimeInForce.FOK;
        enter(3, Side.BUY, 120, 9);
        order.timeInForce = TimeInForce.GTD;
        order.expiresAtNs = nowNs + 500;
        enter(1, Side.SELL, 130, 1);
        order.timeInForce = TimeInForce.GTC;
        order.expiresAtNs = 0;
        enter(1, Side.BUY, 90, 4);
        replaceAndCancel();
    }

    private void replaceAndCancel() {
        replace.orderId = acceptedId;
        replace.priceFen = 91;
        replace.quantityUnits = 4;
        apply(1, replace);
        replace.quantityUnits = 3;
        apply(1, replace);
        enter(2, Side.SELL, 91, 1);
        apply(5, snapshot);
        cancel.orderId = replace.orderId;
        apply(1, cancel);
        enter(2, Side.SELL, 140, 1);
        apply(2, massCancel);
    }

    private void enter(final int party, final Side side, final long priceFen, final long units) {
        order.clientOrderId = ++clientId;
        order.side = side;
        order.priceFen = priceFen;
        order.quantityUnits = units;
        apply(party, order);
    }

    private void apply(final int party, final Command command) {
        command.participantId = party;
        apply(command);
    }

    private void apply(final Command command) {
        exchange.onCommand(command, exchange.lastSequence() + 1, nowNs);
    }

    private void onEvent(final Event event) {
        if (event instanceof OrderAccepted accepted) {
            acceptedId = accepted.orderId;
        }
        trades += event instanceof Traded ? 1 : 0;
        triggered += event instanceof StopTriggered ? 1 : 0;
        decremented += event instanceof OrderDecremented ? 1 : 0;
        expired += event instanceof OrderEnded ended && ended.reason == OrderEnd.EXPIRED ? 1 : 0;
        told += event instanceof DepthChanged ? 1 : 0;
        shown += event instanceof BookSnapshot ? 1 : 0;
    }
}
