package io.jishi.core.continuous;

import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;

/**
 * The live orders: two parallel arrays of fixed rows, one cache line of long numbers and one of int numbers per order.
 * A handle is a row; it is valid from {@link #allocate()} to {@link #free(int)}. What refers to orders (levels, owners,
 * timers, tables) is kept by others.
 */
final class Orders {
    /** Handle of no order. */
    static final int NONE = -1;

    private static final int LONGS = 8;
    private static final int ID = 0;
    private static final int CLIENT_ID = 1;
    private static final int PRICE = 2;
    private static final int TOTAL = 3;
    private static final int REMAINING = 4;
    private static final int DISPLAYED = 5;
    private static final int DISPLAY_SIZE = 6;
    private static final int STOP_PRICE = 7;

    private static final int INTS = 16;
    private static final int NEXT = 0;
    private static final int PREVIOUS = 1;
    private static final int LEVEL = 2;
    private static final int PARTICIPANT = 3;
    private static final int INSTRUMENT = 4;
    private static final int TERMS = 5;
    private static final int SESSION = 6;
    private static final int TIMER = 7;
    private static final int OWNER_LINKS = 8;
    private static final int RANK = 12;

    private static final int TYPE_SHIFT = 4;
    private static final int TIME_IN_FORCE_SHIFT = 8;
    private static final int PREVENTION_SHIFT = 12;
    private static final int POST_ONLY_SHIFT = 16;
    private static final int CODE_MASK = 15;
    private static final int WAITING = 1 << 20;

    private final int capacity;
    private final long[] longs;
    private final int[] ints;
    private int used;
    private int freeList = NONE;
    private int count;

    Orders(final int capacity) {
        this.capacity = capacity;
        longs = new long[Math.multiplyExact(capacity, LONGS)];
        ints = new int[Math.multiplyExact(capacity, INTS)];
    }

    int count() {
        return count;
    }

    boolean isFull() {
        return count == capacity;
    }

    int allocate() {
        final int handle = freeList == NONE ? used++ : freeList;
        freeList = handle == freeList ? ints[handle * INTS + NEXT] : NONE;
        count++;
        return handle;
    }

    void free(final int handle) {
        ints[handle * INTS + NEXT] = freeList;
        freeList = handle;
        count--;
    }

    /** Writes everything that is fixed for the order's life, and clears its timer. */
    void write(final int handle, final IncomingOrder order) {
        id(handle, order.orderId);
        clientId(handle, order.clientOrderId);
        displaySize(handle, order.displaySizeUnits);
        final int row = handle * INTS;
        ints[row + PARTICIPANT] = order.participant.index();
        ints[row + INSTRUMENT] = order.instrument.index();
        ints[row + SESSION] = order.sessionId;
        ints[row + TERMS] = order.side.code()
            | order.orderType.code() << TYPE_SHIFT
            | order.timeInForce.code() << TIME_IN_FORCE_SHIFT
            | order.selfTradePrevention.code() << PREVENTION_SHIFT
            | order.postOnly.code() << POST_ONLY_SHIFT;
        timer(handle, NONE);
    }

    long id(final int handle) {
        return longs[handle * LONGS + ID];
    }

    private void id(final int handle, final long id) {
        longs[handle * LONGS + ID] = id;
    }

    long clientId(final int handle) {
        return longs[handle * LONGS + CLIENT_ID];
    }

    private void clientId(final int handle, final long clientId) {
        longs[handle * LONGS + CLIENT_ID] = clientId;
    }

    /** Limit price, or protection price of a stop. */
    long priceFen(final int handle) {
        return longs[handle * LONGS + PRICE];
    }

    void priceFen(final int handle, final long priceFen) {
        longs[handle * LONGS + PRICE] = priceFen;
    }

    /** Total quantity: filled and remaining; what self-trade prevention took is in neither. */
    long totalUnits(final int handle) {
        return longs[handle * LONGS + TOTAL];
    }

