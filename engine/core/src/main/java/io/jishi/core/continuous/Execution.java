package io.jishi.core.continuous;

import io.jishi.core.time.TimerHandler;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.TimeInForce;

/** Carries an accepted order out: kills it or trades it, and rests or ends what is left. */
final class Execution {
    private final LiveOrders live;
    private final Orders orders;
    private final Books books;
    private final Matcher matcher;
    private final Foresight foresight;
    private final OrderEvents events;
    private final Timers timers;
    private final TimerHandler onExpiry = this::onExpiry;

    Execution(
        final LiveOrders live,
        final Books books,
        final Matcher matcher,
        final Foresight foresight,
        final OrderEvents events,
        final Timers timers) {
        this.live = live;
        orders = live.rows();
        this.books = books;
        this.matcher = matcher;
        this.foresight = foresight;
        this.events = events;
        this.timers = timers;
    }

    /** Runs an order that stands in no book to its end or its place. */
    void run(final IncomingOrder incoming) {
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
        } else if (incoming.mayRest()) {
            rest(incoming);
        } else {
            end(incoming, OrderEnd.IOC);
        }
    }

    private void end(final IncomingOrder incoming, final OrderEnd reason) {
        events.ended(incoming, reason);
        leave(incoming);
    }

    private void leave(final IncomingOrder incoming) {
        if (incoming.handle != Orders.NONE) {
            live.remove(incoming.handle);
        }
    }

    private void rest(final IncomingOrder incoming) {
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
        orders.displayedUnits(handle, incoming.displaySizeUnits == 0 ? incoming.remainingUnits
            : Math.min(incoming.displaySizeUnits, incoming.remainingUnits));
        books.append(handle);
    }

    private void onExpiry(final long orderId, final long deadlineNs) {
        final int handle = live.find(orderId);
        orders.timer(handle, Timers.NONE);
        end(handle, OrderEnd.EXPIRED);
    }

    /** Ends a live order where it stands. */
    void end(final int handle, final OrderEnd reason) {
        events.ended(handle, reason);
        matcher.remove(handle);
    }
}
