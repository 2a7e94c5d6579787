package io.jishi.core.continuous;

/**
 * Lists of orders, an order in no more than one of them: doubly linked through an array of their own, each closed to a
 * ring by a node for the list itself. So orders come and go without a case for the first or the last, which is as
 * random as the market and costs a processor more than the links do; and eight orders share a cache line, so that an
 * order's neighbours are likely to be near where the orders themselves are not.
 *
 * <p>An order that is in none of the lists may be linked to another with {@link #next(int, int)}.
 */
final class Rings {
    private static final int NEXT = 0;
    private static final int PREVIOUS = 1;

    private final int orders;
    private final int[] links;

    Rings(final int orders, final int lists) {
        this.orders = orders;
        links = new int[Math.multiplyExact(2, Math.addExact(orders, lists))];
        for (int list = 0; list < lists; list++) {
            clear(list);
        }
    }

    /** Makes a list empty; orders that were in it are in none. */
    void clear(final int list) {
        final int node = orders + list;
        links[2 * node + NEXT] = node;
        links[2 * node + PREVIOUS] = node;
    }

    boolean isEmpty(final int list) {
        return links[2 * (orders + list) + NEXT] == orders + list;
    }

    /** The first order of a list, or NONE. */
    int first(final int list) {
        return order(links[2 * (orders + list) + NEXT]);
    }

    /** The last order of a list, or NONE. */
    int last(final int list) {
        return order(links[2 * (orders + list) + PREVIOUS]);
    }

    /** The order after one, or NONE. */
    int next(final int order) {
        return order(links[2 * order + NEXT]);
    }

    private int order(final int node) {
        return node < orders ? node : Orders.NONE;
    }

    /** Links an order that is in none of the lists to another, or to NONE. */
    void next(final int order, final int other) {
        links[2 * order + NEXT] = other;
    }

    /** Puts an order at the end of a list. */
    void append(final int list, final int order) {
        final int end = orders + list;
        final int last = links[2 * end + PREVIOUS];
        links[2 * order + NEXT] = end;
        links[2 * order + PREVIOUS] = last;
        links[2 * last + NEXT] = order;
        links[2 * end + PREVIOUS] = order;
    }

    /** Takes an order out of its list; returns whether it was the last one. */
    boolean remove(final int order) {
        final int next = links[2 * order + NEXT];
        final int previous = links[2 * order + PREVIOUS];
        links[2 * previous + NEXT] = next;
        links[2 * next + PREVIOUS] = previous;
        return next == previous;
    }

    /** Whether an order is the only one of its list. */
    boolean isAlone(final int order) {
        return links[2 * order + NEXT] == links[2 * order + PREVIOUS];
    }

    /** Reads the links of a list. */
    long touchList(final int list) {
        return links[2 * (orders + list)];
    }

    /** Reads the links of the last order of a list. */
    long touchLast(final int list) {
        return links[2 * links[2 * (orders + list) + PREVIOUS]];
    }

    /** Reads an order's links. */
    long touch(final int order) {
        return links[2 * order];
    }

    /** Reads the links of an order's neighbours. */
    long touchNeighbours(final int order) {
        return (long)links[2 * Math.max(0, links[2 * order + NEXT])] + links[2 * links[2 * order + PREVIOUS]];
    }
}
