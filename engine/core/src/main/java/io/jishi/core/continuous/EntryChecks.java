package io.jishi.core.continuous;

import io.jishi.core.command.EnterOrder;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.Participant;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.TimeInForce;

/**
 * Checks a new order. First failing reason wins, in this order: those of the party's gate; UNKNOWN_INSTRUMENT,
 * MODEL_NOT_ALLOWED, HALTED, NOT_OPEN, MALFORMED (no side), BAD_VALUE (a client's id below 1), DUPLICATE_ID, BAD_QTY,
 * BAD_PRICE, BAD_DISPLAY, BAD_ORDER_TYPE, EXPIRED, PRICE_BAND, AMOUNT_RANGE, MAX_VALUE, OPEN_ORDERS,
 * TOO_MANY_ORDERS, TOO_MANY_LEVELS, TOO_MANY_TIMERS, TOO_MANY_FILLS, WOULD_TRADE.
 *
 * <p>While its book collects, an order that is immediate or has a minimum quantity is BAD_ORDER_TYPE, and neither
 * TOO_MANY_FILLS nor WOULD_TRADE is looked at: nothing trades before the uncross.
 *
 * <p>Limits of open orders, orders, levels and timers bind orders that may rest, whether or not they would trade at
 * once; displayed and minimum quantity are whole lots. A stop may rest, whatever its time in force; what it would do
 * when it is released is not looked at.
 */
final class EntryChecks {
    private final Market market;
    private final LiveOrders live;
    private final BookChecks checks;

    EntryChecks(final Market market, final LiveOrders live, final BookChecks checks) {
        this.market = market;
        this.live = live;
        this.checks = checks;
    }

