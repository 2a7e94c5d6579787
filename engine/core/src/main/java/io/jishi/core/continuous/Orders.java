package io.jishi.core.continuous;

import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;

/**
 * The live orders, a row of {@link Rows} each. What only some orders have (a tip, a stop price, an end of life) is in a
 * row of {@link OrderExtras}. A handle is the place of a row; it is valid from {@link #allocate()} to
 * {@link #free(int)}. What refers to orders (levels, owners, timers, tables) is kept by others.
 */
final class Orders {
    /** Handle of no order. */
    static final int NONE = -1;

    private static final int ID = 2;
    private static final int CLIENT_ID = 3;
    private static final int PRICE = 4;
    private static final int REMAINING = 5;
    private static final int PRIORITY = 6;
    /** Level and participant. */
    private static final int PLACE = 7;
    /** Instrument and codes. */
    private static final int TERMS = 8;
    /** The next order in a chain of the index; row of what only some orders have. */
    private static final int CHAIN = 9;
    private static final int TOTAL = 10;
    private static final int SESSION = 11;

    private static final long LOW = 0xFFFF_FFFFL;
    private static final int TYPE_SHIFT = 4;
    private static final int TIME_IN_FORCE_SHIFT = 8;
    private static final int PREVENTION_SHIFT = 12;
    private static final int POST_ONLY_SHIFT = 16;
    private static final int CODE_MASK = 15;
    private static final int WAITING = 1 << 20;
    private static final int HAS_EXTRA = 1 << 21;
    private static final int IN_PUBLIC = 1 << 22;

    private final int capacity;
    private final Rows rows;
    private final long[] words;
    private final OrderExtras extras;
    private final Rings queues;
    private int nextUnused;
    private int freeList = NONE;
    private int count;

    Orders(final int capacity, final int maxLevels, final int maxOwners) {
        this.capacity = capacity;
        rows = new Rows(capacity, maxLevels, maxOwners);
        words = rows.words();
        queues = new Rings(rows, Rows.QUEUE, 0);
        extras = new OrderExtras(capacity);
        nextUnused = rows.firstOrder();
    }

    /** The rows that orders share with levels and lists. */
    Rows rows() {
        return rows;
    }

    int count() {
        return count;
    }

    /** The orders of each level, in priority. */
    Rings queues() {
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
        final boolean hasExtra =
            order.displaySizeUnits != 0 || order.isStop() || order.timeInForce == TimeInForce.GTD;
        words[handle + ID] = order.orderId;
        words[handle + CLIENT_ID] = order.clientOrderId;
        words[handle + PLACE] = order.participant.index();
        words[handle + TERMS] = (long)order.instrument.index() << 32
            | order.side.code()
            | order.orderType.code() << TYPE_SHIFT
            | order.timeInForce.code() << TIME_IN_FORCE_SHIFT
            | order.selfTradePrevention.code() << PREVENTION_SHIFT
            | order.postOnly.code() << POST_ONLY_SHIFT
            | (hasExtra ? HAS_EXTRA : 0)
            | (order.instrument.depthFeed() == DepthFeed.NONE ? 0 : IN_PUBLIC);
        words[handle + CHAIN] = hasExtra ? extras.allocate(order.displaySizeUnits) : 0;
        words[handle + SESSION] = order.sessionId;
    }

    /** Reads from both lines of a row. */
    long touch(final int handle) {
        return words[handle] + words[handle + SESSION];
    }

    private boolean hasExtra(final int handle) {
        return ((int)words[handle + TERMS] & HAS_EXTRA) != 0;
    }

    private int extra(final int handle) {
        return (int)words[handle + CHAIN];
    }

    long id(final int handle) {
        return words[handle + ID];
    }

    long clientId(final int handle) {
        return words[handle + CLIENT_ID];
    }

    /** Limit price, or protection price of a stop. */
    long priceFen(final int handle) {
        return words[handle + PRICE];
    }

    void priceFen(final int handle, final long priceFen) {
        words[handle + PRICE] = priceFen;
    }

    /** Total quantity: filled and remaining; what self-trade prevention took is in neither. */
    long totalUnits(final int handle) {
        return words[handle + TOTAL];
    }

    void totalUnits(final int handle, final long units) {
        words[handle + TOTAL] = units;
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
        return ((int)words[handle + TERMS] & IN_PUBLIC) != 0;
    }

    /** Whether it is a stop that waits for its trigger. */
    boolean isWaiting(final int handle) {
        return ((int)words[handle + TERMS] & WAITING) != 0;
    }

    void waiting(final int handle, final boolean waiting) {
        final long terms = words[handle + TERMS];
        words[handle + TERMS] = waiting ? terms | WAITING : terms & ~(long)WAITING;
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
        return words[handle + PRIORITY];
    }

    void priority(final int handle, final long priority) {
        words[handle + PRIORITY] = priority;
    }

    /** The next order of its level or of another list that it is in, or NONE. */
    int next(final int handle) {
        return queues.next(handle);
    }

    /** Links an order that stands in no level to another. */
    void next(final int handle, final int next) {
        queues.next(handle, next);
    }

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

    /** Index of the instrument. */
    int instrument(final int handle) {
        return high(handle + TERMS);
    }

    private int high(final int at) {
        return (int)(words[at] >>> 32);
    }

    private void high(final int at, final int value) {
        words[at] = (long)value << 32 | (words[at] & LOW);
    }

    /** Id of the session that entered it. */
    int sessionId(final int handle) {
        return (int)words[handle + SESSION];
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
        return high(handle + CHAIN);
    }

    void idChain(final int handle, final int other) {
        high(handle + CHAIN, other);
    }

    boolean isBuy(final int handle) {
        return (words[handle + TERMS] & CODE_MASK) == Side.BUY.code();
    }

    Side side(final int handle) {
        return isBuy(handle) ? Side.BUY : Side.SELL;
    }

    OrderType orderType(final int handle) {
        return OrderType.ofCode(code(handle, TYPE_SHIFT));
    }

    TimeInForce timeInForce(final int handle) {
        return TimeInForce.ofCode(code(handle, TIME_IN_FORCE_SHIFT));
    }

    SelfTradePrevention selfTradePrevention(final int handle) {
        return SelfTradePrevention.ofCode(code(handle, PREVENTION_SHIFT));
    }

    PostOnly postOnly(final int handle) {
        return PostOnly.ofCode(code(handle, POST_ONLY_SHIFT));
    }

    private int code(final int handle, final int shift) {
        return (int)words[handle + TERMS] >>> shift & CODE_MASK;
    }
}
