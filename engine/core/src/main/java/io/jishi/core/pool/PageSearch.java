package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** Finds in the pages where the candidates of a listing stand who may pair with it and can score so much. */
final class PageSearch {
    private final Fields fields;
    private final Listings listings;
    private final IndexBound bound;
    private final PageFilter filter;
    private final PageRanges ranges;
    private final int[] found;
    private int field;

    PageSearch(final Fields fields, final Listings listings, final ProposalIndex index, final Score score) {
        this.fields = fields;
        this.listings = listings;
        bound = new IndexBound(listings, fields, index.depths(), score);
        filter = new PageFilter(fields, listings, bound);
        ranges = new PageRanges(fields, listings, index, bound);
        found = new int[ProposalPages.capacityFor(listings.capacity())];
    }

    /** Sets the listing that looks for others; the score has its weights. */
    void begin(final int listing) {
        field = listings.field(listing);
        bound.begin(listing);
        filter.begin(listing);
        ranges.begin(listing);
    }

    /** Where its candidates stand. */
    PageRanges ranges() {
        return ranges;
    }

    /** Of a supply the range of the demands at a node above it or at its own. */
    int rangeOf(final int node) {
        return fields.depthOf(field) - fields.depthOf(node);
    }

    /** Finds in a page of a range who can score so much, and some who are elsewhere; returns how many there are. */
    int select(final int range, final int position, final int least) {
        ranges.ask(range, position, filter);
        return filter.select(
            ranges.page(position), least, ranges.known(range), ranges.headroom(range, position), found);
    }

    /** One of those found last. */
    int handle(final int index) {
        return found[index];
    }

    /** The most that one of those found last can score. */
    int most(final int index) {
        return filter.most(index);
    }

    /** The most that a candidate can score by what stands in the index. */
    int mostOf(final int candidate) {
        return bound.of(candidate);
    }

    /** What came of asking ahead: a number without a meaning, kept so that the compiler does not leave it out. */
    long touched() {
        return filter.touched();
    }
}
