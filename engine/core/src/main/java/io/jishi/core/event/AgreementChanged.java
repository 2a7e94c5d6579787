package io.jishi.core.event;

import io.jishi.core.vocabulary.AgreementState;
import io.jishi.core.vocabulary.RejectReason;

/**
 * An agreement changed its state; the header names who offered it first and the other party. Public from the start of
 * publicity.
 */
public final class AgreementChanged extends Event {
    /** The agreement. */
    public long agreementId;
    /** The offerer's id. */
    public long clientAgreementId;
    /** Standing price per unit. */
    public long priceFen;
    /** End of offer or publicity; 0 = none runs. */
    public long endsAtNs;
    /** New state. */
    public AgreementState state;
    /** Whether both belong to one owner group. */
    public boolean relatedParties;
    /** Whether the offerer is the seller. */
    public boolean offererSells;
    /** TERMINATED: why it could not be concluded; NONE = an objection was upheld. */
    public RejectReason reason;
    /** Asset; 0 = none. */
    public long assetId;
    /** Units. */
    public long units;

    @Override
    public EventType type() {
        return EventType.AGREEMENT_CHANGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("agreementId", agreementId);
        visitor.field("clientAgreementId", clientAgreementId);
        visitor.field("priceFen", priceFen);
        visitor.field("endsAtNs", endsAtNs);
        visitor.field("state", state);
        visitor.field("relatedParties", relatedParties);
        visitor.field("offererSells", offererSells);
        visitor.field("reason", reason);
        visitor.field("assetId", assetId);
        visitor.field("units", units);
    }
}
