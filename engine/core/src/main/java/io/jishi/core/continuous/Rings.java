package io.jishi.core.continuous;

/**
 * Lists of orders, an order in no more than one of them: doubly linked through a word of their rows, each closed to a
 * ring by a row for the list itself. So orders come and go without a case for the first or the last, which is as random
 * as the market and costs a processor more than the links do.
 *
 * <p>An order that is in none of the lists may be linked to another with {@link #next(int, int)}.
 */
final class Rings {
    private static final long LOW = 0xFFFF_FFFFL;

    private final long[] words;
    private final int word;
    private final int firstList;
    private final int firstOrder;

    /** Lists that are linked through a word of the rows, and begin at a place. */
    Rings(final Rows rows, final int word, final int firstList) {
        words = rows.words();
        this.word = word;
        this.firstList = firstList;
        firstOrder = rows.firstOrder();
    }

    /** Makes a list empty; orders that were in it are in none. */
    void clear(final int list) {
        final int node = firstList + list;
        words[node + word] = links(node, node);
    }

    private static long links(final int next, final int previous) {
        return (long)next << 32 | (previous & LOW);
    }

    /** The first order of a list, or NONE. */
    int first(final int list) {
        return next(firstList + list);
    }

    /** The order after one, or NONE. */
    int next(final int order) {
        final int node = nodeAfter(order);
        return node < firstOrder ? Orders.NONE : node;
    }

    private int nodeAfter(final int node) {
        return (int)(words[node + word] >>> 32);
    }

    private int nodeBefore(final int node) {
        return (int)words[node + word];
    }

    /** Links an order that is in none of the lists to another, or to NONE. */
    void next(final int order, final int other) {
        words[order + word] = (long)other << 32 | (words[order + word] & LOW);
    }

    private void previous(final int node, final int other) {
        words[node + word] = (words[node + word] & ~LOW) | other;
    }

    /** Puts an order at the end of a list. */
    void append(final int list, final int order) {
        final int end = firstList + list;
        final int last = nodeBefore(end);
        words[order + word] = links(end, last);
        next(last, order);
        previous(end, order);
    }

    /** Takes an order out of its list; returns whether it was the last one. */
    boolean remove(final int order) {
        final int next = nodeAfter(order);
        final int previous = nodeBefore(order);
        next(previous, next);
        previous(next, previous);
        return next == previous;
    }

    /** Whether an order is the only one of its list. */
    boolean isAlone(final int order) {
        return nodeAfter(order) == nodeBefore(order);
    }

    /** Reads the links of the last order of a list. */
    long touchLast(final int list) {
        return words[nodeBefore(firstList + list) + word];
    }

    /** Reads the links of an order's neighbours. */
    long touchNeighbours(final int order) {
        return words[Math.max(0, nodeAfter(order)) + word] + words[Math.max(0, nodeBefore(order)) + word];
    }
}
