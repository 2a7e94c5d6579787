package io.jishi.core.reference;

import io.jishi.core.state.StateHash;
import java.util.ArrayList;
import java.util.List;

/** All venues, by id. */
public final class Venues {
    private final int limit;
    private final IdTable<Venue> byId;
    private final List<Venue> inOrder = new ArrayList<>();
    private final CodesInUse codes;

    Venues(final int limit) {
        this.limit = limit;
        byId = new IdTable<>(limit);
        codes = new CodesInUse(limit);
    }

    /**
     * Finds a venue.
     *
     * @param venueId any number.
     * @return the venue, or null.
     */
    public Venue find(final int venueId) {
        return byId.find(venueId);
    }

    boolean isFull() {
        return inOrder.size() >= limit;
    }

    CodesInUse codes() {
        return codes;
    }

    Venue add(final int venueId) {
        final Venue venue = new Venue(inOrder.size(), venueId);
        byId.put(venueId, venue);
        inOrder.add(venue);
        return venue;
    }

    void hashInto(final StateHash hash) {
        hash.add(inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).hashInto(hash);
        }
    }
}
