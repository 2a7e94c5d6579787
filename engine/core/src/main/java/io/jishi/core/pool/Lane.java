package io.jishi.core.pool;

import io.jishi.core.vocabulary.Right;

/**
 * Supplies under a root of the taxonomy stand in lanes, one for each doubling of the price and right, because demands
 * far above a leaf want the best of many, of a few rights. A lane is a number, the doubling above the right. Listings
 * that are not put apart are all in one lane.
 */
final class Lane {
    /** Before all others. */
    static final int NONE = 0;
    static final int RIGHTS = Right.values().length;
    /** Doublings of a price. */
    static final int BANDS = Long.SIZE - 1;
    /** Of all rights. */
    static final int COUNT = RIGHTS * BANDS;
    private static final int RIGHT_BITS = 4;
    private static final int CLASS_BITS = 2;
    /** Behind all others. */
    static final int END = BANDS << RIGHT_BITS;

    private Lane() {
    }

    /** Of the first right in a set and a price. */
    static int of(final int rights, final long price) {
        return band(price) << RIGHT_BITS | (1 + Integer.numberOfTrailingZeros(rights));
    }

    /** How often a price has doubled. */
    static int band(final long price) {
        return PriceClass.of(price) >> CLASS_BITS;
    }

    /** Its doubling. */
    static int bandOf(final int lane) {
        return lane >> RIGHT_BITS;
    }

    /** The code of its right; 0 of the first lane of all. */
    static int right(final int lane) {
        return lane & ((1 << RIGHT_BITS) - 1);
    }

    /** The first lane, from one on, of a right that is in a set. */
    static int next(final int from, final int rights) {
        final int right = Math.max(1, right(from));
        final int behind = rights >>> (right - 1);
        return behind != 0 ? bandOf(from) << RIGHT_BITS | (right + Integer.numberOfTrailingZeros(behind))
            : (bandOf(from) + 1) << RIGHT_BITS | (1 + Integer.numberOfTrailingZeros(rights));
    }

    /** The worst class of prices of a doubling. */
    static int lastClass(final int band) {
        return band << CLASS_BITS | ((1 << CLASS_BITS) - 1);
    }

    /** The best class of prices in it. */
    static int bestClass(final int lane) {
        return bandOf(lane) << CLASS_BITS;
    }
}
