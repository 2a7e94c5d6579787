package io.jishi.core.continuous;

import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;

/**
 * The live orders, a cache line each. A handle is the place of a row; it is valid from {@link #allocate()} to
 * {@link #free(int)}. What only some orders have (a tip, a stop price, an end of life) is in a row of
 * {@link OrderExtras}. Price and instrument are those of the level where an order stands; a stop, which may stand
 * nowhere for a while, has its own among the extras. What refers to orders (owners, timers, tables) is kept by others.
 */
final class Orders {
    /** Handle of no order. */
    static final int NONE = -1;

    /** Id; codes. */
    private static final int ID = 1;
    private static final int CLIENT_ID = 2;
    private static final int REMAINING = 3;
    /** Total quantity; of an order with extras, their row, where the total is too. */
    private static final int TOTAL = 4;
    /** Place in time; more codes. */
    private static final int PRIORITY = 5;
    /** Level and participant. */
    private static final int PLACE = 6;
    /** The next order in a chain of the index; place among those of its owner. */
    private static final int LINKS = 7;

    private static final long LOW = 0xFFFF_FFFFL;
    /** Codes in the word of the id, which has room for ten million a second over two hundred years. */
    private static final int ID_SHIFT = 8;
    private static final int BUY = 1;
    private static final int WAITING = 1 << 1;
    private static final int HAS_EXTRA = 1 << 2;
    private static final int IN_PUBLIC = 1 << 3;
    private static final int STOP = 1 << 4;
    private static final int POST_ONLY_SHIFT = 5;
    private static final int POST_ONLY_MASK = 3;
    /** Codes in the word of the place in time, which has room for fifty years of those. */
    private static final int PRIORITY_SHIFT = 9;
    private static final int MORE_MASK = (1 << PRIORITY_SHIFT) - 1;
    private static final int TIME_IN_FORCE_SHIFT = 3;
    private static final int PREVENTION_SHIFT = 6;
    private static final int CODE_MASK = 7;

    private final int capacity;
    private final Rows rows;
    private final long[] words;
    private final OrderExtras extras;
    private final Queues queues;
    private int nextUnused;
    private int freeList = NONE;
    private int count;

    Orders(final int capacity, final int maxLevels) {
        this.capacity = capacity;
        rows = new Rows(capacity, maxLevels);
        words = rows.words();
        extras = new OrderExtras(capacity);
        queues = new Queues(rows);
        nextUnused = rows.firstOrder();
    }

    /** The rows that orders share with levels. */
    Rows rows() {
        return rows;
    }

    int count() {
        return count;
    }

    /** The orders of each level, in priority. */
    Queues queues() {
        return queues;
    }

    boolean isFull() {
        return count == capacity;
    }

    int allocate() {
        final int handle = freeList == NONE ? nextUnused : freeList;
        if (freeList == NONE) {
            nextUnused += Rows.ORDER;
        } else {
            freeList = (int)words[handle + ID];
        }
        count++;
        return handle;
    }

    void free(final int handle) {
        if (hasExtra(handle)) {
            extras.free(extra(handle));
        }
        words[handle + ID] = freeList;
        freeList = handle;
        count--;
    }

    /** Writes everything that is fixed for the order's life. */
    void write(final int handle, final IncomingOrder order) {
        final boolean isStop = order.isStop();
        final boolean hasExtra = order.displaySizeUnits != 0 || isStop || order.timeInForce == TimeInForce.GTD;
        words[handle + ID] = order.orderId << ID_SHIFT
            | (order.isBuy() ? BUY : 0)
            | (isStop ? STOP : 0)
            | (hasExtra ? HAS_EXTRA : 0)
            | (order.instrument.depthFeed() == DepthFeed.NONE ? 0 : IN_PUBLIC)
            | order.postOnly.code() << POST_ONLY_SHIFT;
        words[handle + CLIENT_ID] = order.clientOrderId;
        words[handle + PRIORITY] = order.orderType.code()
            | order.timeInForce.code() << TIME_IN_FORCE_SHIFT
            | order.selfTradePrevention.code() << PREVENTION_SHIFT;
        words[handle + PLACE] = order.participant.index();
        if (hasExtra) {
            words[handle + TOTAL] = extras.allocate(order.displaySizeUnits, order.instrument.index());
        }
    }

    /** Reads some rows. */
    long touch(final int[] handles, final int from, final int to) {
        return rows.touchOrders(handles, from, to);
    }

    private boolean hasExtra(final int handle) {
        return ((int)words[handle + ID] & HAS_EXTRA) != 0;
    }

    private int extra(final int handle) {
        return (int)words[handle + TOTAL];
    }

    private boolean isStop(final int handle) {
        return ((int)words[handle + ID] & STOP) != 0;
    }

    long id(final int handle) {
        return words[handle + ID] >>> ID_SHIFT;
    }

    long clientId(final int handle) {
        return words[handle + CLIENT_ID];
    }

    /** Limit price, or protection price of a stop; the order stands in its book or is a stop. */
    long priceFen(final int handle) {
        return isStop(handle) ? extras.priceFen(extra(handle)) : Math.abs(rows.key(level(handle)));
    }

    /** Sets the price of a stop; any other has that of its level. */
    void priceFen(final int handle, final long priceFen) {
        if (isStop(handle)) {
            extras.priceFen(extra(handle), priceFen);
        }
    }

