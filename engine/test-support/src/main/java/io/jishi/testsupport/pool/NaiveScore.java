package io.jishi.testsupport.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.PoolRules;
import java.math.BigInteger;
import java.util.BitSet;

/** The seven parts of a score, each in arbitrary precision, from the text of the rules. */
record NaiveScore(int field, int tags, int headroom, int maturity, int region, int modes, int freshness) {
    static NaiveScore of(final Market market, final PoolRules w, final NaiveListing s, final NaiveListing d,
        final NaiveListing resting, final long now) {
        final Fields fields = market.reference().fields();
        final BitSet wanted = BitSet.valueOf(d.tags);
        final BitSet common = BitSet.valueOf(s.tags);
        common.and(wanted);
        final int least = d.maturity;
        return new NaiveScore(
            part(w.weightField(), fields.depthOf(fields.indexOf(d.fieldId)), fields.depthOf(fields.indexOf(s.fieldId))),
            wanted.isEmpty() ? 0 : part(w.weightTags(), common.cardinality(), wanted.cardinality()),
            part(w.weightHeadroom(), d.price - s.price, d.price),
            least == 9 ? w.weightMaturity() : part(w.weightMaturity(), s.maturity - least, 9 - least),
            d.regionsLow == 0 && d.regionsHigh == 0 ? part(w.weightRegion(), 1, 2) : w.weightRegion(),
            modes(w.weightModes(), s.modes, d.modes),
            resting.validUntil == 0 ? w.weightFreshness()
                : part(w.weightFreshness(), Math.max(0, resting.validUntil - now),
                    resting.validUntil - resting.placedAt));
    }

    private static int modes(final int weight, final int offered, final int wanted) {
        if (offered == 0 || wanted == 0) {
            return weight;
        }
        int both = 0;
        int all = 0;
        for (int mode = 0; mode < 16; mode++) {
            all += wanted >> mode & 1;
            both += wanted >> mode & offered >> mode & 1;
        }
        return part(weight, both, all);
    }

    private static int part(final int weight, final long part, final long whole) {
        return BigInteger.valueOf(weight).multiply(BigInteger.valueOf(part)).divide(BigInteger.valueOf(whole))
            .intValueExact();
    }

    int total() {
        return field + tags + headroom + maturity + region + modes + freshness;
    }
}