    /** Checks a command and fills the order that it asks for, all but its id. */
    RejectReason check(final EnterOrder command, final IncomingOrder order) {
        final Instrument instrument = market.reference().instruments().find(command.instrumentId);
        RejectReason reason = market.gate().checkParty(command, instrument == null ? 0 : instrument.venue().id());
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (instrument == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        reason = checks.checkTrading(instrument, command.participantId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        fill(order, command, instrument, market.gate().party());
        reason = checkTerms(order);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (!order.collecting) {
            checks.slide(order);
        }
        reason = checkValue(order);
        return reason == RejectReason.NONE ? checkLimits(order) : reason;
    }

    private static void fill(
        final IncomingOrder order,
        final EnterOrder command,
        final Instrument instrument,
        final Participant participant) {
        order.handle = Orders.NONE;
        order.participant = participant;
        order.instrument = instrument;
        order.sessionId = command.sessionId;
        order.clientOrderId = command.clientOrderId;
        order.priceFen = command.priceFen;
        order.totalUnits = command.quantityUnits;
        order.remainingUnits = command.quantityUnits;
        order.displaySizeUnits = command.displayUnits;
        order.minQuantityUnits = command.minQuantityUnits;
        order.stopPriceFen = command.stopPriceFen;
        order.expiresAtNs = command.expiresAtNs;
        order.side = command.side;
        order.orderType = command.orderType == null ? OrderType.LIMIT : command.orderType;
        order.timeInForce = timeInForce(order.orderType, command.timeInForce);
        order.selfTradePrevention = command.selfTradePrevention == null
            ? SelfTradePrevention.CANCEL_INCOMING : command.selfTradePrevention;
        order.postOnly = command.postOnly == null ? PostOnly.NO : command.postOnly;
        order.mustWait = order.isStop();
        order.collecting = BookPhases.mayCollect(instrument);
        order.outsideBand = false;
        order.stopped = false;
    }

    /** A market order never rests: absent or until cancelled, its time in force is immediate or cancel. */
    private static TimeInForce timeInForce(final OrderType type, final TimeInForce asked) {
        final TimeInForce timeInForce = asked == null ? TimeInForce.GTC : asked;
        return type == OrderType.MARKET && timeInForce == TimeInForce.GTC ? TimeInForce.IOC : timeInForce;
    }

    private RejectReason checkTerms(final IncomingOrder order) {
        final Instrument instrument = order.instrument;
        if (order.side == null) {
            return RejectReason.MALFORMED;
        }
        if (order.clientOrderId <= 0) {
            return RejectReason.BAD_VALUE;
        }
        if (live.find(order.participant.index(), order.clientOrderId) != Orders.NONE) {
            return RejectReason.DUPLICATE_ID;
        }
        if (!BookChecks.isQuantity(instrument, order.totalUnits)
            || !isPart(order, order.minQuantityUnits)) {
            return RejectReason.BAD_QTY;
        }
        if (!BookChecks.isPrice(instrument, order.priceFen)
            || (order.isStop() && !BookChecks.isPrice(instrument, order.stopPriceFen))) {
            return RejectReason.BAD_PRICE;
        }
        if (!isPart(order, order.displaySizeUnits)) {
            return RejectReason.BAD_DISPLAY;
        }
        final RejectReason reason = checkType(order);
        return reason == RejectReason.NONE ? checkExpiry(order) : reason;
    }

    /** Nothing, or whole lots of the quantity. */
    private static boolean isPart(final IncomingOrder order, final long units) {
        return units == 0 || (units > 0 && units <= order.totalUnits
            && BookChecks.isMultiple(units, order.instrument.lotUnits()));
    }

    private static RejectReason checkType(final IncomingOrder order) {
        final boolean ofRestingOrders = order.displaySizeUnits != 0 || order.postOnly != PostOnly.NO;
        final boolean fits = (order.isStop() ? fitsStop(order) : order.stopPriceFen == 0)
            && (order.orderType != OrderType.MARKET || !order.mayRest())
            && (order.mayRest() || !ofRestingOrders)
            && (order.postOnly == PostOnly.NO || order.minQuantityUnits == 0)
            && (order.timeInForce == TimeInForce.GTD || order.expiresAtNs == 0)
            && (!order.collecting || fitsCollecting(order));
        return fits ? RejectReason.NONE : RejectReason.BAD_ORDER_TYPE;
    }

    /** What a collecting book takes may rest and needs nothing at once; a stop is neither tried nor limited yet. */
    private static boolean fitsCollecting(final IncomingOrder order) {
        return order.isStop() || (order.mayRest() && order.minQuantityUnits == 0);
    }

    /** A stop is neither an iceberg nor post-only nor has it a minimum; one without a limit is not fill or kill. */
    private static boolean fitsStop(final IncomingOrder order) {
        return order.displaySizeUnits == 0
            && order.postOnly == PostOnly.NO
            && order.minQuantityUnits == 0
            && (order.orderType == OrderType.STOP_LIMIT || order.timeInForce != TimeInForce.FOK);
    }

    private RejectReason checkExpiry(final IncomingOrder order) {
        return order.timeInForce == TimeInForce.GTD && order.expiresAtNs <= market.clock().nowNs()
            ? RejectReason.EXPIRED : RejectReason.NONE;
    }

    private static RejectReason checkValue(final IncomingOrder order) {
        final RejectReason reason = BookChecks.checkBand(order.instrument, order.priceFen);
        return reason == RejectReason.NONE
            ? BookChecks.checkValue(order.instrument, order.priceFen, order.totalUnits) : reason;
    }

    private RejectReason checkLimits(final IncomingOrder order) {
        final RejectReason reason = order.mayRest() || order.isStop() ? checkRoom(order) : RejectReason.NONE;
        return reason == RejectReason.NONE && !order.collecting ? checks.checkMatch(order) : reason;
    }

    private RejectReason checkRoom(final IncomingOrder order) {
        final int maxOpenOrders = order.instrument.venue().maxOpenOrders();
        if (maxOpenOrders != 0
            && live.openOrders(order.participant.index(), order.instrument.venue()) >= maxOpenOrders) {
            return RejectReason.OPEN_ORDERS;
        }
        if (live.isFull()) {
            return RejectReason.TOO_MANY_ORDERS;
        }
        final RejectReason reason = checks.checkLevel(order);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        return order.timeInForce == TimeInForce.GTD && !market.timers().hasRoomFor(1)
            ? RejectReason.TOO_MANY_TIMERS : RejectReason.NONE;
    }
}
