package io.jishi.core.event;

/** A granted right ended. */
public final class GrantEnded extends Event {
    /** The grant. */
    public long grantId;
    /** The asset. */
    public long assetId;
    /** Published reason. */
    public int reasonCode;

    @Override
    public EventType type() {
        return EventType.GRANT_ENDED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("grantId", grantId);
        visitor.field("assetId", assetId);
        visitor.field("reasonCode", reasonCode);
    }
}
