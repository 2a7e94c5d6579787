package io.jishi.core.command;

import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Right;

/** Defines an instrument of a continuous book. */
public final class DefineInstrument extends Command {
    /** The instrument, &gt; 0. */
    public int instrumentId;
    /** Technology field, named in its trades. */
    public int fieldId;
    /** Its venue, whose profile must allow CONTINUOUS. */
    public int venueId;
    /** Right traded, named in its trades; absent = ASSIGNMENT. */
    public Right right;
    /** Phase it starts in; absent = OPEN. */
    public Phase phase;
    /** What the public is told of its book; absent = NONE. */
    public DepthFeed depthFeed;
    /** Price step, &gt;= 1. */
    public long tickFen;
    /** Quantity step, &gt;= 1. */
    public long lotUnits;
    /** Largest quantity of one order. */
    public long maxQuantityUnits;
    /** Largest price times quantity of one order. */
    public long maxValueFen;
    /** Reference of the bands and the uncross. */
    public long referencePriceFen;
    /** Largest distance of a limit price from the reference. */
    public int staticBandBps;
    /** Largest distance of a trade from the last one before a volatility auction. */
    public int dynamicBandBps;
    /** Length of a volatility auction; 0 = 300,000. Only with a dynamic band. */
    public long volatilityAuctionMs;
    /** Short name, unique. Characters 1-8, packed little-endian. */
    public long codeLow;
    /** Short name, unique. Characters 9-16. */
    public long codeHigh;

    @Override
    public CommandType type() {
        return CommandType.DEFINE_INSTRUMENT;
    }
}
