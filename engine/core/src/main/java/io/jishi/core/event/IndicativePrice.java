package io.jishi.core.event;

/** What an instrument that collects orders would uncross at now. */
public final class IndicativePrice extends Event {
    /** The price; 0 = nothing would trade. */
    public long priceFen;
    /** Volume at it. */
    public long volumeUnits;
    /** Buys minus sells at it. */
    public long imbalanceUnits;
    /** Public sequence of the instrument. */
    public long instrumentSequence;
    /** The instrument. */
    public int instrumentId;

    @Override
    public EventType type() {
        return EventType.INDICATIVE_PRICE;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("priceFen", priceFen);
        visitor.field("volumeUnits", volumeUnits);
        visitor.field("imbalanceUnits", imbalanceUnits);
        visitor.field("instrumentSequence", instrumentSequence);
        visitor.field("instrumentId", instrumentId);
    }
}
