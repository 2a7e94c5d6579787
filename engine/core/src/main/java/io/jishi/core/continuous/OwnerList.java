package io.jishi.core.continuous;

import java.util.Arrays;

/** The live orders of each participant, in the order of their entry: linked through the rows. */
final class OwnerList {
    private final Orders orders;
    private final int[] heads;
    private final int[] tails;

    OwnerList(final Orders orders, final int owners) {
        this.orders = orders;
        heads = new int[owners];
        tails = new int[owners];
        Arrays.fill(heads, Orders.NONE);
        Arrays.fill(tails, Orders.NONE);
    }

    int first(final int owner) {
        return heads[owner];
    }

    int next(final int handle) {
        return orders.ownersNext(handle);
    }

    void append(final int owner, final int handle) {
        final int tail = tails[owner];
        orders.ownersNext(handle, Orders.NONE);
        orders.ownersPrevious(handle, tail);
        if (tail == Orders.NONE) {
            heads[owner] = handle;
        } else {
            orders.ownersNext(tail, handle);
        }
        tails[owner] = handle;
    }

    void remove(final int owner, final int handle) {
        final int next = orders.ownersNext(handle);
        final int previous = orders.ownersPrevious(handle);
        if (previous == Orders.NONE) {
            heads[owner] = next;
        } else {
            orders.ownersNext(previous, next);
        }
        if (next == Orders.NONE) {
            tails[owner] = previous;
        } else {
            orders.ownersPrevious(next, previous);
        }
    }
}
