package io.jishi.core.continuous;

import io.jishi.core.state.StateHash;

/** Finds live orders by the engine's id, and by participant and client's id. */
final class OrderIndex {
    private static final int LINE_BITS = 2;
    private static final int LINE_MASK = (1 << LINE_BITS) - 1;
    /** Odd, and far from the numbers that clients give. */
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

    void add(final int handle) {
        byId.add(handle);
        byClientId.add(hash(orders.participant(handle), orders.clientId(handle)), handle);
    }

    void remove(final int handle) {
        byId.remove(handle);
        byClientId.remove(hash(orders.participant(handle), orders.clientId(handle)), handle);
    }

    /** Clients number their orders, too: four numbers that follow each other lie side by side. */
    private static int hash(final int participantIndex, final long clientOrderId) {
        return (int)StateHash.mix(participantIndex * FACTOR + (clientOrderId >>> LINE_BITS)) << LINE_BITS
            | ((int)clientOrderId & LINE_MASK);
    }
}
