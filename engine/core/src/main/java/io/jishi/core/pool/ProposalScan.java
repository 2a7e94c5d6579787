package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import io.jishi.core.state.StateHash;
import java.util.function.IntPredicate;

/**
 * Goes through the candidates of a PROPOSAL listing in the {@link ProposalOrder}: of a supply from its field upwards,
 * of a demand under its prefix. Where it stands is the node, price and place of the last listing that was passed. A
 * candidate that is wanted is a look, and so is every {@value #PASSED_TO_A_LOOK}th listing passed in a step.
 */
final class ProposalScan implements CandidateScan {
    static final int NONE = Listings.NONE;
    static final int PASSED_TO_A_LOOK = 4;
    private final Fields fields;
    private final Listings listings;
    private final ProposalIndex index;
    private final IntPredicate wanted;
    private final int[] ahead;
    private ProposalPages pages;
    private int incoming;
    private int looksLeft;
    private int passed;
    private boolean over;
    private int node;
    private long price;
    private long priority;
    /** Of which node listings are passed now; the next page, and what of the one before is ahead. */
    private int current;
    private int position;
    private int next;
    private int end;

    /** The predicate says of a candidate that field, right, maturity and price allow whether it is looked at. */
    ProposalScan(final Fields fields, final Listings listings, final ProposalIndex index, final IntPredicate wanted) {
        this.fields = fields;
        this.listings = listings;
        this.index = index;
        this.wanted = wanted;
        ahead = new int[ProposalPages.capacityFor(listings.capacity())];
    }

    @Override
    public void begin(final int listing) {
        incoming = listing;
        over = false;
        node = listings.field(listing);
        price = Long.MIN_VALUE;
        priority = 0;
    }

    @Override
    public void resume(final int looks) {
        looksLeft = looks;
        passed = 0;
        pages = index.candidates(incoming);
        enter(listings.isSupply(incoming) ? node : listings.field(incoming));
        position = pages.find(node, price, priority);
    }

    private void enter(final int nextNode) {
        current = nextNode;
        position = pages.find(nextNode, Long.MIN_VALUE, Long.MIN_VALUE);
        next = 0;
        end = 0;
    }

    @Override
    public int next() {
        while (looksLeft > 0 && !over) {
            if (next == end && !load()) {
                over = true;
                return NONE;
            }
            final int listing = ahead[next++];
            node = listings.field(listing);
            price = pages.order().price(listing);
            priority = listings.priority(listing);
            passed++;
            looksLeft -= passed % PASSED_TO_A_LOOK == 0 ? 1 : 0;
            if (isCandidate(listing) && wanted.test(listing)) {
                looksLeft--;
                return listing;
            }
        }
        return NONE;
    }

    /** Gets the listings of the next page that has some; false if there is none. */
    private boolean load() {
        while (true) {
            if (position < pages.size() && (position == 0 || isReached(position))) {
                loadPage();
                if (end > 0) {
                    return true;
                }
            } else if (listings.isSupply(incoming) && current != Fields.ROOT) {
                enter(fields.ancestorAt(current, fields.depthOf(current) - 1));
            } else {
                return false;
            }
        }
    }

    /** Whether something of the node, or the prefix, may be in a page. */
    private boolean isReached(final int page) {
        if (listings.isSupply(incoming)) {
            return pages.beginsAt(page, current) || page == pages.find(current, Long.MIN_VALUE, Long.MIN_VALUE);
        }
        return current == Fields.ROOT || pages.beginsUnderRoot(page, pages.order().rootOf(current))
            || page == pages.find(current, Long.MIN_VALUE, Long.MIN_VALUE);
    }

    private void loadPage() {
        final int count = pages.page(position++).copyTo(ahead);
        end = 0;
        next = 0;
        for (int i = 0; i < count; i++) {
            if (isAhead(ahead[i])) {
                ahead[end++] = ahead[i];
            }
        }
        pages.order().sort(ahead, end);
    }

    private boolean isAhead(final int listing) {
        final int field = listings.field(listing);
        if (listings.isSupply(incoming) && node != current) {
            return field == current;
        }
        final boolean belongs = listings.isSupply(incoming) ? field == current : fields.isUnder(field, current);
        return belongs && pages.order().compare(listing, node, price, priority) > 0;
    }

    private boolean isCandidate(final int listing) {
        final int supply = listings.isSupply(incoming) ? incoming : listing;
        final int demand = supply == incoming ? listing : incoming;
        return listings.priceFen(supply) <= listings.priceFen(demand)
            && listings.maturity(supply) >= listings.maturity(demand)
            && (listings.rights(supply) & listings.rights(demand)) != 0;
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
