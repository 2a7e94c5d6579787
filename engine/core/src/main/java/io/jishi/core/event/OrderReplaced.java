package io.jishi.core.event;

/** An order was replaced; its trades, if any, follow. */
public final class OrderReplaced extends Event {
    /** The order. */
    public long orderId;
    /** The client's id. */
    public long clientOrderId;
    /** New price. */
    public long priceFen;
    /** New total. */
    public long quantityUnits;
    /** What is left of it. */
    public long remainingUnits;
    /** Trigger. */
    public long stopPriceFen;
    /** The instrument. */
    public int instrumentId;
    /** Whether it kept its place. */
    public boolean keptPriority;

    @Override
    public EventType type() {
        return EventType.ORDER_REPLACED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("orderId", orderId);
        visitor.field("clientOrderId", clientOrderId);
        visitor.field("priceFen", priceFen);
        visitor.field("quantityUnits", quantityUnits);
        visitor.field("remainingUnits", remainingUnits);
        visitor.field("stopPriceFen", stopPriceFen);
        visitor.field("instrumentId", instrumentId);
        visitor.field("keptPriority", keptPriority);
    }
}
