package io.jishi.core.model;

import io.jishi.core.event.Traded;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.CertificateState;
import io.jishi.core.vocabulary.Model;
import java.util.Arrays;

/**
 * The trades that can still be certified: the last so many of all models but the book of an instrument, whose trades
 * make no technology contract. A ring over preallocated arrays; when it is full the oldest trade is closed, its
 * certificate stays as it is.
 */
final class TradeRegister {
    static final int NONE = -1;

    private static final int VENUE_SHIFT = 48;
    private static final int YEAR_SHIFT = 36;
    private static final int YEAR_MASK = 0xFFF;
    /** So many trades that follow each other lie side by side. */
    private static final int NEIGHBOURS_SHIFT = 2;
    private static final long NUMBER_MASK = (1L << YEAR_SHIFT) - 1;

    /** An open hash table of at most half its places, with removal by shifting back. */
    private final int[] places;
    private final int mask;
    private final long[] keyOf;
    private final long[] subjectOf;
    private final int[] buyerOf;
    private final int[] sellerOf;
    private final byte[] modelOf;
    private final byte[] stateOf;
    private int next;
    private int size;
    private long touched;

    TradeRegister(final CoreLimits limits) {
        final int capacity = limits.maxDeals();
        keyOf = new long[capacity];
        subjectOf = new long[capacity];
        buyerOf = new int[capacity];
        sellerOf = new int[capacity];
        modelOf = new byte[capacity];
        stateOf = new byte[capacity];
        places = new int[Integer.highestOneBit(capacity) * 4];
        Arrays.fill(places, NONE);
        mask = places.length - 1;
    }

    private static long key(final int venueId, final int year, final long number) {
        return (long)venueId << VENUE_SHIFT | (long)(year & YEAR_MASK) << YEAR_SHIFT | number;
    }

    void add(final Traded trade) {
        if (size == keyOf.length) {
            removePlace(next);
            size--;
        }
        keyOf[next] = key(trade.tradeVenueId, trade.tradeYear, trade.tradeNumber);
        subjectOf[next] = trade.restingId;
        buyerOf[next] = trade.buyerId;
        sellerOf[next] = trade.sellerId;
        modelOf[next] = (byte)trade.model.code();
        stateOf[next] = (byte)CertificateState.NONE.code();
        int place = home(keyOf[next]);
        while (places[place] != NONE) {
            place = (place + 1) & mask;
        }
        places[place] = next;
        size++;
        final long added = keyOf[next];
        next = next + 1 == keyOf.length ? 0 : next + 1;
        touchAhead(added);
    }

    /** Asks for where the trades after this one will be entered, and where those are that will be closed for them. */
    private void touchAhead(final long added) {
        final long neighbours = 1L << NEIGHBOURS_SHIFT;
        final int closed = (int)Math.min(next + neighbours, keyOf.length - 1);
        touched ^= places[home(added + neighbours)] ^ places[home(keyOf[closed])];
    }

    /** What came of asking ahead: a number without a meaning, kept so that the compiler does not leave it out. */
    long touched() {
        return touched;
    }

    int find(final int venueId, final int year, final long number) {
        if (number < 1 || number > NUMBER_MASK || year != (year & YEAR_MASK)) {
            return NONE;
        }
        final long key = key(venueId, year, number);
        int place = home(key);
        while (places[place] != NONE && keyOf[places[place]] != key) {
            place = (place + 1) & mask;
        }
        return places[place];
    }

    private int home(final long key) {
        final int group = (int)StateHash.mix(key >>> NEIGHBOURS_SHIFT) << NEIGHBOURS_SHIFT;
        return (group | ((int)key & ((1 << NEIGHBOURS_SHIFT) - 1))) & mask;
    }

    private void removePlace(final int trade) {
        int hole = home(keyOf[trade]);
        while (places[hole] != trade) {
            hole = (hole + 1) & mask;
        }
        for (int place = (hole + 1) & mask; places[place] != NONE; place = (place + 1) & mask) {
            if (((place - home(keyOf[places[place]])) & mask) >= ((place - hole) & mask)) {
                places[hole] = places[place];
                hole = place;
            }
        }
        places[hole] = NONE;
    }

    void state(final int trade, final CertificateState state) {
        stateOf[trade] = (byte)state.code();
    }

    CertificateState stateOf(final int trade) {
        return CertificateState.ofCode(stateOf[trade]);
    }

    Model modelOf(final int trade) {
        return Model.ofCode(modelOf[trade]);
    }

    long subjectOf(final int trade) {
        return subjectOf[trade];
    }

    int buyerOf(final int trade) {
        return buyerOf[trade];
    }

    int sellerOf(final int trade) {
        return sellerOf[trade];
    }

    private long hashOf(final int trade) {
        return StateHash.mix(keyOf[trade] + StateHash.mix(subjectOf[trade] + StateHash.mix(
            ((long)buyerOf[trade] << Integer.SIZE) + sellerOf[trade] + StateHash.mix(
                modelOf[trade] * Byte.SIZE + stateOf[trade]))));
    }

    /** The trades as a set: summed up when a hash is asked for, so that a trade costs nothing for it. */
    void hashInto(final StateHash hash) {
        long sum = 0;
        for (int trade = 0; trade < size; trade++) {
            sum += hashOf(trade);
        }
        hash.add(size).add(sum);
    }
}
