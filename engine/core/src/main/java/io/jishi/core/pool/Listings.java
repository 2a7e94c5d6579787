package io.jishi.core.pool;

import io.jishi.core.command.AmendListing;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.rights.RightCell;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ListingSide;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Right;

/**
 * The store of listings: handles into one preallocated slab, 192 bytes a listing, found by id and by their owner's id.
 * One more handle, {@link #draft()}, holds the listing of the command being answered until it is accepted.
 */
final class Listings {
    static final int NONE = -1;

    private static final int ID = 0;
    private static final int CLIENT_ID = 1;
    private static final int PRICE = 2;
    private static final int PRIORITY = 3;
    private static final int REMAINING = 4;
    private static final int FILLED = 5;
    private static final int MIN_UNITS = 6;
    private static final int VALID_UNTIL = 7;
    private static final int REGIONS_LOW = 8;
    private static final int REGIONS_HIGH = 9;
    private static final int PRICE_LOW = 10;
    private static final int TERRITORY_LOW = 11;
    private static final int TERRITORY_HIGH = 12;
    private static final int FIELDS_OF_USE = 13;
    private static final int RIGHT_FROM = 14;
    private static final int RIGHT_TO = 15;
    private static final int TAGS = 16;
    /** Participant above, field index below. */
    private static final int OWNER_AND_FIELD = 20;
    /** Venue, cooperation modes, rights, maturity, region: 16, 16, 16, 8 and 8 bits from the top. */
    private static final int ATTRIBUTES = 21;
    /** Side, visibility, grade, right, all-or-none: a byte each from the bottom. */
    private static final int KIND = 22;
    /** Index of the asset above, timer below. */
    private static final int ASSET_AND_TIMER = 23;
    private static final int WORDS = 24;
    private static final long LOW = 0xFFFF_FFFFL;

    private final long[] words;
    private final int[] free;
    private final HandleTable byId;
    private final HandleTable byClientId;
    private int freeCount;
    private int highest;

    Listings(final int capacity) {
        words = new long[Math.multiplyExact(capacity + 1, WORDS)];
        free = new int[capacity];
        byId = new HandleTable(capacity, (h) -> StateHash.mix(id(h)));
        byClientId = new HandleTable(capacity, (h) -> clientKey(participantId(h), clientId(h)));
    }

    int capacity() {
        return free.length;
    }

    /** Live listings. */
    int size() {
        return highest - freeCount;
    }

    boolean isFull() {
        return size() == free.length;
    }

    /** Handle of the listing being answered; never live. */
    int draft() {
        return free.length;
    }

    /** Handles are below it; those not live have id 0. */
    int highest() {
        return highest;
    }

    /** Makes a live listing of the draft; its id must be set. */
    int add() {
        final int handle = freeCount > 0 ? free[--freeCount] : highest++;
        copy(draft(), handle);
        byId.add(handle);
        byClientId.add(handle);
        return handle;
    }

    void remove(final int handle) {
        byId.remove(handle);
        byClientId.remove(handle);
        words[handle * WORDS + ID] = 0;
        free[freeCount++] = handle;
    }

    void copy(final int from, final int to) {
        System.arraycopy(words, from * WORDS, words, to * WORDS, WORDS);
    }

    /** The live listing with an id, or NONE. */
    int find(final long listingId) {
        int place = byId.start(StateHash.mix(listingId));
        while (byId.at(place) != NONE && id(byId.at(place)) != listingId) {
            place = byId.next(place);
        }
        return byId.at(place);
    }

    /** The live listing with its owner's own id, or NONE. */
    int find(final int participantId, final long clientId) {
        int place = byClientId.start(clientKey(participantId, clientId));
        while (byClientId.at(place) != NONE && !isNamed(byClientId.at(place), participantId, clientId)) {
            place = byClientId.next(place);
        }
        return byClientId.at(place);
    }

    private boolean isNamed(final int handle, final int participantId, final long clientId) {
        return clientId(handle) == clientId && participantId(handle) == participantId;
    }

    private static long clientKey(final int participantId, final long clientId) {
        return StateHash.mix(clientId + StateHash.mix(participantId));
    }

    /** Fills the draft from a supply. */
    void draft(final SubmitSupply c, final int field, final int asset) {
        final int h = draft();
        set(h, PRICE_LOW, 0);
        terms(h, c.clientListingId, c.priceFen, c.units, c.minUnits, c.validUntilNs);
        regions(h, c.allowedRegionsLow, c.allowedRegionsHigh);
        set(h, TERRITORY_LOW, c.territoryLow);
        set(h, TERRITORY_HIGH, c.territoryHigh);
        set(h, FIELDS_OF_USE, c.fieldsOfUse);
        set(h, RIGHT_FROM, c.rightFromNs);
        set(h, RIGHT_TO, c.rightToNs);
        tags(h, c.tags0, c.tags1, c.tags2, c.tags3);
        set(h, OWNER_AND_FIELD, pair(c.participantId, field));
        attributes(h, c.venueId, c.modes, bit(c.right), c.maturity, c.regionId);
        kind(h, ListingSide.SUPPLY, c.visibility, c.minimumGrade, c.right.code(), c.allOrNone);
        set(h, ASSET_AND_TIMER, pair(asset, Timers.NONE));
    }

