package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import io.jishi.core.reference.PoolRules;

/**
 * The most that candidates of a listing can score, by what the index knows of them without a look: node, maturity and
 * price. For a demand the field part of everything under its prefix is that of the supply nearest to the root.
 */
final class MostScore {
    static final int HIGHEST = PoolRules.MAX_SCORE;
    private final Listings listings;
    private final Fields fields;
    private final LeafDepths depths;
    private final Score score;
    private boolean ofSupplies;
    private int field;
    private int maturity;
    private long priceFen;
    private int mostTags;
    private int mostFreshness;
    private int rest;

    MostScore(final Listings listings, final Fields fields, final LeafDepths depths, final Score score) {
        this.listings = listings;
        this.fields = fields;
        this.depths = depths;
        this.score = score;
    }

    /** Sets the listing that looks for others; the score has the weights. */
    void begin(final int incoming) {
        ofSupplies = !listings.isSupply(incoming);
        field = listings.field(incoming);
        maturity = listings.maturity(incoming);
        priceFen = listings.priceFen(incoming);
        mostTags = score.mostTags(incoming);
        mostFreshness = score.mostFreshness();
        rest = mostTags + mostFreshness + score.mostModes()
            + (ofSupplies ? score.regionPart(incoming) : score.mostRegion());
    }

    /** Field and maturity part of supplies under the prefix, at most. */
    int underPrefix(final int offered) {
        final int leafDepth = depths.leastUnder(field);
        return leafDepth == 0 ? 0
            : score.fieldPartOf(fields.depthOf(field), leafDepth) + score.maturityPart(offered, maturity);
    }

    /** Field and maturity part of what is listed at a node, with its maturity or least maturity. */
    int at(final int node, final int other) {
        return ofSupplies ? score.fieldPart(node, field) + score.maturityPart(other, maturity)
            : score.fieldPart(field, node) + score.maturityPart(maturity, other);
    }

    /** Headroom at a price as it stands in the queues: that of a demand with its sign turned. */
    int headroom(final long queuePrice) {
        return ofSupplies ? score.headroomPart(queuePrice, priceFen) : score.headroomPart(priceFen, -queuePrice);
    }

    /** All other parts, at most. */
    int rest() {
        return rest;
    }

    /** All but field, maturity and headroom of a pair, at most: modes and region as they are. */
    int restOf(final int supply, final int demand) {
        return restWithoutTags(supply, demand) + mostTags;
    }

    /** The same with the tags as they are. */
    int restWithTags(final int supply, final int demand) {
        return restWithoutTags(supply, demand) + (mostTags == 0 ? 0 : score.tagPart(supply, demand));
    }

    private int restWithoutTags(final int supply, final int demand) {
        return mostFreshness + score.modesPart(listings.modes(supply), listings.modes(demand))
            + score.regionPart(demand);
    }
}
