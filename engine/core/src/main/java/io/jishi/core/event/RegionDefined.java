package io.jishi.core.event;

/** A region was defined. */
public final class RegionDefined extends Event {
    /** The region. */
    public int regionId;
    /** Its code. Characters 1-8, packed little-endian. */
    public long codeLow;
    /** Its code. Characters 9-16. */
    public long codeHigh;

    @Override
    public EventType type() {
        return EventType.REGION_DEFINED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("regionId", regionId);
        visitor.field("codeLow", codeLow);
        visitor.field("codeHigh", codeHigh);
    }
}
