package io.jishi.core.event;

import io.jishi.core.vocabulary.OrderEnd;

/** What was left of an order is gone, untraded. */
public final class OrderEnded extends Event {
    /** The order. */
    public long orderId;
    /** The client's id. */
    public long clientOrderId;
    /** What was left. */
    public long remainingUnits;
    /** The instrument. */
    public int instrumentId;
    /** Why. */
    public OrderEnd reason;

    @Override
    public EventType type() {
        return EventType.ORDER_ENDED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("orderId", orderId);
        visitor.field("clientOrderId", clientOrderId);
        visitor.field("remainingUnits", remainingUnits);
        visitor.field("instrumentId", instrumentId);
        visitor.field("reason", reason);
    }
}