    /** Fills the draft from a demand. */
    void draft(final SubmitDemand c, final int field) {
        final int h = draft();
        terms(h, c.clientListingId, c.priceFen, c.units, c.minUnits, c.validUntilNs);
        set(h, PRICE_LOW, c.priceLowFen);
        regions(h, c.regionsLow, c.regionsHigh);
        for (int word = TERRITORY_LOW; word <= RIGHT_TO; word++) {
            set(h, word, 0);
        }
        tags(h, c.tags0, c.tags1, c.tags2, c.tags3);
        set(h, OWNER_AND_FIELD, pair(c.participantId, field));
        attributes(h, c.venueId, c.modes, c.rights, c.minMaturity, 0);
        kind(h, ListingSide.DEMAND, c.visibility, c.minimumGrade, 0, c.allOrNone);
        set(h, ASSET_AND_TIMER, pair(NONE, Timers.NONE));
    }

    /** Fills the draft from a live listing and what an amendment makes of it. */
    void draft(final int handle, final AmendListing c) {
        final int h = draft();
        copy(handle, h);
        set(h, PRICE, c.priceFen);
        set(h, PRICE_LOW, isSupply(handle) ? 0 : c.priceLowFen);
        set(h, REMAINING, c.units - filledUnits(handle));
        set(h, MIN_UNITS, c.minUnits);
        set(h, VALID_UNTIL, c.validUntilNs);
        regions(h, c.regionsLow, c.regionsHigh);
        attributes(h, venueId(handle), c.modes, rights(handle), c.maturity, c.regionId);
        kind(h, isSupply(handle) ? ListingSide.SUPPLY : ListingSide.DEMAND, c.visibility, c.minimumGrade,
            byteOf(handle, 24), c.allOrNone);
    }

    /** Makes the draft what is bought in a Take: units at a price, by nobody's listing. */
    void draftTake(final int participantId, final int venueId, final long units) {
        final int h = draft();
        set(h, ID, 0);
        terms(h, 0, 0, units, 0, 0);
        set(h, OWNER_AND_FIELD, pair(participantId, 0));
        attributes(h, venueId, 0, 0, 0, 0);
        kind(h, ListingSide.DEMAND, ListingVisibility.NATIONAL, CreditGrade.D, 0, false);
        set(h, ASSET_AND_TIMER, pair(NONE, Timers.NONE));
    }

    private void terms(final int h, final long clientId, final long priceFen, final long units, final long minUnits,
        final long validUntilNs) {
        set(h, CLIENT_ID, clientId);
        set(h, PRICE, priceFen);
        set(h, REMAINING, units);
        set(h, FILLED, 0);
        set(h, MIN_UNITS, minUnits);
        set(h, VALID_UNTIL, validUntilNs);
    }

    private void regions(final int h, final long low, final long high) {
        set(h, REGIONS_LOW, low);
        set(h, REGIONS_HIGH, high);
    }

    private void tags(final int h, final long tags0, final long tags1, final long tags2, final long tags3) {
        set(h, TAGS, tags0);
        set(h, TAGS + 1, tags1);
        set(h, TAGS + 2, tags2);
        set(h, TAGS + 3, tags3);
    }

    private void attributes(
        final int h, final int venueId, final int modes, final int rights, final int maturity, final int regionId) {
        set(h, ATTRIBUTES, (long)venueId << 48 | (long)(modes & 0xFFFF) << 32 | (long)(rights & 0xFFFF) << 16
            | (maturity & 0xFF) << 8 | (regionId & 0xFF));
    }

    private void kind(final int h, final ListingSide side, final ListingVisibility visibility,
        final CreditGrade minimumGrade, final int right, final boolean allOrNone) {
        set(h, KIND, side.code() | visibility.code() << 8 | minimumGrade.code() << 16 | (long)right << 24
            | (allOrNone ? 1L << 32 : 0L));
    }

    private void set(final int handle, final int word, final long value) {
        words[handle * WORDS + word] = value;
    }

    private long get(final int handle, final int word) {
        return words[handle * WORDS + word];
    }

    private int byteOf(final int handle, final int shift) {
        return (int)(get(handle, KIND) >>> shift) & 0xFF;
    }

    private static long pair(final int high, final int low) {
        return (long)high << 32 | (low & LOW);
    }

    /** The set that holds one right. */
    static int bit(final Right right) {
        return 1 << (right.code() - 1);
    }

