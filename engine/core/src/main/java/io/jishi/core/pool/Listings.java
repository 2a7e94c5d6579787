package io.jishi.core.pool;

import io.jishi.core.command.AmendListing;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.rights.RightCell;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingSide;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Right;

/**
 * The store of listings: handles into one preallocated slab, found by id and by their owner's id. A row is two cache
 * lines that are fetched together, the first of them what a search asks of a listing; tags stand beside the rows. One
 * more handle, {@link #draft()}, holds the listing of the command being answered until it is accepted.
 */
final class Listings {
    static final int NONE = -1;
    static final int CONTESTED = 1;
    static final int IN_LOT = 2;

    static final int PRICE = 0;
    private static final int PRIORITY = 1;
    /** Venue, cooperation modes, rights, maturity, region: 16, 16, 16, 8 and 8 bits from the top. */
    private static final int ATTRIBUTES = 2;
    /** Participant above, field index below. */
    private static final int OWNER_AND_FIELD = 3;
    private static final int REGIONS_LOW = 4;
    private static final int REGIONS_HIGH = 5;
    private static final int REMAINING = 6;
    /** Oldest open proposal above; side, visibility, grade, right, all-or-none, mode, competition: 4 bits each. */
    private static final int KIND = 7;
    private static final int VISIBILITY = 4;
    private static final int GRADE = 8;
    private static final int RIGHT = 12;
    private static final int ALL_OR_NONE = 16;
    private static final int MODE = 20;
    private static final int COMPETITION = 24;
    static final int ID = 8;
    private static final int CLIENT_ID = 9;
    private static final int FILLED = 10;
    private static final int MIN_UNITS = 11;
    private static final int VALID_UNTIL = 12;
    /** The lower price of a demand, the row of a supply's limits of right. */
    private static final int PRICE_LOW_OR_LIMITS = 13;
    /** Index of a supply's asset, or group of a demand, above; timer below. */
    private static final int ASSET_AND_TIMER = 14;
    /** Next in the chain by id above, by client's id below; below, of a handle that is free, the next free one. */
    static final int LINKS = 15;
    private static final int ROW_SHIFT = 4;
    /** With the header of the array, rows then begin at pairs of cache lines. */
    private static final int PADDING = 14;
    private static final long LOW = 0xFFFF_FFFFL;

    private final int capacity;
    private final long idSecret;
    private final long[] words;
    private final Tags tags;
    private final RightLimits limits = new RightLimits();
    private final PlacedTimes placed;
    private final OwnerMarks owners;
    private final RightCell cell = new RightCell();
    private final HandleTable byId;
    private final HandleTable byClientId;
    private int firstFree = NONE;
    private int size;
    private int highest;

    Listings(final int capacity, final long idSecret) {
        this.capacity = capacity;
        this.idSecret = idSecret;
        words = new long[Math.addExact(PADDING, Math.multiplyExact(capacity + 1, 1 << ROW_SHIFT))];
        tags = new Tags(capacity);
        placed = new PlacedTimes(capacity);
        owners = new OwnerMarks(capacity);
        byId = new HandleTable(capacity, this::id, new RowLinks(words, LINKS, true));
        byClientId = new HandleTable(capacity, (h) -> HandleTable.hashOf(idSecret, participantId(h), clientId(h)),
            new RowLinks(words, LINKS, false));
    }

    int capacity() {
        return capacity;
    }

    /** Listings that stand. */
    int size() {
        return size;
    }

    boolean isFull() {
        return size == capacity;
    }

    /** Handle of the listing being answered; never live. */
    int draft() {
        return capacity;
    }

    /** Handles are below it; those not live have id 0. */
    int highest() {
        return highest;
    }

    /** Makes a live listing of the draft; its id must be set. */
    int add() {
        final int handle = firstFree == NONE ? highest++ : firstFree;
        firstFree = handle == firstFree ? (int)get(handle, LINKS) : firstFree;
        copy(draft(), handle);
        owners.set(handle, participantId(handle));
        tags.keepDraft(handle);
        if (isSupply(handle) && get(handle, PRICE_LOW_OR_LIMITS) != RightLimits.NO_LIMITS) {
            set(handle, PRICE_LOW_OR_LIMITS, limits.keepDraft());
        }
        byId.add(handle);
        byClientId.add(handle);
        size++;
        return handle;
    }

    void remove(final int handle) {
        byId.remove(handle);
        byClientId.remove(handle);
        if (isSupply(handle)) {
            limits.release((int)get(handle, PRICE_LOW_OR_LIMITS));
        }
        tags.release(handle);
        set(handle, ID, 0);
        set(handle, LINKS, firstFree);
        firstFree = handle;
        size--;
    }

    /** Copies all but the tags, which nothing changes. */
    void copy(final int from, final int to) {
        System.arraycopy(words, row(from), words, row(to), 1 << ROW_SHIFT);
    }

    /** Guesses at listings, for reading ahead. */
    ListingGuesses guesses() {
        return new ListingGuesses(words, tags, byId, byClientId, idSecret);
    }

