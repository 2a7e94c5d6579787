package io.jishi.core.pool;

import io.jishi.core.state.StateHash;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.Scope;
import java.util.ArrayDeque;
import org.agrona.collections.Long2LongHashMap;

/**
 * Tells whether a listing that stands is over: its end has come, or a kill switch covers it, and that has not been told
 * yet, because many end at once and are told a slice at a time. Nobody can name it, trade with it or be introduced to
 * it any more; it keeps the room that it takes until it is told. What a lot decides on is never over.
 */
final class LiveListings {
    private static final int NONE = Listings.NONE;
    private final Clock clock;
    private final Listings listings;
    private final ArrayDeque<Kill> kills = new ArrayDeque<>();
    /** By scope and subject: the last place in line that a kill switch covers. */
    private final Long2LongHashMap lastPlaces = new Long2LongHashMap(NONE);

    LiveListings(final Clock clock, final Listings listings) {
        this.clock = clock;
        this.listings = listings;
    }

    boolean isOver(final int listing) {
        final long endNs = listings.validUntilNs(listing);
        return ((endNs != 0 && endNs <= clock.nowNs()) || isKilled(listing)) && !listings.isInLot(listing);
    }

    /** Whether a kill switch that is being carried out covers a listing, unless a lot decides on it. */
    boolean isKilled(final int listing) {
        return !kills.isEmpty() && listings.priority(listing) <= lastPlaceOf(listing);
    }

    private long lastPlaceOf(final int listing) {
        return Math.max(lastPlaces.get(Kill.key(Scope.ALL, 0)), Math.max(
            lastPlaces.get(Kill.key(Scope.VENUE, listings.venueId(listing))),
            lastPlaces.get(Kill.key(Scope.PARTICIPANT, listings.participantId(listing)))));
    }

    /** The live listing with an id, or NONE. */
    int find(final long listingId) {
        final int listing = listings.find(listingId);
        return listing == NONE || isOver(listing) ? NONE : listing;
    }

    /** The live listing with its owner's own id, or NONE; others that are over may have had it before. */
    int find(final int participantId, final long clientId) {
        int listing = listings.find(participantId, clientId);
        while (listing != NONE && isOver(listing)) {
            listing = listings.findNext(listing);
        }
        return listing;
    }

    /** From now on a kill switch covers what it is meant for. */
    void add(final Kill kill) {
        kills.add(kill);
        lastPlaces.put(kill.key(), kill.lastPlace());
    }

    /** The kill switch that is carried out now, or null. */
    Kill firstKill() {
        return kills.peek();
    }

    /** It has been carried out; others of the same scope and subject may wait. */
    void removeFirstKill() {
        final Kill carriedOut = kills.remove();
        lastPlaces.remove(carriedOut.key());
        for (final Kill kill : kills) {
            if (kill.key() == carriedOut.key()) {
                lastPlaces.put(kill.key(), kill.lastPlace());
            }
        }
    }

    /** Adds how many kill switches are being carried out, and of each scope and subject, last place, how far it is. */
    void hashInto(final StateHash hash) {
        hash.add(kills.size());
        for (final Kill kill : kills) {
            hash.add(kill.key()).add(kill.lastPlace()).add(kill.next()).add(kill.end());
        }
    }
}
