package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/**
 * Which supplies the steps of a demand's search pass: those of a right that it asks for whose price is of no higher
 * doubling than its own, under the root of its prefix, or under every root if it is for the whole tree.
 */
final class PassedSupplies {
    private final Listings listings;
    private final RowSet rightRows = new RowSet();
    private final PageWords some = new PageWords();
    private final PageWords counted = new PageWords();
    private ProposalPages pages;
    private int root;
    private int rights;
    private int lastBand;

    PassedSupplies(final Listings listings) {
        this.listings = listings;
    }

    /** Sets the demand. */
    void begin(final int demand, final ProposalPages supplies) {
        pages = supplies;
        root = pages.order().rootOf(listings.field(demand));
        rights = listings.rights(demand);
        lastBand = Lane.band(listings.priceFen(demand));
        rightRows.begin(EntryRows.RIGHTS, rights);
    }

    /** Whether a supply is one of them. */
    boolean has(final int supply) {
        return has(pages.order().rootOf(listings.field(supply)), pages.order().lane(supply));
    }

    private boolean has(final int itsRoot, final int lane) {
        return (root == Fields.ROOT || itsRoot == root) && Lane.next(lane, rights) == lane
            && Lane.bandOf(lane) <= lastBand;
    }

    /** How many there are in a page that begins with some, with those of the next root if it is the last such page. */
    int countIn(final int page) {
        final ProposalPage itself = pages.page(page);
        final int lastClass = Lane.lastClass(lastBand);
        some.set(itself.bits(), ProposalPage.at(EntryRows.ALIVE, itself.words()), itself.words());
        rightRows.leaveAny(some, counted, itself.bits());
        counted.clear(itself.words());
        for (int bit = PriceClass.BITS - 1; bit >= 0; bit--) {
            final int row = ProposalPage.at(EntryRows.PRICE + bit, itself.words());
            if ((lastClass >>> bit & 1) != 0) {
                some.moveOthersTo(counted, itself.bits(), row);
            } else {
                some.andNot(itself.bits(), row);
            }
        }
        return counted.count() + some.count();
    }

    /** The first page, from one on, in which there may be some; behind the last if there is none. */
    int find(final int from) {
        if (from >= pages.size()) {
            return from;
        }
        final int itsRoot = root == Fields.ROOT ? pages.lowRoot(from) : root;
        if (pages.lowRoot(from) > itsRoot) {
            return pages.size();
        }
        final int lane = Lane.next(pages.lowLane(from, itsRoot), rights);
        if (Lane.bandOf(lane) <= lastBand) {
            return pages.find(from, lane, itsRoot);
        }
        return root == Fields.ROOT ? pages.find(from, Lane.END, itsRoot) : pages.size();
    }
}
