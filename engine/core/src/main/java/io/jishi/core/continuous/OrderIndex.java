package io.jishi.core.continuous;

/** Finds live orders by the engine's id, and by participant and client's id. */
final class OrderIndex {
    /** Odd, and far from the numbers that clients give. */
    private static final long OWNER_FACTOR = 0xD1B5_4A32_D192_ED03L;
    /** The golden ratio: Fibonacci hashing. */
    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private final Orders orders;
    private final IdIndex byId;
    private final HandleTable byClientId;

    OrderIndex(final Orders orders, final int capacity) {
        this.orders = orders;
        byId = new IdIndex(orders, capacity);
        byClientId = new HandleTable(capacity);
    }

    int find(final long orderId) {
        return byId.find(orderId);
    }

    int find(final int participantIndex, final long clientOrderId) {
        final int hash = hash(participantIndex, clientOrderId);
        for (int cell = byClientId.first(hash); cell >= 0; cell = byClientId.next(hash, cell)) {
            final int handle = byClientId.handleAt(cell);
            if (orders.clientId(handle) == clientOrderId && orders.participant(handle) == participantIndex) {
                return handle;
            }
        }
        return Orders.NONE;
    }

    /** The order that has an id, or another or none, without a look at it. */
    int guess(final long orderId) {
        return byId.guess(orderId);
    }

    /** The order that has a client's id with a hash, or another or none, without a look at it. */
    int guessOfClient(final int hash) {
        final int cell = byClientId.first(hash);
        return cell < 0 ? Orders.NONE : byClientId.handleAt(cell);
    }

    /** Reads where orders whose client's ids have some hashes are found, or would be. */
    long touchOfClients(final int[] hashes, final int from, final int to) {
        return byClientId.touch(hashes, from, to);
    }

    /** Reads where new orders with ids from one up to another will be found. */
    long touch(final long from, final long to) {
        return byId.touch(from, to);
    }

    void add(final int handle) {
        byId.add(handle);
        byClientId.add(hash(orders.participant(handle), orders.clientId(handle)), handle);
    }

    void remove(final int handle) {
        byId.remove(handle);
        byClientId.remove(hash(orders.participant(handle), orders.clientId(handle)), handle);
    }

    /** Hash of a client's id, the upper half of a product: numbers that follow each other are spread as well as any. */
    static int hash(final int participantIndex, final long clientOrderId) {
        return (int)(((participantIndex * OWNER_FACTOR + clientOrderId) * FACTOR) >>> 32);
    }
}
