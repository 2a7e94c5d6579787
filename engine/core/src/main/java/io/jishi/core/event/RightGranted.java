package io.jishi.core.event;

import io.jishi.core.vocabulary.Right;

/** A right was entered in the register; the header names grantor (counterparty) and grantee (participant). */
public final class RightGranted extends Event {
    /** The grant. */
    public long grantId;
    /** The asset. */
    public long assetId;
    /** Start. */
    public long fromNs;
    /** End; 0 = for ever. */
    public long toNs;
    /** Territory. */
    public long territoryLow;
    /** Territory. */
    public long territoryHigh;
    /** Fields of use. */
    public long fieldsOfUse;
    /** Right. */
    public Right right;

    @Override
    public EventType type() {
        return EventType.RIGHT_GRANTED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("grantId", grantId);
        visitor.field("assetId", assetId);
        visitor.field("fromNs", fromNs);
        visitor.field("toNs", toNs);
        visitor.field("territoryLow", territoryLow);
        visitor.field("territoryHigh", territoryHigh);
        visitor.field("fieldsOfUse", fieldsOfUse);
        visitor.field("right", right);
    }
}
