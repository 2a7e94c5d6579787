package io.jishi.core.pool;

import io.jishi.core.state.StateHash;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * A hash table of handles whose keys and links lie in the listings themselves: chained, so that it never grows, never
 * needs cleaning, and a removal looks at nobody but who shares its chain.
 *
 * <p>The low bits of a hash are the chain. Who computes it keeps neighbouring keys neighbours: ids are given one after
 * the other, so those of listings of one time share cache lines.
 */
final class HandleTable {
    /** Where a listing keeps the handle of the next in its chain. */
    interface Links {
        int next(int handle);

        void next(int handle, int following);
    }

    private final IntToLongFunction hashOf;
    private final Links links;
    private final int[] first;
    private final int mask;

    /** Room for so many handles; the function gives the hash of a handle's key. */
    HandleTable(final int capacity, final IntToLongFunction hashOf, final Links links) {
        this.hashOf = hashOf;
        this.links = links;
        first = new int[Integer.highestOneBit(Math.max(1, capacity)) * 2];
        mask = first.length - 1;
        Arrays.fill(first, Listings.NONE);
    }

    /**
     * Hash of an owner's own id, which may be any: all of its bits count, or ids with equal low bits share a chain; and
     * a secret, or ids could be chosen that do.
     */
    static long hashOf(final long secret, final int participantId, final long clientId) {
        return StateHash.mix(clientId + StateHash.mix(participantId + secret));
    }

    /** The first handle in the chain of a hash, or NONE. */
    int first(final long hash) {
        return first[(int)hash & mask];
    }

    void add(final int handle) {
        final int chain = (int)hashOf.applyAsLong(handle) & mask;
        links.next(handle, first[chain]);
        first[chain] = handle;
    }

    void remove(final int handle) {
        final int chain = (int)hashOf.applyAsLong(handle) & mask;
        if (first[chain] == handle) {
            first[chain] = links.next(handle);
            return;
        }
        int before = first[chain];
        while (links.next(before) != handle) {
            before = links.next(before);
        }
        links.next(before, links.next(handle));
    }
}
