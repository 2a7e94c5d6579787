package io.jishi.core.continuous;

/**
 * The live orders of each participant with the sessions that entered them, in no order: chunks of a cache line each,
 * seven orders in one, linked to the one before. All chunks of a participant but the last are full. An order says its
 * place; when it goes the last one takes it, so that nobody looks at neighbours.
 */
final class OwnerOrders {
    /** Word of a chunk: the last place in the one before. */
    private static final int PREVIOUS = 0;
    /** Words of an order: its handle, the session. */
    private static final int WORDS = 2;
    private static final int SESSION = 1;
    private static final int LAST_PLACE = Lines.INTS - WORDS;
    private static final int ORDERS = LAST_PLACE / WORDS;
    private static final int NONE = 0;

    private final Orders orders;
    private final int[] ints;
    /** Place of the last order of each participant; 0 = none. */
    private final int[] last;
    private int nextUnused = Lines.FIRST_INT;
    private int freeList = NONE;

    OwnerOrders(final Orders orders, final int maxOrders, final int maxOwners) {
        this.orders = orders;
        final int chunks = Math.addExact(maxOrders / ORDERS, Math.min(maxOrders, maxOwners));
        ints = new int[Math.addExact(Lines.FIRST_INT, Math.multiplyExact(Lines.INTS, chunks))];
        last = new int[maxOwners];
    }

    /** Adds an order of a participant that a session entered. */
    void add(final int owner, final int order, final int sessionId) {
        final int before = last[owner];
        final boolean isFull = before == NONE || Lines.positionOfInt(before) == LAST_PLACE;
        final int place = (isFull ? allocate(before) : before) + WORDS;
        ints[place] = order;
        ints[place + SESSION] = sessionId;
        last[owner] = place;
        orders.placeOfOwner(order, place);
    }

    private int allocate(final int lastPlace) {
        final int chunk = freeList == NONE ? nextUnused : freeList;
        if (freeList == NONE) {
            nextUnused += Lines.INTS;
        } else {
            freeList = ints[chunk + PREVIOUS];
        }
        ints[chunk + PREVIOUS] = lastPlace;
        return chunk;
    }

    /** Removes an order of a participant. */
    void remove(final int owner, final int order) {
        final int end = last[owner];
        final int place = orders.placeOfOwner(order);
        final int moved = ints[end];
        ints[place] = moved;
        ints[place + SESSION] = ints[end + SESSION];
        orders.placeOfOwner(moved, place);
        last[owner] = previous(end);
        if (Lines.positionOfInt(end) == WORDS) {
            ints[end - WORDS + PREVIOUS] = freeList;
            freeList = end - WORDS;
        }
    }

    /** Place of the last order of a participant; 0 = it has none. */
    int last(final int owner) {
        return last[owner];
    }

    /** The place before one; 0 = it was the first. */
    int previous(final int place) {
        return Lines.positionOfInt(place) == WORDS ? ints[place - WORDS + PREVIOUS] : place - WORDS;
    }

    /** The order at a place. */
    int at(final int place) {
        return ints[place];
    }

    /** Id of the session that entered the order at a place. */
    int sessionAt(final int place) {
        return ints[place + SESSION];
    }

    /** Id of the session that entered an order. */
    int sessionId(final int order) {
        return sessionAt(orders.placeOfOwner(order));
    }

    /** Reads the place of an order; its row should be near. */
    long touch(final int order) {
        return ints[orders.placeOfOwner(order)];
    }
}
