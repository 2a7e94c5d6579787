package io.jishi.core.event;

/** A lot, or some of its units, was awarded; the header names winner and seller. */
public final class LotAwarded extends Event {
    /** The lot. */
    public long lotId;
    /** The winning bid. */
    public long bidId;
    /** Price per unit. */
    public long priceFen;
    /** Units. */
    public long units;
    /** Bids. */
    public int bidCount;
    /** Bidders. */
    public int bidderCount;

    @Override
    public EventType type() {
        return EventType.LOT_AWARDED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("lotId", lotId);
        visitor.field("bidId", bidId);
        visitor.field("priceFen", priceFen);
        visitor.field("units", units);
        visitor.field("bidCount", bidCount);
        visitor.field("bidderCount", bidderCount);
    }
}
