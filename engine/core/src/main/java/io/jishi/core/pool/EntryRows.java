package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import io.jishi.core.state.CoreLimits;

/**
 * In which rows of a {@link ProposalPage} a listing has its bit: by right, maturity, cooperation modes, regions, class
 * of its price, its node and those above, and tags; and its code, of what scores are made of. Regions are folded to 16
 * rows, tags to 128. None of it changes while a listing keeps its place.
 */
final class EntryRows {
    static final int WANTED_BITS = 3;
    /** As many tags of a demand as are told apart from fewer. */
    static final int MANY_TAGS = (1 << WANTED_BITS) - 1;
    static final int ALIVE = 0;
    static final int RIGHTS = 1;
    static final int MODES = RIGHTS + 9;
    static final int ANY_MODE = MODES + Short.SIZE;
    static final int REGIONS = ANY_MODE + 1;
    /** Of a demand that names no region. */
    static final int ANY_REGION = REGIONS + 16;
    /** A row for each bit of a {@link PriceClass}. */
    static final int PRICE = ANY_REGION + 1;
    /**
     * Of each depth of the taxonomy the place of the node there among its siblings: modulo 15 and from 1 in the first
     * rows, so that 0 is below the listing's own field; how often 15 goes into it in the others, of which
     * {@link #WIDE} holds the highest bits.
     */
    static final int NODES = PRICE + PriceClass.BITS;
    static final int NEAR_BITS = 4;
    static final int NEAR = (1 << NEAR_BITS) - 1;
    static final int FAR_BITS = 5;
    static final int NODE_BITS = NEAR_BITS + FAR_BITS;
    /** Of each maturity from 1 on, supplies that have it or more, demands that ask for no more. */
    static final int MATURITIES = NODES + CoreLimits.MAX_FIELD_DEPTH * NODE_BITS;
    static final int TAGS = MATURITIES + 9;
    static final int TAG_ROWS = Tags.FOLDED_WORDS * Long.SIZE;
    /** Rows of every page. */
    static final int COUNT = TAGS + TAG_ROWS;
    /**
     * Behind the rows of every page, in those only that need them: of each depth the highest bits of places above 479.
     * So 1,966,080 siblings are told apart.
     */
    static final int WIDE = COUNT;
    static final int WIDE_BITS = 12;
    static final int COUNT_WITH_WIDE = WIDE + CoreLimits.MAX_FIELD_DEPTH * WIDE_BITS;

    /**
     * In a code: class of the price, maturity above it, then of a demand the number of tags and whether no region is
     * named, of a supply how deep its field lies.
     */
    private static final int CODE_MATURITY = PriceClass.BITS;
    private static final int CODE_WANTED = CODE_MATURITY + 4;
    private static final int CODE_ANY_REGION = CODE_WANTED + WANTED_BITS;
    private static final int CODE_DEPTH = CODE_WANTED;
    private static final int FOLDED_REGIONS = ANY_REGION - REGIONS;
    private final Fields fields;
    private final Listings listings;
    private final int[] rows = new int[COUNT_WITH_WIDE];
    private int count;
    private boolean needsWide;
    private char code;

    EntryRows(final Fields fields, final Listings listings) {
        this.fields = fields;
        this.listings = listings;
    }

    int count() {
        return count;
    }

    int row(final int index) {
        return rows[index];
    }

    /** Whether the listing has a bit in a row that not every page has. */
    boolean needsWide() {
        return needsWide;
    }

    /** Regions of a set, or one region as a set, by row. */
    static int foldedRegions(final long low, final long high) {
        long folded = low | high;
        folded |= folded >>> 32;
        folded |= folded >>> FOLDED_REGIONS;
        return (int)folded & ((1 << FOLDED_REGIONS) - 1);
    }

    /** The row of a region, from {@link #REGIONS}. */
    static int foldedRegion(final int regionId) {
        return regionId % FOLDED_REGIONS;
    }

    /** The row of those who meet a maturity; everybody meets 0. */
    static int maturityRow(final int maturity) {
        return maturity == 0 ? ALIVE : MATURITIES + maturity - 1;
    }

