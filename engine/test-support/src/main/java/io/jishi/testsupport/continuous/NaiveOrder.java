package io.jishi.testsupport.continuous;

import io.jishi.core.command.EnterOrder;
import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.Participant;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;

/** An order with all it has. */
final class NaiveOrder {
    long orderId;
    long clientOrderId;
    Participant participant;
    Instrument instrument;
    int sessionId;
    Side side;
    OrderType type;
    TimeInForce timeInForce;
    SelfTradePrevention prevention;
    PostOnly postOnly;
    long price;
    long stopPrice;
    long total;
    long remaining;
    long displayed;
    long displaySize;
    long minQuantity;
    long expiresAt;
    /** Place in time among orders at one price: smaller is earlier. */
    long priority;
    int timer = -1;
    boolean stoppedBySelfTrade;
    boolean outsideBand;

    /** As a command asks for it, what is absent filled in. */
    static NaiveOrder of(final EnterOrder command, final Participant participant, final Instrument instrument) {
        final NaiveOrder order = new NaiveOrder();
        order.clientOrderId = command.clientOrderId;
        order.participant = participant;
        order.instrument = instrument;
        order.sessionId = command.sessionId;
        order.side = command.side;
        order.type = command.orderType == null ? OrderType.LIMIT : command.orderType;
        order.timeInForce = command.timeInForce == null ? TimeInForce.GTC : command.timeInForce;
        if (order.type == OrderType.MARKET && order.timeInForce == TimeInForce.GTC) {
            order.timeInForce = TimeInForce.IOC;
        }
        order.prevention = command.selfTradePrevention == null
            ? SelfTradePrevention.CANCEL_INCOMING : command.selfTradePrevention;
        order.postOnly = command.postOnly == null ? PostOnly.NO : command.postOnly;
        order.price = command.priceFen;
        order.stopPrice = command.stopPriceFen;
        order.total = command.quantityUnits;
        order.remaining = command.quantityUnits;
        order.displaySize = command.displayUnits;
        order.minQuantity = command.minQuantityUnits;
        order.expiresAt = command.expiresAtNs;
        return order;
    }

    NaiveOrder copy() {
        final NaiveOrder copy = new NaiveOrder();
        copy.orderId = orderId;
        copy.clientOrderId = clientOrderId;
        copy.participant = participant;
        copy.instrument = instrument;
        copy.sessionId = sessionId;
        copy.side = side;
        copy.type = type;
        copy.timeInForce = timeInForce;
        copy.prevention = prevention;
        copy.postOnly = postOnly;
        copy.price = price;
        copy.stopPrice = stopPrice;
        copy.total = total;
        copy.remaining = remaining;
        copy.displayed = displayed;
        copy.displaySize = displaySize;
        copy.minQuantity = minQuantity;
        copy.expiresAt = expiresAt;
        copy.priority = priority;
        copy.timer = timer;
        return copy;
    }

    boolean isStop() {
        return type == OrderType.STOP || type == OrderType.STOP_LIMIT;
    }

    /** Whether a trade at a price triggers this stop. */
    boolean isTriggeredBy(final long tradePrice) {
        return tradePrice != 0 && (isBuy() ? tradePrice >= stopPrice : tradePrice <= stopPrice);
    }

    boolean mayRest() {
        return timeInForce == TimeInForce.GTC || timeInForce == TimeInForce.DAY || timeInForce == TimeInForce.GTD;
    }

    boolean isBuy() {
        return side == Side.BUY;
    }

    /** Whether this order and a resting one could trade by price. */
    boolean reaches(final NaiveOrder resting) {
        return instrument == resting.instrument && side != resting.side
            && (isBuy() ? resting.price <= price : resting.price >= price);
    }

    /** Whether this resting order trades before another on the same side of the same book. */
    boolean isBefore(final NaiveOrder other) {
        if (price != other.price) {
            return isBuy() ? price > other.price : price < other.price;
        }
        return priority < other.priority;
    }

    void hashInto(final StateHash hash) {
        hash.add(orderId).add(clientOrderId).add(participant.id()).add(sessionId);
        hash.add(price).add(total).add(remaining).add(displayed).add(displaySize);
        hash.add(stopPrice).add(type.code()).add(timeInForce.code());
        hash.add(prevention.code()).add(postOnly.code()).add(priority);
    }
}
