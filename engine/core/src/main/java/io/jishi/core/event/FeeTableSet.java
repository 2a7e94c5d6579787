package io.jishi.core.event;

import io.jishi.core.vocabulary.Model;

/** Fees of a venue and model were set; the header names the venue. */
public final class FeeTableSet extends Event {
    /** The model. */
    public Model model;
    /** Share of the fee the buyer pays. */
    public int buyerShareBps;
    /** Least fee. */
    public long minimumFen;
    /** How many brackets; 0, and no least fee: no fees. */
    public int bracketCount;

    @Override
    public EventType type() {
        return EventType.FEE_TABLE_SET;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("model", model);
        visitor.field("buyerShareBps", buyerShareBps);
        visitor.field("minimumFen", minimumFen);
        visitor.field("bracketCount", bracketCount);
    }
}
