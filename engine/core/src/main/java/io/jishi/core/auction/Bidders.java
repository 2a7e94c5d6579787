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
    /** Offers made, rank, flags: 32, 16 and 16 bits. */
    private static final int STANDING = 6;
    private static final int MAXIMUM_SET_BY = 7;
    private static final int WORDS = 8;
    /** With the header of a large array, rows then begin at cache lines. */
    private static final int PADDING = 6;

    private static final int COMMITMENT_WORDS = 4;

    private static final int QUALIFIED = 1;
    private static final int DISQUALIFIED = 2;
    private static final int ALL_OR_NONE = 4;
    private static final int COMMITTED = 8;
    private static final int ASKED = 16;
    private static final int PAID = 32;
    private static final long OFFERS_ONE = 1L << 32;
    private static final int OFFERS_SHIFT = 32;
    private static final int RANK_SHIFT = 16;
    private static final long RANK_MASK = 0xFFFFL << RANK_SHIFT;
    private static final long LOW = 0xFFFF_FFFFL;

    private final long[] words;
    private final int[] free;
    private final HandleTable byParty;
    private final long[] commitments;
    /** Beside the slab, for a bid does not ask for it; 0 of who has no place. */
    private final long[] wonUnits;
    private final long[] owedFen;
    /** Round of rebidding in which it has bid last; 0 = none. */
    private final int[] roundOf;
    private final int[] nextHolder;
    private final BidderChain standing;
    private final BidderChain waiting;
    private final OfferHeap heap;
    private int highest;
    private int freeCount;

    Bidders(final int capacity, final int lots) {
        words = new long[PADDING + capacity * WORDS];
        free = new int[capacity];
        commitments = new long[capacity * COMMITMENT_WORDS];
        wonUnits = new long[capacity];
        owedFen = new long[capacity];
        roundOf = new int[capacity];
        nextHolder = new int[capacity];
        standing = new BidderChain(capacity, lots);
        waiting = new BidderChain(capacity, lots);
        heap = new OfferHeap(capacity, lots);
        byParty = new HandleTable(capacity, (h) -> StateHash.mix(get(h, LOT_AND_PARTY)));
    }

    /** Those of a lot with a bid, an offer or a commitment that counts; in which order, the lot's procedure says. */
    BidderChain standing() {
        return standing;
    }

    /** Those whose secret maximum tied with a leader's and gave way to it, the best first. */
    BidderChain waiting() {
        return waiting;
    }

    /** Opened offers in an order; in which, the lot's procedure says. */
    OfferHeap heap() {
        return heap;
    }

    boolean isFull() {
        return !hasRoomFor(1);
    }

    boolean hasRoomFor(final int count) {
        return size() + count <= free.length;
    }

    /** How many there are. */
    int size() {
        return highest - freeCount;
    }

    /** The bidder of a lot that a participant is, or NONE. */
    int find(final Lot lot, final int participantId) {
        return byParty.find(StateHash.mix(key(lot, participantId)));
    }

    /** Gives a participant the next place in a lot; there must be room. */
    int add(final Lot lot, final int participantId) {
        final int bidder = freeCount > 0 ? free[--freeCount] : highest++;
        for (int word = 0; word < WORDS; word++) {
            set(bidder, word, 0);
        }
        uncommit(bidder);
        roundOf[bidder] = 0;
        set(bidder, LOT_AND_PARTY, key(lot, participantId));
        set(bidder, ALIAS_AND_NEXT, NONE & LOW);
        byParty.add(bidder);
        append(lot, bidder);
        return bidder;
    }

    /** Gives the place in a lot back of who comes after another one, NONE = of the first. */
    void removeAfter(final Lot lot, final int previous, final int bidder) {
        if (previous == NONE) {
            lot.firstBidder = next(bidder);
        } else {
            next(previous, next(bidder));
        }
        lot.lastBidder = lot.lastBidder == bidder ? previous : lot.lastBidder;
        standing.remove(lot, bidder);
        waiting.remove(lot, bidder);
        won(bidder, 0, 0);
        byParty.remove(bidder);
        free[freeCount++] = bidder;
    }

    private void append(final Lot lot, final int bidder) {
        if (lot.lastBidder == NONE) {
            lot.firstBidder = bidder;
        } else {
            next(lot.lastBidder, bidder);
        }
        lot.lastBidder = bidder;
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

    /** Units of the standing bid. */
    long units(final int bidder) {
        return get(bidder, UNITS);
    }

    boolean isAllOrNone(final int bidder) {
        return has(bidder, ALL_OR_NONE);
    }

    void units(final int bidder, final long units, final boolean allOrNone) {
        set(bidder, UNITS, units);
        flag(bidder, ALL_OR_NONE, allOrNone);
    }

    /** Offers made in a sealed lot, withdrawn ones too. */
    int offers(final int bidder) {
        return (int)(get(bidder, STANDING) >>> OFFERS_SHIFT);
    }

    void countOffer(final int bidder) {
        set(bidder, STANDING, get(bidder, STANDING) + OFFERS_ONE);
    }

    /** Whether it has committed to an offer that is not revealed. */
    boolean isCommitted(final int bidder) {
        return has(bidder, COMMITTED);
    }

    void commit(final int bidder, final long hash0, final long hash1, final long hash2, final long hash3) {
        flag(bidder, COMMITTED, true);
        final int first = bidder * COMMITMENT_WORDS;
        commitments[first] = hash0;
        commitments[first + 1] = hash1;
        commitments[first + 2] = hash2;
        commitments[first + 3] = hash3;
    }

    /** Its commitment is revealed, withdrawn or void. */
    void uncommit(final int bidder) {
        commit(bidder, 0, 0, 0, 0);
        flag(bidder, COMMITTED, false);
    }

    long commitment(final int bidder, final int word) {
        return commitments[bidder * COMMITMENT_WORDS + word];
    }

    boolean hasBidInRound(final Lot lot, final int bidder) {
        return lot.round > 0 && roundOf[bidder] == lot.round;
    }

    void bidInRound(final Lot lot, final int bidder) {
        roundOf[bidder] = lot.round;
    }

    /** Whether it is asked, as a holder, to take the lot. */
    boolean isAsked(final int bidder) {
        return has(bidder, ASKED);
    }

    void asked(final int bidder, final boolean isAsked) {
        flag(bidder, ASKED, isAsked);
    }

    boolean isPaid(final int bidder) {
        return has(bidder, PAID);
    }

    void paid(final int bidder) {
        flag(bidder, PAID, true);
    }

    long wonUnits(final int bidder) {
        return wonUnits[bidder];
    }

    /** What it is to pay for what it has won. */
    long owedFen(final int bidder) {
        return owedFen[bidder];
    }

    void won(final int bidder, final long units, final long owed) {
        wonUnits[bidder] = units;
        owedFen[bidder] = owed;
    }

    /** Its place in a ranking, from 1; weighted lots have no maxima. */
    int placeInRanking(final int bidder) {
        return (int)get(bidder, MAXIMUM);
    }

    void placeInRanking(final int bidder, final int place) {
        set(bidder, MAXIMUM, place);
    }

    /** What it has raised to as the beaten bidder of a second-price lot, which has neither maxima nor a ranking. */
    long raisedFen(final int bidder) {
        return get(bidder, MAXIMUM);
    }

    void raise(final int bidder, final long priceFen) {
        set(bidder, MAXIMUM, priceFen);
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

    /** Makes a bidder without a rank a holder. */
    void rank(final Lot lot, final int bidder, final int rank) {
        set(bidder, STANDING, get(bidder, STANDING) | (long)rank << RANK_SHIFT);
        nextHolder[bidder] = NONE;
        if (lot.lastHolder == NONE) {
            lot.firstHolder = bidder;
        } else {
            nextHolder[lot.lastHolder] = bidder;
        }
        lot.lastHolder = bidder;
        lot.holderCount++;
    }

    int nextHolder(final int bidder) {
        return nextHolder[bidder];
    }

    boolean isQualified(final int bidder) {
        return has(bidder, QUALIFIED);
    }

    void qualify(final int bidder) {
        flag(bidder, QUALIFIED, true);
    }

    boolean isDisqualified(final int bidder) {
        return has(bidder, DISQUALIFIED);
    }

    /** Its bid, if it has one, does not stand any more. */
    void disqualify(final int bidder) {
        flag(bidder, DISQUALIFIED, true);
    }

    /** Whether it has a bid that counts. */
    boolean isLive(final int bidder) {
        return priceFen(bidder) != 0 && !isDisqualified(bidder);
    }

    private boolean has(final int bidder, final int flag) {
        return (get(bidder, STANDING) & flag) != 0;
    }

    private void flag(final int bidder, final int flag, final boolean on) {
        final long others = get(bidder, STANDING) & ~(long)flag;
        set(bidder, STANDING, on ? others | flag : others);
    }

    private static long key(final Lot lot, final int participantId) {
        return (long)lot.handle << 32 | (participantId & LOW);
    }

    private long get(final int bidder, final int word) {
        return words[PADDING + bidder * WORDS + word];
    }

    private void set(final int bidder, final int word, final long value) {
        words[PADDING + bidder * WORDS + word] = value;
    }

    /**
     * Participant, price, bid id, maximum, sequence that set it, units, alias; offers made * 2^32 + rank * 2^16 + flags
     * (1 qualified, 2 disqualified, 4 all-or-none, 8 committed, 16 asked, 32 paid); round of rebidding in which it bid
     * last; units won, owed; four words of the commitment.
     */
    void hashInto(final int bidder, final StateHash hash) {
        hash.add(participantId(bidder)).add(priceFen(bidder)).add(bidId(bidder));
        hash.add(maximumFen(bidder)).add(maximumSetBy(bidder)).add(get(bidder, UNITS)).add(alias(bidder));
        hash.add(get(bidder, STANDING)).add(roundOf[bidder]).add(wonUnits(bidder)).add(owedFen(bidder));
        for (int word = 0; word < COMMITMENT_WORDS; word++) {
            hash.add(commitment(bidder, word));
        }
    }
}
