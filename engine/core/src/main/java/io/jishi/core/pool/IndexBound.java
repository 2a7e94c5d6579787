package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import io.jishi.core.reference.PoolRules;

/**
 * The most that candidates of a listing can score by what stands in {@link EntryRows} of them: all modes count as
 * common if one is, the price is the best of its class, tags in one row are the same, and nothing has aged.
 */
final class IndexBound {
    static final int HIGHEST = PoolRules.MAX_SCORE;
    static final int MATURITIES = 10;
    private final Listings listings;
    private final Fields fields;
    private final LeafDepths depths;
    private final Score score;
    private final int[] maturityPart = new int[MATURITIES];
    private final long[] own = new long[Tags.WORDS];
    private int incoming;
    private boolean ofSupplies;
    private int ownTags;
    private int mostMaturity;
    private int always;

    IndexBound(final Listings listings, final Fields fields, final LeafDepths depths, final Score score) {
        this.listings = listings;
        this.fields = fields;
        this.depths = depths;
        this.score = score;
    }

    /** Sets the listing that looks for others; the score has the weights. */
    void begin(final int listing) {
        incoming = listing;
        ofSupplies = !listings.isSupply(listing);
        for (int word = 0; word < Tags.WORDS; word++) {
            own[word] = listings.tags().word(listing, word);
        }
        ownTags = listings.tags().count(listing);
        always = score.weightModes() + score.weightFreshness();
        mostMaturity = 0;
        final int maturity = listings.maturity(listing);
        for (int other = 0; other < MATURITIES; other++) {
            final boolean meets = ofSupplies ? other >= maturity : other <= maturity;
            maturityPart[other] = !meets ? Listings.NONE
                : ofSupplies ? score.maturityPart(other, maturity) : score.maturityPart(maturity, other);
            mostMaturity = Math.max(mostMaturity, maturityPart[other]);
        }
    }

    /** What any candidate may have: modes and freshness. */
    int always() {
        return always;
    }

    /** Field part of supplies under a prefix, or of demands at a node, at most. */
    int mostField(final int node) {
        if (!ofSupplies) {
            return score.fieldPart(listings.field(incoming), node);
        }
        final int leafDepth = depths.leastUnder(node);
        return leafDepth == 0 ? 0 : score.fieldPartOf(fields.depthOf(node), leafDepth);
    }

    /** By how much the field part of supplies at a depth under the prefix is less than that of the nearest. */
    int fieldBelowMost(final int leafDepth) {
        final int prefix = listings.field(incoming);
        final int prefixDepth = fields.depthOf(prefix);
        return leafDepth < Math.max(1, prefixDepth) ? 0
            : Math.min(0, score.fieldPartOf(prefixDepth, leafDepth) - mostField(prefix));
    }

    /** Part of a maturity, or NONE if it is not met. */
    int maturity(final int other) {
        return maturityPart[other];
    }

    int mostMaturity() {
        return mostMaturity;
    }

    /** Tags part of who shares so many of those wanted, so many, or {@link EntryRows#MANY_TAGS} and more. */
    int tags(final int common, final int wanted) {
        return wanted == 0 ? 0 : score.weightTags() * Math.min(common, wanted) / wanted;
    }

    int weightTags() {
        return score.weightTags();
    }

    int mostTags() {
        return ownTags == 0 ? 0 : score.weightTags();
    }

    /** What a supply that lacks one of so many modes that a demand wants loses at least. */
    int lostByModes(final int wanted) {
        return wanted < 2 ? 0 : score.weightModes() - score.weightModes() * (wanted - 1) / wanted;
    }

    /** Region part of demands by whether they name regions; of supplies, whose demand says it, always the same. */
    int region(final boolean named) {
        return ofSupplies ? score.regionPart(incoming) : score.regionPart(named);
    }

    /** Headroom of the best price of a class, or NONE if none of it crosses. */
    int headroom(final int priceClass) {
        final long own = listings.priceFen(incoming);
        final long other = ofSupplies ? PriceClass.lowest(priceClass) : PriceClass.highest(priceClass);
        if (ofSupplies ? other > own : other < own) {
            return Listings.NONE;
        }
        return ofSupplies ? score.headroomPart(other, own) : score.headroomPart(own, other);
    }

    /** The most that a candidate with a bit in the right rows can score. */
    int of(final int candidate) {
        final int supply = ofSupplies ? candidate : incoming;
        final int demand = ofSupplies ? incoming : candidate;
        return always + score.fieldPart(listings.field(supply), listings.field(demand))
            + maturityPart[listings.maturity(candidate)] + headroom(PriceClass.of(listings.priceFen(candidate)))
            + score.regionPart(demand) + (ownTags == 0 ? 0 : tags(candidate));
    }

    private int tags(final int candidate) {
        int common = 0;
        for (int word = 0; word < Tags.FOLDED_WORDS; word++) {
            final long has = listings.tags().folded(candidate, word);
            common += Long.bitCount(own[word] & has) + Long.bitCount(own[word + Tags.FOLDED_WORDS] & has);
        }
        return tags(common,
            ofSupplies ? ownTags : Math.min(EntryRows.MANY_TAGS, listings.tags().count(candidate)));
    }
}
