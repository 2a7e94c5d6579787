package io.jishi.core.pool;

import io.jishi.core.state.StateHash;
import java.util.Arrays;

/**
 * The resting PROPOSAL listings in cells: one for each node, set of rights, maturity and set of modes in use on a side,
 * so that all members of a cell have these parts of their score in common; inside a cell they stand in order of price
 * and time. A cell also knows a superset of its members' tags, kept until it is empty.
 *
 * <p>There is room for one cell for every eight listings; in a pool of 65,536 or more, for as many cells as listings up
 * to 262,144 at least. A listing that finds no free cell stands in the spare cell of its side, of which nothing is
 * known but prices: every search looks at it, and no answer depends on it.
 */
final class ProposalCells {
    static final int NONE = Listings.NONE;
    private static final int LISTINGS_PER_CELL = 8;
    private static final int LARGE = 1 << 16;
    private static final int LEAST_OF_LARGE = 1 << 18;
    private static final int SPARE_SUPPLIES = 0;
    private static final int SPARE_DEMANDS = 1;
    private static final int SPARES = 2;
    private static final int FIRST_CELLS = 1 << 10;
    private final Listings listings;
    private final PriceQueues queues;
    private final FieldTree supplyFields;
    private final int[] firstSupplyAt;
    private final int[] firstDemandAt;
    private final int capacity;
    private int[] node = new int[FIRST_CELLS];
    private int[] rights = new int[FIRST_CELLS];
    private int[] kind = new int[FIRST_CELLS];
    private int[] members = new int[FIRST_CELLS];
    private int[] next = new int[FIRST_CELLS];
    private int[] previous = new int[FIRST_CELLS];
    private int[] fewestTags = new int[FIRST_CELLS];
    private long[] tags = new long[FIRST_CELLS * Listings.TAG_WORDS];
    private final LinkArray byKeyLinks;
    private final HandleTable byKey;
    private int firstFree = NONE;
    private int highest = SPARES;

    ProposalCells(final Listings listings, final FieldTree supplyFields, final int maxFields) {
        this.listings = listings;
        this.supplyFields = supplyFields;
        capacity = SPARES + cellsFor(listings.capacity()) + 1;
        firstSupplyAt = new int[maxFields + 1];
        firstDemandAt = new int[maxFields + 1];
        Arrays.fill(firstSupplyAt, NONE);
        Arrays.fill(firstDemandAt, NONE);
        byKeyLinks = new LinkArray(FIRST_CELLS);
        byKey = new HandleTable(capacity, (cell) -> hashOf(node[cell], rights[cell], kind[cell]), byKeyLinks);
        queues = new PriceQueues(listings.capacity() / LISTINGS_PER_CELL);
    }

    private static int cellsFor(final int listings) {
        final int shared = listings / LISTINGS_PER_CELL;
        return listings < LARGE ? shared : Math.max(shared, Math.min(listings, LEAST_OF_LARGE));
    }

    /** Cells are below it. */
    int highest() {
        return highest;
    }

    void insert(final int listing) {
        int cell = find(listing);
        if (cell == NONE) {
            cell = firstFree == NONE && highest == capacity ? spare(listings.isSupply(listing)) : open(listing);
        }
        listings.sides().cell(listings.side(listing), cell);
        members[cell]++;
        queues.insert(cell, rankOf(listing), listings.priority(listing), listing);
        widen(cell, listing);
    }

    /** The smaller, the better: the ask of a supply, the budget of a demand turned round. */
    private long rankOf(final int listing) {
        return listings.isSupply(listing) ? listings.priceFen(listing) : -listings.priceFen(listing);
    }

    private void widen(final int cell, final int listing) {
        int count = 0;
        for (int word = 0; word < Listings.TAG_WORDS; word++) {
            tags[cell * Listings.TAG_WORDS + word] |= listings.tags(listing, word);
            count += Long.bitCount(listings.tags(listing, word));
        }
        if (count > 0 && count < fewestTags[cell]) {
            fewestTags[cell] = count;
        }
    }

    private int open(final int listing) {
        final int cell;
        if (firstFree == NONE) {
            cell = highest++;
            makeRoom();
        } else {
            cell = firstFree;
            firstFree = next[cell];
        }
        node[cell] = listings.field(listing);
        rights[cell] = listings.rights(listing);
        kind[cell] = kindOf(listing);
        Arrays.fill(tags, cell * Listings.TAG_WORDS, (cell + 1) * Listings.TAG_WORDS, 0);
        fewestTags[cell] = Integer.MAX_VALUE;
        byKey.add(cell);
        link(cell);
        return cell;
    }