    /** The first of the rows of a depth. */
    static int nodeRow(final int depth) {
        return NODES + (depth - 1) * NODE_BITS;
    }

    /** What stands in the first rows of a depth for a node there. */
    static int near(final int place) {
        return 1 + place % NEAR;
    }

    /** What stands in the other rows of its depth. */
    static int far(final int place) {
        return place / NEAR & ((1 << FAR_BITS) - 1);
    }

    /** The first of the rows of a depth that not every page has. */
    static int wideRow(final int depth) {
        return WIDE + (depth - 1) * WIDE_BITS;
    }

    /** What stands in them. */
    static int wide(final int place) {
        return place / (NEAR << FAR_BITS);
    }

    /** What rows tell of a listing that scores are made of, but for its tags, in 16 bits. */
    char code() {
        return code;
    }

    static int priceClass(final char code) {
        return code & ((1 << PriceClass.BITS) - 1);
    }

    static int maturity(final char code) {
        return code >>> CODE_MATURITY & ((1 << (CODE_WANTED - CODE_MATURITY)) - 1);
    }

    /** Of a demand. */
    static int wantedTags(final char code) {
        return code >>> CODE_WANTED & MANY_TAGS;
    }

    /** Of a demand. */
    static boolean namesRegions(final char code) {
        return code >>> CODE_ANY_REGION == 0;
    }

    /** Of a supply, at how many levels of the taxonomy there is a node at or above its field. */
    static int fieldDepth(final char code) {
        return code >>> CODE_DEPTH;
    }

    /** Sets the rows of a listing. */
    void of(final int listing) {
        count = 0;
        rows[count++] = ALIVE;
        add(RIGHTS, listings.rights(listing));
        int others = 0;
        final int modes = listings.modes(listing);
        add(modes == 0 ? ANY_MODE : MODES, modes == 0 ? 1 : modes);
        add(PRICE, PriceClass.of(listings.priceFen(listing)));
        ofField(listings.field(listing));
        ofMaturity(listings.maturity(listing), listings.isSupply(listing));
        for (int word = 0; word < Tags.FOLDED_WORDS; word++) {
            add(TAGS + word * Long.SIZE, listings.tags().folded(listing, word));
        }
        if (listings.isSupply(listing)) {
            rows[count++] = REGIONS + foldedRegion(listings.regionId(listing));
            others = fields.depthOf(listings.field(listing)) << CODE_DEPTH;
        } else {
            final boolean named = ofDemand(listings.regionsLow(listing), listings.regionsHigh(listing));
            final int wanted = Math.min(MANY_TAGS, listings.tags().count(listing));
            others = wanted << CODE_WANTED | (named ? 0 : 1 << CODE_ANY_REGION);
        }
        code = (char)(PriceClass.of(listings.priceFen(listing)) | listings.maturity(listing) << CODE_MATURITY | others);
    }

    private void ofMaturity(final int maturity, final boolean offered) {
        final int below = (1 << (offered ? maturity : Math.max(0, maturity - 1))) - 1;
        add(MATURITIES, offered ? below : below ^ ((1 << (TAGS - MATURITIES)) - 1));
    }

    private void ofField(final int field) {
        needsWide = false;
        for (int depth = 1; depth <= fields.depthOf(field); depth++) {
            final int place = fields.placeAmongSiblings(fields.ancestorAt(field, depth));
            add(nodeRow(depth), near(place));
            add(nodeRow(depth) + NEAR_BITS, far(place));
            add(wideRow(depth), wide(place));
            needsWide |= wide(place) != 0;
        }
    }

    private boolean ofDemand(final long regionsLow, final long regionsHigh) {
        final boolean named = (regionsLow | regionsHigh) != 0;
        add(named ? REGIONS : ANY_REGION, named ? foldedRegions(regionsLow, regionsHigh) : 1);
        return named;
    }

    private void add(final int first, final long set) {
        for (long left = set; left != 0; left &= left - 1) {
            rows[count++] = first + Long.numberOfTrailingZeros(left);
        }
    }
}
