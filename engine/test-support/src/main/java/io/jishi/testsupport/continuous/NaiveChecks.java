package io.jishi.testsupport.continuous;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.Venue;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.TimeInForce;
import java.math.BigInteger;

/** Why an order may not enter, or a replacement not happen; amounts are worked out without limits of size. */
final class NaiveChecks {
    private final Market market;
    private final NaiveMatching book;

    NaiveChecks(final Market market, final NaiveMatching book) {
        this.market = market;
        this.book = book;
    }

    RejectReason trading(final Instrument instrument, final int participantId) {
        final Venue venue = instrument.venue();
        if (!venue.allows(Model.CONTINUOUS)) {
            return RejectReason.MODEL_NOT_ALLOWED;
        }
        final boolean halted = market.reference().halts().contains(Scope.ALL, 0)
            || market.reference().halts().contains(Scope.VENUE, venue.id())
            || market.reference().halts().contains(Scope.INSTRUMENT, instrument.id())
            || market.reference().halts().contains(Scope.PARTICIPANT, participantId)
            || venue.phase() == Phase.HALTED
            || instrument.phase() == Phase.HALTED;
        if (halted) {
            return RejectReason.HALTED;
        }
        if (venue.phase() == Phase.CLOSED || instrument.phase() == Phase.CLOSED) {
            return RejectReason.NOT_OPEN;
        }
        return RejectReason.NONE;
    }

    static boolean badQuantity(final Instrument instrument, final long quantity) {
        return quantity <= 0 || quantity % instrument.lotUnits() != 0
            || (instrument.maxQuantityUnits() > 0 && quantity > instrument.maxQuantityUnits());
    }

    static boolean badPrice(final Instrument instrument, final long price) {
        return price <= 0 || price % instrument.tickFen() != 0;
    }

    private static boolean badPart(final NaiveOrder order, final long part) {
        return part < 0 || part > order.total || part % order.instrument.lotUnits() != 0;
    }

    RejectReason terms(final NaiveOrder order) {
        if (order.side == null) {
            return RejectReason.MALFORMED;
        }
        if (order.clientOrderId <= 0) {
            return RejectReason.BAD_VALUE;
        }
        for (final NaiveOrder other : book.all()) {
            if (other.participant == order.participant && other.clientOrderId == order.clientOrderId) {
                return RejectReason.DUPLICATE_ID;
            }
        }
        if (badQuantity(order.instrument, order.total) || badPart(order, order.minQuantity)) {
            return RejectReason.BAD_QTY;
        }
        if (badPrice(order.instrument, order.price)
            || (order.isStop() && badPrice(order.instrument, order.stopPrice))) {
            return RejectReason.BAD_PRICE;
        }
        if (badPart(order, order.displaySize)) {
            return RejectReason.BAD_DISPLAY;
        }
        if (badType(order)) {
            return RejectReason.BAD_ORDER_TYPE;
        }
        if (order.timeInForce == TimeInForce.GTD && order.expiresAt <= market.clock().nowNs()) {
            return RejectReason.EXPIRED;
        }
        return RejectReason.NONE;
    }

    private static boolean badType(final NaiveOrder order) {
        if (NaivePhases.collects(order.instrument) && !order.isStop()
            && (!order.mayRest() || order.minQuantity != 0)) {
            return true;
        }
        if (order.isStop() && (order.displaySize != 0 || order.minQuantity != 0 || order.postOnly != PostOnly.NO)) {
            return true;
        }
        if (order.type == OrderType.STOP && order.timeInForce == TimeInForce.FOK) {
            return true;
        }
        if (!order.isStop() && order.stopPrice != 0) {
            return true;
        }
        if (order.type == OrderType.MARKET && order.mayRest()) {
            return true;
        }
        if (!order.mayRest() && (order.displaySize != 0 || order.postOnly != PostOnly.NO)) {
            return true;
        }
        if (order.postOnly != PostOnly.NO && order.minQuantity != 0) {
            return true;
        }
        return order.timeInForce != TimeInForce.GTD && order.expiresAt != 0;
    }

    /** Best opposite price that the order would cross, or 0. */
    private long crossed(final NaiveOrder order) {
        long best = 0;
        for (final NaiveOrder other : book.live) {
            if (order.reaches(other)
                && (best == 0 || (order.isBuy() ? other.price < best : other.price > best))) {
                best = other.price;
            }
        }
        return best;
    }

