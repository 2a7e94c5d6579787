package io.jishi.core.continuous;

import java.util.Arrays;

/** The live orders of each owner, a participant or a session, in the order of their entry: linked through the rows. */
final class OwnerList {
    /** Links of the lists of participants. */
    static final int OF_PARTICIPANT = 0;
    /** Links of the lists of sessions. */
    static final int OF_SESSION = 2;

    private final Orders orders;
    private final int nextLink;
    private final int previousLink;
    private final int[] heads;
    private final int[] tails;

    OwnerList(final Orders orders, final int links, final int owners) {
        this.orders = orders;
        nextLink = links;
        previousLink = links + 1;
        heads = new int[owners];
        tails = new int[owners];
        Arrays.fill(heads, Orders.NONE);
        Arrays.fill(tails, Orders.NONE);
    }

    int first(final int owner) {
        return heads[owner];
    }

    int next(final int handle) {
        return orders.ownerLink(handle, nextLink);
    }

    void append(final int owner, final int handle) {
        final int tail = tails[owner];
        orders.ownerLink(handle, nextLink, Orders.NONE);
        orders.ownerLink(handle, previousLink, tail);
        if (tail == Orders.NONE) {
            heads[owner] = handle;
        } else {
            orders.ownerLink(tail, nextLink, handle);
        }
        tails[owner] = handle;
    }

    void remove(final int owner, final int handle) {
        final int next = orders.ownerLink(handle, nextLink);
        final int previous = orders.ownerLink(handle, previousLink);
        if (previous == Orders.NONE) {
            heads[owner] = next;
        } else {
            orders.ownerLink(previous, nextLink, next);
        }
        if (next == Orders.NONE) {
            tails[owner] = previous;
        } else {
            orders.ownerLink(next, previousLink, previous);
        }
    }
}
