package io.jishi.core.event;

/** Notice of taking an open licence; payment makes the licence. */
public final class TakeNoticed extends Event {
    /** The notice. */
    public long noticeId;
    /** The supply. */
    public long listingId;
    /** Price. */
    public long priceFen;

    @Override
    public EventType type() {
        return EventType.TAKE_NOTICED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("noticeId", noticeId);
        visitor.field("listingId", listingId);
        visitor.field("priceFen", priceFen);
    }
}
