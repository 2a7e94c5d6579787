package io.jishi.core.continuous;

/**
 * Stop orders: those that wait, and the queue of those that are triggered and not yet released. A buy stop is triggered
 * by a trade at its stop price or above, a sell stop at or below, by each trade in turn. Those that one trade triggers
 * queue in the order of their own entry, whatever their side and stop price; those of later trades behind them.
 */
final class Stops {
    private final Orders orders;
    private final Books books;
    private final RankSort sort;
    private int queueHead = Orders.NONE;
    private int queueTail = Orders.NONE;

    Stops(final Orders orders, final Books books) {
        this.orders = orders;
        this.books = books;
        sort = new RankSort(orders);
    }

    /**
     * A live order begins to wait, behind all others; or is triggered at once if the last trade already does, unless
     * the book collects.
     */
    void add(final int handle, final boolean collecting) {
        final long lastFen = books.lastPriceFen(orders.instrument(handle));
        final long stopFen = orders.stopPriceFen(handle);
        books.queueBehindAll(handle);
        if (!collecting && lastFen != 0 && (orders.isBuy(handle) ? lastFen >= stopFen : lastFen <= stopFen)) {
            orders.next(handle, Orders.NONE);
            enqueue(handle, lastFen);
        } else {
            books.appendStop(handle);
        }
    }

    /** A trade: triggers what it triggers. */
    void onTrade(final int instrumentIndex, final long priceFen) {
        int triggered = take(Books.stopLadder(instrumentIndex, true), priceFen, Orders.NONE);
        triggered = take(Books.stopLadder(instrumentIndex, false), -priceFen, triggered);
        if (triggered != Orders.NONE) {
            enqueue(sort.byRank(triggered), priceFen);
        }
    }

    /** A volatility auction begins: those in the queue, which all are of its book, wait for its end. */
    void suspend() {
        for (int handle = poll(); handle != Orders.NONE; handle = poll()) {
            books.appendMarked(handle);
        }
    }

    /** The auction is over: those that waited are first in the queue, with the prices that triggered them. */
    void resume(final int instrumentIndex) {
        final int ladder = Books.markedLadder(instrumentIndex);
        for (int level = books.levels().best(ladder); level != Levels.NONE; level = books.levels().best(ladder)) {
            final int handle = books.levels().head(level);
            books.remove(handle);
            orders.next(handle, Orders.NONE);
            link(handle);
            queueTail = handle;
        }
    }

    /** Takes the stops up to a key off their ladder, and links them in no order before a list. */
    private int take(final int ladder, final long upToKey, final int list) {
        final Levels levels = books.levels();
        int head = list;
        int level = levels.best(ladder);
        while (level != Levels.NONE && levels.key(level) <= upToKey) {
            final int handle = levels.head(level);
            books.remove(handle);
            orders.next(handle, head);
            head = handle;
            level = levels.best(ladder);
        }
        return head;
    }

    private void enqueue(final int list, final long priceFen) {
        link(list);
        for (int handle = list; handle != Orders.NONE; handle = orders.next(handle)) {
            orders.triggered(handle, priceFen);
            queueTail = handle;
        }
    }

    private void link(final int list) {
        if (queueHead == Orders.NONE) {
            queueHead = list;
        } else {
            orders.next(queueTail, list);
        }
    }

    /** Takes the next triggered stop out of the queue, or NONE; it stands nowhere then. */
    int poll() {
        final int handle = queueHead;
        if (handle != Orders.NONE) {
            queueHead = orders.next(handle);
        }
        return handle;
    }
}