    void totalUnits(final int handle, final long units) {
        longs[handle * LONGS + TOTAL] = units;
    }

    /** What is left, hidden part included. */
    long remainingUnits(final int handle) {
        return longs[handle * LONGS + REMAINING];
    }

    void remainingUnits(final int handle, final long units) {
        longs[handle * LONGS + REMAINING] = units;
    }

    /** What is shown, and trades before the order goes to the back of its level. */
    long displayedUnits(final int handle) {
        return longs[handle * LONGS + DISPLAYED];
    }

    void displayedUnits(final int handle, final long units) {
        longs[handle * LONGS + DISPLAYED] = units;
    }

    /** Size of an iceberg's tip; 0 = all is shown. */
    long displaySizeUnits(final int handle) {
        return longs[handle * LONGS + DISPLAY_SIZE];
    }

    private void displaySize(final int handle, final long units) {
        longs[handle * LONGS + DISPLAY_SIZE] = units;
    }

    long stopPriceFen(final int handle) {
        return longs[handle * LONGS + STOP_PRICE];
    }

    void stopPriceFen(final int handle, final long priceFen) {
        longs[handle * LONGS + STOP_PRICE] = priceFen;
    }

    /** Whether it is a stop that waits for its trigger. */
    boolean isWaiting(final int handle) {
        return (ints[handle * INTS + TERMS] & WAITING) != 0;
    }

    void waiting(final int handle, final boolean waiting) {
        final int terms = ints[handle * INTS + TERMS];
        ints[handle * INTS + TERMS] = waiting ? terms | WAITING : terms & ~WAITING;
    }

    /** Price that triggered a stop in the queue, which displays nothing: it takes the place of what is displayed. */
    long triggerPriceFen(final int handle) {
        return displayedUnits(handle);
    }

    void triggered(final int handle, final long priceFen) {
        displayedUnits(handle, priceFen);
    }

    /** Place of a stop among all stops: smaller is earlier. */
    long rank(final int handle) {
        final int at = handle * INTS + RANK;
        return (long)ints[at] << 32 | (ints[at + 1] & 0xFFFF_FFFFL);
    }

    void rank(final int handle, final long rank) {
        final int at = handle * INTS + RANK;
        ints[at] = (int)(rank >>> 32);
        ints[at + 1] = (int)rank;
    }

    int next(final int handle) {
        return ints[handle * INTS + NEXT];
    }

    void next(final int handle, final int next) {
        ints[handle * INTS + NEXT] = next;
    }

    int previous(final int handle) {
        return ints[handle * INTS + PREVIOUS];
    }

    void previous(final int handle, final int previous) {
        ints[handle * INTS + PREVIOUS] = previous;
    }

    int level(final int handle) {
        return ints[handle * INTS + LEVEL];
    }

    void level(final int handle, final int level) {
        ints[handle * INTS + LEVEL] = level;
    }

    /** Index of the owner. */
    int participant(final int handle) {
        return ints[handle * INTS + PARTICIPANT];
    }

    /** Index of the instrument. */
    int instrument(final int handle) {
        return ints[handle * INTS + INSTRUMENT];
    }

    /** Id of the session that entered it. */
    int sessionId(final int handle) {
        return ints[handle * INTS + SESSION];
    }

    /** Timer that ends it, or NONE. */
    int timer(final int handle) {
        return ints[handle * INTS + TIMER];
    }

    void timer(final int handle, final int timer) {
        ints[handle * INTS + TIMER] = timer;
    }

    /** Link of a list of owners: see {@link OwnerList}. */
    int ownerLink(final int handle, final int link) {
        return ints[handle * INTS + OWNER_LINKS + link];
    }

    void ownerLink(final int handle, final int link, final int other) {
        ints[handle * INTS + OWNER_LINKS + link] = other;
    }

    boolean isBuy(final int handle) {
        return (ints[handle * INTS + TERMS] & CODE_MASK) == Side.BUY.code();
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
        return ints[handle * INTS + TERMS] >>> shift & CODE_MASK;
    }
}
