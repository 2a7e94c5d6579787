package io.jishi.core.continuous;

import io.jishi.core.reference.ReferenceData;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.time.Timers;
import org.agrona.collections.Long2LongCounterMap;

/** The live orders with everything by which they are found and counted; where they stand in books is not known here. */
final class LiveOrders {
    private final ReferenceData reference;
    private final Timers timers;
    private final Orders orders;
    private final OrderIndex index;
    private final OwnerList ofParticipants;
    private final OwnerList ofSessions;
    private final Long2LongCounterMap openOrders = new Long2LongCounterMap(0);

    LiveOrders(final CoreLimits limits, final ReferenceData reference, final Timers timers) {
        this.reference = reference;
        this.timers = timers;
        orders = new Orders(limits.maxOrders());
        index = new OrderIndex(orders, limits.maxOrders());
        ofParticipants = new OwnerList(orders, OwnerList.OF_PARTICIPANT, limits.maxParticipants());
        ofSessions = new OwnerList(orders, OwnerList.OF_SESSION, limits.maxSessions() + 1);
    }

    Orders rows() {
        return orders;
    }

    OwnerList ofParticipants() {
        return ofParticipants;
    }

    OwnerList ofSessions() {
        return ofSessions;
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

    /** Live orders of a participant at a venue. */
    long openOrders(final int participantIndex, final int venueId) {
        return openOrders.get(key(participantIndex, venueId));
    }

    /** Gives a new order a row; it must have room. */
    void add(final IncomingOrder order) {
        final int handle = orders.allocate();
        order.handle = handle;
        orders.write(handle, order);
        index.add(handle);
        ofParticipants.append(order.participant.index(), handle);
        ofSessions.append(sessionIndex(order.sessionId), handle);
        openOrders.incrementAndGet(key(order.participant.index(), order.instrument.venue().id()));
    }

    /** Takes the row of an order that has ended, and disarms its timer. */
    void remove(final int handle) {
        timers.cancel(orders.timer(handle));
        index.remove(handle);
        ofParticipants.remove(orders.participant(handle), handle);
        ofSessions.remove(sessionIndex(orders.sessionId(handle)), handle);
        final int venueId = reference.instruments().at(orders.instrument(handle)).venue().id();
        openOrders.decrementAndGet(key(orders.participant(handle), venueId));
        orders.free(handle);
    }

    private int sessionIndex(final int sessionId) {
        return reference.sessions().find(sessionId).index();
    }

    private static long key(final int participantIndex, final int venueId) {
        return (long)participantIndex << 32 | venueId;
    }
}
