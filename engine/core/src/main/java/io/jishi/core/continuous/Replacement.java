package io.jishi.core.continuous;

import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Instrument;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.RejectReason;

/**
 * Replaces an order. First failing reason wins, in this order: those of the party's gate; UNKNOWN_ORDER (also: not the
 * party's, or done), MODEL_NOT_ALLOWED, HALTED, NOT_OPEN, BAD_QTY, BAD_PRICE (of a waiting stop also its stop price, if
 * it is given), BAD_ORDER_TYPE (a stop price for an order that waits for none); then, only if the order loses its
 * place, PRICE_BAND, AMOUNT_RANGE, MAX_VALUE, TOO_MANY_LEVELS, TOO_MANY_FILLS, WOULD_TRADE. A refused replacement
 * leaves the order as it stands.
 *
 * <p>The quantity is a new total, filled units included. No more than is filled, 0 too: the rest is cancelled. The same
 * price and the same total, or less where the venue's profile says so: the order keeps its place, an iceberg losing its
 * hidden part first. Anything else: a new priority, matched as incoming. A waiting stop keeps its place under the same
 * rule if its stop price stays too; else it waits anew, behind all others, or is triggered at once.
 */
final class Replacement {
    private final Market market;
    private final Orders orders;
    private final Books books;
    private final BookChecks checks;
    private final Execution execution;
    private final OrderEvents events;
    private final IncomingOrder order = new IncomingOrder();

    Replacement(
        final Market market,
        final Orders orders,
        final Books books,
        final BookChecks checks,
        final Execution execution,
        final OrderEvents events) {
        this.market = market;
        this.orders = orders;
        this.books = books;
        this.checks = checks;
        this.execution = execution;
        this.events = events;
    }

    /** Replaces a live order of the party, or NONE; the answer is the reason, or events. */
    RejectReason replace(final ReplaceOrder command, final int handle) {
        final Instrument instrument = handle == Orders.NONE ? null
            : market.reference().instruments().at(orders.instrument(handle));
        RejectReason reason = market.gate().checkParty(command, instrument == null ? 0 : instrument.venue().id());
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (instrument == null) {
            return RejectReason.UNKNOWN_ORDER;
        }
        reason = checkTerms(command, instrument, handle);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final long filledUnits = orders.totalUnits(handle) - orders.remainingUnits(handle);
        if (command.quantityUnits <= filledUnits) {
            execution.end(handle, OrderEnd.REDUCED);
            return RejectReason.NONE;
        }
        order.read(orders, handle, market.gate().party(), instrument);
        final boolean keepsPriority = keepsPriority(command, instrument);
        order.collecting = BookPhases.mayCollect(instrument);
        order.priceFen = command.priceFen;
        order.stopPriceFen = command.stopPriceFen == 0 ? order.stopPriceFen : command.stopPriceFen;
        order.totalUnits = command.quantityUnits;
        order.remainingUnits = command.quantityUnits - filledUnits;
        return keepsPriority ? reduce(handle) : requeue(handle);
    }

    private RejectReason checkTerms(final ReplaceOrder command, final Instrument instrument, final int handle) {
        final RejectReason reason = checks.checkTrading(instrument, command.participantId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (command.quantityUnits != 0 && !BookChecks.isQuantity(instrument, command.quantityUnits)) {
            return RejectReason.BAD_QTY;
        }
        final boolean newStop = command.stopPriceFen != 0;
        final boolean waits = orders.isWaiting(handle);
        if (!BookChecks.isPrice(instrument, command.priceFen)
            || (newStop && waits && !BookChecks.isPrice(instrument, command.stopPriceFen))) {
            return RejectReason.BAD_PRICE;
        }
        return newStop && !waits ? RejectReason.BAD_ORDER_TYPE : RejectReason.NONE;
    }

    private boolean keepsPriority(final ReplaceOrder command, final Instrument instrument) {
        return command.priceFen == order.priceFen
            && (command.stopPriceFen == 0 || command.stopPriceFen == order.stopPriceFen)
            && (command.quantityUnits == order.totalUnits
            || (command.quantityUnits < order.totalUnits && instrument.venue().replaceKeepsPriority()));
    }

    private RejectReason reduce(final int handle) {
        orders.totalUnits(handle, order.totalUnits);
        if (order.mustWait) {
            orders.remainingUnits(handle, order.remainingUnits);
        } else {
            books.quantity(
                handle, order.remainingUnits, Math.min(orders.displayedUnits(handle), order.remainingUnits));
        }
        execution.onReduced(order);
        events.replaced(order, true);
        return RejectReason.NONE;
    }

    private RejectReason requeue(final int handle) {
        if (!order.collecting) {
            checks.slide(order);
        }
        final RejectReason reason = checkMove();
        if (reason == RejectReason.NONE) {
            books.remove(handle);
            events.replaced(order, false);
            execution.run(order);
        }
        return reason;
    }

    private RejectReason checkMove() {
        RejectReason reason = BookChecks.checkBand(order.instrument, order.priceFen);
        if (reason == RejectReason.NONE) {
            reason = BookChecks.checkValue(order.instrument, order.priceFen, order.totalUnits);
        }
        if (reason == RejectReason.NONE && !order.mustWait) {
            reason = checks.checkLevel(order);
        }
        return reason == RejectReason.NONE && !order.mustWait && !order.collecting
            ? checks.checkMatch(order) : reason;
    }
}