    /** The handle that the next listing will get, or NONE if it is a new one. */
    int nextFree() {
        return firstFree;
    }

    /** The first handle from one on, and below another, that may be a listing of a participant, or NONE. */
    int nextOf(final int participantId, final int from, final int end) {
        return owners.next(from, end, participantId);
    }

    /** The listing with an id, or NONE; it may be over ({@link LiveListings}). */
    int find(final long listingId) {
        int handle = byId.first(listingId);
        while (handle != NONE && id(handle) != listingId) {
            handle = (int)(get(handle, LINKS) >> 32);
        }
        return handle;
    }

    /** The last listing with its owner's own id, or NONE; if it is over, so are others that had the id before. */
    int find(final int participantId, final long clientId) {
        int handle = byClientId.first(HandleTable.hashOf(idSecret, participantId, clientId));
        while (handle != NONE && (clientId(handle) != clientId || participantId(handle) != participantId)) {
            handle = (int)get(handle, LINKS);
        }
        return handle;
    }

    /** Fills the draft from a supply. */
    void draft(final SubmitSupply c, final int field, final int asset) {
        final int h = draft();
        cell.territoryLow = c.territoryLow;
        cell.territoryHigh = c.territoryHigh;
        cell.fieldsOfUse = c.fieldsOfUse;
        cell.fromNs = c.rightFromNs;
        cell.toNs = c.rightToNs;
        set(h, PRICE_LOW_OR_LIMITS, limits.draft(cell));
        terms(h, c.clientListingId, c.priceFen, c.units, c.minUnits, c.validUntilNs);
        regions(h, c.allowedRegionsLow, c.allowedRegionsHigh);
        tags.draft(c.tags0, c.tags1, c.tags2, c.tags3);
        set(h, OWNER_AND_FIELD, pair(c.participantId, field));
        attributes(h, c.venueId, c.modes, bit(c.right), c.maturity, c.regionId);
        kind(h, ListingSide.SUPPLY, c.visibility, c.minimumGrade, c.right.code(), c.allOrNone, c.executionMode);
        set(h, ASSET_AND_TIMER, pair(asset, Timers.NONE));
    }

    /** Fills the draft from a demand. */
    void draft(final SubmitDemand c, final int field) {
        final int h = draft();
        terms(h, c.clientListingId, c.priceFen, c.units, c.minUnits, c.validUntilNs);
        set(h, PRICE_LOW_OR_LIMITS, c.priceLowFen);
        regions(h, c.regionsLow, c.regionsHigh);
        tags.draft(c.tags0, c.tags1, c.tags2, c.tags3);
        set(h, OWNER_AND_FIELD, pair(c.participantId, field));
        attributes(h, c.venueId, c.modes, c.rights, c.minMaturity, 0);
        kind(h, ListingSide.DEMAND, c.visibility, c.minimumGrade, 0, c.allOrNone, c.executionMode);
        set(h, ASSET_AND_TIMER, pair(NONE, Timers.NONE));
    }

    /** Fills the draft from a live listing and what an amendment makes of it; its tags only where they are rated. */
    void draft(final int handle, final AmendListing c) {
        final int h = draft();
        copy(handle, h);
        if (executionMode(handle) == ExecutionMode.PROPOSAL) {
            tags.draft(handle);
        }
        set(h, PRICE, c.priceFen);
        if (!isSupply(handle)) {
            set(h, PRICE_LOW_OR_LIMITS, c.priceLowFen);
        }
        set(h, REMAINING, c.units - filledUnits(handle));
        set(h, MIN_UNITS, c.minUnits);
        set(h, VALID_UNTIL, c.validUntilNs);
        regions(h, c.regionsLow, c.regionsHigh);
        attributes(h, venueId(handle), c.modes, rights(handle), c.maturity, c.regionId);
        kind(h, isSupply(handle) ? ListingSide.SUPPLY : ListingSide.DEMAND, c.visibility, c.minimumGrade,
            kindOf(handle, RIGHT), c.allOrNone, executionMode(handle));
        firstMatch(h, firstMatch(handle));
    }

