package io.jishi.core.pool;

import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.Scope;

/**
 * Many listings that something has ended, which is being told: those in the scope of a kill switch, or the others of an
 * asset whose title has passed. It covers whom it found, by their places in line.
 */
final class MassEnd {
    private static final int KIND_SHIFT = 56;
    /** In place of the code of a scope. */
    private static final int ASSET = 0x7F;
    /** Of a kill switch; null for an asset. */
    private final Scope scope;
    private final int subject;
    private final long lastPlace;
    /** Handles below it have been looked at, from the other on there was nobody. */
    private int next;
    private final int end;

    private MassEnd(final Scope scope, final int subject, final long lastPlace, final int end) {
        this.scope = scope;
        this.subject = subject;
        this.lastPlace = lastPlace;
        this.end = end;
    }

    /** A kill switch covers all of its scope up to a place in line, whose handles are below one. */
    static MassEnd ofKillSwitch(final Scope scope, final int subjectId, final long lastPlace, final int end) {
        return new MassEnd(scope, subjectId, lastPlace, end);
    }

    /** A title that passes covers all of the asset up to a place in line. */
    static MassEnd ofAsset(final int asset, final long lastPlace) {
        return new MassEnd(null, asset, lastPlace, 1);
    }

    static long key(final Scope scope, final int subject) {
        return (long)(scope == null ? ASSET : scope.code()) << KIND_SHIFT | subject;
    }

    long key() {
        return key(scope, subject);
    }

    boolean isOfAsset() {
        return scope == null;
    }

    boolean isOfParticipant() {
        return scope == Scope.PARTICIPANT;
    }

    ListingEnd reason() {
        return isOfAsset() ? ListingEnd.RIGHT_ENDED : ListingEnd.OPERATOR;
    }

    /** Participant, venue or asset. */
    int subject() {
        return subject;
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

    /** Whether all have been told. */
    boolean isDone() {
        return next >= end;
    }

    /** Whether it is meant for a listing, whatever has been told so far. */
    boolean covers(final Listings listings, final int listing) {
        return listings.priority(listing) <= lastPlace && !listings.isInLot(listing) && isInScope(listings, listing);
    }

    private boolean isInScope(final Listings listings, final int listing) {
        if (isOfAsset()) {
            return listings.asset(listing) == subject && !listings.isSpent(listing);
        }
        return scope == Scope.ALL
            || (isOfParticipant() ? listings.participantId(listing) : listings.venueId(listing)) == subject;
    }
}
