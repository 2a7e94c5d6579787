package io.jishi.core.pool;

import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.ListingSide;

/**
 * The open proposals: handles into preallocated arrays, found by id, chained in the order of their ids for each of
 * their two listings. A listing knows its oldest, and that how many there are.
 */
final class Matches {
    static final int NONE = Listings.NONE;
    private static final byte BY_SUPPLY = 1;
    private static final byte BY_DEMAND = 2;
    private final Listings listings;
    private final long[] id;
    private final long[] units;
    private final long[] expiresAtNs;
    private final int[] supply;
    private final int[] demand;
    private final int[] timer;
    private final byte[] confirmed;
    private final int[] next;
    private final int[] previous;
    /** By link: of the oldest of a listing, how many it has. */
    private final int[] counts;
    private final int[] free;
    private final LinkArray byIdLinks;
    private final HandleTable byId;
    private int freeCount;
    private int highest;

    Matches(final Listings listings, final int capacity) {
        this.listings = listings;
        id = new long[capacity];
        units = new long[capacity];
        expiresAtNs = new long[capacity];
        supply = new int[capacity];
        demand = new int[capacity];
        timer = new int[capacity];
        confirmed = new byte[capacity];
        next = new int[2 * capacity];
        previous = new int[2 * capacity];
        counts = new int[2 * capacity];
        free = new int[capacity];
        byIdLinks = new LinkArray(capacity);
        byId = new HandleTable(capacity, (match) -> id[match], byIdLinks);
    }

    int size() {
        return highest - freeCount;
    }

    boolean hasRoomFor(final int count) {
        return size() + count <= id.length;
    }

    /** How many proposals of a listing are open. */
    int countOf(final int listing) {
        final int first = first(listing);
        return first == NONE ? 0 : counts[link(listing, first)];
    }

    int add(final long matchId, final int supplyListing, final int demandListing, final long proposedUnits,
        final long endNs) {
        final int match = freeCount > 0 ? free[--freeCount] : highest++;
        id[match] = matchId;
        supply[match] = supplyListing;
        demand[match] = demandListing;
        units[match] = proposedUnits;
        expiresAtNs[match] = endNs;
        confirmed[match] = 0;
        byId.add(match);
        chain(supplyListing, match);
        chain(demandListing, match);
        return match;
    }

    private int link(final int listing, final int match) {
        return 2 * match + (listings.isSupply(listing) ? 0 : 1);
    }

    private void chain(final int listing, final int match) {
        final int oldest = first(listing);
        final int count = countOf(listing);
        final int first = oldest == NONE ? match : oldest;
        final int last = oldest == NONE ? match : previous[link(listing, oldest)];
        next[link(listing, last)] = match;
        previous[link(listing, match)] = last;
        next[link(listing, match)] = first;
        previous[link(listing, first)] = match;
        begin(listing, first, count + 1);
    }

    private void begin(final int listing, final int first, final int count) {
        listings.firstMatch(listing, first);
        if (first != NONE) {
            counts[link(listing, first)] = count;
        }
    }

    void remove(final int match) {
        unchain(supply[match], match);
        unchain(demand[match], match);
        byId.remove(match);
        id[match] = 0;
        free[freeCount++] = match;
    }

    private void unchain(final int listing, final int match) {
        final int after = next[link(listing, match)];
        final int before = previous[link(listing, match)];
        final int count = countOf(listing);
        next[link(listing, before)] = after;
        previous[link(listing, after)] = before;
        final int first = first(listing) == match ? after : first(listing);
        begin(listing, after == match ? NONE : first, count - 1);
    }

    /** The open proposal with an id, or NONE. */
    int find(final long matchId) {
        int match = byId.first(matchId);
        while (match != NONE && id[match] != matchId) {
            match = byIdLinks.next(match);
        }
        return match;
    }

    /** The oldest open proposal of a listing, or NONE. */
    int first(final int listing) {
        return listings.firstMatch(listing);
    }

    /** The next open proposal of a listing, or NONE. */
    int after(final int listing, final int match) {
        final int after = next[link(listing, match)];
        return after == first(listing) ? NONE : after;
    }

    long id(final int match) {
        return id[match];
    }

    long units(final int match) {
        return units[match];
    }

    long expiresAtNs(final int match) {
        return expiresAtNs[match];
    }

    int supply(final int match) {
        return supply[match];
    }

    int demand(final int match) {
        return demand[match];
    }

    /** Its listing on a side. */
    int listing(final int match, final ListingSide side) {
        return side == ListingSide.SUPPLY ? supply[match] : demand[match];
    }

    int timer(final int match) {
        return timer[match];
    }

    void timer(final int match, final int newTimer) {
        timer[match] = newTimer;
    }

    boolean isConfirmed(final int match, final ListingSide side) {
        return (confirmed[match] & bit(side)) != 0;
    }

    void confirm(final int match, final ListingSide side) {
        confirmed[match] |= bit(side);
    }

    private static byte bit(final ListingSide side) {
        return side == ListingSide.SUPPLY ? BY_SUPPLY : BY_DEMAND;
    }

    /** Adds number and sum of hashes of all: of id, supply id, demand id, units, end, confirmations. */
    void hashInto(final StateHash hash) {
        long sum = 0;
        for (int match = 0; match < highest; match++) {
            sum += id[match] == 0 ? 0 : hashOf(match);
        }
        hash.add(size()).add(sum);
    }

    private long hashOf(final int match) {
        final StateHash hash = new StateHash();
        hash.add(id[match]).add(listings.id(supply[match])).add(listings.id(demand[match]));
        return hash.add(units[match]).add(expiresAtNs[match]).add(confirmed[match]).value();
    }
}
