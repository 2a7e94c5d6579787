package io.jishi.core.continuous;

import io.jishi.core.reference.Instrument;
import io.jishi.core.state.CoreLimits;

/** The books of all instruments: which order stands where. */
final class Books {
    private static final int LADDERS = BookRows.NUMBERS;
    private final BookRows rows;
    private final Orders orders;
    private final Levels levels;
    private final Queues queues;
    private final PublicDepth depth;
    private long lastPriority;
    private int waitingStops;
    private int stopLevels;

    Books(final CoreLimits limits, final BookRows rows, final Orders orders, final PublicDepth depth) {
        this.rows = rows;
        this.orders = orders;
        this.depth = depth;
        queues = orders.queues();
        levels = new Levels(limits.maxLevels(), Math.multiplyExact(limits.maxInstruments(), LADDERS),
            rows, orders.rows(), orders.queues());
    }

    Levels levels() {
        return levels;
    }

    BookRows rows() {
        return rows;
    }

    /** Ladder of a side of a book. */
    static int ladder(final int instrumentIndex, final boolean isBuy) {
        return instrumentIndex * LADDERS + (isBuy ? 0 : 1);
    }

    /** Index of the instrument that a ladder belongs to. */
    static int instrument(final int ladder) {
        return ladder >> BookRows.LADDER_BITS;
    }

    /** Ladder of the other side of a book. */
    static int opposite(final int ladder) {
        return ladder ^ 1;
    }

    /** Ladder of the waiting stops of a side: the one that is triggered first is best. */
    static int stopLadder(final int instrumentIndex, final boolean isBuy) {
        return instrumentIndex * LADDERS + (isBuy ? 2 : 3);
    }

    /** Ladder of the stops of a book that are triggered and wait for the end of a volatility auction: one queue. */
    static int markedLadder(final int instrumentIndex) {
        return instrumentIndex * LADDERS + 4;
    }

    /** Room for levels of orders: every waiting stop keeps room for the one that it may need. */
    boolean hasRoomForLevel() {
        return levels.room() + stopLevels > waitingStops;
    }

    /** Where a price stands in the ladder of its side: smaller is better. */
    static long key(final boolean isBuy, final long priceFen) {
        return isBuy ? -priceFen : priceFen;
    }

    /** Price of the last trade; 0 = none yet. */
    long lastPriceFen(final int instrumentIndex) {
        return rows.lastPriceFen(instrumentIndex);
    }

    void lastPriceFen(final int instrumentIndex, final long priceFen) {
        rows.lastPriceFen(instrumentIndex, priceFen);
    }

    /** Whether the best prices of both sides reach each other. */
    boolean isCrossed(final int instrumentIndex) {
        final int bid = levels.best(ladder(instrumentIndex, true));
        final int ask = levels.best(ladder(instrumentIndex, false));
        return bid != Levels.NONE && ask != Levels.NONE && -levels.key(bid) >= levels.key(ask);
    }

    /** Whether orders came that wait for the uncross. */
    boolean hasCollected(final int instrumentIndex) {
        return rows.hasCollected(instrumentIndex);
    }

    void hasCollected(final int instrumentIndex, final boolean collected) {
        rows.hasCollected(instrumentIndex, collected);
    }

    /** Gives an order its place in time: behind all others. */
    void queueBehindAll(final int handle) {
        orders.priority(handle, ++lastPriority);
    }

    /** Price from which the dynamic band is measured: that of the last trade, before the first the reference. */
    long bandBaseFen(final Instrument instrument) {
        final long lastFen = rows.lastPriceFen(instrument.index());
        return lastFen == 0 ? instrument.referencePriceFen() : lastFen;
    }

    /** Whether a trade at a price would be too far from the last one. */
    boolean leavesBand(final Instrument instrument, final long priceFen) {
        return instrument.dynamicBandBps() != 0
            && !BookChecks.isWithin(instrument.dynamicBandBps(), bandBaseFen(instrument), priceFen);
    }

    /** Whether there is a level at a price, so that an order may join it without taking room. */
    boolean hasLevel(final int instrumentIndex, final boolean isBuy, final long priceFen) {
        return levels.find(ladder(instrumentIndex, isBuy), key(isBuy, priceFen)) != Levels.NONE;
    }

    /** Best price on a side; 0 = none. */
    long bestPriceFen(final int instrumentIndex, final boolean isBuy) {
        final int best = levels.best(ladder(instrumentIndex, isBuy));
        return best == Levels.NONE ? 0 : Math.abs(levels.key(best));
    }

    /** Puts an order that has a row behind all others at its price. */
    void append(final IncomingOrder order) {
        queueBehindAll(order.handle);
        append(order.handle, levels.findOrAdd(
            ladder(order.instrument.index(), order.isBuy()), key(order.isBuy(), order.priceFen)));
        depth.onJoined(order.handle);
    }

    /** Sets what is left and what is shown of an order that stands in the book. */
    void quantity(final int handle, final long remainingUnits, final long displayedUnits) {
        depth.onQuantity(handle, displayedUnits);
        orders.remainingUnits(handle, remainingUnits);
        orders.displayedUnits(handle, displayedUnits);
    }

    /** Makes a stop wait, behind all others at its stop price. */
    void appendStop(final int handle) {
        final boolean isBuy = orders.isBuy(handle);
        final int before = levels.count();
        orders.displayedUnits(handle, 0);
        append(handle, levels.findOrAdd(
            stopLadder(orders.instrument(handle), isBuy), key(!isBuy, orders.stopPriceFen(handle))));
        orders.waiting(handle, true);
        stopLevels += levels.count() - before;
        waitingStops++;
    }

    /** Makes a triggered stop wait for its release, behind all others. */
    void appendMarked(final int handle) {
        final int before = levels.count();
        append(handle, levels.findOrAdd(markedLadder(orders.instrument(handle)), 0));
        orders.waiting(handle, true);
        stopLevels += levels.count() - before;
        waitingStops++;
    }

    /** Takes an order out of its level, and the level out of its book if it was the last. */
    void remove(final int handle) {
        final boolean waiting = orders.isWaiting(handle);
        if (waiting) {
            orders.waiting(handle, false);
            waitingStops--;
        } else {
            depth.onLeaving(handle);
        }
        if (queues.remove(handle)) {
            levels.remove(orders.level(handle));
            stopLevels -= waiting ? 1 : 0;
        }
    }

    /** Puts an order behind all others in its level. */
    void moveToBack(final int handle) {
        final int level = orders.level(handle);
        queues.remove(handle);
        queueBehindAll(handle);
        queues.append(level, handle);
    }

    private void append(final int handle, final int level) {
        orders.level(handle, level);
        queues.append(level, handle);
    }
}
