package io.jishi.core.continuous;

/**
 * The orders of each level, in priority: doubly linked through a word of their rows, each list closed to a ring by the
 * row of its level. So orders come and go without a case for the first or the last, which is as random as the market
 * and costs a processor more than the links do.
 *
 * <p>An order that is in no level may be linked to another with {@link #next(int, int)}.
 */
final class Queues {
    private static final long LOW = 0xFFFF_FFFFL;

    private final long[] words;
    private final int firstOrder;

    Queues(final Rows rows) {
        words = rows.words();
        firstOrder = rows.firstOrder();
    }

    /** Makes a level empty; orders that were in it are in none. */
    void clear(final int level) {
        words[level + Rows.QUEUE] = links(level, level);
    }

    private static long links(final int next, final int previous) {
        return (long)next << 32 | (previous & LOW);
    }

    /** The order after one, or the first of a level; NONE if there is no more. */
    int next(final int node) {
        final int next = nodeAfter(node);
        return next < firstOrder ? Orders.NONE : next;
    }

    private int nodeAfter(final int node) {
        return (int)(words[node + Rows.QUEUE] >>> 32);
    }

    private int nodeBefore(final int node) {
        return (int)words[node + Rows.QUEUE];
    }

    /** Links an order that is in no level to another, or to NONE. */
    void next(final int order, final int other) {
        words[order + Rows.QUEUE] = (long)other << 32 | (words[order + Rows.QUEUE] & LOW);
    }

    private void previous(final int node, final int other) {
        words[node + Rows.QUEUE] = (words[node + Rows.QUEUE] & ~LOW) | other;
    }

    /** Puts an order at the end of a level. */
    void append(final int level, final int order) {
        final int last = nodeBefore(level);
        words[order + Rows.QUEUE] = links(level, last);
        next(last, order);
        previous(level, order);
    }

    /** Takes an order out of its level; returns whether it was the last one. */
    boolean remove(final int order) {
        final int next = nodeAfter(order);
        final int previous = nodeBefore(order);
        next(previous, next);
        previous(next, previous);
        return next == previous;
    }

    /** Whether an order is the only one of its level. */
    boolean isAlone(final int order) {
        return nodeAfter(order) == nodeBefore(order);
    }

    /** Reads the links of the last order of a level. */
    long touchLast(final int level) {
        return words[nodeBefore(level) + Rows.QUEUE];
    }

    /** Reads the links of an order's neighbours. */
    long touchNeighbours(final int order) {
        return words[Math.max(0, nodeAfter(order)) + Rows.QUEUE] + words[Math.max(0, nodeBefore(order)) + Rows.QUEUE];
    }
}
