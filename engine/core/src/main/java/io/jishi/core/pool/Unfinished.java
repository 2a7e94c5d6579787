package io.jishi.core.pool;

import io.jishi.core.state.StateHash;

/** Resting listings whose search goes on, in the order of their places in line. */
final class Unfinished {
    static final int NONE = Listings.NONE;

    private static final int EXPECTED = 1_000;
    private final Listings listings;
    private final PriceQueues queue = new PriceQueues(EXPECTED);

    Unfinished(final Listings listings) {
        this.listings = listings;
    }

    void add(final int listing) {
        queue.insert(0, 0, listings.priority(listing), listing);
    }

    /** Forgets a listing that ends or loses its place, if it is here. */
    void remove(final int listing) {
        if (queue.size() > 0 && listings.priority(listing) >= queue.priorityAt(queue.first(0))) {
            final int position = queue.firstAfter(0, 0, listings.priority(listing) - 1);
            if (position != PriceQueues.NONE && queue.handleAt(position) == listing) {
                queue.remove(0, 0, listings.priority(listing));
            }
        }
    }

    /** The first in line, or NONE. */
    int first() {
        return queue.size() == 0 ? NONE : queue.handleAt(queue.first(0));
    }

    boolean isEmpty() {
        return queue.size() == 0;
    }

    void hashInto(final StateHash hash) {
        hash.add(queue.size());
        for (int at = queue.first(0); at != PriceQueues.NONE; at = queue.after(at)) {
            hash.add(listings.id(queue.handleAt(at)));
        }
    }
}
