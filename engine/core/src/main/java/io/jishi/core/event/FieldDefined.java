package io.jishi.core.event;

/** A node of the taxonomy was added. */
public final class FieldDefined extends Event {
    /** The node. */
    public int fieldId;
    /** Its parent. */
    public int parentFieldId;
    /** Root = 1. */
    public int depth;
    /** Its code. Characters 1-8, packed little-endian. */
    public long codeLow;
    /** Its code. Characters 9-16. */
    public long codeHigh;

    @Override
    public EventType type() {
        return EventType.FIELD_DEFINED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("fieldId", fieldId);
        visitor.field("parentFieldId", parentFieldId);
        visitor.field("depth", depth);
        visitor.field("codeLow", codeLow);
        visitor.field("codeHigh", codeHigh);
    }
}
