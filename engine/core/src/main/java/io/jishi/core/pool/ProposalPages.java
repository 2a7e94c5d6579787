package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import java.util.Arrays;

/**
 * The resting PROPOSAL listings of one side: {@link ProposalPage}s in the {@link ProposalOrder}, each with what comes
 * before the next. A full page gives to a neighbour or is split in two, a short one is joined with a neighbour; pages
 * are allocated when needed and kept.
 */
final class ProposalPages {
    /** Words of a row at most. */
    static final int MOST_WORDS = 32;
    private static final int MOST = MOST_WORDS * Long.SIZE;
    /**
     * Of demands, because a supply asks for few of those in a page: for a node's. A large stock has more of them at a
     * node; a page takes one of so many listings, but no less than the first nor more than the second.
     */
    private static final int FEW_DEMANDS = 512;
    private static final int MOST_DEMANDS = 1_024;
    private static final int SHARES_OF_DEMANDS = 2_048;
    private static final int LEAST = 8;
    private static final int PAGES_AT_LEAST = 64;
    /** Of all listings a page takes one. */
    private static final int SHARES = 16;
    /** Parts of so many are near those of a page. */
    private static final int SAMPLED = 16;
    private final Fields fields;
    private final Listings listings;
    private final ProposalOrder order;
    private final EntryRows rows;
    private final int capacity;
    private final int[] copied;
    private final int[] sample = new int[SAMPLED];
    private ProposalPage[] pages = new ProposalPage[PAGES_AT_LEAST];
    /** What comes first in a page, or could. */
    private int[] lowLane = new int[PAGES_AT_LEAST];
    private int[] lowNode = new int[PAGES_AT_LEAST];
    private long[] lowPrice = new long[PAGES_AT_LEAST];
    private long[] lowPriority = new long[PAGES_AT_LEAST];
    private int size;
    private ProposalPage[] free = new ProposalPage[PAGES_AT_LEAST];
    private int freeCount;

    /** In lanes or not. */
    ProposalPages(final Fields fields, final Listings listings, final boolean inLanes) {
        this.fields = fields;
        this.listings = listings;
        order = new ProposalOrder(fields, listings, inLanes);
        rows = new EntryRows(fields, listings);
        final int maxListings = listings.capacity();
        capacity = Math.min(capacityFor(maxListings), inLanes ? MOST : mostDemands(maxListings));
        copied = new int[capacity];
        open(0, Lane.NONE, Fields.ROOT, Long.MIN_VALUE, Long.MIN_VALUE);
    }

    /** A page has room for a sixteenth of all listings, within limits; one of demands for no more than that. */
    static int capacityFor(final int maxListings) {
        return Math.max(LEAST, Math.min(MOST, Integer.highestOneBit(Math.max(1, maxListings / SHARES))));
    }

    private static int mostDemands(final int maxListings) {
        return Math.max(FEW_DEMANDS, Math.min(MOST_DEMANDS, Integer.highestOneBit(maxListings / SHARES_OF_DEMANDS)));
    }

    ProposalOrder order() {
        return order;
    }

    /** Number of pages; at least one. */
    int size() {
        return size;
    }

    ProposalPage page(final int position) {
        return pages[position];
    }

    long lowPrice(final int position) {
        return lowPrice[position];
    }

    /** Whether everything from the first of a page on is at a node or behind it. */
    boolean beginsAt(final int position, final int node) {
        return lowNode[position] == node && lowPrice[position] != Long.MIN_VALUE;
    }

    /** Whether everything in a page is at a node. */
    boolean isWhollyAt(final int position, final int node) {
        return lowNode[position] == node && position + 1 < size && lowNode[position + 1] == node;
    }

    /** Whether everything in a page is at a node or under it. */
    boolean isWhollyUnder(final int position, final int prefix) {
        return prefix == Fields.ROOT
            || (beginsUnder(position, prefix) && position + 1 < size && beginsUnder(position + 1, prefix)
            && lowLane[position] == lowLane[position + 1]);
    }

    /** Whether the first of a page is at a node or under it. */
    boolean beginsUnder(final int position, final int prefix) {
        return fields.isUnder(lowNode[position], prefix);
    }

