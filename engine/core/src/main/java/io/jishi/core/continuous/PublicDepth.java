package io.jishi.core.continuous;

import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.Instruments;
import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;

/**
 * Tells the public what books show, once a command is done: of each order that it left different from what it was
 * before, in the order of their ids, the order, then the level where it was, then the level where it is, as far as they
 * are different from what was said. What comes and goes within a command is not told.
 */
final class PublicDepth {
    private static final int LONGS = 5;
    private static final int ID = 0;
    private static final int PRICE = 1;
    /** 0 = it was not in the book. */
    private static final int DISPLAYED = 2;
    private static final int PRIORITY = 3;
    /** Instrument and side. */
    private static final int BOOK = 4;

    private final Instruments instruments;
    private final LiveOrders live;
    private final Orders orders;
    private final OrderEvents events;
    private final DepthLevels levels;
    /** Rows of the orders touched. */
    private final Long2LongHashMap rowOfId = new Long2LongHashMap(-1);
    /** The orders touched by the command as they were before it. */
    private long[] before = new long[16 * LONGS];
    private long[] ids = new long[16];
    private int count;

    PublicDepth(
        final Instruments instruments, final LiveOrders live, final int maxLevels, final OrderEvents events) {
        this.instruments = instruments;
        this.live = live;
        orders = live.rows();
        this.events = events;
        levels = new DepthLevels(maxLevels, events);
    }

    /** The levels of the books that have them told; between commands as they are. */
    DepthLevels levels() {
        return levels;
    }

    /** An order has come to stand in the book. */
    void onJoined(final int handle) {
        if (orders.isInPublic(handle)) {
            touch(handle, false);
            add(handle, orders.displayedUnits(handle), 1);
        }
    }

    /** An order in the book is about to leave it. */
    void onLeaving(final int handle) {
        if (orders.isInPublic(handle)) {
            touch(handle, true);
            add(handle, -orders.displayedUnits(handle), -1);
        }
    }

    /** An order in the book is about to show another quantity. */
    void onQuantity(final int handle, final long displayedUnits) {
        if (orders.isInPublic(handle)) {
            touch(handle, true);
            add(handle, displayedUnits - orders.displayedUnits(handle), 0);
        }
    }

    private Instrument instrument(final int handle) {
        return instruments.at(orders.instrument(handle));
    }

    private void add(final int handle, final long units, final int orderCount) {
        final Instrument instrument = instrument(handle);
        if (instrument.depthFeed().hasLevels()) {
            levels.add(instrument, orders.isBuy(handle), orders.priceFen(handle), units, orderCount);
        }
    }

    private void touch(final int handle, final boolean stands) {
        final long id = orders.id(handle);
        if (rowOfId.containsKey(id)) {
            return;
        }
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, 2 * count);
            before = Arrays.copyOf(before, 2 * count * LONGS);
        }
        final int at = count * LONGS;
        before[at + ID] = id;
        before[at + PRICE] = orders.priceFen(handle);
        before[at + DISPLAYED] = stands ? orders.displayedUnits(handle) : 0;
        before[at + PRIORITY] = orders.priority(handle);
        before[at + BOOK] = orders.instrument(handle) * 2L + (orders.isBuy(handle) ? 0 : 1);
        rowOfId.put(id, count);
        ids[count++] = id;
    }

    /** The command is done. */
    void say() {
        if (count == 0) {
            return;
        }
        Arrays.sort(ids, 0, count);
        for (int i = 0; i < count; i++) {
            say((int)rowOfId.remove(ids[i]) * LONGS);
        }
        count = 0;
        levels.sweep();
    }

    private void say(final int at) {
        final Instrument instrument = instruments.at((int)(before[at + BOOK] >>> 1));
        final boolean isBuy = (before[at + BOOK] & 1) == 0;
        final int handle = live.find(before[at + ID]);
        final boolean stands = handle != Orders.NONE && !orders.isWaiting(handle);
        final long priceFen = stands ? orders.priceFen(handle) : before[at + PRICE];
        final long displayedUnits = stands ? orders.displayedUnits(handle) : 0;
        final long priority = stands ? orders.priority(handle) : before[at + PRIORITY];
        if (displayedUnits == before[at + DISPLAYED] && (displayedUnits == 0
            || (priceFen == before[at + PRICE] && priority == before[at + PRIORITY]))) {
            return;
        }
        if (instrument.depthFeed().hasOrders()) {
            events.depthChanged(instrument, isBuy, before[at + ID], priceFen, displayedUnits, priority);
        }
        if (instrument.depthFeed().hasLevels()) {
            levels.say(instrument, isBuy, before[at + PRICE]);
            levels.say(instrument, isBuy, priceFen);
        }
    }
}
