package io.jishi.core.event;

/**
 * A bid was accepted. In ascending lots PUBLIC under the bidder's alias; sealed: only a receipt to its owner, without
 * the amount.
 */
public final class BidAccepted extends Event {
    /** The bid. */
    public long bidId;
    /** The lot. */
    public long lotId;
    /** The bidder's id, to its owner only. */
    public long clientBidId;
    /** Price; 0 in sealed lots before the opening. */
    public long priceFen;
    /** Units. */
    public long units;
    /** The bidder's number in the lot; 0 in sealed lots before the opening. */
    public int alias;
    /** Whether the engine bid for a secret maximum. */
    public boolean byProxy;
    /** Whether it equals the best by right of first refusal. */
    public boolean firstRefusal;

    @Override
    public EventType type() {
        return EventType.BID_ACCEPTED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("bidId", bidId);
        visitor.field("lotId", lotId);
        visitor.field("clientBidId", clientBidId);
        visitor.field("priceFen", priceFen);
        visitor.field("units", units);
        visitor.field("alias", alias);
        visitor.field("byProxy", byProxy);
        visitor.field("firstRefusal", firstRefusal);
    }
}
