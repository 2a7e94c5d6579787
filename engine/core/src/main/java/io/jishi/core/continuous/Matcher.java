package io.jishi.core.continuous;

import io.jishi.core.reference.Participants;

/**
 * Runs an incoming order through the other side of its book: best price first, then priority, at the resting order's
 * price, until nothing is left of it, nothing more is in reach, or self-trade prevention stops it.
 */
final class Matcher {
    private final LiveOrders live;
    private final Orders orders;
    private final Books books;
    private final Participants participants;
    private final OrderEvents events;
    private final Stops stops;
    private final SelfTrade selfTrade;
    private int fills;

    Matcher(
        final LiveOrders live,
        final Books books,
        final Stops stops,
        final Participants participants,
        final OrderEvents events) {
        this.live = live;
        orders = live.rows();
        this.books = books;
        this.stops = stops;
        this.participants = participants;
        this.events = events;
        selfTrade = new SelfTrade(this, orders, events);
    }

    /** Trades since they were last forgotten; quantity that self-trade prevention takes from both counts as one. */
    int fills() {
        return fills;
    }

    void forgetFills() {
        fills = 0;
    }

    /** Trades what can be traded now. */
    void match(final IncomingOrder incoming) {
        final Levels levels = books.levels();
        final int ladder = Books.ladder(incoming.instrument.index(), !incoming.isBuy());
        final long limitKey = Books.key(!incoming.isBuy(), incoming.priceFen);
        while (incoming.remainingUnits > 0 && !incoming.stopped && levels.reaches(ladder, limitKey)) {
            final int resting = levels.head(levels.best(ladder));
            final long priceFen = Math.abs(levels.bestKey(ladder));
            if (isOwn(incoming, resting)) {
                selfTrade.meet(incoming, resting);
            } else if (books.leavesBand(incoming.instrument, priceFen)) {
                incoming.outsideBand = true;
                return;
            } else {
                trade(incoming, resting, priceFen);
            }
        }
    }

    /** Whether a live order belongs to the owner of the incoming one. */
    boolean isOwn(final IncomingOrder incoming, final int resting) {
        return incoming.participant.sameOwnerAs(participants.at(orders.participant(resting)));
    }

    private void trade(final IncomingOrder incoming, final int resting, final long priceFen) {
        final long quantityUnits = Math.min(incoming.remainingUnits, orders.displayedUnits(resting));
        incoming.remainingUnits -= quantityUnits;
        reduce(resting, quantityUnits);
        books.lastPriceFen(incoming.instrument.index(), priceFen);
        events.traded(incoming, resting, quantityUnits, priceFen);
        settle(resting, incoming.instrument.index());
        stops.onTrade(incoming.instrument.index(), priceFen);
    }

    /** Takes units that are displayed from a live order. */
    void reduce(final int resting, final long units) {
        fills++;
        books.quantity(resting, orders.remainingUnits(resting) - units, orders.displayedUnits(resting) - units);
    }

    /** After a reduction: an order with nothing left leaves, an iceberg's new tip goes to the back of its level. */
    void settle(final int resting, final int instrumentIndex) {
        final long remainingUnits = orders.remainingUnits(resting);
        if (remainingUnits == 0) {
            remove(resting, instrumentIndex);
        } else if (orders.displayedUnits(resting) == 0) {
            books.quantity(resting, remainingUnits, Math.min(orders.displaySizeUnits(resting), remainingUnits));
            books.moveToBack(resting);
        }
    }

    /** Takes a live order of an instrument out of its book and out of everything. */
    void remove(final int handle, final int instrumentIndex) {
        books.remove(handle);
        live.remove(handle, instrumentIndex);
    }
}
