package io.jishi.core.pool;

import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Participants;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.state.StateHash;

/**
 * The best introductions found so far, best first: score, then the owner's credit grade, then the better price, then
 * the earlier place in line; all as they were when they were found.
 */
final class Ranking {
    private final Listings listings;
    private final Participants participants;
    private final int[] listing = new int[CoreLimits.MAX_PROPOSALS];
    private final int[] score = new int[CoreLimits.MAX_PROPOSALS];
    private final int[] grade = new int[CoreLimits.MAX_PROPOSALS];
    private final long[] price = new long[CoreLimits.MAX_PROPOSALS];
    private final long[] id = new long[CoreLimits.MAX_PROPOSALS];
    private final long[] priority = new long[CoreLimits.MAX_PROPOSALS];
    private final long[] units = new long[CoreLimits.MAX_PROPOSALS];
    private final long[] endNs = new long[CoreLimits.MAX_PROPOSALS];
    private int size;
    private int limit;
    private int threshold;

    Ranking(final Listings listings, final Participants participants) {
        this.listings = listings;
        this.participants = participants;
    }

    void clear(final PoolRules rules) {
        size = 0;
        limit = rules.topK();
        threshold = rules.threshold();
    }

    int size() {
        return size;
    }

    int listing(final int rank) {
        return listing[rank];
    }

    /** Whether so many are on it that others may have been left out. */
    boolean isFull() {
        return size == limit;
    }

    /** The least score that may still come onto the list. */
    int least() {
        return size < limit ? threshold : Math.max(threshold, score[limit - 1]);
    }

    /** Whether a listing with a score, or one that has no more, may still come onto the list. */
    boolean wants(final int most) {
        return most >= least();
    }

    /** Enters a listing with a score that is wanted; the last one may fall off. */
    void add(final int candidate, final int total) {
        final int candidateGrade = gradeOf(candidate);
        if (size == limit) {
            if (!isBefore(candidate, total, candidateGrade, size - 1)) {
                return;
            }
            size--;
        }
        int place = size++;
        while (place > 0 && isBefore(candidate, total, candidateGrade, place - 1)) {
            copy(place - 1, place);
            place--;
        }
        listing[place] = candidate;
        score[place] = total;
        grade[place] = candidateGrade;
        price[place] = listings.priceFen(candidate);
        id[place] = listings.id(candidate);
        priority[place] = listings.priority(candidate);
        units[place] = listings.remainingUnits(candidate);
        endNs[place] = listings.validUntilNs(candidate);
    }

    private void copy(final int from, final int to) {
        listing[to] = listing[from];
        score[to] = score[from];
        grade[to] = grade[from];
        price[to] = price[from];
        id[to] = id[from];
        priority[to] = priority[from];
        units[to] = units[from];
        endNs[to] = endNs[from];
    }

    private boolean isBefore(final int candidate, final int total, final int candidateGrade, final int place) {
        if (total != score[place]) {
            return total > score[place];
        }
        if (candidateGrade != grade[place]) {
            return candidateGrade < grade[place];
        }
        final long own = listings.priceFen(candidate);
        if (own != price[place]) {
            return listings.isSupply(candidate) ? own < price[place] : own > price[place];
        }
        return listings.priority(candidate) < priority[place];
    }

    private int gradeOf(final int candidate) {
        final Participant owner = participants.find(listings.participantId(candidate));
        return owner.grade().code();
    }

    /** Whether a listing is still as it was when it was found. */
    boolean isAsFound(final int rank) {
        final int handle = listing[rank];
        return listings.id(handle) == id[rank] && listings.priority(handle) == priority[rank]
            && listings.remainingUnits(handle) == units[rank] && listings.validUntilNs(handle) == endNs[rank]
            && !listings.isContested(handle);
    }

    /** Leaves one out. */
    void remove(final int rank) {
        size--;
        for (int place = rank; place < size; place++) {
            copy(place + 1, place);
        }
    }

    /** Leaves out all but the first so many. */
    void keep(final int count) {
        size = Math.min(size, count);
    }

    /** Adds how many there are and of each id, place in line, units left, end, score and grade. */
    void hashInto(final StateHash hash) {
        hash.add(size);
        for (int place = 0; place < size; place++) {
            hash.add(id[place]).add(priority[place]).add(units[place]).add(endNs[place]);
            hash.add(score[place]).add(grade[place]);
        }
    }
}
