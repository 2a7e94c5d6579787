package io.jishi.core.continuous;

import io.jishi.core.reference.ReferenceData;
import io.jishi.core.reference.Venue;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.time.Timers;

/** The live orders with everything by which they are found and counted; where they stand in books is not known here. */
final class LiveOrders {
    private final ReferenceData reference;
    private final BookRows books;
    private final Timers timers;
    private final Orders orders;
    private final OrderIndex index;
    private final OwnerOrders ofParticipants;
    private final OpenOrders openOrders;

    LiveOrders(
        final CoreLimits limits, final ReferenceData reference, final BookRows books, final Timers timers) {
        this.reference = reference;
        this.books = books;
        this.timers = timers;
        orders = new Orders(limits.maxOrders(), limits.maxLevels());
        index = new OrderIndex(orders, limits.maxOrders());
        ofParticipants = new OwnerOrders(orders, limits.maxOrders(), limits.maxParticipants());
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

    /** The live orders of each participant. */
    OwnerOrders ofParticipants() {
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

    /** The order whose client's id has a hash, or another, without a look at it. */
    int guessOfClient(final int hash) {
        return Math.max(orders.rows().firstOrder(), index.guessOfClient(hash));
    }

    /** Hash of the client's id of an order. */
    int hash(final int handle) {
        return OrderIndex.hash(orders.participant(handle), orders.clientId(handle));
    }

    /** Reads where orders whose client's ids have some hashes are found, or would be. */
    long touchOfClients(final int[] hashes, final int from, final int to) {
        return index.touchOfClients(hashes, from, to);
    }

    /** Reads where orders that are numbered after one will be found. */
    long touchAfter(final long lastOrderId, final int count) {
        return index.touch(lastOrderId + 1, lastOrderId + 1 + count);
    }

    /** Live orders of a participant at a venue. */
    int openOrders(final int participantIndex, final Venue venue) {
        return openOrders.count(participantIndex, venue.index());
    }

    /** Gives a new order a row; it must have room. */
    void add(final IncomingOrder order) {
        final int handle = orders.allocate();
        order.handle = handle;
        orders.write(handle, order);
        index.add(handle);
        ofParticipants.add(order.participant.index(), handle, order.sessionId);
        openOrders.add(order.participant.index(), order.instrument.venue().index());
    }

    /** Takes the row of an order of an instrument that has ended and stands nowhere, and disarms its timer. */
    void remove(final int handle, final int instrumentIndex) {
        final int owner = orders.participant(handle);
        timers.cancel(orders.timer(handle));
        index.remove(handle);
        ofParticipants.remove(owner, handle);
        openOrders.remove(owner, books.venueIndex(instrumentIndex));
        orders.free(handle);
    }
}
