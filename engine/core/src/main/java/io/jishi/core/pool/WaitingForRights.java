package io.jishi.core.pool;

import io.jishi.core.reference.Participants;
import java.util.Arrays;

/**
 * Candidates whose right takes long to check, taken out best first: so only those are checked that would come onto the
 * list. A heap, which grows until it holds as many as ever waited.
 */
final class WaitingForRights {
    private static final int CAPACITY = 64;
    private final RankKeys keys;
    private int[] handles = new int[CAPACITY];
    private int[] heap = new int[CAPACITY];
    private int size;
    private int added;

    WaitingForRights(final Listings listings, final Participants participants) {
        keys = new RankKeys(listings, participants, CAPACITY);
    }

    /** Forgets those that are left. */
    void clear() {
        size = 0;
        added = 0;
    }

    /** Adds a candidate with its score. */
    void add(final int candidate, final int total) {
        if (added == handles.length) {
            handles = Arrays.copyOf(handles, 2 * added);
            heap = Arrays.copyOf(heap, 2 * added);
            keys.grow(2 * added);
        }
        handles[added] = candidate;
        keys.set(added, candidate, total);
        int place = size++;
        while (place > 0 && keys.isBefore(added, heap[(place - 1) / 2])) {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        heap[place] = added++;
    }

    /** The best, or NONE. */
    int first() {
        return size == 0 ? Listings.NONE : handles[heap[0]];
    }

    /** Score of the best. */
    int firstScore() {
        return keys.score(heap[0]);
    }

    /** Takes out the best. */
    void removeFirst() {
        final int sinking = heap[--size];
        int place = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && keys.isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!keys.isBefore(heap[child], sinking)) {
                break;
            }
            heap[place] = heap[child];
            place = child;
            child = 2 * place + 1;
        }
        heap[place] = sinking;
    }
}
