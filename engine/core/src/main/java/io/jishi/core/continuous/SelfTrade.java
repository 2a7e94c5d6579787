package io.jishi.core.continuous;

import io.jishi.core.vocabulary.OrderEnd;

/**
 * Self-trade prevention: what happens when an order of the same owner is next in priority. The mode of the incoming
 * order decides; trades before stand. The resting order's events come first.
 */
final class SelfTrade {
    private final Matcher matcher;
    private final Orders orders;
    private final OrderEvents events;

    SelfTrade(final Matcher matcher, final Orders orders, final OrderEvents events) {
        this.matcher = matcher;
        this.orders = orders;
        this.events = events;
    }

    void meet(final IncomingOrder incoming, final int resting) {
        switch (incoming.selfTradePrevention) {
            case CANCEL_RESTING:
                cancel(incoming, resting);
                break;
            case CANCEL_BOTH:
                cancel(incoming, resting);
                incoming.stopped = true;
                break;
            case DECREMENT:
                decrement(incoming, resting);
                break;
            default:
                incoming.stopped = true;
                break;
        }
    }

    private void cancel(final IncomingOrder incoming, final int resting) {
        events.ended(resting, incoming.instrument.index(), OrderEnd.SELF_TRADE);
        matcher.remove(resting, incoming.instrument.index());
    }

    /** Both lose the smaller of what is left of one and what the other shows; whoever has nothing left has ended. */
    private void decrement(final IncomingOrder incoming, final int resting) {
        final long units = Math.min(incoming.remainingUnits, orders.displayedUnits(resting));
        orders.totalUnits(resting, orders.totalUnits(resting) - units);
        matcher.reduce(resting, units);
        events.decremented(resting, units);
        if (orders.remainingUnits(resting) == 0) {
            events.ended(resting, incoming.instrument.index(), OrderEnd.SELF_TRADE);
        }
        matcher.settle(resting, incoming.instrument.index());
        incoming.totalUnits -= units;
        incoming.remainingUnits -= units;
        events.decremented(incoming, units);
        incoming.stopped = incoming.remainingUnits == 0;
    }
}
