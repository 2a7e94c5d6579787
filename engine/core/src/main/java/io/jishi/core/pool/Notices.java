package io.jishi.core.pool;

import io.jishi.core.rights.RightCell;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Right;

/**
 * The notices of take that are not paid yet: handles into preallocated arrays, found by id. A notice keeps the terms
 * that were listed when it was given, for withdrawing the listing stops new notices only.
 */
final class Notices {
    static final int NONE = Listings.NONE;
    private static final int ID = 0;
    private static final int LISTING_ID = 1;
    private static final int CLIENT_ID = 2;
    private static final int PRICE = 3;
    private static final int TERRITORY_LOW = 4;
    private static final int TERRITORY_HIGH = 5;
    private static final int FIELDS_OF_USE = 6;
    private static final int RIGHT_FROM = 7;
    private static final int RIGHT_TO = 8;
    private static final int END = 9;
    private static final int WORDS = 10;
    private final RightsRegister register;
    private final long[] words;
    private final int[] seller;
    private final int[] sellerVenue;
    private final int[] buyer;
    private final int[] buyerVenue;
    private final int[] field;
    private final int[] asset;
    private final int[] timer;
    private final int[] free;
    private final LinkArray byIdLinks;
    private final HandleTable byId;
    private int freeCount;
    private int highest;

    Notices(final RightsRegister register, final int capacity) {
        this.register = register;
        words = new long[Math.multiplyExact(capacity, WORDS)];
        seller = new int[capacity];
        sellerVenue = new int[capacity];
        buyer = new int[capacity];
        buyerVenue = new int[capacity];
        field = new int[capacity];
        asset = new int[capacity];
        timer = new int[capacity];
        free = new int[capacity];
        byIdLinks = new LinkArray(capacity);
        byId = new HandleTable(capacity, this::id, byIdLinks);
    }

    boolean isFull() {
        return highest - freeCount == free.length;
    }

    /** Enters a notice of taking a listing; the cell is the right that it offers. */
    int add(final long noticeId, final Listings listings, final int listing, final RightCell cell, final long endNs) {
        final int notice = freeCount > 0 ? free[--freeCount] : highest++;
        set(notice, ID, noticeId);
        set(notice, LISTING_ID, listings.id(listing));
        set(notice, CLIENT_ID, listings.clientId(listing));
        set(notice, PRICE, listings.priceFen(listing));
        set(notice, TERRITORY_LOW, cell.territoryLow);
        set(notice, TERRITORY_HIGH, cell.territoryHigh);
        set(notice, FIELDS_OF_USE, cell.fieldsOfUse);
        set(notice, RIGHT_FROM, cell.fromNs);
        set(notice, RIGHT_TO, cell.toNs);
        set(notice, END, endNs);
        seller[notice] = listings.participantId(listing);
        sellerVenue[notice] = listings.venueId(listing);
        field[notice] = listings.field(listing);
        asset[notice] = listings.asset(listing);
        byId.add(notice);
        return notice;
    }

    void buyer(final int notice, final int participantId, final int venueId) {
        buyer[notice] = participantId;
        buyerVenue[notice] = venueId;
    }

    void remove(final int notice) {
        byId.remove(notice);
        set(notice, ID, 0);
        free[freeCount++] = notice;
    }

    /** The unpaid notice with an id, or NONE. */
    int find(final long noticeId) {
        int notice = byId.first(noticeId);
        while (notice != NONE && id(notice) != noticeId) {
            notice = byIdLinks.next(notice);
        }
        return notice;
    }

    private void set(final int notice, final int word, final long value) {
        words[notice * WORDS + word] = value;
    }

    private long get(final int notice, final int word) {
        return words[notice * WORDS + word];
    }

    long id(final int notice) {
        return get(notice, ID);
    }

    long listingId(final int notice) {
        return get(notice, LISTING_ID);
    }

    long clientListingId(final int notice) {
        return get(notice, CLIENT_ID);
    }

    long priceFen(final int notice) {
        return get(notice, PRICE);
    }

    /** The open licence that payment makes. */
    void readCell(final int notice, final RightCell cell) {
        cell.right = Right.OPEN;
        cell.territoryLow = get(notice, TERRITORY_LOW);
        cell.territoryHigh = get(notice, TERRITORY_HIGH);
        cell.fieldsOfUse = get(notice, FIELDS_OF_USE);
        cell.fromNs = get(notice, RIGHT_FROM);
        cell.toNs = get(notice, RIGHT_TO);
    }

    int seller(final int notice) {
        return seller[notice];
    }

    int sellerVenue(final int notice) {
        return sellerVenue[notice];
    }

    int buyer(final int notice) {
        return buyer[notice];
    }

    int buyerVenue(final int notice) {
        return buyerVenue[notice];
    }

    int field(final int notice) {
        return field[notice];
    }

    /** Index of the asset in the rights register, or NONE. */
    int asset(final int notice) {
        return asset[notice];
    }

    int timer(final int notice) {
        return timer[notice];
    }

    void timer(final int notice, final int newTimer) {
        timer[notice] = newTimer;
    }

    /**
     * Adds number and sum of hashes of all: of the numbers above from the id on, then seller, its venue, buyer, its
     * venue, field index, asset id.
     */
    void hashInto(final StateHash hash) {
        long sum = 0;
        for (int notice = 0; notice < highest; notice++) {
            sum += id(notice) == 0 ? 0 : hashOf(notice);
        }
        hash.add(highest - freeCount).add(sum);
    }

    private long hashOf(final int notice) {
        final StateHash hash = new StateHash();
        for (int word = 0; word < WORDS; word++) {
            hash.add(get(notice, word));
        }
        hash.add(seller[notice]).add(sellerVenue[notice]).add(buyer[notice]).add(buyerVenue[notice]);
        return hash.add(field[notice]).add(register.idOf(asset[notice])).value();
    }
}
