package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/**
 * Finds in a page who may pair with a listing and can score so much, by what stands in {@link EntryRows}, 64 listings
 * at a time: node, common tags and price as far as they are needed whatever else there is, then right, maturity, modes
 * and region; of all that are left the codes are read, and put together with their tags.
 */
final class PageFilter {
    private static final int ALL_MODES = (1 << Short.SIZE) - 1;
    private static final int ALL_RIGHTS = (1 << (EntryRows.MODES - EntryRows.RIGHTS)) - 1;
    private static final int WORDS_OF_A_LINE = 8;
    private final IndexBound bound;
    private final Listings listings;
    private final NeededPrice neededPrice;
    private final CodeScores scores;
    private final CommonTags common = new CommonTags();
    private final NodeRows nodes;
    private final RowSet rights = new RowSet();
    private final RowSet modes = new RowSet();
    private final RowSet regions = new RowSet();
    /** By common tags: what the price must leave. */
    private final int[] headroom = new int[CommonTags.MOST + 1];
    private final int[] slots;
    private final int[] shared;
    private final char[] codes;
    private final int[] most;
    private long[] bits;
    private int words;
    private boolean ofSupplies;
    private int ownTags;
    private int maturityRow;
    /** How many common tags are needed; of which number on it makes no difference any more. */
    private int leastCommon;
    private int mostCommon;
    private long touched;

    PageFilter(final Fields fields, final Listings listings, final IndexBound bound) {
        nodes = new NodeRows(fields);
        this.listings = listings;
        this.bound = bound;
        neededPrice = new NeededPrice(bound);
        scores = new CodeScores(bound, neededPrice);
        final int capacity = ProposalPages.capacityFor(listings.capacity());
        slots = new int[capacity];
        shared = new int[capacity];
        codes = new char[capacity];
        most = new int[capacity];
    }

    /** Sets the listing that looks for others, for which the bounds have been set. */
    void begin(final int incoming) {
        ofSupplies = !listings.isSupply(incoming);
        rights.begin(EntryRows.RIGHTS, listings.rights(incoming) & ALL_RIGHTS);
        modes.begin(EntryRows.MODES, listings.modes(incoming) & ALL_MODES);
        modes.addUnlessEmpty(EntryRows.ANY_MODE);
        if (ofSupplies) {
            regions.begin(EntryRows.REGIONS,
                EntryRows.foldedRegions(listings.regionsLow(incoming), listings.regionsHigh(incoming)));
        } else {
            regions.begin(EntryRows.REGIONS, 1 << EntryRows.foldedRegion(listings.regionId(incoming)));
            regions.addUnlessEmpty(EntryRows.ANY_REGION);
        }
        maturityRow = EntryRows.maturityRow(listings.maturity(incoming));
        ownTags = common.begin(listings, incoming);
        neededPrice.begin(ofSupplies);
        scores.begin(ofSupplies, ownTags, common.areCounted());
    }

    /** Which node is asked for in the pages that come next; as far as rows tell. */
    NodeRows nodes() {
        return nodes;
    }

    /**
     * Finds who can score so much, at the node that is asked for.
     *
     * @param page  where.
     * @param least the score.
     * @param known what its field is worth at most, and what every candidate may have.
     * @param into  is given their handles.
     * @return how many there are.
     */
    int select(final ProposalPage page, final int least, final int known, final int[] into) {
        if (page.count() == 0 || !ask(least - known - bound.region(true) - bound.mostMaturity())) {
            return 0;
        }
        bits = page.bits();
        words = page.words();
        touch();
        int count = 0;
        for (int word = 0; word < words; word++) {
            count = unpack(select(word), word, count);
        }
        return choose(page, count, least - known, known, into);
    }

