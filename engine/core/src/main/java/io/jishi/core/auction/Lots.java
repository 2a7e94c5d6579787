package io.jishi.core.auction;

import io.jishi.core.model.LiveSales;
import io.jishi.core.state.HandleTable;
import io.jishi.core.state.StateHash;

/**
 * The lots that are kept: in the order of ids, found by id and by their owner's id. A lot is an object
 * made when its place is first used, and used again.
 */
final class Lots {
    private static final int NONE = HandleTable.NONE;
    private final Lot[] places;
    private final int[] free;
    private final HandleTable byId;
    private final HandleTable byClientId;
    private final LiveSales sales;
    private int highest;
    private int freeCount;
    private Lot first;
    private Lot last;
    private long lastId;

    Lots(final int capacity, final LiveSales sales) {
        this.sales = sales;
        places = new Lot[capacity];
        free = new int[capacity];
        byId = new HandleTable(capacity, (h) -> StateHash.mix(places[h].id));
        byClientId = new HandleTable(capacity, (h) -> clientKey(places[h].owner.id(), places[h].clientId));
    }

    boolean isFull() {
        return size() == places.length;
    }

    int size() {
        return highest - freeCount;
    }

    /** The id given last; lots up to it that are not kept are closed. */
    long lastId() {
        return lastId;
    }

    Lot first() {
        return first;
    }

    /** A place for a lot, not yet kept; there must be room. */
    Lot vacant() {
        final int handle = freeCount > 0 ? free[freeCount - 1] : highest;
        if (places[handle] == null) {
            places[handle] = new Lot(handle);
        }
        return places[handle];
    }

    /** Keeps the vacant lot, which has everything but its id. */
    void add(final Lot lot) {
        if (freeCount > 0) {
            freeCount--;
        } else {
            highest++;
        }
        lot.id = ++lastId;
        lot.previous = last;
        lot.next = null;
        if (last == null) {
            first = lot;
        } else {
            last.next = lot;
        }
        last = lot;
        byId.add(lot.handle);
        byClientId.add(lot.handle);
        if (lot.isOwnSale()) {
            sales.begin(lot.asset);
        }
    }

    /** The lot has come to its end: its asset may be sold anew. */
    void end(final Lot lot) {
        if (lot.isOwnSale()) {
            sales.end(lot.asset);
        }
    }

    /** Forgets a lot that has come to its end. */
    void remove(final Lot lot) {
        byId.remove(lot.handle);
        byClientId.remove(lot.handle);
        if (lot.previous == null) {
            first = lot.next;
        } else {
            lot.previous.next = lot.next;
        }
        if (lot.next == null) {
            last = lot.previous;
        } else {
            lot.next.previous = lot.previous;
        }
        free[freeCount++] = lot.handle;
    }

    /** The lot with an id, or null. */
    Lot find(final long lotId) {
        final int lot = byId.find(StateHash.mix(lotId));
        return lot == NONE ? null : places[lot];
    }

    boolean isNamed(final int ownerId, final long clientLotId) {
        int place = byClientId.start(clientKey(ownerId, clientLotId));
        while (byClientId.at(place) != NONE) {
            final Lot lot = places[byClientId.at(place)];
            if (lot.clientId == clientLotId && lot.owner.id() == ownerId) {
                return true;
            }
            place = byClientId.next(place);
        }
        return false;
    }

    private static long clientKey(final int ownerId, final long clientLotId) {
        return StateHash.mix(clientLotId + StateHash.mix(ownerId));
    }
}
