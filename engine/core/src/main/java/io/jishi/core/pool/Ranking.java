package io.jishi.core.pool;

import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Participants;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.state.CoreLimits;

/**
 * The best introductions found so far, best first: score, then the owner's credit grade, then the better price, then
 * the earlier place in line.
 */
final class Ranking {
    private final Listings listings;
    private final Participants participants;
    private final int[] listing = new int[CoreLimits.MAX_PROPOSALS];
    private final int[] score = new int[CoreLimits.MAX_PROPOSALS];
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

    /** Whether a listing with a score, or one that has no more, may still come onto the list. */
    boolean wants(final int most) {
        return most >= threshold && (size < limit || most >= score[limit - 1]);
    }

    /** Enters a listing with a score that is wanted; the last one may fall off. */
    void add(final int candidate, final int total) {
        if (size == limit) {
            if (!isBefore(candidate, total, size - 1)) {
                return;
            }
            size--;
        }
        int place = size++;
        while (place > 0 && isBefore(candidate, total, place - 1)) {
            listing[place] = listing[place - 1];
            score[place] = score[place - 1];
            place--;
        }
        listing[place] = candidate;
        score[place] = total;
    }

    private boolean isBefore(final int candidate, final int total, final int place) {
        if (total != score[place]) {
            return total > score[place];
        }
        final int other = listing[place];
        final int grade = gradeOf(candidate);
        final int otherGrade = gradeOf(other);
        if (grade != otherGrade) {
            return grade < otherGrade;
        }
        final long price = listings.priceFen(candidate);
        final long otherPrice = listings.priceFen(other);
        if (price != otherPrice) {
            return listings.isSupply(candidate) ? price < otherPrice : price > otherPrice;
        }
        return listings.priority(candidate) < listings.priority(other);
    }

    private int gradeOf(final int candidate) {
        final Participant owner = participants.find(listings.participantId(candidate));
        return owner.grade().code();
    }
}
