package io.jishi.core.event;

import io.jishi.core.vocabulary.CertificateState;

/** The certificate of a trade changed. */
public final class CertificateChanged extends Event {
    /** The trade. */
    public long tradeNumber;
    /** Its year. */
    public int tradeYear;
    /** New state. */
    public CertificateState state;

    @Override
    public EventType type() {
        return EventType.CERTIFICATE_CHANGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("tradeNumber", tradeNumber);
        visitor.field("tradeYear", tradeYear);
        visitor.field("state", state);
    }
}
