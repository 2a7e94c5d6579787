package io.jishi.core.continuous;

import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.SelfTradePrevention;

/**
 * Trades what a book has collected, all at one price: each side by price, then time. First a plan is made; at its first
 * pair of orders of one owner the mode of the later one is applied and everything is planned anew, the price included;
 * only a plan without such a pair is traded. So there is one price, the largest volume, no wash trade, and a book that
 * is not crossed afterwards. An iceberg trades with its whole size, shows its tip again and keeps its place. As many
 * trades as it takes: their number is bounded by that of the orders, not by the limit of trades of one command.
 */
final class Uncross {
    private final Matcher matcher;
    private final Orders orders;
    private final Books books;
    private final Levels levels;
    private final ReferenceData reference;
    private final UncrossPrice price;
    private final OrderEvents events;
    private final IncomingOrder incoming = new IncomingOrder();

    Uncross(
        final Matcher matcher,
        final Orders orders,
        final Books books,
        final ReferenceData reference,
        final UncrossPrice price,
        final OrderEvents events) {
        this.matcher = matcher;
        this.orders = orders;
        this.books = books;
        levels = books.levels();
        this.reference = reference;
        this.price = price;
        this.events = events;
    }

    /** Uncrosses a book; it may be as it was, if nothing reaches. */
    void run(final Instrument instrument) {
        long priceFen = price.find(instrument);
        while (priceFen != 0 && preventSelfTrade(instrument, priceFen)) {
            priceFen = price.find(instrument);
        }
        if (priceFen != 0) {
            trade(instrument, priceFen);
        }
    }

    /** Goes through the pairs without trading; deals with the first of one owner and says whether there was one. */
    private boolean preventSelfTrade(final Instrument instrument, final long priceFen) {
        int buy = front(instrument, true, priceFen);
        int sell = front(instrument, false, priceFen);
        long buyLeft = buy == Orders.NONE ? 0 : orders.remainingUnits(buy);
        long sellLeft = sell == Orders.NONE ? 0 : orders.remainingUnits(sell);
        while (buy != Orders.NONE && sell != Orders.NONE) {
            final long units = Math.min(buyLeft, sellLeft);
            if (isOwn(buy, sell)) {
                prevent(buy, sell, units);
                return true;
            }
            buyLeft -= units;
            sellLeft -= units;
            if (buyLeft == 0) {
                buy = behind(buy, true, priceFen);
                buyLeft = buy == Orders.NONE ? 0 : orders.remainingUnits(buy);
            }
            if (sellLeft == 0) {
                sell = behind(sell, false, priceFen);
                sellLeft = sell == Orders.NONE ? 0 : orders.remainingUnits(sell);
            }
        }
        return false;
    }

    private int front(final Instrument instrument, final boolean isBuy, final long priceFen) {
        return headWithin(levels.best(Books.ladder(instrument.index(), isBuy)), isBuy, priceFen);
    }

    private int behind(final int order, final boolean isBuy, final long priceFen) {
        final int next = orders.next(order);
        return next == Orders.NONE ? headWithin(levels.worse(orders.level(order)), isBuy, priceFen) : next;
    }

    private int headWithin(final int level, final boolean isBuy, final long priceFen) {
        return level == Levels.NONE || levels.key(level) > Books.key(isBuy, priceFen)
            ? Orders.NONE : levels.head(level);
    }

    private boolean isOwn(final int a, final int b) {
        return reference.participants().at(orders.participant(a))
            .sameOwnerAs(reference.participants().at(orders.participant(b)));
    }

    /** The later of the two counts as the incoming one; with DECREMENT both lose what they would have traded. */
    private void prevent(final int buy, final int sell, final long units) {
        final int later = orders.priority(buy) > orders.priority(sell) ? buy : sell;
        final int earlier = later == buy ? sell : buy;
        final SelfTradePrevention mode = orders.selfTradePrevention(later);
        if (mode == SelfTradePrevention.DECREMENT) {
            decrement(earlier, units);
            decrement(later, units);
            return;
        }
        if (mode != SelfTradePrevention.CANCEL_INCOMING) {
            end(earlier);
        }
        if (mode != SelfTradePrevention.CANCEL_RESTING) {
            end(later);
        }
    }

    private void decrement(final int order, final long units) {
        orders.totalUnits(order, orders.totalUnits(order) - units);
        reduce(order, units);
        events.decremented(order, units);
        if (orders.remainingUnits(order) == 0) {
            end(order);
        }
    }

    private void end(final int order) {
        final int instrumentIndex = orders.instrument(order);
        events.ended(order, instrumentIndex, OrderEnd.SELF_TRADE);
        matcher.remove(order, instrumentIndex);
    }

    private void trade(final Instrument instrument, final long priceFen) {
        int buy = front(instrument, true, priceFen);
        int sell = front(instrument, false, priceFen);
        while (buy != Orders.NONE && sell != Orders.NONE) {
            trade(buy, sell, instrument, priceFen);
            buy = front(instrument, true, priceFen);
            sell = front(instrument, false, priceFen);
        }
        books.lastPriceFen(instrument.index(), priceFen);
    }

    private void trade(final int buy, final int sell, final Instrument instrument, final long priceFen) {
        final long units = Math.min(orders.remainingUnits(buy), orders.remainingUnits(sell));
        final int later = orders.priority(buy) > orders.priority(sell) ? buy : sell;
        final int earlier = later == buy ? sell : buy;
        reduce(buy, units);
        reduce(sell, units);
        incoming.read(orders, later, reference.participants().at(orders.participant(later)), instrument);
        events.traded(incoming, earlier, units, priceFen);
        settle(earlier);
        settle(later);
    }

    /** Takes units of an order, hidden ones too; it shows its tip again, or all that is left. */
    private void reduce(final int order, final long units) {
        final long sizeUnits = orders.displaySizeUnits(order);
        final long leftUnits = orders.remainingUnits(order) - units;
        books.quantity(order, leftUnits, sizeUnits == 0 ? leftUnits : Math.min(sizeUnits, leftUnits));
    }

    private void settle(final int order) {
        if (orders.remainingUnits(order) == 0) {
            matcher.remove(order, orders.instrument(order));
        }
    }
}
