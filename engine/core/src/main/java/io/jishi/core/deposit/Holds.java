package io.jishi.core.deposit;

import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Model;
import java.util.Arrays;

/**
 * What is held of the accounts: at most one amount per participant and subject, reserved or, after a default,
 * forfeited. Handles into preallocated arrays, chained by account, found by an open hash table of at most half its
 * places, with removal by shifting back; it never grows.
 */
final class Holds {
    static final int NONE = -1;

    private final int[] partyOf;
    private final byte[] modelOf;
    private final long[] subjectOf;
    private final long[] amountOf;
    private final boolean[] forfeited;
    private final int[] next;
    private final int[] previous;
    private final int[] free;
    private final int[] places;
    private final int mask;
    private int freeCount;
    private long sum;

    Holds(final int capacity) {
        partyOf = new int[capacity];
        modelOf = new byte[capacity];
        subjectOf = new long[capacity];
        amountOf = new long[capacity];
        forfeited = new boolean[capacity];
        next = new int[capacity];
        previous = new int[capacity];
        free = new int[capacity];
        Arrays.setAll(free, (i) -> capacity - 1 - i);
        freeCount = capacity;
        places = new int[Integer.highestOneBit(capacity) * 4];
        Arrays.fill(places, NONE);
        mask = places.length - 1;
    }

    boolean isFull() {
        return freeCount == 0;
    }

    int size() {
        return partyOf.length - freeCount;
    }

    int find(final int participantId, final Model model, final long subjectId) {
        int place = home(participantId, model.code(), subjectId);
        int hold = places[place];
        while (hold != NONE && !isFor(hold, participantId, model, subjectId)) {
            place = (place + 1) & mask;
            hold = places[place];
        }
        return hold;
    }

    private boolean isFor(final int hold, final int participantId, final Model model, final long subjectId) {
        return subjectOf[hold] == subjectId && partyOf[hold] == participantId && modelOf[hold] == model.code();
    }

    private int home(final int participantId, final int model, final long subjectId) {
        return (int)StateHash.mix(subjectId + StateHash.mix(((long)model << 32) + participantId)) & mask;
    }

    /** Adds a reserved amount; there must be room, and none for the subject yet. */
    void add(final Account account, final Model model, final long subjectId, final long amountFen) {
        final int hold = free[--freeCount];
        partyOf[hold] = account.participantId;
        modelOf[hold] = (byte)model.code();
        subjectOf[hold] = subjectId;
        amountOf[hold] = amountFen;
        forfeited[hold] = false;
        next[hold] = account.firstHold;
        previous[hold] = NONE;
        if (account.firstHold != NONE) {
            previous[account.firstHold] = hold;
        }
        account.firstHold = hold;
        int place = home(account.participantId, model.code(), subjectId);
        while (places[place] != NONE) {
            place = (place + 1) & mask;
        }
        places[place] = hold;
        sum += hashOf(hold);
    }

    void remove(final Account account, final int hold) {
        sum -= hashOf(hold);
        if (previous[hold] == NONE) {
            account.firstHold = next[hold];
        } else {
            next[previous[hold]] = next[hold];
        }
        if (next[hold] != NONE) {
            previous[next[hold]] = previous[hold];
        }
        removePlace(hold);
        free[freeCount++] = hold;
    }

    private void removePlace(final int hold) {
        int hole = homeOf(hold);
        while (places[hole] != hold) {
            hole = (hole + 1) & mask;
        }
        for (int place = (hole + 1) & mask; places[place] != NONE; place = (place + 1) & mask) {
            if (((place - homeOf(places[place])) & mask) >= ((place - hole) & mask)) {
                places[hole] = places[place];
                hole = place;
            }
        }
        places[hole] = NONE;
    }

    private int homeOf(final int hold) {
        return home(partyOf[hold], modelOf[hold], subjectOf[hold]);
    }

    void forfeit(final int hold) {
        sum -= hashOf(hold);
        forfeited[hold] = true;
        sum += hashOf(hold);
    }

    void reduce(final int hold, final long amountFen) {
        sum -= hashOf(hold);
        amountOf[hold] -= amountFen;
        sum += hashOf(hold);
    }

    long amountOf(final int hold) {
        return amountOf[hold];
    }

    boolean isForfeited(final int hold) {
        return forfeited[hold];
    }

    int nextOf(final int hold) {
        return next[hold];
    }

    private long hashOf(final int hold) {
        final long amount = StateHash.mix(amountOf[hold] + (forfeited[hold] ? StateHash.mix(1) : 0));
        return StateHash.mix(StateHash.mix(subjectOf[hold] + amount) + (((long)modelOf[hold] << 32) + partyOf[hold]));
    }

    void hashInto(final StateHash hash) {
        hash.add(size()).add(sum);
    }
}
