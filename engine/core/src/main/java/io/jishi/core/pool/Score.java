package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import io.jishi.core.reference.PoolRules;

/**
 * What speaks for an introduction, part by part (reading P25): each part is its weight times a fraction, rounded down.
 * The parts of the last {@link #rate}, or of the last {@link #recall}, can be read until the next.
 */
final class Score {
    private static final int MAX_MATURITY = 9;
    /** Of a part, which is 1000 at most; six of them fit a number, the last follows from the sum. */
    private static final int PART_BITS = 10;
    private final Listings listings;
    private final Fields fields;
    private PoolRules rules;
    private int field;
    private int tags;
    private int headroom;
    private int maturity;
    private int region;
    private int modes;
    private int freshness;

    Score(final Listings listings, final Fields fields) {
        this.listings = listings;
        this.fields = fields;
    }

    /** Sets the weights. */
    void rules(final PoolRules newRules) {
        rules = newRules;
    }

    /**
     * Scores a compatible pair.
     *
     * @param supply  one side.
     * @param demand  the other.
     * @param resting which of the two rests: its age is what freshness looks at.
     * @param nowNs   time now.
     * @return the sum of the parts, 0 to 1000.
     */
    int rate(final int supply, final int demand, final int resting, final long nowNs) {
        field = fieldPart(listings.field(supply), listings.field(demand));
        tags = tagPart(supply, demand);
        headroom = headroomPart(listings.priceFen(supply), listings.priceFen(demand));
        maturity = maturityPart(listings.maturity(supply), listings.maturity(demand));
        region = regionPart(demand);
        modes = modesPart(listings.modes(supply), listings.modes(demand));
        freshness = freshnessPart(resting, nowNs);
        return field + tags + headroom + maturity + region + modes + freshness;
    }

    /** Depth of the prefix over the depth of the field. */
    int fieldPart(final int supplyField, final int prefix) {
        return fieldPartOf(fields.depthOf(prefix), fields.depthOf(supplyField));
    }

    /** Depth of a prefix over the depth of a field. */
    int fieldPartOf(final int prefixDepth, final int leafDepth) {
        return Fraction.of(rules.weightField(), prefixDepth, leafDepth);
    }

    /** The demand's tags that the supply has; a demand without tags gets nothing. */
    int tagPart(final int supply, final int demand) {
        final int wanted = listings.tags().count(demand);
        return wanted == 0 ? 0 : Fraction.of(rules.weightTags(), listings.tags().common(supply, demand), wanted);
    }

    /** What is left of the budget. */
    int headroomPart(final long askFen, final long budgetFen) {
        return Fraction.of(rules.weightHeadroom(), budgetFen - askFen, budgetFen);
    }

    /** Maturity above the least wanted, over what is possible. */
    int maturityPart(final int offered, final int least) {
        return least == MAX_MATURITY ? rules.weightMaturity()
            : Fraction.of(rules.weightMaturity(), offered - least, MAX_MATURITY - least);
    }

    /** A demand that names regions names the supply's, for they are compatible; "any" is half. */
    int regionPart(final int demand) {
        return regionPart((listings.regionsLow(demand) | listings.regionsHigh(demand)) != 0);
    }

    /** The same by whether it names regions. */
    int regionPart(final boolean named) {
        return named ? rules.weightRegion() : rules.weightRegion() / 2;
    }

    /** The demand's modes that the supply offers; an empty set on either side is all of them. */
    int modesPart(final int offered, final int wanted) {
        return offered == 0 || wanted == 0 ? rules.weightModes()
            : Fraction.of(rules.weightModes(), Integer.bitCount(offered & wanted), Integer.bitCount(wanted));
    }

    /** What is left of the resting listing's life, counted from its place in line; without an end it stays fresh. */
    private int freshnessPart(final int resting, final long nowNs) {
        final long endNs = listings.validUntilNs(resting);
        return endNs == 0 ? rules.weightFreshness()
            : Fraction.of(
                rules.weightFreshness(), Math.max(0, endNs - nowNs), endNs - listings.placedAtNs(resting));
    }

    int weightTags() {
        return rules.weightTags();
    }

    int weightField() {
        return rules.weightField();
    }

    int weightModes() {
        return rules.weightModes();
    }

    int weightFreshness() {
        return rules.weightFreshness();
    }

    /** All parts of the last score in one number. */
    long parts() {
        return (((((long)field << PART_BITS | tags) << PART_BITS | headroom) << PART_BITS | maturity) << PART_BITS
            | region) << PART_BITS | modes;
    }

    /** Takes up the parts of an earlier score, and what it was. */
    void recall(final long parts, final int total) {
        field = part(parts, 5);
        tags = part(parts, 4);
        headroom = part(parts, 3);
        maturity = part(parts, 2);
        region = part(parts, 1);
        modes = part(parts, 0);
        freshness = total - field - tags - headroom - maturity - region - modes;
    }

    private static int part(final long parts, final int index) {
        return (int)(parts >>> (index * PART_BITS)) & ((1 << PART_BITS) - 1);
    }

    int field() {
        return field;
    }

    int tags() {
        return tags;
    }

    int headroom() {
        return headroom;
    }

    int maturity() {
        return maturity;
    }

    int region() {
        return region;
    }

    int modes() {
        return modes;
    }

    int freshness() {
        return freshness;
    }
}
