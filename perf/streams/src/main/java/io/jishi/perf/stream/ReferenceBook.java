package io.jishi.perf.stream;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** A book as plain as can be, to know while a stream is generated which orders are left: price, then time. */
final class ReferenceBook {
    private final TreeMap<Long, Set<LiveOrders.Order>> bids = new TreeMap<>(Comparator.reverseOrder());
    private final TreeMap<Long, Set<LiveOrders.Order>> asks = new TreeMap<>();

    private NavigableMap<Long, Set<LiveOrders.Order>> side(final boolean buy) {
        return buy ? bids : asks;
    }

    /** Best price of a side, or 0. */
    long best(final boolean buy) {
        return side(buy).isEmpty() ? 0 : side(buy).firstKey();
    }

    /** Trades what can be traded; filled orders leave. */
    void trade(final LiveOrders.Order incoming, final LiveOrders live, final FillSum fills) {
        final NavigableMap<Long, Set<LiveOrders.Order>> others = side(!incoming.buy);
        while (incoming.left > 0 && !others.isEmpty()) {
            final Map.Entry<Long, Set<LiveOrders.Order>> level = others.firstEntry();
            if (incoming.buy ? level.getKey() > incoming.price : level.getKey() < incoming.price) {
                return;
            }
            final LiveOrders.Order resting = level.getValue().iterator().next();
            final long quantity = Math.min(incoming.left, resting.left);
            incoming.left -= quantity;
            resting.left -= quantity;
            fills.add(resting.id, incoming.id, resting.price, quantity);
            if (resting.left == 0) {
                remove(resting);
                live.remove(resting);
            }
        }
    }

    void rest(final LiveOrders.Order order) {
        side(order.buy).computeIfAbsent(order.price, price -> new LinkedHashSet<>()).add(order);
    }

    void remove(final LiveOrders.Order order) {
        final Set<LiveOrders.Order> level = side(order.buy).get(order.price);
        level.remove(order);
        if (level.isEmpty()) {
            side(order.buy).remove(order.price);
        }
    }
}
