package io.jishi.core.event;

import io.jishi.core.vocabulary.Side;

/** A price level is different after a command. */
public final class LevelChanged extends Event {
    /** Price. */
    public long priceFen;
    /** Displayed quantity now; 0 = level gone; more than fits is the largest number. */
    public long quantityUnits;
    /** Public sequence of the instrument. */
    public long instrumentSequence;
    /** The instrument. */
    public int instrumentId;
    /** Orders now. */
    public int orderCount;
    /** Side. */
    public Side side;

    @Override
    public EventType type() {
        return EventType.LEVEL_CHANGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("priceFen", priceFen);
        visitor.field("quantityUnits", quantityUnits);
        visitor.field("instrumentSequence", instrumentSequence);
        visitor.field("instrumentId", instrumentId);
        visitor.field("orderCount", orderCount);
        visitor.field("side", side);
    }
}
