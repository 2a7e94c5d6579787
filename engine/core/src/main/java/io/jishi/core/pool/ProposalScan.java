package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import io.jishi.core.state.StateHash;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/**
 * Goes through the candidates of a PROPOSAL listing in the {@link ProposalOrder}: of a supply the demands at its field,
 * then at each node above; of a demand the supplies under the root of its prefix, as far as their band of prices is not
 * beyond its own, or all if it is for the whole tree. Where it stands is the node, price and place of the last listing
 * that was passed. A candidate that is wanted takes {@value #LOOKS_OF_A_CANDIDATE} looks, because it is found in its
 * order; a step passes {@value #PASSED_TO_A_LOOK} listings for each of its looks at most, in whole pages but for the
 * first and the last.
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
    private ProposalPages pages;
    private int incoming;
    private boolean ofSupplies;
    private int looksLeft;
    private long passesLeft;
    private boolean over;
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
    }

    @Override
    public void begin(final int listing) {
        incoming = listing;
        over = false;
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
        enter(ofSupplies ? listings.field(incoming) : node);
        position = pages.find(node, price, priority);
        first = position;
        resumed = true;
        counted = false;
    }

    private void enter(final int nextNode) {
        current = nextNode;
        first = pages.find(nextNode, Long.MIN_VALUE, Long.MIN_VALUE);
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

    private void passed(final int listing) {
        node = listings.field(listing);
        price = pages.order().price(listing);
        priority = listings.priority(listing);
    }

    /** Goes on to the next page; false if there is none. */
    private boolean load() {
        while (!isReached(position)) {
            if (ofSupplies || current == Fields.ROOT) {
                return false;
            }
            enter(fields.ancestorAt(current, fields.depthOf(current) - 1));
            counted = index.demandsAt(current) < passesLeft;
            passesLeft -= counted ? index.demandsAt(current) : 0;
        }
        if (!counted) {
            count();
        }
        select();
        position++;
        return true;
    }

    /** Whether something to pass may be in a page. */
    private boolean isReached(final int page) {
        if (page == first || page >= pages.size()) {
            return page < pages.size();
        }
        return ofSupplies ? current == Fields.ROOT || isUnderRoot(page) : pages.beginsAt(page, current);
    }

    /** Whether a page begins under the root, and no further than the band of the demand's own price. */
    private boolean isUnderRoot(final int page) {
        final int root = pages.order().rootOf(current);
        return pages.beginsUnderRoot(page, root) && pages.lowBand(page, root) <= lastBand();
    }

    private int lastBand() {
        return pages.order().band(listings.priceFen(incoming));
    }

    /** Whether every listing of a page is one to pass. */
    private boolean isWhole(final int page) {
        if (page == first && resumed) {
            return false;
        }
        if (!ofSupplies) {
            return pages.isWhollyAt(page, current);
        }
        return current == Fields.ROOT || (isUnderRoot(page) && isUnderRoot(page + 1));
    }

    /** Counts the listings of a page as passed; finds the last that may be, if there are too many. */
    private void count() {
        final ProposalPage page = pages.page(position);
        if (isWhole(position) && page.count() < passesLeft) {
            passesLeft -= page.count();
            return;
        }
        final int count = page.copyTo(inPage);
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
        final int field = listings.field(listing);
        final boolean belongs = !ofSupplies ? field == current : current == Fields.ROOT
            || (pages.order().rootOf(field) == pages.order().rootOf(current)
            && pages.order().band(listings.priceFen(listing)) <= lastBand());
        return belongs && (!resumed || position != first || isBehind(listing));
    }

    private boolean isBehind(final int listing) {
        return pages.order().compare(listing, node, price, priority) > 0;
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
        hash.add(fields.idOf(node)).add(price).add(priority);
    }
}
