package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import io.jishi.core.state.StateHash;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/**
 * Goes through the candidates of a PROPOSAL listing in the {@link ProposalOrder}: of a supply the demands at its field,
 * then at each node above; of a demand its {@link PassedSupplies}. Where it stands is the node, lane, price and place
 * of the last listing that was passed. A candidate that is wanted takes {@value #LOOKS_OF_A_CANDIDATE} looks, because
 * it is found in its order; a step passes {@value #PASSED_TO_A_LOOK} listings for each of its looks at most, in whole
 * pages but for the first and the last.
 */
final class ProposalScan implements CandidateScan {
    static final int NONE = Listings.NONE;
    static final int PASSED_TO_A_LOOK = 48;
    private static final int LOOKS_OF_A_CANDIDATE = 2;
    private final Fields fields;
    private final Listings listings;
    private final ProposalIndex index;
    private final PageSearch search;
    private final IntSupplier least;
    private final IntPredicate wanted;
    private final int[] inPage;
    private final InOrder ahead;
    private final PassedSupplies supplies;
    private ProposalPages pages;
    private int incoming;
    private boolean ofSupplies;
    private int looksLeft;
    private long passesLeft;
    private boolean over;
    private int lane;
    private int node;
    private long price;
    private long priority;
    /** Of which node, or under which prefix, listings are passed now; the first page, the next, and its range. */
    private int current;
    private int first;
    private int position;
    private int range;
    /** Whether some in the first page were passed in an earlier step; whether all at the node count as passed. */
    private boolean resumed;
    private boolean counted;
    /** The last listing that the step may pass, once it is known. */
    private int last;

    /** Least score of who is wanted by what an index tells, and whether a candidate is. */
    ProposalScan(final Fields fields, final Listings listings, final ProposalIndex index, final PageSearch search,
        final IntSupplier least, final IntPredicate wanted) {
        this.fields = fields;
        this.listings = listings;
        this.index = index;
        this.search = search;
        this.least = least;
        this.wanted = wanted;
        inPage = new int[ProposalPages.capacityFor(listings.capacity())];
        ahead = new InOrder(listings, inPage.length);
        supplies = new PassedSupplies(listings);
    }

    @Override
    public void begin(final int listing) {
        incoming = listing;
        over = false;
        lane = Lane.NONE;
        node = listings.field(listing);
        price = Long.MIN_VALUE;
        priority = 0;
    }

    /** The search in pages has begun for the listing. */
    @Override
    public void resume(final int looks) {
        looksLeft = looks;
        passesLeft = (long)looks * PASSED_TO_A_LOOK;
        last = NONE;
        ofSupplies = !listings.isSupply(incoming);
        pages = index.candidates(incoming);
        ahead.clear(pages.order());
        if (ofSupplies) {
            supplies.begin(incoming, pages);
        }
        enter(ofSupplies ? listings.field(incoming) : node);
        position = pages.find(0, lane, node, price, priority);
        first = position;
        resumed = true;
        counted = false;
    }

    private void enter(final int nextNode) {
        current = nextNode;
        first = pages.find(0, Lane.NONE, nextNode);
        position = first;
        range = ofSupplies ? 0 : search.rangeOf(nextNode);
        resumed = false;
    }

    @Override
    public int next() {
        while (looksLeft > 0 && !over) {
            final int candidate = ahead.take(least.getAsInt());
            if (candidate != NONE) {
                if (wanted.test(candidate)) {
                    looksLeft -= LOOKS_OF_A_CANDIDATE;
                    passed(candidate);
                    return candidate;
                }
            } else if (last != NONE) {
                passed(last);
                return NONE;
            } else {
                over = !load();
            }
        }
        return NONE;
    }

    @Override
    public void spend(final int looks) {
        looksLeft -= looks;
    }

    private void passed(final int listing) {
        lane = pages.order().lane(listing);
        node = listings.field(listing);
        price = pages.order().price(listing);
        priority = listings.priority(listing);
    }

    /** Goes on to the next page; false if there is none. */
    private boolean load() {
        if (!(ofSupplies ? findSupplies() : findDemands())) {
            return false;
        }
        if (!counted) {
            count();
        }
        select();
        position++;
        return true;
    }

    private boolean findSupplies() {
        position = supplies.find(position);
        return position < pages.size();
    }

    private boolean findDemands() {
        while (!isReached(position)) {
            if (current == Fields.ROOT) {
                return false;
            }
            enter(fields.ancestorAt(current, fields.depthOf(current) - 1));
            counted = index.demandsAt(current) < passesLeft;
            passesLeft -= counted ? index.demandsAt(current) : 0;
        }
        return true;
    }

    /** Whether a demand to pass may be in a page. */
    private boolean isReached(final int page) {
        return page < pages.size() && (page == first || pages.beginsAt(page, current));
    }

    /**
     * How many listings of a page are to be passed, or more where nothing comes behind it; NONE if it takes a look at
     * each of them.
     */
    private int countByRows() {
        if (position == first && resumed) {
            return NONE;
        }
        if (ofSupplies) {
            return supplies.countIn(position);
        }
        return pages.isWhollyAt(position, current) ? pages.page(position).count() : NONE;
    }

    /** Counts the listings of a page as passed; finds the last that may be, if there are too many. */
    private void count() {
        final int told = countByRows();
        if (told != NONE && told < passesLeft) {
            passesLeft -= told;
            return;
        }
        final int count = pages.page(position).copyTo(inPage);
        int some = 0;
        for (int i = 0; i < count; i++) {
            inPage[some] = inPage[i];
            some += isAhead(inPage[i]) ? 1 : 0;
        }
        if (some < passesLeft) {
            passesLeft -= some;
            return;
        }
        for (int i = 0; i < some; i++) {
            ahead.add(inPage[i], 0);
        }
        last = ahead.nth((int)passesLeft - 1);
    }

    /** Whether a listing is one to pass, and not passed yet. */
    private boolean isAhead(final int listing) {
        final boolean belongs = ofSupplies ? supplies.has(listing) : listings.field(listing) == current;
        return belongs && (!resumed || position != first || isBehind(listing));
    }

    private boolean isBehind(final int listing) {
        return pages.order().compare(listing, lane, node, price, priority) > 0;
    }

    /** Finds who of a page can come onto the list. */
    private void select() {
        ahead.clear(pages.order());
        final PageRanges ranges = search.ranges();
        while (ofSupplies && range < ranges.count() && position >= ranges.end(range)) {
            range++;
        }
        if (range < ranges.count() && position >= ranges.first(range) && position < ranges.end(range)
            && ranges.most(range, position) >= least.getAsInt()) {
            final int count = search.select(range, position, least.getAsInt());
            for (int i = 0; i < count; i++) {
                if (isCandidate(search.handle(i))) {
                    ahead.add(search.handle(i), search.most(i));
                }
            }
            ahead.arrange();
        }
    }

    private boolean isCandidate(final int listing) {
        final int field = listings.field(listing);
        return (ofSupplies ? fields.isUnder(field, current) : field == current)
            && (!resumed || position != first || isBehind(listing))
            && (last == NONE || pages.order().compare(listing, last) <= 0);
    }

    @Override
    public long priority() {
        return priority;
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public void hashInto(final StateHash hash) {
        hash.add(fields.idOf(node)).add(Lane.right(lane)).add(price).add(priority);
    }
}
