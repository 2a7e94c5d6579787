package io.jishi.core.continuous;

import io.jishi.core.reference.ReferenceData;
import io.jishi.core.reference.Venue;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.time.Timers;

/** The live orders with everything by which they are found and counted; where they stand in books is not known here. */
final class LiveOrders {
    private final ReferenceData reference;
    private final Timers timers;
    private final Orders orders;
    private final OrderIndex index;
    private final Rings ofParticipants;
    private final OpenOrders openOrders;

    LiveOrders(final CoreLimits limits, final ReferenceData reference, final Timers timers) {
        this.reference = reference;
        this.timers = timers;
        orders = new Orders(limits.maxOrders(), limits.maxLevels(), limits.maxParticipants());
        index = new OrderIndex(orders, limits.maxOrders());
        ofParticipants = new Rings(orders.rows(), Rows.OF_OWNER, orders.rows().firstOwner());
        for (int i = 0; i < limits.maxParticipants(); i++) {
            ofParticipants.clear(i);
        }
        openOrders = new OpenOrders(limits.maxParticipants());
    }

    ReferenceData reference() {
        return reference;
    }

    Timers timers() {
        return timers;
    }

    Orders rows() {
        return orders;
    }

    /** The live orders of each participant, in the order of their entry. */
    Rings ofParticipants() {
        return ofParticipants;
    }

    boolean isFull() {
        return orders.isFull();
    }

    /** The live order with an engine's id, or NONE. */
    int find(final long orderId) {
        return index.find(orderId);
    }

    /** The live order with a client's id, or NONE. */
    int find(final int participantIndex, final long clientOrderId) {
        return index.find(participantIndex, clientOrderId);
    }

    /** The order with an id, or another, without a look at it. */
    int guess(final long orderId) {
        return Math.max(orders.rows().firstOrder(), index.guess(orderId));
    }

    /** The order with a client's id, or another, without a look at it. */
    int guess(final int participantIndex, final long clientOrderId) {
        return Math.max(orders.rows().firstOrder(), index.guess(participantIndex, clientOrderId));
    }

    /** Reads where the order with a client's id is found, or would be. */
    long touch(final int participantIndex, final long clientOrderId) {
        return index.touch(participantIndex, clientOrderId);
    }

    /** Reads where orders that are numbered after one will be found. */
    long touchAfter(final long lastOrderId, final int count) {
        return index.touch(lastOrderId + 1, lastOrderId + 1 + count);
    }

    /** Reads what the removal of an order changes, but for its level; its row should be near. */
    long touchNeighbours(final int handle) {
        return orders.queues().touchNeighbours(handle) + ofParticipants.touchNeighbours(handle)
            + touch(orders.participant(handle), orders.clientId(handle))
            + reference.instruments().at(orders.instrument(handle)).touchNames();
    }

    /** Live orders of a participant at a venue. */
    int openOrders(final int participantIndex, final Venue venue) {
        return openOrders.count(participantIndex, venue);
    }

    /** Gives a new order a row; it must have room. */
    void add(final IncomingOrder order) {
        final int handle = orders.allocate();
        order.handle = handle;
        orders.write(handle, order);
        index.add(handle);
        ofParticipants.append(order.participant.index(), handle);
        openOrders.add(order.participant.index(), order.instrument.venue());
    }

    /** Takes the row of an order that has ended, and disarms its timer. */
    void remove(final int handle) {
        timers.cancel(orders.timer(handle));
        index.remove(handle);
        ofParticipants.remove(handle);
        openOrders.remove(
            orders.participant(handle), reference.instruments().at(orders.instrument(handle)).venue());
        orders.free(handle);
    }
}
