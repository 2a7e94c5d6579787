package io.jishi.core.event;

/** A fee was charged to one side of a trade; the header names it. */
public final class FeeCharged extends Event {
    /** The trade. */
    public long tradeNumber;
    /** Amount. */
    public long feeFen;
    /** Its year. */
    public int tradeYear;

    @Override
    public EventType type() {
        return EventType.FEE_CHARGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("tradeNumber", tradeNumber);
        visitor.field("feeFen", feeFen);
        visitor.field("tradeYear", tradeYear);
    }
}
