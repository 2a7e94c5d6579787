package io.jishi.core.pool;

import io.jishi.core.vocabulary.Scope;

/** A kill switch that is being carried out: it covers whom it found in its scope, by their places in line. */
final class Kill {
    private static final int SCOPE_SHIFT = 56;
    private final Scope scope;
    private final int subjectId;
    /** Of its scope all up to this place in line. */
    private final long lastPlace;
    /** Handles below it have been looked at, from the other on there is nobody of then. */
    private int next;
    private final int end;

    Kill(final Scope scope, final int subjectId, final long lastPlace, final int end) {
        this.scope = scope;
        this.subjectId = subjectId;
        this.lastPlace = lastPlace;
        this.end = end;
    }

    static long key(final Scope scope, final int subjectId) {
        return (long)scope.code() << SCOPE_SHIFT | subjectId;
    }

    long key() {
        return key(scope, subjectId);
    }

    boolean isOfParticipant() {
        return scope == Scope.PARTICIPANT;
    }

    int subjectId() {
        return subjectId;
    }

    long lastPlace() {
        return lastPlace;
    }

    int end() {
        return end;
    }

    int next() {
        return next;
    }

    void next(final int handle) {
        next = handle;
    }

    boolean isOver() {
        return next >= end;
    }

    /** Whether it is meant for a listing, whatever has been done so far. */
    boolean covers(final Listings listings, final int listing) {
        return listings.priority(listing) <= lastPlace && !listings.isInLot(listing)
            && (scope == Scope.ALL
            || (isOfParticipant() ? listings.participantId(listing) : listings.venueId(listing)) == subjectId);
    }
}
