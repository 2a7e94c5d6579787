package io.jishi.perf.flash1;

import io.jishi.core.Exchange;
import io.jishi.core.MarketModels;
import io.jishi.core.command.CancelOrder;
import io.jishi.core.command.Command;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.event.Event;
import io.jishi.core.event.OrderAccepted;
import io.jishi.core.event.OrderEnded;
import io.jishi.core.event.OrderReplaced;
import io.jishi.core.event.Traded;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import io.jishi.perf.book.PlainMarket;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * The exchange behind the benchmark's messages. All buyers are one party and all sellers another, so that nothing is a
 * self-trade. The benchmark modifies what is left of an order, ours the total, filled units included; and where nothing
 * changes ours keeps the order's place, the benchmark's does not: there the order is cancelled and entered again.
 */
final class Flash1Engine {
    private static final int BUYERS = 1;
    private static final int SELLERS = 2;
    private static final long START_NS = 1_700_000_000_000_000_000L;

    private final Exchange exchange;
    private final Flash1Listener listener;
    private final EnterOrder enter = new EnterOrder();
    private final CancelOrder cancel = new CancelOrder();
    private final ReplaceOrder replace = new ReplaceOrder();
    private final Long2ObjectHashMap<OpenOrder> open = new Long2ObjectHashMap<>();
    private long sequence;
    private boolean quiet;

    /** What the gateway of such a client has to remember of an order. */
    private static final class OpenOrder {
        private boolean buy;
        private long price;
        private long left;
        private long filled;
    }

    Flash1Engine(final int orders, final Flash1Listener listener) {
        this.listener = listener;
        exchange = new Exchange(new CoreLimits().maxOrders(orders).maxLevels(orders).maxInstruments(1)
            .maxParticipants(2).maxListings(1).maxAssets(1).maxGrants(1).maxLots(1).maxBids(1).maxTimers(1),
            MarketModels.all(), this::onEvent);
        PlainMarket.definition(2, 1).forEach(this::apply);
    }

    private void apply(final Command command) {
        exchange.onCommand(command, ++sequence, START_NS + sequence);
    }

    void onMessage(final Flash1Messages messages, final int message) {
        final long id = messages.id(message);
        if (messages.type(message) == Flash1Messages.NEW) {
            enter(id, messages.isBuy(message), messages.price(message), messages.quantity(message),
                messages.isImmediate(message));
            return;
        }
        final OpenOrder order = open.get(id);
        if (messages.type(message) == Flash1Messages.CANCEL) {
            if (order == null) {
                listener.cancelRefused(id);
            } else {
                cancel(id, order.buy);
            }
        } else if (order == null) {
            listener.modifyRefused(id);
        } else {
            modify(id, order, messages.price(message), messages.quantity(message));
        }
    }

    private void enter(final long id, final boolean buy, final long price, final long quantity, final boolean now) {
        enter.participantId = buy ? BUYERS : SELLERS;
        enter.instrumentId = 1;
        enter.clientOrderId = id;
        enter.side = buy ? Side.BUY : Side.SELL;
        enter.priceFen = price;
        enter.quantityUnits = quantity;
        enter.timeInForce = now ? TimeInForce.IOC : TimeInForce.GTC;
        enter.selfTradePrevention = SelfTradePrevention.CANCEL_INCOMING;
        enter.postOnly = PostOnly.NO;
        apply(enter);
    }

    private void cancel(final long id, final boolean buy) {
        cancel.participantId = buy ? BUYERS : SELLERS;
        cancel.clientOrderId = id;
        apply(cancel);
    }

    private void modify(final long id, final OpenOrder order, final long price, final long quantity) {
        if (price == order.price && quantity == order.left) {
            listener.modified(order.buy, id, price, quantity);
            quiet = true;
            cancel(id, order.buy);
            enter(id, order.buy, price, quantity, false);
            quiet = false;
            return;
        }
        replace.participantId = order.buy ? BUYERS : SELLERS;
        replace.clientOrderId = id;
        replace.priceFen = price;
        replace.quantityUnits = order.filled + quantity;
        apply(replace);
    }

    private void onEvent(final Event event) {
        switch (event.type()) {
            case ORDER_ACCEPTED:
                onAccepted((OrderAccepted)event);
                break;
            case ORDER_REPLACED:
                onReplaced((OrderReplaced)event);
                break;
            case ORDER_ENDED:
                onEnded((OrderEnded)event);
                break;
            case TRADED:
                onTraded((Traded)event);
                break;
            case REJECTED:
                throw new IllegalStateException("refused: " + event);
            default:
                break;
        }
    }

    private void onAccepted(final OrderAccepted event) {
        final OpenOrder order = new OpenOrder();
        order.buy = event.side == Side.BUY;
        order.price = event.priceFen;
        order.left = event.quantityUnits;
        open.put(event.clientOrderId, order);
        if (!quiet) {
            listener.accepted(order.buy, event.clientOrderId, event.priceFen, event.quantityUnits);
        }
    }

    private void onReplaced(final OrderReplaced event) {
        final OpenOrder order = open.get(event.clientOrderId);
        order.price = event.priceFen;
        order.left = event.remainingUnits;
        listener.modified(order.buy, event.clientOrderId, event.priceFen, event.remainingUnits);
    }

    private void onEnded(final OrderEnded event) {
        final OpenOrder order = open.remove(event.clientOrderId);
        if (!quiet && (event.reason == OrderEnd.CANCELLED || event.reason == OrderEnd.IOC)) {
            listener.cancelled(order.buy, event.clientOrderId, order.price);
        }
    }

    private void onTraded(final Traded event) {
        fill(event.restingClientId, event.quantityUnits);
        fill(event.incomingClientId, event.quantityUnits);
        listener.traded(event.priceFen, event.quantityUnits, event.restingClientId, event.incomingClientId);
    }

    private void fill(final long id, final long quantity) {
        final OpenOrder order = open.get(id);
        order.left -= quantity;
        order.filled += quantity;
        if (order.left == 0) {
            open.remove(id);
        }
    }
}
