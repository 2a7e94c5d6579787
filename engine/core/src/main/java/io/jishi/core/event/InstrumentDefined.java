package io.jishi.core.event;

import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Right;

/** An instrument was defined; the header names its venue. */
public final class InstrumentDefined extends Event {
    /** Price step. */
    public long tickFen;
    /** Quantity step. */
    public long lotUnits;
    /** Largest quantity. */
    public long maxQuantityUnits;
    /** Largest value. */
    public long maxValueFen;
    /** Reference price. */
    public long referencePriceFen;
    /** The instrument. */
    public int instrumentId;
    /** Field. */
    public int fieldId;
    /** Static band. */
    public int staticBandBps;
    /** Dynamic band. */
    public int dynamicBandBps;
    /** Right. */
    public Right right;
    /** Phase. */
    public Phase phase;
    /** What the public is told of its book. */
    public DepthFeed depthFeed;
    /** Short name. Characters 1-8, packed little-endian. */
    public long codeLow;
    /** Short name. Characters 9-16. */
    public long codeHigh;
    /** Length of a volatility auction. */
    public long volatilityAuctionMs;

    @Override
    public EventType type() {
        return EventType.INSTRUMENT_DEFINED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("tickFen", tickFen);
        visitor.field("lotUnits", lotUnits);
        visitor.field("maxQuantityUnits", maxQuantityUnits);
        visitor.field("maxValueFen", maxValueFen);
        visitor.field("referencePriceFen", referencePriceFen);
        visitor.field("instrumentId", instrumentId);
        visitor.field("fieldId", fieldId);
        visitor.field("staticBandBps", staticBandBps);
        visitor.field("dynamicBandBps", dynamicBandBps);
        visitor.field("right", right);
        visitor.field("phase", phase);
        visitor.field("depthFeed", depthFeed);
        visitor.field("codeLow", codeLow);
        visitor.field("codeHigh", codeHigh);
        visitor.field("volatilityAuctionMs", volatilityAuctionMs);
    }
}
