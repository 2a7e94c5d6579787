package io.jishi.core.event;

/** Self-trade prevention took quantity from an order without a trade. */
public final class OrderDecremented extends Event {
    /** The order. */
    public long orderId;
    /** The client's id. */
    public long clientOrderId;
    /** Quantity taken. */
    public long byUnits;
    /** What is left. */
    public long remainingUnits;
    /** The instrument. */
    public int instrumentId;

    @Override
    public EventType type() {
        return EventType.ORDER_DECREMENTED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("orderId", orderId);
        visitor.field("clientOrderId", clientOrderId);
        visitor.field("byUnits", byUnits);
        visitor.field("remainingUnits", remainingUnits);
        visitor.field("instrumentId", instrumentId);
    }
}