    /** Lane of the first of a page. */
    int lowLane(final int position) {
        return lowLane[position];
    }

    /** Lane of the first of a page, if it is under a root of the taxonomy. */
    int lowLane(final int position, final int root) {
        return lowRoot(position) == root ? lowLane[position] : Lane.NONE;
    }

    /** Root of the taxonomy above the first of a page. */
    int lowRoot(final int position) {
        return order.rootOf(lowNode[position]);
    }

    /** Whether a page begins with something under a root. */
    boolean beginsUnderRoot(final int position, final int root) {
        return position < size && lowRoot(position) == root;
    }

    /** On how many levels of the taxonomy everything in a page has the same node above it. */
    int sharedDepth(final int position) {
        if (position + 1 == size) {
            return 0;
        }
        final int shared = order.sharedDepth(lowNode[position], lowNode[position + 1]);
        return lowLane[position] == lowLane[position + 1] ? shared : Math.min(1, shared);
    }

    /** Whether all prices in a page have doubled equally often. */
    boolean isInBand(final int position) {
        return position + 1 < size && lowRoot(position) == lowRoot(position + 1)
            && Lane.bandOf(lowLane[position]) == Lane.bandOf(lowLane[position + 1]);
    }

    /** The page, from one on, in which what is at or under a node in a lane begins. */
    int find(final int first, final int lane, final int node) {
        return find(first, lane, node, Long.MIN_VALUE, Long.MIN_VALUE);
    }

    /** The page, from one on, in which a lane, node, price and place belong. */
    int find(final int first, final int lane, final int node, final long price, final long priority) {
        int from = first;
        int step = 1;
        while (from + step < size && !isAfter(from + step, lane, node, price, priority)) {
            from += step;
            step += step;
        }
        int to = Math.min(from + step, size) - 1;
        while (from < to) {
            final int middle = (from + to + 1) >>> 1;
            if (isAfter(middle, lane, node, price, priority)) {
                to = middle - 1;
            } else {
                from = middle;
            }
        }
        return from;
    }

    private boolean isAfter(
        final int position, final int lane, final int node, final long price, final long priority) {
        return order.compare(lowLane[position], lowNode[position], lowPrice[position], lowPriority[position],
            lane, node, price, priority) > 0;
    }

    /** The first page, from one on, of which everything comes behind what is under a prefix in a lane. */
    int endOf(final int lane, final int prefix, final int first) {
        int position = first;
        while (position < size && !isBehind(position, lane, prefix)) {
            position++;
        }
        return position;
    }

    private boolean isBehind(final int position, final int lane, final int prefix) {
        if (prefix == Fields.ROOT) {
            return false;
        }
        return !(beginsUnder(position, prefix) && lowLane[position] == lane)
            && order.compare(lowLane[position], lowNode[position], 0, 0, lane, prefix, 0, 0) > 0;
    }

    private int find(final int listing) {
        return find(0, order.lane(listing), listings.field(listing), order.price(listing), listings.priority(listing));
    }

    void insert(final int listing) {
        int position = find(listing);
        if (pages[position].count() == capacity) {
            makeRoom(position);
            position = find(listing);
        }
        rows.of(listing);
        pages[position].add(listing, rows);
    }

    void remove(final int listing) {
        final int position = find(listing);
        rows.of(listing);
        pages[position].remove(listing, rows);
        if (position > 0 && fitTogether(position - 1)) {
            join(position - 1);
        } else if (position + 1 < size && fitTogether(position)) {
            join(position);
        }
    }

    private boolean fitTogether(final int position) {
        return pages[position].count() + pages[position + 1].count() <= capacity / 2;
    }

    /** A full page gives to a neighbour that is not nearly full; if there is none it is split. */
    private void makeRoom(final int position) {
        final int count = pages[position].copyTo(copied);
        for (int i = 0; i < SAMPLED; i++) {
            sample[i] = copied[i * count / SAMPLED];
        }
        order.sort(sample, SAMPLED);
        if (!giveBack(position, count) && !giveOn(position, count)) {
            final int first = sample[SAMPLED / 2];
            open(position + 1, order.lane(first), listings.field(first), order.price(first), listings.priority(first));
            moveFrom(first, position, position + 1, count);
        }
    }

