package io.jishi.core.event;

import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;

/** An order was accepted; its trades, if any, follow. */
public final class OrderAccepted extends Event {
    /** The engine's id. */
    public long orderId;
    /** The client's id. */
    public long clientOrderId;
    /** Limit price after sliding. */
    public long priceFen;
    /** Total quantity. */
    public long quantityUnits;
    /** Displayed quantity. */
    public long displayUnits;
    /** Minimum at once. */
    public long minQuantityUnits;
    /** Trigger. */
    public long stopPriceFen;
    /** End of life. */
    public long expiresAtNs;
    /** The instrument. */
    public int instrumentId;
    /** Side. */
    public Side side;
    /** Type. */
    public OrderType orderType;
    /** Time in force. */
    public TimeInForce timeInForce;
    /** Self-trade mode. */
    public SelfTradePrevention selfTradePrevention;
    /** Post-only flag. */
    public PostOnly postOnly;

    @Override
    public EventType type() {
        return EventType.ORDER_ACCEPTED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("orderId", orderId);
        visitor.field("clientOrderId", clientOrderId);
        visitor.field("priceFen", priceFen);
        visitor.field("quantityUnits", quantityUnits);
        visitor.field("displayUnits", displayUnits);
        visitor.field("minQuantityUnits", minQuantityUnits);
        visitor.field("stopPriceFen", stopPriceFen);
        visitor.field("expiresAtNs", expiresAtNs);
        visitor.field("instrumentId", instrumentId);
        visitor.field("side", side);
        visitor.field("orderType", orderType);
        visitor.field("timeInForce", timeInForce);
        visitor.field("selfTradePrevention", selfTradePrevention);
        visitor.field("postOnly", postOnly);
    }
}