    /** Makes the draft what is bought in a Take: units at a price, by nobody's listing. */
    void draftTake(final int participantId, final int venueId, final long units) {
        final int h = draft();
        set(h, ID, 0);
        set(h, PRICE_LOW_OR_LIMITS, 0);
        terms(h, 0, 0, units, 0, 0);
        set(h, OWNER_AND_FIELD, pair(participantId, 0));
        attributes(h, venueId, 0, 0, 0, 0);
        kind(h, ListingSide.DEMAND, ListingVisibility.NATIONAL, CreditGrade.D, 0, false, ExecutionMode.FIRM);
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

    private void attributes(
        final int h, final int venueId, final int modes, final int rights, final int maturity, final int regionId) {
        set(h, ATTRIBUTES, (long)venueId << 48 | (long)(modes & 0xFFFF) << 32 | (long)(rights & 0xFFFF) << 16
            | (maturity & 0xFF) << 8 | (regionId & 0xFF));
    }

    private void kind(final int h, final ListingSide side, final ListingVisibility visibility,
        final CreditGrade minimumGrade, final int right, final boolean allOrNone, final ExecutionMode mode) {
        set(h, KIND, pair(NONE, side.code() | visibility.code() << VISIBILITY | minimumGrade.code() << GRADE
            | right << RIGHT | (allOrNone ? 1 << ALL_OR_NONE : 0) | mode.code() << MODE));
    }

    /** Where the words of a listing begin. */
    static int row(final int handle) {
        return PADDING + (handle << ROW_SHIFT);
    }

    private void set(final int handle, final int word, final long value) {
        words[row(handle) + word] = value;
    }

    private long get(final int handle, final int word) {
        return words[row(handle) + word];
    }

    private static long pair(final int high, final int low) {
        return (long)high << 32 | (low & LOW);
    }

    private int kindOf(final int handle, final int shift) {
        return ((int)get(handle, KIND) >>> shift) & 0xF;
    }

    /** The oldest open proposal of a listing, or NONE. */
    int firstMatch(final int handle) {
        return (int)(get(handle, KIND) >> 32);
    }

    void firstMatch(final int handle, final int match) {
        set(handle, KIND, pair(match, (int)get(handle, KIND)));
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
        return isSupply(handle) ? 0 : get(handle, PRICE_LOW_OR_LIMITS);
    }

    /** Order among equal prices: the smaller, the earlier. */
    long priority(final int handle) {
        return get(handle, PRIORITY);
    }

    /** Gives a live listing a place in line, which it has from now on. */
    void place(final int handle, final long priority, final long nowNs) {
        set(handle, PRIORITY, priority);
        if (executionMode(handle) == ExecutionMode.PROPOSAL) {
            placed.set(handle, nowNs);
        }
    }

    /** When a listing of execution mode PROPOSAL got its place in line; 0 of others. */
    long placedAtNs(final int handle) {
        return executionMode(handle) == ExecutionMode.PROPOSAL ? placed.of(handle) : 0;
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

    void readCell(final int handle, final RightCell into) {
        into.right = right(handle);
        limits.read(isSupply(handle) ? (int)get(handle, PRICE_LOW_OR_LIMITS) : RightLimits.NO_LIMITS, into);
    }

    Tags tags() {
        return tags;
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
        return kindOf(handle, 0) == ListingSide.SUPPLY.code();
    }

    boolean isNational(final int handle) {
        return kindOf(handle, VISIBILITY) == ListingVisibility.NATIONAL.code();
    }

    CreditGrade minimumGrade(final int handle) {
        return CreditGrade.ofCode(kindOf(handle, GRADE));
    }

    /** Right offered; null for a demand. */
    Right right(final int handle) {
        return Right.ofCode(kindOf(handle, RIGHT));
    }

    boolean allOrNone(final int handle) {
        return kindOf(handle, ALL_OR_NONE) != 0;
    }

    ExecutionMode executionMode(final int handle) {
        return ExecutionMode.ofCode(kindOf(handle, MODE));
    }

    /** Whether several compete for it: it is introduced to nobody and waits for the auction that decides. */
    boolean isContested(final int handle) {
        return kindOf(handle, COMPETITION) != 0;
    }

    /** Whether a lot decides between them. */
    boolean isInLot(final int handle) {
        return kindOf(handle, COMPETITION) == IN_LOT;
    }

    void competition(final int handle, final int state) {
        set(handle, KIND, (get(handle, KIND) & ~(0xFL << COMPETITION)) | (long)state << COMPETITION);
    }

    /** Whether nothing is left of it; an open licence is never used up. */
    boolean isSpent(final int handle) {
        return remainingUnits(handle) == 0 && executionMode(handle) != ExecutionMode.OPEN_LICENCE;
    }

    /** Index of the asset, or NONE. */
    int asset(final int handle) {
        return isSupply(handle) ? (int)(get(handle, ASSET_AND_TIMER) >> 32) : NONE;
    }

    /** Which group of its index a resting demand stands in. */
    int group(final int handle) {
        return (int)(get(handle, ASSET_AND_TIMER) >> 32);
    }

    void group(final int handle, final int group) {
        set(handle, ASSET_AND_TIMER, pair(group, timer(handle)));
    }

    int timer(final int handle) {
        return (int)get(handle, ASSET_AND_TIMER);
    }

    void timer(final int handle, final int timer) {
        set(handle, ASSET_AND_TIMER, (get(handle, ASSET_AND_TIMER) & ~LOW) | (timer & LOW));
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
        for (int word = 0; word < LINKS; word++) {
            if (get(handle, word) != get(amended, word) && word != REMAINING && word != VALID_UNTIL) {
                return false;
            }
        }
        final long endNs = validUntilNs(amended);
        return remainingUnits(amended) <= remainingUnits(handle)
            && (validUntilNs(handle) == 0 || (endNs != 0 && endNs <= validUntilNs(handle)));
    }
}
