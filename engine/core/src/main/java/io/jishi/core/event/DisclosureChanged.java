package io.jishi.core.event;

import io.jishi.core.vocabulary.DisclosureState;
import io.jishi.core.vocabulary.PlatformCode;
import io.jishi.core.vocabulary.RejectReason;

/** A public listing changed its state; the header names the seller and, once there is one, the winner. */
public final class DisclosureChanged extends Event {
    /** The public listing. */
    public long disclosureId;
    /** The seller's id. */
    public long clientListingId;
    /** The asset. */
    public long assetId;
    /** Floor. */
    public long floorFen;
    /** End of the period; 0 = none runs. */
    public long endsAtNs;
    /** What the winner pays. */
    public long priceFen;
    /** New state. */
    public DisclosureState state;
    /** The platforms' code of the change. */
    public PlatformCode platformCode;
    /** NONE, or why it was suspended or terminated. */
    public RejectReason reason;
    /** AWARDED: whether the contract is signed. */
    public boolean contractSigned;

    @Override
    public EventType type() {
        return EventType.DISCLOSURE_CHANGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("disclosureId", disclosureId);
        visitor.field("clientListingId", clientListingId);
        visitor.field("assetId", assetId);
        visitor.field("floorFen", floorFen);
        visitor.field("endsAtNs", endsAtNs);
        visitor.field("priceFen", priceFen);
        visitor.field("state", state);
        visitor.field("platformCode", platformCode);
        visitor.field("reason", reason);
        visitor.field("contractSigned", contractSigned);
    }
}
