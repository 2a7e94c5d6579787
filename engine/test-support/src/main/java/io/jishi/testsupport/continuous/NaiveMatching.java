package io.jishi.testsupport.continuous;

import io.jishi.core.reference.Instrument;
import io.jishi.core.vocabulary.OrderEnd;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders in the books and stops that wait, in no particular order, and matching by looking at all of them before every
 * step.
 */
final class NaiveMatching {
    /** Kind of a triggered stop that waits: see {@link #kind}. */
    static final int MARKED = 4;

    final List<NaiveOrder> live = new ArrayList<>();
    final List<NaiveOrder> waiting = new ArrayList<>();
    /** Stops triggered and not yet released, with the price that triggered each. */
    final List<Triggered> queue = new ArrayList<>();
    /** Those that wait for the end of a volatility auction. */
    final List<Triggered> marked = new ArrayList<>();
    final Map<Integer, Long> lastPrices = new HashMap<>();
    long lastPriority;
    /** Orders that left during matching; their owner disarms their timers. */
    final List<NaiveOrder> gone = new ArrayList<>();
    /** Steps of the last match: trades, and quantity taken from two own orders. */
    int fills;
    /** Steps of all matches of a command, or of the opening of a book. */
    int allFills;
    /** Units traded in the last match. */
    long traded;

    /** A stop and the price that triggered it. */
    record Triggered(NaiveOrder order, long price) { }

    /** Every order there is. */
    List<NaiveOrder> all() {
        final List<NaiveOrder> all = new ArrayList<>(live);
        all.addAll(waiting);
        marked.forEach(stop -> all.add(stop.order()));
        return all;
    }

    /** Whether a stop is triggered and waits for the end of an auction. */
    boolean isMarked(final NaiveOrder order) {
        return marked.stream().anyMatch(stop -> stop.order() == order);
    }

    void unmark(final NaiveOrder order) {
        marked.removeIf(stop -> stop.order() == order);
    }

    NaiveMatching copy() {
        final NaiveMatching copy = new NaiveMatching();
        live.forEach(order -> copy.live.add(order.copy()));
        copy.lastPrices.putAll(lastPrices);
        copy.lastPriority = lastPriority;
        return copy;
    }

    /** Runs the incoming order; stops early after more than so many fills. */
    void match(final NaiveOrder incoming, final int maxFills, final NaiveEvents events) {
        fills = 0;
        traded = 0;
        NaiveOrder resting = best(incoming);
        while (resting != null && incoming.remaining > 0 && !incoming.stoppedBySelfTrade && fills <= maxFills) {
            if (incoming.participant.sameOwnerAs(resting.participant)) {
                meetOwn(incoming, resting, events);
            } else if (outsideBand(incoming.instrument, resting.price)) {
                incoming.outsideBand = true;
                return;
            } else {
                trade(incoming, resting, events);
            }
            resting = best(incoming);
        }
    }

    private boolean outsideBand(final Instrument instrument, final long price) {
        final long last = lastPrices.getOrDefault(instrument.id(), instrument.referencePriceFen());
        final BigInteger distance = BigInteger.valueOf(price).subtract(BigInteger.valueOf(last)).abs();
        return instrument.dynamicBandBps() != 0 && last != 0
            && distance.multiply(BigInteger.valueOf(10_000))
            .compareTo(BigInteger.valueOf(last).multiply(BigInteger.valueOf(instrument.dynamicBandBps()))) > 0;
    }

    private NaiveOrder best(final NaiveOrder incoming) {
        NaiveOrder best = null;
        for (final NaiveOrder order : live) {
            if (incoming.reaches(order) && (best == null || order.isBefore(best))) {
                best = order;
            }
        }
        return best;
    }

    private void trade(final NaiveOrder incoming, final NaiveOrder resting, final NaiveEvents events) {
        final long quantity = Math.min(incoming.remaining, resting.displayed);
        incoming.remaining -= quantity;
        resting.remaining -= quantity;
        resting.displayed -= quantity;
        fills++;
        allFills++;
        traded += quantity;
        lastPrices.put(incoming.instrument.id(), resting.price);
        events.traded(incoming, resting, quantity, resting.price);
        afterwards(resting);
        trigger(incoming.instrument, resting.price);
    }

    /** Moves the stops that a trade triggers to the queue. */
    void trigger(final Instrument instrument, final long price) {
        final List<NaiveOrder> triggered = new ArrayList<>(waiting);
        triggered.removeIf(stop -> stop.instrument != instrument || !stop.isTriggeredBy(price));
        triggered.sort(Comparator.comparingLong(stop -> stop.priority));
        triggered.forEach(stop -> queue.add(new Triggered(stop, price)));
        waiting.removeAll(triggered);
    }

    private void meetOwn(final NaiveOrder incoming, final NaiveOrder resting, final NaiveEvents events) {
        switch (incoming.prevention) {
            case CANCEL_INCOMING:
                incoming.stoppedBySelfTrade = true;
                break;
            case CANCEL_RESTING:
                events.ended(resting, OrderEnd.SELF_TRADE);
                leave(resting);
                break;
            case CANCEL_BOTH:
                events.ended(resting, OrderEnd.SELF_TRADE);
                leave(resting);
                incoming.stoppedBySelfTrade = true;
                break;
            case DECREMENT:
                decrement(incoming, resting, events);
                break;
            default:
                throw new IllegalStateException("no such mode: " + incoming.prevention);
        }
    }

    private void decrement(final NaiveOrder incoming, final NaiveOrder resting, final NaiveEvents events) {
        final long quantity = Math.min(incoming.remaining, resting.displayed);
        fills++;
        allFills++;
        resting.total -= quantity;
        resting.remaining -= quantity;
        resting.displayed -= quantity;
        events.decremented(resting, quantity);
        if (resting.remaining == 0) {
            events.ended(resting, OrderEnd.SELF_TRADE);
        }
        afterwards(resting);
        incoming.total -= quantity;
        incoming.remaining -= quantity;
        events.decremented(incoming, quantity);
        if (incoming.remaining == 0) {
            incoming.stoppedBySelfTrade = true;
        }
    }

    private void afterwards(final NaiveOrder resting) {
        if (resting.remaining == 0) {
            leave(resting);
        } else if (resting.displayed == 0) {
            resting.displayed = Math.min(resting.displaySize, resting.remaining);
            resting.priority = ++lastPriority;
        }
    }

    private void leave(final NaiveOrder order) {
        live.remove(order);
        gone.add(order);
    }

    /** By instrument; bids, asks, waiting buy stops, waiting sell stops; then priority. */
    int inBooks(final NaiveOrder a, final NaiveOrder b) {
        if (a.instrument != b.instrument) {
            return Integer.compare(a.instrument.index(), b.instrument.index());
        }
        if (kind(a) != kind(b)) {
            return Integer.compare(kind(a), kind(b));
        }
        if (isMarked(a)) {
            return Integer.compare(markOf(a), markOf(b));
        }
        if (waiting.contains(a) && a.stopPrice != b.stopPrice) {
            return a.isBuy() == a.stopPrice < b.stopPrice ? -1 : 1;
        }
        if (waiting.contains(a)) {
            return Long.compare(a.priority, b.priority);
        }
        return a == b ? 0 : a.isBefore(b) ? -1 : 1;
    }

    private int markOf(final NaiveOrder order) {
        return marked.stream().map(Triggered::order).toList().indexOf(order);
    }

    int kind(final NaiveOrder order) {
        return isMarked(order) ? MARKED : (waiting.contains(order) ? 2 : 0) + (order.isBuy() ? 0 : 1);
    }
}
