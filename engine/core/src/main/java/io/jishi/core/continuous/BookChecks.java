package io.jishi.core.continuous;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.PartyGate;
import io.jishi.core.reference.Venue;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.RejectReason;

/** The checks that new orders and replacements share. */
final class BookChecks {
    private static final int BPS = 10_000;
    private final PartyGate gate;
    private final Books books;
    private final Foresight foresight;

    BookChecks(final Market market, final Books books, final Foresight foresight) {
        gate = market.gate();
        this.books = books;
        this.foresight = foresight;
    }

    /** MODEL_NOT_ALLOWED, HALTED, NOT_OPEN: every halt comes before every phase. */
    RejectReason checkTrading(final Instrument instrument, final int participantId) {
        final Venue venue = instrument.venue();
        if (!venue.allows(Model.CONTINUOUS)) {
            return RejectReason.MODEL_NOT_ALLOWED;
        }
        if (gate.isHalted(venue, participantId) || gate.isHalted(instrument)) {
            return RejectReason.HALTED;
        }
        return (venue.phase() == Phase.OPEN && instrument.phase() == Phase.OPEN) || BookPhases.mayCollect(instrument)
            ? RejectReason.NONE : RejectReason.NOT_OPEN;
    }

    static boolean isQuantity(final Instrument instrument, final long units) {
        return units > 0
            && isMultiple(units, instrument.lotUnits())
            && (instrument.maxQuantityUnits() == 0 || units <= instrument.maxQuantityUnits());
    }

    static boolean isPrice(final Instrument instrument, final long priceFen) {
        return priceFen > 0 && isMultiple(priceFen, instrument.tickFen());
    }

    /** Whether it is so many whole steps: a step of one needs no division, which costs as much as all else here. */
    static boolean isMultiple(final long number, final long step) {
        return step == 1 || number % step == 0;
    }

    /** PRICE_BAND: further from the reference than the static band allows. */
    static RejectReason checkBand(final Instrument instrument, final long priceFen) {
        return isWithin(instrument.staticBandBps(), instrument.referencePriceFen(), priceFen)
            ? RejectReason.NONE : RejectReason.PRICE_BAND;
    }

    /** Whether a price is no further from another than a band allows; a band or price of 0 is none and allows all. */
    static boolean isWithin(final int bandBps, final long baseFen, final long priceFen) {
        if (bandBps == 0 || baseFen == 0) {
            return true;
        }
        final long whole = baseFen / BPS;
        final long part = baseFen % BPS * bandBps / BPS;
        final boolean coversAll = Math.multiplyHigh(whole, bandBps) != 0
            || whole * bandBps < 0
            || whole * bandBps + part < 0;
        return coversAll || Math.abs(priceFen - baseFen) <= whole * bandBps + part;
    }

    /** AMOUNT_RANGE, MAX_VALUE: of the instrument and of the venue. */
    static RejectReason checkValue(final Instrument instrument, final long priceFen, final long units) {
        final long valueFen = priceFen * units;
        if (Math.multiplyHigh(priceFen, units) != 0 || valueFen < 0) {
            return RejectReason.AMOUNT_RANGE;
        }
        return isOver(valueFen, instrument.maxValueFen()) || isOver(valueFen, instrument.venue().maxOrderValueFen())
            ? RejectReason.MAX_VALUE : RejectReason.NONE;
    }

    private static boolean isOver(final long valueFen, final long limitFen) {
        return limitFen != 0 && valueFen > limitFen;
    }

    /** TOO_MANY_LEVELS: an order that may rest, now or later, has room for its level, or the level is there. */
    RejectReason checkLevel(final IncomingOrder order) {
        return books.hasRoomForLevel()
            || (!order.mustWait && books.hasLevel(order.instrument.index(), order.isBuy(), order.priceFen))
            ? RejectReason.NONE : RejectReason.TOO_MANY_LEVELS;
    }

    /** TOO_MANY_FILLS, WOULD_TRADE. */
    RejectReason checkMatch(final IncomingOrder order) {
        if (order.postOnly != PostOnly.NO) {
            return foresight.crosses(order) ? RejectReason.WOULD_TRADE : RejectReason.NONE;
        }
        return !order.mustWait && foresight.tooManyFills(order, 0) ? RejectReason.TOO_MANY_FILLS : RejectReason.NONE;
    }

    /** Reprices a sliding order that would cross one tick behind the best opposite price, if there is such a price. */
    void slide(final IncomingOrder order) {
        if (order.postOnly == PostOnly.SLIDE && foresight.crosses(order)) {
            final long bestFen = books.bestPriceFen(order.instrument.index(), !order.isBuy());
            final long slidFen = order.isBuy() ? bestFen - order.instrument.tickFen()
                : bestFen + order.instrument.tickFen();
            order.priceFen = slidFen > 0 ? slidFen : order.priceFen;
        }
    }
}
