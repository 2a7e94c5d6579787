package io.jishi.core.continuous;

import io.jishi.core.time.TimerHandler;
import io.jishi.core.time.Timers;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.TimeInForce;

/**
 * Carries an accepted order out: makes it wait, kills it or trades it, and rests or ends what is left; then releases,
 * one by one, the stops that its trades and theirs have triggered.
 */
final class Execution {
    private final LiveOrders live;
    private final Orders orders;
    private final Books books;
    private final Stops stops;
    private final ReferenceData reference;
    private final Matcher matcher;
    private final Foresight foresight;
    private final OrderEvents events;
    private final Timers timers;
    private final PublicData publicData;
    private final VolatilityAuctions auctions;
    private final IncomingOrder released = new IncomingOrder();
    private final TimerHandler onExpiry = this::onExpiry;

    Execution(
        final LiveOrders live,
        final Books books,
        final Stops stops,
        final Matcher matcher,
        final Foresight foresight,
        final OrderEvents events,
        final PublicData publicData,
        final VolatilityAuctions auctions) {
        this.live = live;
        orders = live.rows();
        this.books = books;
        this.stops = stops;
        reference = live.reference();
        timers = live.timers();
        this.matcher = matcher;
        this.foresight = foresight;
        this.events = events;
        this.publicData = publicData;
        this.auctions = auctions;
    }

    /** Runs an order that stands nowhere to its end or its place, and every stop that follows from it. */
    void run(final IncomingOrder incoming) {
        matcher.forgetFills();
        if (incoming.isStop() && incoming.mustWait) {
            hold(incoming);
        } else if (incoming.collecting) {
            rest(incoming);
        } else {
            runAlone(incoming);
        }
        if (incoming.collecting) {
            books.hasCollected(incoming.instrument.index(), true);
            publicData.note(incoming.instrument.index());
        }
        releaseAll();
    }

    /** Releases the stops that the uncross of a book triggered, and those that their trades trigger. */
    void releaseStops() {
        matcher.forgetFills();
        releaseAll();
    }

    private void releaseAll() {
        for (int handle = stops.poll(); handle != Orders.NONE; handle = stops.poll()) {
            release(handle);
        }
    }

    /** A stop comes to wait, or to the queue at once. */
    private void hold(final IncomingOrder incoming) {
        write(incoming);
        stops.add(incoming.handle, incoming.collecting);
    }

    /** A stop without a limit is immediate or cancel at its protection price from now on. */
    private void release(final int handle) {
        released.read(orders, handle,
            reference.participants().at(orders.participant(handle)),
            reference.instruments().at(orders.instrument(handle)));
        released.mustWait = false;
        if (released.orderType == OrderType.STOP) {
            released.timeInForce = TimeInForce.IOC;
        }
        events.triggered(released, orders.triggerPriceFen(handle));
        if (foresight.tooManyFills(released, matcher.fills())) {
            end(released, OrderEnd.TOO_MANY_FILLS);
        } else {
            runAlone(released);
        }
    }

    private void runAlone(final IncomingOrder incoming) {
        final boolean fillOrKill = incoming.timeInForce == TimeInForce.FOK;
        final long neededUnits = fillOrKill ? incoming.remainingUnits : incoming.minQuantityUnits;
        if (neededUnits > 0 && foresight.tradedUnits(incoming) < neededUnits) {
            end(incoming, fillOrKill ? OrderEnd.FOK : OrderEnd.MIN_QTY);
            return;
        }
        matcher.match(incoming);
        if (incoming.stopped) {
            end(incoming, OrderEnd.SELF_TRADE);
        } else if (incoming.remainingUnits == 0) {
            leave(incoming);
        } else if (incoming.outsideBand) {
            interrupt(incoming);
        } else if (incoming.mayRest()) {
            rest(incoming);
        } else {
            end(incoming, OrderEnd.IOC);
        }
    }

    /** What is left goes into the volatility auction, if it may wait. */
    private void interrupt(final IncomingOrder incoming) {
        if (incoming.mayRest()) {
            rest(incoming);
        } else {
            end(incoming, OrderEnd.VOLATILITY);
        }
        auctions.start(incoming.instrument);
        publicData.note(incoming.instrument.index());
    }

    private void end(final IncomingOrder incoming, final OrderEnd reason) {
        events.ended(incoming, reason);
        leave(incoming);
    }

    private void leave(final IncomingOrder incoming) {
        if (incoming.handle != Orders.NONE) {
            live.remove(incoming.handle, incoming.instrument.index());
        }
    }

    private void rest(final IncomingOrder incoming) {
        write(incoming);
        orders.displayedUnits(incoming.handle, incoming.displaySizeUnits == 0 ? incoming.remainingUnits
            : Math.min(incoming.displaySizeUnits, incoming.remainingUnits));
        books.append(incoming);
    }

    /** Gives it a row if it has none, and writes there what may have changed. */
    private void write(final IncomingOrder incoming) {
        if (incoming.handle == Orders.NONE) {
            live.add(incoming);
            if (incoming.timeInForce == TimeInForce.GTD) {
                orders.timer(incoming.handle, timers.arm(incoming.expiresAtNs, incoming.orderId, onExpiry));
            }
        }
        final int handle = incoming.handle;
        orders.priceFen(handle, incoming.priceFen);
        orders.stopPriceFen(handle, incoming.stopPriceFen);
        orders.totalUnits(handle, incoming.totalUnits);
        orders.remainingUnits(handle, incoming.remainingUnits);
    }

    private void onExpiry(final long orderId, final long deadlineNs) {
        final int handle = live.find(orderId);
        orders.timer(handle, Timers.NONE);
        end(handle, OrderEnd.EXPIRED);
        publicData.say();
    }

    /** An order lost units where it stands. */
    void onReduced(final IncomingOrder order) {
        if (order.collecting) {
            publicData.note(order.instrument.index());
        }
    }

    /** Ends a live order where it stands. */
    void end(final int handle, final OrderEnd reason) {
        final int instrumentIndex = orders.instrument(handle);
        events.ended(handle, instrumentIndex, reason);
        if (books.hasCollected(instrumentIndex)) {
            publicData.note(instrumentIndex);
        }
        matcher.remove(handle, instrumentIndex);
    }
}
