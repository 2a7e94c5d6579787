package io.jishi.core.event;

import io.jishi.core.vocabulary.RejectReason;

/** An application was made, decided, voided or lapsed, or an offer made; the header names the applicant. */
public final class ApplicationChanged extends Event {
    /** The public listing. */
    public long disclosureId;
    /** Offer. */
    public long offerFen;
    /** Deposit due; 0 = not decided, or none. */
    public long depositFen;
    /** When it is due at the latest; 0 = it is reserved, or none is due. */
    public long depositDueAtNs;
    /** Whether it stands qualified. */
    public boolean qualified;
    /** NONE, or why it is over or suspect. */
    public RejectReason reason;
    /** Published reason of a decision. */
    public int reasonCode;

    @Override
    public EventType type() {
        return EventType.APPLICATION_CHANGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("disclosureId", disclosureId);
        visitor.field("offerFen", offerFen);
        visitor.field("depositFen", depositFen);
        visitor.field("depositDueAtNs", depositDueAtNs);
        visitor.field("qualified", qualified);
        visitor.field("reason", reason);
        visitor.field("reasonCode", reasonCode);
    }
}
