package io.jishi.core.pool;

import io.jishi.core.state.CoreLimits;
import java.util.Arrays;

/** What the codes of {@link EntryRows} and common tags are worth to a listing at most, in tables. */
final class CodeScores {
    /** Less than any score takes away. */
    private static final int NEVER = -2 * IndexBound.HIGHEST;
    private static final int COUNT_BITS = 4;
    private static final int MATURITIES = 1 << COUNT_BITS;
    private final IndexBound bound;
    private final NeededPrice prices;
    private final int[] byMaturity = new int[MATURITIES];
    /** By how many tags a demand wants, 0 if it is the one that looks, and how many are common. */
    private final int[] byTags = new int[(EntryRows.MANY_TAGS + 1) << COUNT_BITS];
    /** Of supplies, by how deep their field lies: what that takes away from what the nearest would have. */
    private final int[] byDepth = new int[CoreLimits.MAX_FIELD_DEPTH + 1];
    private boolean ofSupplies;
    private int named;
    private int notNamed;
    /** By which the entries of demands that want tags were reckoned. */
    private int weightOfTags = Listings.NONE;

    CodeScores(final IndexBound bound, final NeededPrice prices) {
        this.bound = bound;
        this.prices = prices;
        Arrays.fill(byMaturity, NEVER);
    }

    /** Sets which side is looked at, by a listing with so many tags, for which the bounds have been set. */
    void begin(final boolean supplies, final int ownTags, final boolean areCounted) {
        ofSupplies = supplies;
        named = bound.region(true);
        notNamed = bound.region(false);
        for (int maturity = 0; maturity < IndexBound.MATURITIES; maturity++) {
            final int part = bound.maturity(maturity);
            byMaturity[maturity] = part == Listings.NONE ? NEVER : part;
        }
        for (int depth = 0; ofSupplies && depth < byDepth.length; depth++) {
            byDepth[depth] = bound.fieldBelowMost(depth);
        }
        if (!areCounted) {
            Arrays.fill(byTags, bound.mostTags());
            weightOfTags = Listings.NONE;
        } else if (ofSupplies) {
            tagsOf(0, ownTags, ownTags);
        } else {
            tagsOfDemands();
        }
    }

    /** What does not change from one supply to the next is reckoned anew only if the weight does. */
    private void tagsOfDemands() {
        tagsOf(0, 0, CommonTags.MOST);
        if (weightOfTags != bound.weightTags()) {
            weightOfTags = bound.weightTags();
            for (int wanted = 1; wanted <= EntryRows.MANY_TAGS; wanted++) {
                tagsOf(wanted, wanted, CommonTags.MOST);
            }
        }
    }

    private void tagsOf(final int code, final int wanted, final int mostCommon) {
        for (int common = 0; common <= mostCommon; common++) {
            byTags[code << COUNT_BITS | common] = bound.tags(common, wanted);
        }
    }

    /**
     * The most that who has a code and so many common tags can score, but for what all may have and what the nearest
     * field is worth; below 0 if never.
     */
    int of(final char code, final int common) {
        final int headroom = prices.headroom(EntryRows.priceClass(code));
        return byMaturity[EntryRows.maturity(code)] + (headroom == Listings.NONE ? NEVER : headroom)
            + (ofSupplies ? ofSupply(code, common) : ofDemand(code, common));
    }

    private int ofSupply(final char code, final int common) {
        return named + byDepth[EntryRows.fieldDepth(code)] + byTags[common];
    }

    private int ofDemand(final char code, final int common) {
        return (EntryRows.namesRegions(code) ? named : notNamed)
            + byTags[EntryRows.wantedTags(code) << COUNT_BITS | common];
    }
}
