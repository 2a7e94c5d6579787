package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import io.jishi.core.state.CoreLimits;

/**
 * Finds in a page who may pair with a listing and can score so much, by what stands in {@link EntryRows}, 64 listings
 * at a time: node, common tags and price as far as they are needed whatever else there is, then right, modes and
 * region; of each that is left its code and its tags are put together.
 */
final class PageFilter {
    /** No node is asked for. */
    static final int ANY_NODE = -2;
    private static final int ALL_MODES = (1 << Short.SIZE) - 1;
    private static final int ALL_RIGHTS = (1 << (EntryRows.MODES - EntryRows.RIGHTS)) - 1;
    private final Fields fields;
    private final Listings listings;
    private final long[] some = new long[ProposalPages.MOST_WORDS];
    private final IndexBound bound;
    private final NeededPrice neededPrice;
    private final CommonTags common = new CommonTags();
    private long[] bits;
    private int words;
    private int word;
    private int known;
    private final int[] most;
    private boolean ofSupplies;
    private int rights;
    private int modes;
    private int regions;
    private int ownTags;

    PageFilter(final Fields fields, final Listings listings, final IndexBound bound) {
        this.fields = fields;
        this.listings = listings;
        this.bound = bound;
        neededPrice = new NeededPrice(bound);
        most = new int[ProposalPages.capacityFor(listings.capacity())];
    }

    /** Sets the listing that looks for others, for which the bounds have been set. */
    void begin(final int incoming) {
        ofSupplies = !listings.isSupply(incoming);
        rights = listings.rights(incoming);
        modes = listings.modes(incoming);
        final long low = listings.regionsLow(incoming);
        final long high = listings.regionsHigh(incoming);
        regions = ofSupplies ? EntryRows.foldedRegions(low, high)
            : 1 << EntryRows.foldedRegion(listings.regionId(incoming));
        ownTags = common.begin(listings, incoming);
        neededPrice.begin(ofSupplies);
    }

    /**
     * Finds who can score so much.
     *
     * @param page  where.
     * @param least the score.
     * @param always what its field is worth at most, and what every candidate may have.
     * @param node  at which demands must be, or under which supplies, as far as rows tell, or {@link #ANY_NODE}.
     * @param into  is given their handles.
     * @return how many there are.
     */
    int select(final ProposalPage page, final int least, final int always, final int node, final int[] into) {
        bits = page.bits();
        words = page.words();
        known = always;
        final int need = least - known;
        final int leastTags = need - bound.region(true) - bound.mostMaturity() - neededPrice.mostHeadroom();
        final int leastCommon = leastCommon(leastTags);
        if (leastCommon > ownTags) {
            return 0;
        }
        final int leastHeadroom = need - bound.region(true) - bound.mostMaturity() - bound.mostTags();
        System.arraycopy(bits, EntryRows.ALIVE * words, some, 0, words);
        if (node != ANY_NODE) {
            selectAt(node);
        }
        if (leastCommon > 0) {
            selectCommon(leastCommon);
        }
        if (leastHeadroom > 0) {
            neededPrice.select(some, leastHeadroom, bits, words);
        }
        int found = 0;
        for (word = 0; word < words; word++) {
            long left = some[word] == 0 ? 0 : meeting(some[word], leastCommon > 0);
            for (; left != 0; left &= left - 1) {
                final int bit = Long.numberOfTrailingZeros(left);
                final int slot = word * Long.SIZE + bit;
                final int score = score(bit, page.code(slot));
                if (score >= least) {
                    most[found] = score;
                    into[found++] = page.handle(slot);
                }
            }
        }
        return found;
    }

    /** Leaves out who is not under a node; of demands also who is under it and not at it. */
    private void selectAt(final int node) {
        final int depth = fields.depthOf(node);
        for (int level = depth; level > 0; level--) {
            selectNumber(level, EntryRows.nodeBits(fields.ancestorAt(node, level)));
        }
        if (!ofSupplies && depth < CoreLimits.MAX_FIELD_DEPTH) {
            selectNumber(depth + 1, 0);
        }
    }

    private void selectNumber(final int level, final int number) {
        for (int bit = 0; bit < EntryRows.NODE_BITS; bit++) {
            final int row = (EntryRows.nodeRow(level) + bit) * words;
            final long turned = (number >>> bit & 1) == 0 ? -1L : 0;
            for (int at = 0; at < words; at++) {
                some[at] &= bits[row + at] ^ turned;
            }
        }
    }

    private void selectCommon(final int least) {
        common.count(bits, words, 0, words);
        for (int at = 0; at < words; at++) {
            some[at] = common.atLeast(some[at], least, at);
        }
    }

    /** How many tags must be common for so much of the score. */
    private int leastCommon(final int leastTags) {
        if (leastTags <= 0) {
            return 0;
        }
        if (!ofSupplies || !common.areCounted()) {
            return leastTags <= bound.mostTags() ? Math.min(1, ownTags) : ownTags + 1;
        }
        int least = 1;
        while (least <= ownTags && bound.tags(least, ownTags) < leastTags) {
            least++;
        }
        return least;
    }

    private long row(final int row) {
        return bits[row * words + word];
    }

    private long anyOf(final int first, final int set) {
        long any = 0;
        for (int left = set; left != 0; left &= left - 1) {
            any |= row(first + Integer.numberOfTrailingZeros(left));
        }
        return any;
    }

    /** Of some in a word who meets in right, modes and region and can score so much. */
    private long meeting(final long those, final boolean areCounted) {
        long met = those & anyOf(EntryRows.RIGHTS, rights & ALL_RIGHTS);
        if (modes != 0 && met != 0) {
            met &= anyOf(EntryRows.MODES, modes & ALL_MODES) | row(EntryRows.ANY_MODE);
        }
        met = met == 0 ? 0 : neededPrice.select(met, 0, bits, words, word);
        if (ofSupplies ? regions != 0 && met != 0 : met != 0) {
            met &= anyOf(EntryRows.REGIONS, regions) | (ofSupplies ? 0 : row(EntryRows.ANY_REGION));
        }
        if (met != 0 && !areCounted) {
            common.count(bits, words, word, word + 1);
        }
        return met;
    }

    /** What one of those found last can score at most. */
    int most(final int index) {
        return most[index];
    }

    /** What one can score at most, or NONE. */
    private int score(final int bit, final char code) {
        final int maturityPart = bound.maturity(EntryRows.maturity(code));
        if (maturityPart == Listings.NONE) {
            return Listings.NONE;
        }
        final int tags = ownTags == 0 || !common.areCounted() ? bound.mostTags()
            : bound.tags(common.at(word, bit), ofSupplies ? ownTags : EntryRows.wantedTags(code));
        return known + maturityPart + bound.region(ofSupplies || EntryRows.namesRegions(code)) + tags
            + neededPrice.headroom(EntryRows.priceClass(code));
    }
}
