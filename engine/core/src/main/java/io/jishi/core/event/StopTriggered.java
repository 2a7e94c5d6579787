package io.jishi.core.event;

/** A stop order was triggered; what it does now follows. */
public final class StopTriggered extends Event {
    /** The order. */
    public long orderId;
    /** The client's id. */
    public long clientOrderId;
    /** Trade price that triggered it. */
    public long triggerPriceFen;
    /** The instrument. */
    public int instrumentId;

    @Override
    public EventType type() {
        return EventType.STOP_TRIGGERED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("orderId", orderId);
        visitor.field("clientOrderId", clientOrderId);
        visitor.field("triggerPriceFen", triggerPriceFen);
        visitor.field("instrumentId", instrumentId);
    }
}
