package io.jishi.core.pool;

import io.jishi.core.reference.Regions;

/**
 * What an index keeps beside a listing in 32 bits, so that many a candidate is refused without a look into its row:
 * modes of cooperation in the lower half; in the upper half of a supply its region, of a demand its set of regions
 * folded to 16. None of it changes while a listing keeps its place. Bits of 0 refuse nobody.
 */
final class CandidateBits {
    private static final int MODES = 0xFFFF;
    private static final int FOLDED = 16;

    private boolean bySupply;
    private int modes;
    private int region;
    private long regionsLow;
    private long regionsHigh;

    static int ofSupply(final int modes, final int regionId) {
        return regionId << FOLDED | modes;
    }

    static int ofDemand(final int modes, final long regionsLow, final long regionsHigh) {
        long folded = regionsLow | regionsHigh;
        folded |= folded >>> 32;
        folded |= folded >>> FOLDED;
        return (int)folded << FOLDED | modes;
    }

    /** The modes in them. */
    static int modesOf(final int bits) {
        return bits & MODES;
    }

    /** From now on a listing looks for others. */
    void ask(final Listings listings, final int incoming) {
        bySupply = listings.isSupply(incoming);
        modes = listings.modes(incoming);
        region = listings.regionId(incoming);
        regionsLow = listings.regionsLow(incoming);
        regionsHigh = listings.regionsHigh(incoming);
    }

    /** Whether who has these bits cannot pair with it. */
    boolean refuse(final int bits) {
        final int offered = modesOf(bits);
        if (modes != 0 && offered != 0 && (modes & offered) == 0) {
            return true;
        }
        final int place = bits >>> FOLDED;
        if (bySupply) {
            return place != 0 && (place >>> (region % FOLDED) & 1) == 0;
        }
        return place != 0 && !Regions.admits(regionsLow, regionsHigh, place);
    }
}
