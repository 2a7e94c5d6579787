package io.jishi.core.pool;

import io.jishi.core.reference.Participants;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.state.StateHash;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The best introductions found so far, best first by {@link RankKeys}, as they were when they were found. */
final class Ranking {
    /** Where the keys of one stand that may come onto the list. */
    private static final int NEXT = CoreLimits.MAX_PROPOSALS;
    private final Listings listings;
    private final RankKeys keys;
    /** By rank, where the numbers of one stand; behind the last, where others may. */
    private final int[] place = new int[CoreLimits.MAX_PROPOSALS];
    private final int[] listing = new int[CoreLimits.MAX_PROPOSALS];
    private final long[] id = new long[CoreLimits.MAX_PROPOSALS];
    private final long[] units = new long[CoreLimits.MAX_PROPOSALS];
    private final long[] endNs = new long[CoreLimits.MAX_PROPOSALS];
    private final long[] parts = new long[CoreLimits.MAX_PROPOSALS];
    private int size;
    private int limit;
    private int threshold;

    Ranking(final Listings listings, final Participants participants) {
        this.listings = listings;
        keys = new RankKeys(listings, participants, NEXT + 1);
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
        return keys.score(place[rank]);
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
        return size < limit ? threshold : Math.max(threshold, keys.score(place[limit - 1]));
    }

    /** Whether a listing with a score, or one that has no more, may still come onto the list. */
    boolean wants(final int most) {
        return most >= least();
    }

    /** Whether a listing with a score that is wanted would come onto the list. */
    boolean takes(final int candidate, final int total) {
        keys.set(NEXT, candidate, total);
        return size < limit || keys.isBefore(NEXT, place[size - 1]);
    }

    /** Enters a listing with a score that is wanted, and its parts; the last one may fall off. */
    void add(final int candidate, final int total, final long itsParts) {
        if (!takes(candidate, total)) {
            return;
        }
        size -= size == limit ? 1 : 0;
        int rank = size;
        final int own = place[size++];
        while (rank > 0 && keys.isBefore(NEXT, place[rank - 1])) {
            place[rank] = place[--rank];
        }
        place[rank] = own;
        keys.copy(NEXT, own);
        listing[own] = candidate;
        parts[own] = itsParts;
        id[own] = listings.id(candidate);
        units[own] = listings.remainingUnits(candidate);
        endNs[own] = listings.validUntilNs(candidate);
    }

    /** Whether a listing is still as it was when it was found. */
    boolean isAsFound(final int rank) {
        final int its = place[rank];
        final int handle = listing[its];
        return listings.id(handle) == id[its] && listings.priority(handle) == keys.priority(its)
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
            hash.add(id[its]).add(keys.priority(its)).add(units[its]).add(endNs[its]);
            hash.add(keys.score(its)).add(keys.grade(its));
        }
    }
}
