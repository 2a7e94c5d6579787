package io.jishi.core.pool;

import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Participants;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.state.StateHash;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The best introductions found so far, best first: score, then the owner's credit grade, then the better price, then
 * the earlier place in line; all as they were when they were found.
 */
final class Ranking {
    private final Listings listings;
    private final Participants participants;
    /** By rank, where the numbers of one stand; behind the last, where others may. */
    private final int[] place = new int[CoreLimits.MAX_PROPOSALS];
    private final int[] listing = new int[CoreLimits.MAX_PROPOSALS];
    private final int[] score = new int[CoreLimits.MAX_PROPOSALS];
    private final int[] grade = new int[CoreLimits.MAX_PROPOSALS];
    /** Of demands with the sign turned, so that the smaller is the better. */
    private final long[] price = new long[CoreLimits.MAX_PROPOSALS];
    private final long[] id = new long[CoreLimits.MAX_PROPOSALS];
    private final long[] priority = new long[CoreLimits.MAX_PROPOSALS];
    private final long[] units = new long[CoreLimits.MAX_PROPOSALS];
    private final long[] endNs = new long[CoreLimits.MAX_PROPOSALS];
    private final long[] parts = new long[CoreLimits.MAX_PROPOSALS];
    private int size;
    private int limit;
    private int threshold;

    Ranking(final Listings listings, final Participants participants) {
        this.listings = listings;
        this.participants = participants;
        Arrays.setAll(place, IntUnaryOperator.identity());
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
        return listing[place[rank]];
    }

    int score(final int rank) {
        return score[place[rank]];
    }

    /** What its score is made of, by {@link Score#parts}. */
    long parts(final int rank) {
        return parts[place[rank]];
    }

    /** Whether so many are on it that others may have been left out. */
    boolean isFull() {
        return size == limit;
    }

    /** The least score that may still come onto the list. */
    int least() {
        return size < limit ? threshold : Math.max(threshold, score[place[limit - 1]]);
    }

    /** Whether a listing with a score, or one that has no more, may still come onto the list. */
    boolean wants(final int most) {
        return most >= least();
    }

    /** Enters a listing with a score that is wanted, and its parts; the last one may fall off. */
    void add(final int candidate, final int total, final long itsParts) {
        final int candidateGrade = gradeOf(candidate);
        final long priceFen = listings.priceFen(candidate);
        final long better = listings.isSupply(candidate) ? priceFen : -priceFen;
        final long order = listings.priority(candidate);
        if (size == limit && !isBefore(total, candidateGrade, better, order, place[size - 1])) {
            return;
        }
        size -= size == limit ? 1 : 0;
        int rank = size;
        final int own = place[size++];
        while (rank > 0 && isBefore(total, candidateGrade, better, order, place[rank - 1])) {
            place[rank] = place[--rank];
        }
        place[rank] = own;
        listing[own] = candidate;
        score[own] = total;
        parts[own] = itsParts;
        grade[own] = candidateGrade;
        price[own] = better;
        id[own] = listings.id(candidate);
        priority[own] = order;
        units[own] = listings.remainingUnits(candidate);
        endNs[own] = listings.validUntilNs(candidate);
    }

    private boolean isBefore(
        final int total, final int itsGrade, final long itsPrice, final long itsPriority, final int other) {
        if (total != score[other]) {
            return total > score[other];
        }
        if (itsGrade != grade[other]) {
            return itsGrade < grade[other];
        }
        return itsPrice != price[other] ? itsPrice < price[other] : itsPriority < priority[other];
    }

    private int gradeOf(final int candidate) {
        final Participant owner = participants.find(listings.participantId(candidate));
        return owner.grade().code();
    }

    /** Whether a listing is still as it was when it was found. */
    boolean isAsFound(final int rank) {
        final int its = place[rank];
        final int handle = listing[its];
        return listings.id(handle) == id[its] && listings.priority(handle) == priority[its]
            && listings.remainingUnits(handle) == units[its] && listings.validUntilNs(handle) == endNs[its]
            && !listings.isContested(handle);
    }

    /** Leaves one out. */
    void remove(final int rank) {
        final int its = place[rank];
        size--;
        for (int at = rank; at < size; at++) {
            place[at] = place[at + 1];
        }
        place[size] = its;
    }

    /** Leaves out all but the first so many. */
    void keep(final int count) {
        size = Math.min(size, count);
    }

    /** Adds how many there are and of each id, place in line, units left, end, score and grade. */
    void hashInto(final StateHash hash) {
        hash.add(size);
        for (int rank = 0; rank < size; rank++) {
            final int its = place[rank];
            hash.add(id[its]).add(priority[its]).add(units[its]).add(endNs[its]);
            hash.add(score[its]).add(grade[its]);
        }
    }
}
