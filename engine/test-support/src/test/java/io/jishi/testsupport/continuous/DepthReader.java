package io.jishi.testsupport.continuous;

import io.jishi.core.event.BookSnapshot;
import io.jishi.core.vocabulary.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a reader knows of one book from public events alone: from the first on, or from a snapshot on. */
final class DepthReader {
    private final Map<Long, Order> orders = new HashMap<>();
    private final Map<String, String> levels = new TreeMap<>();
    private long sequence;

    /** An order as the public knows it. */
    private record Order(long id, Side side, long price, long units, long priority) {
        String level() {
            return side + " " + price;
        }
    }

    /** A reader that has seen nothing yet. */
    static DepthReader fromTheFirst() {
        return new DepthReader();
    }

    /** Takes the rows of a part of a snapshot. */
    void read(final BookSnapshot part) {
        sequence = part.instrumentSequence;
        for (int i = 0; i < part.count; i++) {
            final Order order = new Order(
                part.orderIds[i], part.sides[i], part.pricesFen[i], part.quantitiesUnits[i], part.priorities[i]);
            if (order.id() == 0) {
                levels.put(order.level(), part.quantitiesUnits[i] + " of " + part.orderCounts[i]);
            } else {
                orders.put(order.id(), order);
            }
        }
    }

    /** Takes a public event: one that it has seen, or that its snapshot has, is passed over. */
    void read(final PublicChange change) {
        if (change.sequence() <= sequence) {
            return;
        }
        if (change.sequence() != sequence + 1) {
            throw new AssertionError("a gap: " + change.sequence() + " after " + sequence);
        }
        sequence = change.sequence();
        if (change.orderId() != 0) {
            orders.remove(change.orderId());
            if (change.units() != 0) {
                orders.put(change.orderId(), new Order(
                    change.orderId(), change.side(), change.price(), change.units(), change.priority()));
            }
        } else if (change.side() != null) {
            levels.remove(change.side() + " " + change.price());
            if (change.units() != 0) {
                levels.put(change.side() + " " + change.price(), change.units() + " of " + change.orders());
            }
        }
    }

    /** Every order in the order in which it would trade: buys, then sells. */
    List<String> orders() {
        final List<Order> sorted = new ArrayList<>(orders.values());
        sorted.sort(Comparator.comparing(Order::side)
            .thenComparing(order -> order.side() == Side.BUY ? -order.price() : order.price())
            .thenComparing(Order::priority));
        return sorted.stream().map(Order::toString).toList();
    }

    /** Every level, as told. */
    Map<String, String> levels() {
        return levels;
    }

    /** Every level, added up from the orders. */
    Map<String, String> levelsOfOrders() {
        final Map<String, Long> units = new TreeMap<>();
        final Map<String, Integer> counts = new TreeMap<>();
        for (final Order order : orders.values()) {
            final long before = units.getOrDefault(order.level(), 0L);
            units.put(order.level(),
                before > Long.MAX_VALUE - order.units() ? Long.MAX_VALUE : before + order.units());
            counts.merge(order.level(), 1, Integer::sum);
        }
        final Map<String, String> found = new TreeMap<>();
        units.forEach((level, sum) -> found.put(level, sum + " of " + counts.get(level)));
        return found;
    }
}