    private void makeRoom() {
        if (highest > node.length) {
            final int length = 2 * node.length;
            node = Arrays.copyOf(node, length);
            rights = Arrays.copyOf(rights, length);
            kind = Arrays.copyOf(kind, length);
            members = Arrays.copyOf(members, length);
            next = Arrays.copyOf(next, length);
            previous = Arrays.copyOf(previous, length);
            fewestTags = Arrays.copyOf(fewestTags, length);
            tags = Arrays.copyOf(tags, length * Listings.TAG_WORDS);
            byKeyLinks.grow(length);
        }
    }

    private void link(final int cell) {
        final int[] first = isSupplyCell(cell) ? firstSupplyAt : firstDemandAt;
        final int place = FieldTree.place(node[cell]);
        next[cell] = first[place];
        previous[cell] = NONE;
        if (first[place] != NONE) {
            previous[first[place]] = cell;
        }
        first[place] = cell;
        if (isSupplyCell(cell)) {
            supplyFields.count(node[cell], 1);
        }
    }

    void remove(final int listing) {
        final int cell = listings.sides().cell(listings.side(listing));
        queues.remove(cell, rankOf(listing), listings.priority(listing));
        if (--members[cell] == 0 && cell >= SPARES) {
            byKey.remove(cell);
            unlink(cell);
            next[cell] = firstFree;
            firstFree = cell;
        }
    }

    private void unlink(final int cell) {
        if (previous[cell] == NONE) {
            final int[] first = isSupplyCell(cell) ? firstSupplyAt : firstDemandAt;
            first[FieldTree.place(node[cell])] = next[cell];
        } else {
            next[previous[cell]] = next[cell];
        }
        if (next[cell] != NONE) {
            previous[next[cell]] = previous[cell];
        }
        if (isSupplyCell(cell)) {
            supplyFields.count(node[cell], -1);
        }
    }

    private int find(final int listing) {
        final int field = listings.field(listing);
        final int rightSet = listings.rights(listing);
        final int wanted = kindOf(listing);
        int cell = byKey.first(hashOf(field, rightSet, wanted));
        while (cell != NONE && (node[cell] != field || rights[cell] != rightSet || kind[cell] != wanted)) {
            cell = byKeyLinks.next(cell);
        }
        return cell;
    }

    private static long hashOf(final int node, final int rights, final int kind) {
        return StateHash.mix(node + StateHash.mix((long)rights << 32 | kind));
    }

    /** Side, maturity and modes in one number. */
    private int kindOf(final int listing) {
        return (listings.isSupply(listing) ? 1 : 0) << 24 | listings.maturity(listing) << 16 | listings.modes(listing);
    }

    private boolean isSupplyCell(final int cell) {
        return kind[cell] >>> 24 == 1;
    }

    /** The cell of those for whom there was none. */
    static int spare(final boolean supplies) {
        return supplies ? SPARE_SUPPLIES : SPARE_DEMANDS;
    }

    static boolean isSpare(final int cell) {
        return cell < SPARES;
    }

    /** The first cell of supplies at a leaf, or NONE. */
    int firstSupplies(final int field) {
        return firstSupplyAt[FieldTree.place(field)];
    }

    /** The first cell of demands at a prefix, or NONE. */
    int firstDemands(final int field) {
        return firstDemandAt[FieldTree.place(field)];
    }

    /** The next cell of the same side and node, or NONE. */
    int next(final int cell) {
        return next[cell];
    }

    int node(final int cell) {
        return node[cell];
    }

    int rights(final int cell) {
        return rights[cell];
    }

    int maturity(final int cell) {
        return kind[cell] >>> 16 & 0xFF;
    }

    int modes(final int cell) {
        return kind[cell] & 0xFFFF;
    }

    /** Position of the best by price and time, or NONE. */
    int front(final int cell) {
        return members[cell] == 0 ? NONE : queues.first(cell);
    }

    /** Position of the one after another in its cell, or NONE. */
    int after(final int position) {
        return queues.after(position);
    }

    /** The listing at a position. */
    int listingAt(final int position) {
        return queues.handleAt(position);
    }

    /** Its ask or budget. */
    long priceAt(final int position) {
        return Math.abs(queues.priceAt(position));
    }

    /** How many of a listing's tags some member may have. */
    int commonTags(final int cell, final int listing) {
        int common = 0;
        for (int word = 0; word < Listings.TAG_WORDS; word++) {
            common += Long.bitCount(tags[cell * Listings.TAG_WORDS + word] & listings.tags(listing, word));
        }
        return common;
    }

    /** No member that has tags has fewer. */
    int fewestTags(final int cell) {
        return fewestTags[cell];
    }
}
