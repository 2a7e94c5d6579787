package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import io.jishi.core.state.CoreLimits;

/**
 * Where the candidates of a listing stand: of a supply the demands at its field and at each node above, the best price
 * first; of a demand the supplies under its prefix, in each {@link Lane} of a right that it asks for.
 */
final class PageRanges {
    private static final int MOST_RANGES = Math.max(CoreLimits.MAX_FIELD_DEPTH + 1, Lane.COUNT);
    private final Fields fields;
    private final Listings listings;
    private final ProposalIndex index;
    private final IndexBound bound;
    private final int[] node = new int[MOST_RANGES];
    private final int[] first = new int[MOST_RANGES];
    private final int[] end = new int[MOST_RANGES];
    private final int[] known = new int[MOST_RANGES];
    private final int[] mostOf = new int[MOST_RANGES];
    private ProposalPages pages;
    private boolean ofSupplies;
    private int root;
    private int wantedRights;
    private int others;
    private int bestHeadroom;
    private int count;
    private int most;

    PageRanges(final Fields fields, final Listings listings, final ProposalIndex index, final IndexBound bound) {
        this.fields = fields;
        this.listings = listings;
        this.index = index;
        this.bound = bound;
    }

    /** Finds them for a listing for which the bounds have been set. */
    void begin(final int incoming) {
        ofSupplies = !listings.isSupply(incoming);
        pages = index.candidates(incoming);
        bestHeadroom = bound.headroom(ofSupplies ? 0 : PriceClass.COUNT - 1);
        others = bound.region(true) + bound.mostMaturity() + bound.mostTags();
        count = 0;
        most = 0;
        final int field = listings.field(incoming);
        if (ofSupplies) {
            wantedRights = listings.rights(incoming);
            ofSupplies(field, Lane.band(listings.priceFen(incoming)));
            return;
        }
        final long lowest = PriceClass.lowest(PriceClass.of(listings.priceFen(incoming)));
        for (int depth = fields.depthOf(field); depth >= 0; depth--) {
            final int above = fields.ancestorAt(field, depth);
            final int from = pages.find(0, Lane.NONE, above);
            add(above, from, pages.find(from, Lane.NONE, above, -lowest, Long.MAX_VALUE) + 1);
        }
    }

    /** A range for each lane; what is in one page for several is passed once. */
    private void ofSupplies(final int prefix, final int lastBand) {
        if (prefix == Fields.ROOT) {
            add(prefix, 0, pages.size());
            return;
        }
        root = pages.order().rootOf(prefix);
        int lane = Lane.next(Lane.NONE, wantedRights);
        int behind = 0;
        while (Lane.bandOf(lane) <= lastBand) {
            final int from = pages.find(behind, lane, prefix);
            behind = pages.endOf(lane, prefix, from);
            if (behind > from) {
                add(prefix, from, behind);
            }
            if (!pages.beginsUnderRoot(behind, root)) {
                return;
            }
            lane = Lane.next(Math.max(lane + 1, pages.lowLane(behind, root)), wantedRights);
        }
    }

    private void add(final int itsNode, final int from, final int to) {
        node[count] = itsNode;
        first[count] = from;
        end[count] = to;
        known[count] = bound.always() + bound.mostField(itsNode);
        mostOf[count] = known[count] + others + bestHeadroom;
        most = Math.max(most, mostOf[count]);
        count++;
    }

    /** Number of ranges of pages. */
    int count() {
        return count;
    }

    /** Number of pages in all of them. */
    int pages() {
        int sum = 0;
        for (int range = 0; range < count; range++) {
            sum += end[range] - first[range];
        }
        return sum;
    }

    /** The most that anybody in any of them can score. */
    int most() {
        return most;
    }

    int first(final int range) {
        return first[range];
    }

    int end(final int range) {
        return end[range];
    }

    ProposalPage page(final int position) {
        return pages.page(position);
    }

    /** What the field is worth in a range at most, and what every candidate may have. */
    int known(final int range) {
        return known[range];
    }

    /** The most that anybody from a page on can score, as far as the range goes; NONE if no price there crosses. */
    int most(final int range, final int position) {
        final int headroom = headroom(range, position);
        return headroom == Listings.NONE ? Listings.NONE : known[range] + others + headroom;
    }

    /** What the best price from a page on leaves, as far as the range goes. */
    int headroom(final int range, final int position) {
        if (ofSupplies) {
            return node[range] == Fields.ROOT ? headroomUnder(pages.lowRoot(position), position)
                : headroomOf(pages.lowLane(position, root));
        }
        return pages.beginsAt(position, node[range]) ? bound.headroom(classOfBudget(position)) : bestHeadroom;
    }

    private int headroomOf(final int low) {
        return low == Lane.NONE ? bestHeadroom : bound.headroom(Lane.bestClass(low));
    }

    /** In a page, if all that stands there is under a root and nothing of it of a right that is asked for, NONE. */
    private int headroomUnder(final int itsRoot, final int position) {
        if (!pages.beginsUnderRoot(position + 1, itsRoot)) {
            return bestHeadroom;
        }
        final int low = pages.lowLane(position, itsRoot);
        return Lane.next(low, wantedRights) > pages.lowLane(position + 1, itsRoot) ? Listings.NONE : headroomOf(low);
    }

    /** Whether no page of a range can have more than those before it. */
    boolean isInOrder(final int range) {
        return !ofSupplies || node[range] != Fields.ROOT;
    }

    /** Asks for what candidates in a page must have that not everybody there has: node, rights, price. */
    void ask(final int range, final int position, final PageFilter filter) {
        final boolean wholly = ofSupplies ? pages.isWhollyUnder(position, node[range])
            : pages.isWhollyAt(position, node[range]);
        if (wholly) {
            filter.nodes().clear();
        } else {
            filter.nodes().ask(node[range], pages.sharedDepth(position), ofSupplies);
        }
        final boolean inLane = wholly && ofSupplies && node[range] != Fields.ROOT;
        if (ofSupplies && pages.isInBand(position)) {
            final int lane = pages.lowLane(position);
            filter.known(inLane, Lane.bestClass(lane), Lane.lastClass(Lane.bandOf(lane)));
        } else if (wholly && !ofSupplies && pages.beginsAt(position, node[range])) {
            filter.known(false, classOfBudget(position + 1), classOfBudget(position));
        } else {
            filter.known(inLane, 0, PriceClass.COUNT - 1);
        }
    }

    /** Class of the first budget in a page. */
    private int classOfBudget(final int position) {
        return PriceClass.of(-pages.lowPrice(position));
    }
}
