package io.jishi.core.event;

/** The reference price of an instrument changed. */
public final class ReferencePriceSet extends Event {
    /** The reference. */
    public long referencePriceFen;
    /** The instrument. */
    public int instrumentId;

    @Override
    public EventType type() {
        return EventType.REFERENCE_PRICE_SET;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("referencePriceFen", referencePriceFen);
        visitor.field("instrumentId", instrumentId);
    }
}
