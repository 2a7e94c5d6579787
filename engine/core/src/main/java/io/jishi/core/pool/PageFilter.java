package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/**
 * Finds in a page who may pair with a listing and can score so much, by what stands in {@link EntryRows}, a row of the
 * whole page after the other: common tags as far as they are needed whatever else there is, node, maturity, right,
 * modes and region, then the price that makes up for tags, unless few are left; of all that are left the codes are
 * read, and put together with their tags.
 */
final class PageFilter {
    private static final int ALL_MODES = (1 << Short.SIZE) - 1;
    private static final int ALL_RIGHTS = (1 << (EntryRows.MODES - EntryRows.RIGHTS)) - 1;
    /** Of so many for each word of a row the codes are read at once, without looking at prices by rows. */
    private static final int FEW = 2;
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
    private final PageWords some = new PageWords();
    private final PageWords met = new PageWords();
    private final PageWords spare = new PageWords();
    private final int[] slots;
    private final int[] shared;
    private final char[] codes;
    private final int[] most;
    private final int[] mostByModes;
    private final boolean[] lacksModes;
    private long[] bits;
    private int words;
    private boolean ofSupplies;
    private int ownTags;
    private int maturityRow;
    private boolean rightsKnown;
    /** What who lacks one of the modes that are wanted scores less at least. */
    private int lostByModes;
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
        mostByModes = new int[capacity];
        lacksModes = new boolean[capacity];
    }

    /** Sets the listing that looks for others, for which the bounds have been set. */
    void begin(final int incoming) {
        ofSupplies = !listings.isSupply(incoming);
        rights.begin(EntryRows.RIGHTS, listings.rights(incoming) & ALL_RIGHTS);
        modes.begin(EntryRows.MODES, listings.modes(incoming) & ALL_MODES);
        lostByModes = ofSupplies ? bound.lostByModes(modes.size()) : 0;
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

    /**
     * Sets what is known of everybody in the page that comes next, so that rows need not tell it.
     *
     * @param everyRightIsWanted whether each has a right that is asked for.
     * @param lowestClass        the lowest class that their prices can have.
     * @param highestClass       the highest.
     */
    void known(final boolean everyRightIsWanted, final int lowestClass, final int highestClass) {
        rightsKnown = everyRightIsWanted;
        neededPrice.between(lowestClass, highestClass);
    }

    /** Which node is asked for in the pages that come next; as far as rows tell. */
    NodeRows nodes() {
        return nodes;
    }

    /**
     * Finds who can score so much, at the node that is asked for.
     *
     * @param page     where.
     * @param least    the score.
     * @param known    what its field is worth at most, and what every candidate may have.
     * @param headroom what the best price there leaves.
     * @param into     is given their handles.
     * @return how many there are.
     */
    int select(
        final ProposalPage page, final int least, final int known, final int headroom, final int[] into) {
        if (page.count() == 0 || !ask(least - known - bound.region(true) - bound.mostMaturity(), headroom)) {
            return 0;
        }
        bits = page.bits();
        words = page.words();
        touch();
        some.set(bits, ProposalPage.at(EntryRows.ALIVE, words), words);
        common.count(bits, words);
        if (leastCommon > 0) {
            common.leaveAtLeast(leastCommon, some, spare);
            if (some.isEmpty()) {
                return 0;
            }
        }
        nodes.leave(some, bits);
        if (some.isEmpty()) {
            return 0;
        }
        leavePairing();
        if (some.isEmpty()) {
            return 0;
        }
        nodes.leaveByFar(some, bits);
        final PageWords left = some.count() <= FEW * words ? some : selectPrice();
        int count = 0;
        for (int word = 0; word < words; word++) {
            if (left.get(word) != 0) {
                count = unpack(left.get(word), word, count);
            }
        }
        return choose(page, count, least - known, known, into);
    }

    /** Rows lie apart in memory: most are asked for all at once. */
    private void touch() {
        for (int word = 0; word < words; word += WORDS_OF_A_LINE) {
            touched ^= common.touch(bits, words, word) ^ nodes.touch(bits, words, word)
                ^ (rightsKnown ? 0 : rights.touch(bits, words, word)) ^ modes.touch(bits, words, word)
                ^ regions.touch(bits, words, word) ^ bits[ProposalPage.at(maturityRow, words) + word];
        }
    }

    /** Leaves those who may pair, as far as rows tell. */
    private void leavePairing() {
        if (maturityRow != EntryRows.ALIVE) {
            some.and(bits, ProposalPage.at(maturityRow, words));
        }
        if (!rightsKnown) {
            rights.leaveAny(some, spare, bits);
        }
        modes.leaveAny(some, spare, bits);
        regions.leaveAny(some, spare, bits);
    }

    /** Sets what tags and price must give together; false if they cannot. */
    private boolean ask(final int need, final int mostHeadroom) {
        leastCommon = 0;
        while (leastCommon <= ownTags && need - tags(leastCommon) > mostHeadroom) {
            leastCommon++;
        }
        mostCommon = leastCommon;
        while (tags(mostCommon) < Math.min(need, tags(ownTags))) {
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

    /** Finds those whose price makes up for the tags that they do not share. */
    private PageWords selectPrice() {
        met.clear(words);
        for (int shared = leastCommon; shared < mostCommon; shared++) {
            spare.set(some.all(), 0, words);
            common.leaveWith(shared, spare);
            neededPrice.select(spare, headroom[shared], bits, met);
        }
        common.leaveAtLeast(mostCommon, some, spare);
        neededPrice.select(some, headroom[mostCommon], bits, met);
        return met;
    }

    /** Writes down the slots of some of a word, and how many tags each shares; returns how many there are now. */
    private int unpack(final long some, final int word, final int before) {
        final long lacking = lostByModes == 0 ? 0 : ~modes.allOf(bits, words, word, EntryRows.ANY_MODE);
        common.read(word);
        int count = before;
        for (long left = some; left != 0; left &= left - 1) {
            final int bit = Long.numberOfTrailingZeros(left);
            slots[count] = word * Long.SIZE + bit;
            lacksModes[count] = (lacking >>> bit & 1) != 0;
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
            mostByModes[found] = known + score - (lacksModes[i] ? lostByModes : 0);
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

    /** The same, but that one of several modes that the listing wants may be missing. */
    int mostByModes(final int index) {
        return mostByModes[index];
    }

    /** What came of asking ahead: a number without a meaning, kept so that the compiler does not leave it out. */
    long touched() {
        return touched;
    }
}
