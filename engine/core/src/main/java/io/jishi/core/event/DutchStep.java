package io.jishi.core.event;

/** A Dutch lot fell one step. */
public final class DutchStep extends Event {
    /** The lot. */
    public long lotId;
    /** Price of the step. */
    public long priceFen;
    /** Units left. */
    public long unitsLeft;
    /** Step number, from 0. */
    public int step;

    @Override
    public EventType type() {
        return EventType.DUTCH_STEP;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("lotId", lotId);
        visitor.field("priceFen", priceFen);
        visitor.field("unitsLeft", unitsLeft);
        visitor.field("step", step);
    }
}