    /** Rows lie apart in memory: they are asked for all at once. */
    private void touch() {
        for (int bit = 0; bit < PriceClass.BITS; bit++) {
            touch(EntryRows.PRICE + bit);
        }
        for (int tag = 0; tag < common.rowCount(); tag++) {
            touch(common.row(tag));
        }
        for (int i = 0; i < nodes.size(); i++) {
            touch(nodes.row(i));
        }
        touch(rights);
        touch(modes);
        touch(regions);
        touch(maturityRow);
    }

    private void touch(final RowSet rows) {
        for (int i = 0; i < rows.size(); i++) {
            touch(rows.row(i));
        }
    }

    private void touch(final int row) {
        for (int word = 0; word < words; word += WORDS_OF_A_LINE) {
            touched ^= bits[row * words + word];
        }
    }

    /** Of 64 those who may pair and, as far as tags and price tell, can score so much; their tags are counted. */
    private long select(final int word) {
        long some = bits[EntryRows.ALIVE * words + word];
        some = some == 0 ? 0 : nodes.select(some, bits, words, word);
        if (some != 0) {
            common.count(bits, words, word);
            some = selectPrice(common.atLeast(some, leastCommon), word);
        }
        some = some == 0 ? 0 : some & bits[maturityRow * words + word] & rights.anyOf(bits, words, word);
        some = some == 0 || modes.size() == 0 ? some : some & modes.anyOf(bits, words, word);
        return some == 0 || regions.size() == 0 ? some : some & regions.anyOf(bits, words, word);
    }

    /** Sets what tags and price must give together; false if they cannot. */
    private boolean ask(final int need) {
        leastCommon = 0;
        while (leastCommon <= ownTags && need - tags(leastCommon) > neededPrice.mostHeadroom()) {
            leastCommon++;
        }
        mostCommon = leastCommon;
        while (mostCommon < Math.min(ownTags, CommonTags.MOST) && need > tags(mostCommon)) {
            headroom[mostCommon] = need - tags(mostCommon);
            mostCommon++;
        }
        if (leastCommon <= ownTags) {
            headroom[mostCommon] = need - tags(mostCommon);
        }
        return leastCommon <= ownTags;
    }

    /** What so many common tags are worth at most, whatever else is known. */
    private int tags(final int shared) {
        if (!common.areCounted()) {
            return bound.mostTags();
        }
        return ofSupplies ? bound.tags(shared, ownTags) : shared == 0 ? 0 : bound.mostTags();
    }

    /** Leaves those whose price makes up for the tags that they do not share. */
    private long selectPrice(final long some, final int word) {
        long met = 0;
        long left = some;
        for (int shared = leastCommon; shared < mostCommon && left != 0; shared++) {
            final long more = common.atLeast(left, shared + 1);
            met |= neededPrice.select(left & ~more, headroom[shared], bits, words, word);
            left = more;
        }
        return left == 0 ? met : met | neededPrice.select(left, headroom[mostCommon], bits, words, word);
    }

    /** Writes down the slots of some of a word, and how many tags each shares; returns how many there are now. */
    private int unpack(final long some, final int word, final int before) {
        int count = before;
        for (long left = some; left != 0; left &= left - 1) {
            final int bit = Long.numberOfTrailingZeros(left);
            slots[count] = word * Long.SIZE + bit;
            shared[count++] = common.at(bit);
        }
        return count;
    }

    /** Of those written down the ones that can score so much; what is read of them lies apart in memory. */
    private int choose(final ProposalPage page, final int count, final int least, final int known, final int[] into) {
        page.codes(slots, count, codes);
        int found = 0;
        for (int i = 0; i < count; i++) {
            final int score = scores.of(codes[i], shared[i]);
            most[found] = known + score;
            slots[found] = slots[i];
            found += score >= least ? 1 : 0;
        }
        page.handles(slots, found, into);
        return found;
    }

    /** What one of those found last can score at most. */
    int most(final int index) {
        return most[index];
    }

    /** What came of asking ahead: a number without a meaning, kept so that the compiler does not leave it out. */
    long touched() {
        return touched;
    }
}
