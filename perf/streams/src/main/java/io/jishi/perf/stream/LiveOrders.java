package io.jishi.perf.stream;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The orders that rest while a stream is generated: any of them can be drawn. */
final class LiveOrders {
    private Order[] orders = new Order[1024];
    private int size;

    /** A resting order. */
    static final class Order {
        final long id;
        final int instrument;
        final boolean buy;
        long price;
        long left;
        long total;
        private int place;

        Order(final long id, final int instrument, final boolean buy, final long price, final long quantity) {
            this.id = id;
            this.instrument = instrument;
            this.buy = buy;
            this.price = price;
            left = quantity;
            total = quantity;
        }
    }

    int size() {
        return size;
    }

    void add(final Order order) {
        if (size == orders.length) {
            orders = Arrays.copyOf(orders, 2 * size);
        }
        order.place = size;
        orders[size++] = order;
    }

    void remove(final Order order) {
        final Order last = orders[--size];
        orders[size] = null;
        if (last != order) {
            orders[order.place] = last;
            last.place = order.place;
        }
    }

    Order any(final SplittableRandom random) {
        return orders[random.nextInt(size)];
    }
}