    void slide(final NaiveOrder order) {
        final long best = NaivePhases.collects(order.instrument) ? 0 : crossed(order);
        if (order.postOnly == PostOnly.SLIDE && best != 0) {
            final long tick = order.instrument.tickFen();
            final BigInteger slid = BigInteger.valueOf(best).add(BigInteger.valueOf(order.isBuy() ? -tick : tick));
            if (slid.signum() > 0 && slid.bitLength() < Long.SIZE) {
                order.price = slid.longValueExact();
            }
        }
    }

    static RejectReason amounts(final NaiveOrder order) {
        final Instrument instrument = order.instrument;
        final BigInteger price = BigInteger.valueOf(order.price);
        final BigInteger reference = BigInteger.valueOf(instrument.referencePriceFen());
        final BigInteger distance = price.subtract(reference).abs().multiply(BigInteger.valueOf(10_000));
        final BigInteger band = reference.multiply(BigInteger.valueOf(instrument.staticBandBps()));
        if (instrument.staticBandBps() != 0 && reference.signum() != 0 && distance.compareTo(band) > 0) {
            return RejectReason.PRICE_BAND;
        }
        final BigInteger value = price.multiply(BigInteger.valueOf(order.total));
        if (value.bitLength() >= Long.SIZE) {
            return RejectReason.AMOUNT_RANGE;
        }
        final long limit = instrument.maxValueFen();
        final long venueLimit = instrument.venue().maxOrderValueFen();
        return (limit != 0 && value.longValueExact() > limit)
            || (venueLimit != 0 && value.longValueExact() > venueLimit)
            ? RejectReason.MAX_VALUE : RejectReason.NONE;
    }

    RejectReason room(final NaiveOrder order) {
        final long open = book.all().stream()
            .filter(other -> other.participant == order.participant
                && other.instrument.venue() == order.instrument.venue())
            .count();
        final int maxOpen = order.instrument.venue().maxOpenOrders();
        if (maxOpen != 0 && open >= maxOpen) {
            return RejectReason.OPEN_ORDERS;
        }
        if (book.all().size() >= market.limits().maxOrders()) {
            return RejectReason.TOO_MANY_ORDERS;
        }
        if (levels(order, order.isStop()) == RejectReason.TOO_MANY_LEVELS) {
            return RejectReason.TOO_MANY_LEVELS;
        }
        return order.timeInForce == TimeInForce.GTD && !market.timers().hasRoomFor(1)
            ? RejectReason.TOO_MANY_TIMERS : RejectReason.NONE;
    }

    /** Every waiting stop keeps room for the level that it may need. */
    RejectReason levels(final NaiveOrder order, final boolean waits) {
        final long levels = book.live.stream().map(NaiveChecks::level).distinct().count()
            + book.waiting.size() + book.marked.size();
        final boolean joins = !waits && book.live.stream().anyMatch(other -> level(other).equals(level(order)));
        return !joins && levels >= market.limits().maxLevels() ? RejectReason.TOO_MANY_LEVELS : RejectReason.NONE;
    }

    private static String level(final NaiveOrder order) {
        return order.instrument.id() + "/" + order.side + "/" + order.price;
    }

    RejectReason matching(final NaiveOrder order) {
        if (NaivePhases.collects(order.instrument)) {
            return RejectReason.NONE;
        }
        if (order.postOnly != PostOnly.NO) {
            return crossed(order) == 0 ? RejectReason.NONE : RejectReason.WOULD_TRADE;
        }
        return tooManyFills(order, 0) ? RejectReason.TOO_MANY_FILLS : RejectReason.NONE;
    }

    /** Whether a command that has made some trades already would make too many with those of the order. */
    boolean tooManyFills(final NaiveOrder order, final int made) {
        return rehearse(order).fills > market.limits().maxFillsPerCommand() - made;
    }

    /** Matches a copy of the order with a copy of everything, and tells nobody. */
    NaiveMatching rehearse(final NaiveOrder order) {
        final NaiveMatching copy = book.copy();
        copy.match(order.copy(), market.limits().maxFillsPerCommand(), new NaiveEvents(market, true));
        return copy;
    }
}
