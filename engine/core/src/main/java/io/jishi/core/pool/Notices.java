package io.jishi.core.pool;

import io.jishi.core.rights.RightCell;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Right;

/**
 * The notices of take that are not paid yet, found by id: rows that are allocated when needed and kept. A notice keeps
 * the terms that were listed when it was given, for withdrawing the listing stops new notices only.
 */
final class Notices implements HandleTable.Links {
    static final int NONE = Listings.NONE;
    private static final int LISTING_ID = 0;
    /** 0 of a row that is free, where the first number says which is the next. */
    private static final int ID = 1;
    private static final int CLIENT_ID = 2;
    private static final int PRICE = 3;
    private static final int TERRITORY_LOW = 4;
    private static final int TERRITORY_HIGH = 5;
    private static final int FIELDS_OF_USE = 6;
    private static final int RIGHT_FROM = 7;
    private static final int RIGHT_TO = 8;
    private static final int END = 9;
    /** Participant above, venue below. */
    private static final int SELLER = 10;
    private static final int BUYER = 11;
    /** Field index above, asset below. */
    private static final int FIELD_AND_ASSET = 12;
    /** Timer above, the next in the chain by id below. */
    private static final int TIMER_AND_LINK = 13;
    private static final int WORDS = 14;
    private final RightsRegister register;
    private final int capacity;
    private final RowBlocks rows = new RowBlocks(WORDS, 1);
    private final HandleTable byId;
    private int size;

    Notices(final RightsRegister register, final int capacity) {
        this.register = register;
        this.capacity = capacity;
        byId = new HandleTable(capacity, this::id, this);
    }

    boolean isFull() {
        return size == capacity;
    }

    /** Enters a notice of taking a listing; the cell is the right that it offers. */
    int add(final long noticeId, final Listings listings, final int listing, final RightCell cell, final long endNs) {
        final int notice = rows.take();
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
        set(notice, SELLER, pair(listings.participantId(listing), listings.venueId(listing)));
        set(notice, FIELD_AND_ASSET, pair(listings.field(listing), listings.asset(listing)));
        byId.add(notice);
        size++;
        return notice;
    }

    void buyer(final int notice, final int participantId, final int venueId) {
        set(notice, BUYER, pair(participantId, venueId));
    }

    void remove(final int notice) {
        byId.remove(notice);
        set(notice, ID, 0);
        rows.release(notice);
        size--;
    }

    /** The notice with an id that has not lapsed at a time, or NONE. */
    int findUnpaid(final long noticeId, final long nowNs) {
        final int notice = find(noticeId);
        return notice == NONE || get(notice, END) <= nowNs ? NONE : notice;
    }

    /** The unpaid notice with an id, or NONE; it may have lapsed, which is not told yet. */
    int find(final long noticeId) {
        int notice = byId.first(noticeId);
        while (notice != NONE && id(notice) != noticeId) {
            notice = next(notice);
        }
        return notice;
    }

    @Override
    public int next(final int notice) {
        return low(notice, TIMER_AND_LINK);
    }

    @Override
    public void next(final int notice, final int following) {
        set(notice, TIMER_AND_LINK, pair(timer(notice), following));
    }

    private static long pair(final int high, final int low) {
        return (long)high << 32 | (low & 0xFFFF_FFFFL);
    }

    private int high(final int notice, final int word) {
        return (int)(get(notice, word) >> 32);
    }

    private int low(final int notice, final int word) {
        return (int)get(notice, word);
    }

    private void set(final int notice, final int word, final long value) {
        rows.set(notice, word, value);
    }

    private long get(final int notice, final int word) {
        return rows.get(notice, word);
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
        return high(notice, SELLER);
    }

    int sellerVenue(final int notice) {
        return low(notice, SELLER);
    }

    int buyer(final int notice) {
        return high(notice, BUYER);
    }

    int buyerVenue(final int notice) {
        return low(notice, BUYER);
    }

    int field(final int notice) {
        return high(notice, FIELD_AND_ASSET);
    }

    /** Index of the asset in the rights register, or NONE. */
    int asset(final int notice) {
        return low(notice, FIELD_AND_ASSET);
    }

    int timer(final int notice) {
        return high(notice, TIMER_AND_LINK);
    }

    void timer(final int notice, final int newTimer) {
        set(notice, TIMER_AND_LINK, pair(newTimer, next(notice)));
    }

    /**
     * Adds number and sum of hashes of all: id, id of the listing and its owner's, price, the right (territory, fields
     * of use, start, end), end, seller, its venue, buyer, its venue, field index, asset id.
     */
    void hashInto(final StateHash hash) {
        long sum = 0;
        for (int notice = 0; notice < rows.end(); notice++) {
            sum += id(notice) == 0 ? 0 : hashOf(notice);
        }
        hash.add(size).add(sum);
    }

    private long hashOf(final int notice) {
        final StateHash hash = new StateHash();
        hash.add(id(notice)).add(listingId(notice));
        for (int word = CLIENT_ID; word <= END; word++) {
            hash.add(get(notice, word));
        }
        hash.add(seller(notice)).add(sellerVenue(notice)).add(buyer(notice)).add(buyerVenue(notice));
        return hash.add(field(notice)).add(register.idOf(asset(notice))).value();
    }
}
