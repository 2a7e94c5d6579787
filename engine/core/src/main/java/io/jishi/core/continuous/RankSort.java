package io.jishi.core.continuous;

/** Sorts a list of orders, linked by {@code next}, by their rank: merge sort in place, bottom up. */
final class RankSort {
    private final Orders orders;
    private int rest;
    private int sortedTail;

    RankSort(final Orders orders) {
        this.orders = orders;
    }

    int byRank(final int list) {
        int head = list;
        int merges = 2;
        for (int width = 1; merges > 1; width *= 2) {
            int sorted = Orders.NONE;
            merges = 0;
            rest = head;
            while (rest != Orders.NONE) {
                final int left = cut(width);
                final int merged = merge(left, cut(width), sorted);
                sorted = sorted == Orders.NONE ? merged : sorted;
                merges++;
            }
            head = sorted;
        }
        return head;
    }

    /** Cuts so many orders, at most, off the front of the rest. */
    private int cut(final int width) {
        final int head = rest;
        int last = head;
        for (int i = 1; i < width && last != Orders.NONE; i++) {
            last = orders.next(last);
        }
        if (last == Orders.NONE) {
            rest = Orders.NONE;
        } else {
            rest = orders.next(last);
            orders.next(last, Orders.NONE);
        }
        return head;
    }

    /** Merges two sorted lists and links them behind what is sorted already; returns their first. */
    private int merge(final int left, final int right, final int sorted) {
        int a = left;
        int b = right;
        int first = Orders.NONE;
        int tail = sorted == Orders.NONE ? Orders.NONE : sortedTail;
        while (a != Orders.NONE || b != Orders.NONE) {
            final boolean takeLeft = b == Orders.NONE || (a != Orders.NONE && orders.priority(a) < orders.priority(b));
            final int taken = takeLeft ? a : b;
            a = takeLeft ? orders.next(a) : a;
            b = takeLeft ? b : orders.next(b);
            if (tail != Orders.NONE) {
                orders.next(tail, taken);
            }
            first = first == Orders.NONE ? taken : first;
            tail = taken;
        }
        orders.next(tail, Orders.NONE);
        sortedTail = tail;
        return first;
    }
}