    /** Gives the first of a page, which have been copied, to the page before; false if that has no room. */
    private boolean giveBack(final int position, final int count) {
        final int share = position == 0 ? 0 : sampledShare(position - 1);
        final int first = share == 0 ? Listings.NONE : sample[share];
        if (share == 0 || !fits(count - countFrom(first, count), position - 1)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (order.compare(copied[i], first) < 0) {
                move(copied[i], pages[position], pages[position - 1]);
            }
        }
        beginWith(position, first);
        return true;
    }

    /** Gives the last of a page, which have been copied, to the page behind; false if that has no room. */
    private boolean giveOn(final int position, final int count) {
        final int share = position + 1 == size ? 0 : sampledShare(position + 1);
        final int first = share == 0 ? Listings.NONE : sample[SAMPLED - share];
        if (share == 0 || !fits(countFrom(first, count), position + 1)) {
            return false;
        }
        moveFrom(first, position, position + 1, count);
        beginWith(position + 1, first);
        return true;
    }

    /** How much of a full page makes it even with another, in parts of a sample; none if that is nearly full. */
    private int sampledShare(final int other) {
        return (capacity - pages[other].count()) * SAMPLED / 2 / capacity;
    }

    private boolean fits(final int moving, final int position) {
        return moving > 0 && moving < capacity - pages[position].count();
    }

    private int countFrom(final int first, final int count) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            from += order.compare(copied[i], first) >= 0 ? 1 : 0;
        }
        return from;
    }

    private void moveFrom(final int first, final int position, final int to, final int count) {
        for (int i = 0; i < count; i++) {
            if (order.compare(copied[i], first) >= 0) {
                move(copied[i], pages[position], pages[to]);
            }
        }
    }

    private void join(final int position) {
        final ProposalPage right = pages[position + 1];
        final int count = right.copyTo(copied);
        for (int i = 0; i < count; i++) {
            move(copied[i], right, pages[position]);
        }
        free[freeCount++] = right;
        final int behind = size - position - 2;
        System.arraycopy(pages, position + 2, pages, position + 1, behind);
        System.arraycopy(lowLane, position + 2, lowLane, position + 1, behind);
        System.arraycopy(lowNode, position + 2, lowNode, position + 1, behind);
        System.arraycopy(lowPrice, position + 2, lowPrice, position + 1, behind);
        System.arraycopy(lowPriority, position + 2, lowPriority, position + 1, behind);
        size--;
    }

    private void move(final int listing, final ProposalPage from, final ProposalPage to) {
        rows.of(listing);
        from.remove(listing, rows);
        to.add(listing, rows);
    }

    private void open(final int position, final int lane, final int node, final long price, final long priority) {
        if (size == pages.length) {
            pages = Arrays.copyOf(pages, 2 * size);
            lowLane = Arrays.copyOf(lowLane, 2 * size);
            lowNode = Arrays.copyOf(lowNode, 2 * size);
            lowPrice = Arrays.copyOf(lowPrice, 2 * size);
            lowPriority = Arrays.copyOf(lowPriority, 2 * size);
            free = Arrays.copyOf(free, 2 * size);
        }
        final int behind = size - position;
        System.arraycopy(pages, position, pages, position + 1, behind);
        System.arraycopy(lowLane, position, lowLane, position + 1, behind);
        System.arraycopy(lowNode, position, lowNode, position + 1, behind);
        System.arraycopy(lowPrice, position, lowPrice, position + 1, behind);
        System.arraycopy(lowPriority, position, lowPriority, position + 1, behind);
        pages[position] = freeCount > 0 ? free[--freeCount] : new ProposalPage(capacity);
        beginWith(position, lane, node, price, priority);
        size++;
    }

    private void beginWith(final int position, final int first) {
        beginWith(position, order.lane(first), listings.field(first), order.price(first), listings.priority(first));
    }

    private void beginWith(final int position, final int lane, final int node, final long price, final long priority) {
        lowLane[position] = lane;
        lowNode[position] = node;
        lowPrice[position] = price;
        lowPriority[position] = priority;
    }
}
