package io.jishi.core.continuous;

import io.jishi.core.state.StateHash;

/** Finds live orders by the engine's id, and by participant and client's id. */
final class OrderIndex {
    private final Orders orders;
    private final HandleTable byId;
    private final HandleTable byClientId;

    OrderIndex(final Orders orders, final int capacity) {
        this.orders = orders;
        byId = new HandleTable(capacity);
        byClientId = new HandleTable(capacity);
    }

    int find(final long orderId) {
        final long hash = StateHash.mix(orderId);
        for (int cell = byId.first(hash); cell >= 0; cell = byId.next(hash, cell)) {
            if (orders.id(byId.handleAt(cell)) == orderId) {
                return byId.handleAt(cell);
            }
        }
        return Orders.NONE;
    }

    int find(final int participantIndex, final long clientOrderId) {
        final long hash = hash(participantIndex, clientOrderId);
        for (int cell = byClientId.first(hash); cell >= 0; cell = byClientId.next(hash, cell)) {
            final int handle = byClientId.handleAt(cell);
            if (orders.clientId(handle) == clientOrderId && orders.participant(handle) == participantIndex) {
                return handle;
            }
        }
        return Orders.NONE;
    }

    void add(final int handle) {
        byId.add(StateHash.mix(orders.id(handle)), handle);
        byClientId.add(hash(orders.participant(handle), orders.clientId(handle)), handle);
    }

    void remove(final int handle) {
        byId.remove(StateHash.mix(orders.id(handle)), handle);
        byClientId.remove(hash(orders.participant(handle), orders.clientId(handle)), handle);
    }

    private static long hash(final int participantIndex, final long clientOrderId) {
        return StateHash.mix(StateHash.mix(participantIndex) + clientOrderId);
    }
}