    long id(final int handle) {
        return get(handle, ID);
    }

    void id(final int handle, final long listingId) {
        set(handle, ID, listingId);
    }

    long clientId(final int handle) {
        return get(handle, CLIENT_ID);
    }

    long priceFen(final int handle) {
        return get(handle, PRICE);
    }

    long priceLowFen(final int handle) {
        return get(handle, PRICE_LOW);
    }

    /** Order among equal prices: the smaller, the earlier. */
    long priority(final int handle) {
        return get(handle, PRIORITY);
    }

    void priority(final int handle, final long priority) {
        set(handle, PRIORITY, priority);
    }

    long remainingUnits(final int handle) {
        return get(handle, REMAINING);
    }

    long filledUnits(final int handle) {
        return get(handle, FILLED);
    }

    long totalUnits(final int handle) {
        return get(handle, REMAINING) + get(handle, FILLED);
    }

    void fill(final int handle, final long units) {
        set(handle, REMAINING, remainingUnits(handle) - units);
        set(handle, FILLED, filledUnits(handle) + units);
    }

    long minUnits(final int handle) {
        return get(handle, MIN_UNITS);
    }

    long validUntilNs(final int handle) {
        return get(handle, VALID_UNTIL);
    }

    long regionsLow(final int handle) {
        return get(handle, REGIONS_LOW);
    }

    long regionsHigh(final int handle) {
        return get(handle, REGIONS_HIGH);
    }

    void readCell(final int handle, final RightCell cell) {
        cell.right = right(handle);
        cell.territoryLow = get(handle, TERRITORY_LOW);
        cell.territoryHigh = get(handle, TERRITORY_HIGH);
        cell.fieldsOfUse = get(handle, FIELDS_OF_USE);
        cell.fromNs = get(handle, RIGHT_FROM);
        cell.toNs = get(handle, RIGHT_TO);
    }

    /** One of four words of the tag fingerprint. */
    long tags(final int handle, final int word) {
        return get(handle, TAGS + word);
    }

    int participantId(final int handle) {
        return (int)(get(handle, OWNER_AND_FIELD) >> 32);
    }

    /** Index of the field or prefix in the taxonomy. */
    int field(final int handle) {
        return (int)get(handle, OWNER_AND_FIELD);
    }

    int venueId(final int handle) {
        return (int)(get(handle, ATTRIBUTES) >>> 48);
    }

    int modes(final int handle) {
        return (int)(get(handle, ATTRIBUTES) >>> 32) & 0xFFFF;
    }

    /** Set of rights: one for a supply. */
    int rights(final int handle) {
        return (int)(get(handle, ATTRIBUTES) >>> 16) & 0xFFFF;
    }

    int maturity(final int handle) {
        return (int)(get(handle, ATTRIBUTES) >>> 8) & 0xFF;
    }

    int regionId(final int handle) {
        return (int)get(handle, ATTRIBUTES) & 0xFF;
    }

    boolean isSupply(final int handle) {
        return byteOf(handle, 0) == ListingSide.SUPPLY.code();
    }

    boolean isNational(final int handle) {
        return byteOf(handle, 8) == ListingVisibility.NATIONAL.code();
    }

    CreditGrade minimumGrade(final int handle) {
        return CreditGrade.ofCode(byteOf(handle, 16));
    }

    /** Right offered; null for a demand. */
    Right right(final int handle) {
        return Right.ofCode(byteOf(handle, 24));
    }

    boolean allOrNone(final int handle) {
        return byteOf(handle, 32) != 0;
    }

    /** Index of the asset in the rights register, or NONE. */
    int asset(final int handle) {
        return (int)(get(handle, ASSET_AND_TIMER) >> 32);
    }

    int timer(final int handle) {
        return (int)get(handle, ASSET_AND_TIMER);
    }

    void timer(final int handle, final int timer) {
        set(handle, ASSET_AND_TIMER, pair(asset(handle), timer));
    }

    /** Least units of a listing that one command must fill, its minimum and all-or-none together. */
    long leastFill(final int handle) {
        if (allOrNone(handle)) {
            return remainingUnits(handle);
        }
        return filledUnits(handle) == 0 ? minUnits(handle) : 0;
    }

    /** Whether only what keeps a listing's place differs: fewer units, an earlier end. */
    boolean keepsPlace(final int handle, final int amended) {
        for (int word = 0; word < ASSET_AND_TIMER; word++) {
            if (get(handle, word) != get(amended, word) && word != REMAINING && word != VALID_UNTIL) {
                return false;
            }
        }
        return remainingUnits(amended) <= remainingUnits(handle)
            && !isLater(validUntilNs(amended), validUntilNs(handle));
    }

    private static boolean isLater(final long endNs, final long thanNs) {
        return endNs != thanNs && thanNs != 0 && (endNs == 0 || endNs > thanNs);
    }
}
