package io.jishi.core.auction;

import io.jishi.core.state.HandleTable;
import io.jishi.core.state.StateHash;

/**
 * The bidders of all lots: handles into one preallocated slab, 64 bytes a bidder, found by lot and participant, chained
 * by lot in the order of places. A bidder has one standing bid or offer, so there are never more bids than bidders.
 */
final class Bidders {
    static final int NONE = -1;

    private static final int LOT_AND_PARTY = 0;
    private static final int PRICE = 1;
    /** Number of the standing bid: its id, which also says which of two was first. */
    private static final int BID_ID = 2;
    private static final int MAXIMUM = 3;
    private static final int UNITS = 4;
    /** Alias above, next bidder of the lot below. */
    private static final int ALIAS_AND_NEXT = 5;
    /** Revisions made, rank, flags: 32, 16 and 16 bits. */
    private static final int STANDING = 6;
    private static final int MAXIMUM_SET_BY = 7;
    private static final int WORDS = 8;

    private static final int QUALIFIED = 1;
    private static final int DISQUALIFIED = 2;
    private static final int RANK_SHIFT = 16;
    private static final long RANK_MASK = 0xFFFFL << RANK_SHIFT;
    private static final long LOW = 0xFFFF_FFFFL;

    private final long[] words;
    private final int[] free;
    private final HandleTable byParty;
    private int highest;
    private int freeCount;

    Bidders(final int capacity) {
        words = new long[capacity * WORDS];
        free = new int[capacity];
        byParty = new HandleTable(capacity, (h) -> StateHash.mix(get(h, LOT_AND_PARTY)));
    }

    boolean isFull() {
        return highest - freeCount == free.length;
    }

    /** The bidder of a lot that a participant is, or NONE. */
    int find(final Lot lot, final int participantId) {
        final long key = key(lot, participantId);
        int place = byParty.start(StateHash.mix(key));
        while (byParty.at(place) != NONE && get(byParty.at(place), LOT_AND_PARTY) != key) {
            place = byParty.next(place);
        }
        return byParty.at(place);
    }

    /** Gives a participant the next place in a lot; there must be room. */
    int add(final Lot lot, final int participantId) {
        final int bidder = freeCount > 0 ? free[--freeCount] : highest++;
        for (int word = 0; word < WORDS; word++) {
            set(bidder, word, 0);
        }
        set(bidder, LOT_AND_PARTY, key(lot, participantId));
        set(bidder, ALIAS_AND_NEXT, NONE & LOW);
        byParty.add(bidder);
        if (lot.lastBidder == NONE) {
            lot.firstBidder = bidder;
        } else {
            next(lot.lastBidder, bidder);
        }
        lot.lastBidder = bidder;
        return bidder;
    }

    /** Gives all places of a lot back but one; NONE = all. */
    void removeAllBut(final Lot lot, final int kept) {
        int bidder = lot.firstBidder;
        while (bidder != NONE) {
            final int following = next(bidder);
            if (bidder != kept) {
                byParty.remove(bidder);
                free[freeCount++] = bidder;
            }
            bidder = following;
        }
        lot.firstBidder = kept;
        lot.lastBidder = kept;
        if (kept != NONE) {
            next(kept, NONE);
        }
    }

    int participantId(final int bidder) {
        return (int)get(bidder, LOT_AND_PARTY);
    }

    int next(final int bidder) {
        return (int)get(bidder, ALIAS_AND_NEXT);
    }

    private void next(final int bidder, final int following) {
        set(bidder, ALIAS_AND_NEXT, (get(bidder, ALIAS_AND_NEXT) & ~LOW) | (following & LOW));
    }

    int alias(final int bidder) {
        return (int)(get(bidder, ALIAS_AND_NEXT) >>> 32);
    }

    void alias(final int bidder, final int alias) {
        set(bidder, ALIAS_AND_NEXT, (long)alias << 32 | (get(bidder, ALIAS_AND_NEXT) & LOW));
    }

    /** Price of the standing bid; 0 = none. */
    long priceFen(final int bidder) {
        return get(bidder, PRICE);
    }

    long bidId(final int bidder) {
        return get(bidder, BID_ID);
    }

    void bid(final int bidder, final long priceFen, final long bidId) {
        set(bidder, PRICE, priceFen);
        set(bidder, BID_ID, bidId);
    }

    /** Its secret maximum; 0 = none. */
    long maximumFen(final int bidder) {
        return get(bidder, MAXIMUM);
    }

    /** Sequence of the command that made the maximum what it is. */
    long maximumSetBy(final int bidder) {
        return get(bidder, MAXIMUM_SET_BY);
    }

    void maximum(final int bidder, final long maximumFen, final long sequence) {
        set(bidder, MAXIMUM, maximumFen);
        set(bidder, MAXIMUM_SET_BY, sequence);
    }

    /** Rank as a holder of the right of first refusal; 0 = none. */
    int rank(final int bidder) {
        return (int)((get(bidder, STANDING) & RANK_MASK) >>> RANK_SHIFT);
    }

    void rank(final int bidder, final int rank) {
        set(bidder, STANDING, (get(bidder, STANDING) & ~RANK_MASK) | (long)rank << RANK_SHIFT);
    }

    boolean isQualified(final int bidder) {
        return has(bidder, QUALIFIED);
    }

    void qualify(final int bidder) {
        flag(bidder, QUALIFIED);
    }

    boolean isDisqualified(final int bidder) {
        return has(bidder, DISQUALIFIED);
    }

    /** Its bid, if it has one, does not stand any more. */
    void disqualify(final int bidder) {
        flag(bidder, DISQUALIFIED);
    }

    /** Whether it has a bid that counts. */
    boolean isLive(final int bidder) {
        return priceFen(bidder) != 0 && !isDisqualified(bidder);
    }

    private boolean has(final int bidder, final int flag) {
        return (get(bidder, STANDING) & flag) != 0;
    }

    private void flag(final int bidder, final int flag) {
        set(bidder, STANDING, get(bidder, STANDING) | flag);
    }

    private static long key(final Lot lot, final int participantId) {
        return (long)lot.handle << 32 | (participantId & LOW);
    }

    private long get(final int bidder, final int word) {
        return words[bidder * WORDS + word];
    }

    private void set(final int bidder, final int word, final long value) {
        words[bidder * WORDS + word] = value;
    }

    /** Participant, then everything but what says where it lies. */
    void hashInto(final int bidder, final StateHash hash) {
        hash.add(participantId(bidder)).add(priceFen(bidder)).add(bidId(bidder));
        hash.add(maximumFen(bidder)).add(maximumSetBy(bidder)).add(get(bidder, UNITS)).add(alias(bidder));
        hash.add(get(bidder, STANDING));
    }
}
