package io.jishi.core.continuous;

import java.util.Arrays;
import org.agrona.BitUtil;

/**
 * Finds live orders by the engine's id. Ids are given one after the other, so an id is its own hash: new orders go to
 * neighbouring heads of chains, and a chain is longer than one only where an old order has outlived a whole round.
 */
final class IdIndex {
    private static final int HEADS_IN_LINE = 16;
    /** With the header they make a line, so that what comes after begins at one if this does. */
    private static final int PADDING = 12;

    private final Orders orders;
    private final int[] heads;
    private final int mask;

    IdIndex(final Orders orders, final int capacity) {
        this.orders = orders;
        final int size = BitUtil.findNextPositivePowerOfTwo(Math.max(HEADS_IN_LINE, capacity));
        heads = new int[Math.addExact(size, PADDING)];
        mask = size - 1;
        Arrays.fill(heads, Orders.NONE);
    }

    /** The live order with an id, or NONE. */
    int find(final long orderId) {
        int handle = heads[(int)orderId & mask];
        while (handle != Orders.NONE && orders.id(handle) != orderId) {
            handle = orders.idChain(handle);
        }
        return handle;
    }

    /** The order that has an id, or another or none, without a look at it. */
    int guess(final long orderId) {
        return heads[(int)orderId & mask];
    }

    /** Reads where new orders will be found: ids from one up to another. */
    long touch(final long from, final long to) {
        long sum = 0;
        for (long id = from; id < to; id += HEADS_IN_LINE) {
            sum += heads[(int)id & mask];
        }
        return sum;
    }

    void add(final int handle) {
        final int place = (int)orders.id(handle) & mask;
        orders.idChain(handle, heads[place]);
        heads[place] = handle;
    }

    void remove(final int handle) {
        final int place = (int)orders.id(handle) & mask;
        if (heads[place] == handle) {
            heads[place] = orders.idChain(handle);
            return;
        }
        int before = heads[place];
        while (orders.idChain(before) != handle) {
            before = orders.idChain(before);
        }
        orders.idChain(before, orders.idChain(handle));
    }
}
