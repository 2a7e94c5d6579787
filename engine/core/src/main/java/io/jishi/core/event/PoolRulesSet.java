package io.jishi.core.event;

/** Proposal scoring of a venue was set; the header names the venue. */
public final class PoolRulesSet extends Event {
    /** Least score. */
    public int threshold;
    /** Most proposals. */
    public int topK;

    @Override
    public EventType type() {
        return EventType.POOL_RULES_SET;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("threshold", threshold);
        visitor.field("topK", topK);
    }
}
