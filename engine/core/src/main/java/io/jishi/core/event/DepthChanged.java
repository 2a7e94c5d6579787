package io.jishi.core.event;

import io.jishi.core.vocabulary.Side;

/** An order in the book is different after a command; its owner is not named. */
public final class DepthChanged extends Event {
    /** The order. */
    public long orderId;
    /** Price; of an order that is gone, where it was. */
    public long priceFen;
    /** Displayed quantity now; 0 = gone. */
    public long quantityUnits;
    /** Place at its price: lower is served first. */
    public long priority;
    /** Public sequence of the instrument. */
    public long instrumentSequence;
    /** The instrument. */
    public int instrumentId;
    /** Side. */
    public Side side;

    @Override
    public EventType type() {
        return EventType.DEPTH_CHANGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("orderId", orderId);
        visitor.field("priceFen", priceFen);
        visitor.field("quantityUnits", quantityUnits);
        visitor.field("priority", priority);
        visitor.field("instrumentSequence", instrumentSequence);
        visitor.field("instrumentId", instrumentId);
        visitor.field("side", side);
    }
}
