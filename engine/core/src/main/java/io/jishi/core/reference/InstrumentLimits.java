package io.jishi.core.reference;

import io.jishi.core.command.DefineInstrument;
import io.jishi.core.event.InstrumentDefined;

/** What bounds the orders of an instrument, and its reference price; all that have none share one. */
final class InstrumentLimits {
    private static final long DEFAULT_AUCTION_MS = 300_000;
    private static final InstrumentLimits NONE = new InstrumentLimits(0, 0, 0, 0, 0, 0);

    private final long maxQuantityUnits;
    private final long maxValueFen;
    private final int staticBandBps;
    private final int dynamicBandBps;
    private final long volatilityAuctionMs;
    private final long referencePriceFen;

    private InstrumentLimits(
        final long maxQuantityUnits,
        final long maxValueFen,
        final int staticBandBps,
        final int dynamicBandBps,
        final long volatilityAuctionMs,
        final long referencePriceFen) {
        this.maxQuantityUnits = maxQuantityUnits;
        this.maxValueFen = maxValueFen;
        this.staticBandBps = staticBandBps;
        this.dynamicBandBps = dynamicBandBps;
        this.volatilityAuctionMs = volatilityAuctionMs;
        this.referencePriceFen = referencePriceFen;
    }

    static InstrumentLimits of(final DefineInstrument command) {
        final long auctionMs = command.dynamicBandBps == 0 || command.volatilityAuctionMs != 0
            ? command.volatilityAuctionMs : DEFAULT_AUCTION_MS;
        final InstrumentLimits limits = new InstrumentLimits(command.maxQuantityUnits, command.maxValueFen,
            command.staticBandBps, command.dynamicBandBps, auctionMs, command.referencePriceFen);
        return limits.areNone() ? NONE : limits;
    }

    private boolean areNone() {
        return (maxQuantityUnits | maxValueFen | staticBandBps | dynamicBandBps | volatilityAuctionMs
            | referencePriceFen) == 0;
    }

    /** The same with another reference price. */
    InstrumentLimits withReference(final long priceFen) {
        return new InstrumentLimits(
            maxQuantityUnits, maxValueFen, staticBandBps, dynamicBandBps, volatilityAuctionMs, priceFen);
    }

    long maxQuantityUnits() {
        return maxQuantityUnits;
    }

    long maxValueFen() {
        return maxValueFen;
    }

    int staticBandBps() {
        return staticBandBps;
    }

    int dynamicBandBps() {
        return dynamicBandBps;
    }

    long volatilityAuctionMs() {
        return volatilityAuctionMs;
    }

    long referencePriceFen() {
        return referencePriceFen;
    }

    void describe(final InstrumentDefined event) {
        event.maxQuantityUnits = maxQuantityUnits;
        event.maxValueFen = maxValueFen;
        event.referencePriceFen = referencePriceFen;
        event.staticBandBps = staticBandBps;
        event.dynamicBandBps = dynamicBandBps;
        event.volatilityAuctionMs = volatilityAuctionMs;
    }
}
