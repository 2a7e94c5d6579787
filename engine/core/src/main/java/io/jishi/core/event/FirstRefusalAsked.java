package io.jishi.core.event;

/** Holders of a rank are asked. */
public final class FirstRefusalAsked extends Event {
    /** The lot. */
    public long lotId;
    /** Price asked. */
    public long priceFen;
    /** Answer before. */
    public long endsAtNs;
    /** Rank asked. */
    public int rank;

    @Override
    public EventType type() {
        return EventType.FIRST_REFUSAL_ASKED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("lotId", lotId);
        visitor.field("priceFen", priceFen);
        visitor.field("endsAtNs", endsAtNs);
        visitor.field("rank", rank);
    }
}