    /** Total quantity: filled and remaining; what self-trade prevention took is in neither. */
    long totalUnits(final int handle) {
        return hasExtra(handle) ? extras.totalUnits(extra(handle)) : words[handle + TOTAL];
    }

    void totalUnits(final int handle, final long units) {
        if (hasExtra(handle)) {
            extras.totalUnits(extra(handle), units);
        } else {
            words[handle + TOTAL] = units;
        }
    }

    /** What is left, hidden part included. */
    long remainingUnits(final int handle) {
        return words[handle + REMAINING];
    }

    void remainingUnits(final int handle, final long units) {
        words[handle + REMAINING] = units;
    }

    /** What is shown, and trades before the order goes to the back of its level: of most orders, what is left. */
    long displayedUnits(final int handle) {
        return hasExtra(handle) ? extras.displayedUnits(extra(handle)) : remainingUnits(handle);
    }

    /** Sets what is shown; an order that shows all it has follows what is left by itself. */
    void displayedUnits(final int handle, final long units) {
        if (hasExtra(handle)) {
            extras.displayedUnits(extra(handle), units);
        }
    }

    /** Size of an iceberg's tip; 0 = all is shown. */
    long displaySizeUnits(final int handle) {
        return hasExtra(handle) ? extras.displaySizeUnits(extra(handle)) : 0;
    }

    long stopPriceFen(final int handle) {
        return hasExtra(handle) ? extras.stopPriceFen(extra(handle)) : 0;
    }

    /** Sets the stop price; only a stop has one. */
    void stopPriceFen(final int handle, final long priceFen) {
        if (hasExtra(handle)) {
            extras.stopPriceFen(extra(handle), priceFen);
        }
    }

    /** Whether the public is told of its book. */
    boolean isInPublic(final int handle) {
        return ((int)words[handle + ID] & IN_PUBLIC) != 0;
    }

    /** Whether it is a stop that waits for its trigger. */
    boolean isWaiting(final int handle) {
        return ((int)words[handle + ID] & WAITING) != 0;
    }

    void waiting(final int handle, final boolean waiting) {
        final long word = words[handle + ID];
        words[handle + ID] = waiting ? word | WAITING : word & ~(long)WAITING;
    }

    /** Price that triggered a stop in the queue, which displays nothing: it takes the place of what is displayed. */
    long triggerPriceFen(final int handle) {
        return displayedUnits(handle);
    }

    void triggered(final int handle, final long priceFen) {
        displayedUnits(handle, priceFen);
    }

    /** Place in time among all orders: smaller is earlier. */
    long priority(final int handle) {
        return words[handle + PRIORITY] >>> PRIORITY_SHIFT;
    }

    void priority(final int handle, final long priority) {
        words[handle + PRIORITY] = priority << PRIORITY_SHIFT | (words[handle + PRIORITY] & MORE_MASK);
    }

    /** The next order of its level or of another list that it is in, or NONE. */
    int next(final int handle) {
        return queues.next(handle);
    }

    /** Links an order that stands in no level to another. */
    void next(final int handle, final int next) {
        queues.next(handle, next);
    }

    /** The level where it stands. */
    int level(final int handle) {
        return high(handle + PLACE);
    }

    void level(final int handle, final int level) {
        high(handle + PLACE, level);
    }

    /** Index of the owner. */
    int participant(final int handle) {
        return (int)words[handle + PLACE];
    }

    /** Index of the instrument; the order stands in its book or is a stop. */
    int instrument(final int handle) {
        return isStop(handle) ? extras.instrument(extra(handle)) : Books.instrument(rows.ladder(level(handle)));
    }

    private int high(final int at) {
        return (int)(words[at] >>> 32);
    }

    private void high(final int at, final int value) {
        words[at] = (long)value << 32 | (words[at] & LOW);
    }

    /** Timer that ends it, or NONE. */
    int timer(final int handle) {
        return hasExtra(handle) ? extras.timer(extra(handle)) : NONE;
    }

    /** Sets the timer of an order that has an end of life. */
    void timer(final int handle, final int timer) {
        extras.timer(extra(handle), timer);
    }

    /** The next order in a chain of the index: see {@link IdIndex}. */
    int idChain(final int handle) {
        return high(handle + LINKS);
    }

    void idChain(final int handle, final int other) {
        high(handle + LINKS, other);
    }

    /** Place among the orders of its owner: see {@link OwnerOrders}. */
    int placeOfOwner(final int handle) {
        return (int)words[handle + LINKS];
    }

    void placeOfOwner(final int handle, final int place) {
        words[handle + LINKS] = (words[handle + LINKS] & ~LOW) | place;
    }

    boolean isBuy(final int handle) {
        return ((int)words[handle + ID] & BUY) != 0;
    }

    Side side(final int handle) {
        return isBuy(handle) ? Side.BUY : Side.SELL;
    }

    OrderType orderType(final int handle) {
        return OrderType.ofCode((int)words[handle + PRIORITY] & CODE_MASK);
    }

    TimeInForce timeInForce(final int handle) {
        return TimeInForce.ofCode((int)words[handle + PRIORITY] >>> TIME_IN_FORCE_SHIFT & CODE_MASK);
    }

    SelfTradePrevention selfTradePrevention(final int handle) {
        return SelfTradePrevention.ofCode((int)words[handle + PRIORITY] >>> PREVENTION_SHIFT & CODE_MASK);
    }

    PostOnly postOnly(final int handle) {
        return PostOnly.ofCode((int)words[handle + ID] >>> POST_ONLY_SHIFT & POST_ONLY_MASK);
    }
}
