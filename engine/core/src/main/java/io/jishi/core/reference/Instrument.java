package io.jishi.core.reference;

import io.jishi.core.command.DefineInstrument;
import io.jishi.core.event.InstrumentDefined;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Right;

/**
 * An instrument of a continuous book. Read by the models, changed only by the reference commands. It takes a cache
 * line; limits, which many do not have, are beside it.
 */
public final class Instrument {
    private final int index;
    private final int id;
    private final Venue venue;
    private final int fieldId;
    private final Right right;
    private final long tickFen;
    private final long lotUnits;
    private final DepthFeed depthFeed;
    private InstrumentLimits limits;
    private Phase phase;

    Instrument(final int index, final Venue venue, final DefineInstrument command) {
        this.index = index;
        this.venue = venue;
        id = command.instrumentId;
        fieldId = command.fieldId;
        right = command.right;
        tickFen = command.tickFen;
        lotUnits = command.lotUnits;
        limits = InstrumentLimits.of(command);
        phase = command.phase;
        depthFeed = command.depthFeed == null ? DepthFeed.NONE : command.depthFeed;
    }

    /**
     * Its place in the order of definition, from 0: where a model keeps its book.
     *
     * @return the index.
     */
    public int index() {
        return index;
    }

    /**
     * Its id.
     *
     * @return greater than 0.
     */
    public int id() {
        return id;
    }

    /**
     * Its venue.
     *
     * @return the venue.
     */
    public Venue venue() {
        return venue;
    }

    /**
     * Technology field named in its trades.
     *
     * @return the field's id, or 0.
     */
    public int fieldId() {
        return fieldId;
    }

    /**
     * Right named in its trades.
     *
     * @return the right.
     */
    public Right right() {
        return right;
    }

    /**
     * Price step.
     *
     * @return in fen, at least 1.
     */
    public long tickFen() {
        return tickFen;
    }

    /**
     * Quantity step.
     *
     * @return in units, at least 1.
     */
    public long lotUnits() {
        return lotUnits;
    }

    /**
     * Largest quantity of one order.
     *
     * @return in units; 0 = no limit.
     */
    public long maxQuantityUnits() {
        return limits.maxQuantityUnits();
    }

    /**
     * Largest price times quantity of one order.
     *
     * @return in fen; 0 = no limit.
     */
    public long maxValueFen() {
        return limits.maxValueFen();
    }

    /**
     * Largest distance of a limit price from the reference.
     *
     * @return in basis points of the reference; 0 = no band.
     */
    public int staticBandBps() {
        return limits.staticBandBps();
    }

    /**
     * Largest distance of a trade from the last one.
     *
     * @return in basis points of the last; 0 = no band.
     */
    public int dynamicBandBps() {
        return limits.dynamicBandBps();
    }

    /**
     * Length of a volatility auction.
     *
     * @return in milliseconds; 0 = there is none, nor a dynamic band.
     */
    public long volatilityAuctionMs() {
        return limits.volatilityAuctionMs();
    }

    /**
     * What the public is told of its book.
     *
     * @return the feed.
     */
    public DepthFeed depthFeed() {
        return depthFeed;
    }

    /** A trade left the dynamic band: orders are collected from now on. The continuous model alone calls it. */
    public void startAuction() {
        phase = Phase.VOLATILITY_AUCTION;
    }

    /** The volatility auction is over. The continuous model alone calls it. */
    public void endAuction() {
        phase = Phase.OPEN;
    }

    /**
     * Reference of the bands.
     *
     * @return in fen; 0 = none.
     */
    public long referencePriceFen() {
        return limits.referencePriceFen();
    }

    /**
     * Its own phase; its venue's and any halt stand above it.
     *
     * @return the phase.
     */
    public Phase phase() {
        return phase;
    }

    /**
     * Reads it and its limits, ahead of who needs them.
     *
     * @return a number without a meaning.
     */
    public long touch() {
        return lotUnits + limits.maxQuantityUnits();
    }

    void referencePriceFen(final long priceFen) {
        limits = limits.withReference(priceFen);
    }

    void phase(final Phase newPhase) {
        phase = newPhase;
    }

    void describe(final InstrumentDefined event) {
        event.instrumentId = id;
        event.fieldId = fieldId;
        event.right = right;
        event.tickFen = tickFen;
        event.lotUnits = lotUnits;
        limits.describe(event);
        event.phase = phase;
        event.depthFeed = depthFeed;
    }

    void hashInto(final StateHash hash) {
        hash.add(id).add(venue.id()).add(fieldId).add(right.code()).add(tickFen).add(lotUnits);
        hash.add(limits.maxQuantityUnits()).add(limits.maxValueFen()).add(limits.staticBandBps());
        hash.add(limits.referencePriceFen()).add(phase.code());
        hash.add(limits.dynamicBandBps()).add(limits.volatilityAuctionMs()).add(depthFeed.code());
    }
}
