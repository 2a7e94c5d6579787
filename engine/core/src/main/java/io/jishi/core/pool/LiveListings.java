package io.jishi.core.pool;

import io.jishi.core.state.StateHash;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.Scope;
import java.util.ArrayDeque;
import org.agrona.collections.Long2LongHashMap;

/**
 * Tells whether a listing that stands is over: its end has come, or a {@link MassEnd} covers it, and that has not been
 * told yet, because many end at once and are told a slice at a time. Nobody can name it, trade with it or be introduced
 * to it any more; it keeps the room that it takes until it is told. What a lot decides on is never over.
 */
final class LiveListings {
    private static final int NONE = Listings.NONE;
    private final Clock clock;
    private final Listings listings;
    private final ArrayDeque<MassEnd> ends = new ArrayDeque<>();
    /** By key: the last place in line that is covered. */
    private final Long2LongHashMap lastPlaces = new Long2LongHashMap(NONE);

    LiveListings(final Clock clock, final Listings listings) {
        this.clock = clock;
        this.listings = listings;
    }

    boolean isOver(final int listing) {
        return (clock.hasCome(listings.validUntilNs(listing)) || isCovered(listing)) && !listings.isInLot(listing);
    }

    private boolean isCovered(final int listing) {
        return !ends.isEmpty() && (isKilled(listing) || isOfAssetThatPassed(listing));
    }

    private boolean isKilled(final int listing) {
        final long place = listings.priority(listing);
        return place <= lastPlaces.get(MassEnd.key(Scope.ALL, 0))
            || place <= lastPlaces.get(MassEnd.key(Scope.VENUE, listings.venueId(listing)))
            || place <= lastPlaces.get(MassEnd.key(Scope.PARTICIPANT, listings.participantId(listing)));
    }

    private boolean isOfAssetThatPassed(final int listing) {
        final int asset = listings.asset(listing);
        return asset != NONE && listings.priority(listing) <= lastPlaces.get(MassEnd.key(null, asset));
    }

    /** Why a listing that is over is: RIGHT_ENDED, OPERATOR, EXPIRED; the first that holds. */
    ListingEnd reason(final int listing) {
        if (!isCovered(listing)) {
            return ListingEnd.EXPIRED;
        }
        return isOfAssetThatPassed(listing) ? ListingEnd.RIGHT_ENDED : ListingEnd.OPERATOR;
    }

    /** The live listing with an id, or NONE. */
    int find(final long listingId) {
        return unlessOver(listings.find(listingId));
    }

    /** The live listing with its owner's own id, or NONE. */
    int find(final int participantId, final long clientId) {
        return unlessOver(listings.find(participantId, clientId));
    }

    private int unlessOver(final int listing) {
        return listing == NONE || isOver(listing) ? NONE : listing;
    }

    /** From now on those are over that it covers; nothing new if all of them are by one before. */
    void add(final MassEnd end) {
        if (lastPlaces.get(end.key()) != end.lastPlace()) {
            ends.add(end);
            lastPlaces.put(end.key(), end.lastPlace());
        }
    }

    /** What is told now, or null. */
    MassEnd firstEnd() {
        return ends.peek();
    }

    /** All of the first have been told; another with its key, that covers more, may wait. */
    void removeFirstEnd() {
        final MassEnd told = ends.remove();
        if (lastPlaces.get(told.key()) == told.lastPlace()) {
            lastPlaces.remove(told.key());
        }
    }

    /** Adds how many are being told, and of each its key, last place, how far it is. */
    void hashInto(final StateHash hash) {
        hash.add(ends.size());
        for (final MassEnd end : ends) {
            hash.add(end.key()).add(end.lastPlace()).add(end.next()).add(end.end());
        }
    }
}
