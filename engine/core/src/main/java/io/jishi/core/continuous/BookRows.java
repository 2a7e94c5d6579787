package io.jishi.core.continuous;

import io.jishi.core.reference.Instrument;

/**
 * What there is of each book beside its levels and orders: a row of two cache lines. In the first is what most commands
 * need: what events name, the price of the last trade, and where bids and asks begin. In the second are stops.
 */
final class BookRows {
    /** Bits of a ladder's number that say which one of its book it is. */
    static final int LADDER_BITS = 3;
    /** Numbers of ladders of a book. */
    static final int NUMBERS = 1 << LADDER_BITS;
    /** The first of them are ladders; what the others would take is at the beginning of a row. */
    static final int LADDERS = 6;

    private static final int NONE = -1;
    /** Words of a ladder: its best key, then its best level and its root. */
    private static final int LADDER = 2;
    private static final int PLACE = 1;
    private static final int ROW = LADDER * NUMBERS;
    /** Word of the ids of instrument and venue. */
    private static final int IDS = 0;
    /** Word of the venue's index, and whether orders came that wait for the uncross. */
    private static final int MORE = 1;
    /** Word of the price of the last trade. */
    private static final int LAST_PRICE = 2;
    private static final int FIRST_LADDER = LADDER * (NUMBERS - LADDERS);

    private static final long LOW = 0xFFFF_FFFFL;

    private final long[] words;
    private final int first = Lines.toLine(0);

    BookRows(final int books) {
        words = new long[Math.addExact(first, Math.multiplyExact(ROW, books))];
        for (int ladder = 0; ladder < NUMBERS * books; ladder++) {
            if (ladder % NUMBERS < LADDERS) {
                words[at(ladder) + PLACE] = NONE;
                best(ladder, NONE, Long.MAX_VALUE);
            }
        }
    }

    private int at(final int ladder) {
        return first + FIRST_LADDER + LADDER * ladder;
    }

    private int row(final int book) {
        return first + ROW * book;
    }

    /** The best level of a ladder, or NONE. */
    int best(final int ladder) {
        return (int)(words[at(ladder) + PLACE] >>> 32);
    }

    /** The best key of a ladder; if it has no level the largest. */
    long bestKey(final int ladder) {
        return words[at(ladder)];
    }

    /** Sets the best level of a ladder, or NONE, and its key. */
    void best(final int ladder, final int level, final long key) {
        words[at(ladder)] = key;
        words[at(ladder) + PLACE] = (long)level << 32 | (root(ladder) & LOW);
    }

    /** Whether a ladder has a level with a key or a better one. */
    boolean reaches(final int ladder, final long key) {
        return bestKey(ladder) <= key && best(ladder) != NONE;
    }

    /** The root of a ladder, or NONE. */
    int root(final int ladder) {
        return (int)words[at(ladder) + PLACE];
    }

    void root(final int ladder, final int node) {
        words[at(ladder) + PLACE] = (words[at(ladder) + PLACE] & ~LOW) | (node & LOW);
    }

    /** Writes what events name. */
    void define(final Instrument instrument) {
        final int row = row(instrument.index());
        words[row + IDS] = (long)instrument.venue().id() << 32 | (instrument.id() & LOW);
        words[row + MORE] = (long)instrument.venue().index() << 32;
    }

    int instrumentId(final int book) {
        return (int)words[row(book) + IDS];
    }

    int venueId(final int book) {
        return (int)(words[row(book) + IDS] >>> 32);
    }

    int venueIndex(final int book) {
        return (int)(words[row(book) + MORE] >>> 32);
    }

    /** Price of the last trade; 0 = none yet. */
    long lastPriceFen(final int book) {
        return words[row(book) + LAST_PRICE];
    }

    void lastPriceFen(final int book, final long priceFen) {
        words[row(book) + LAST_PRICE] = priceFen;
    }

    /** Whether orders came that wait for the uncross. */
    boolean hasCollected(final int book) {
        return (int)words[row(book) + MORE] != 0;
    }

    void hasCollected(final int book, final boolean collected) {
        words[row(book) + MORE] = (words[row(book) + MORE] & ~LOW) | (collected ? 1 : 0);
    }

    /** Reads the first line of the books of some ladders. */
    long touch(final int[] ladders, final int from, final int to) {
        long read = 0;
        for (int i = from; i < to; i++) {
            read += words[row(ladders[i] >> LADDER_BITS)];
        }
        return read;
    }

    /** Reads the second line of the book of a ladder. */
    long touchStops(final int ladder) {
        return words[row(ladder >> LADDER_BITS) + Lines.LONGS];
    }
}
