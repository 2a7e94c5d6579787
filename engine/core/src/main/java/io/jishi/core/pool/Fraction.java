package io.jishi.core.pool;

/** Parts of a weight in integers, exact whatever the size of the numbers. */
final class Fraction {
    private static final long SAFE = Long.MAX_VALUE / 1_000;
    /** Bits without which a weight times any number fits 64 bits. */
    private static final int DROPPED = 10;

    private Fraction() {
    }

    /**
     * The weight times a fraction, rounded down.
     *
     * @param weight 0 to 1000.
     * @param part   0 to the whole.
     * @param whole  at least 1.
     * @return floor(weight * part / whole).
     */
    static int of(final int weight, final long part, final long whole) {
        return part <= SAFE ? (int)(weight * part / whole) : ofLarge(weight, part, whole);
    }

    /** Without the low bits it is what it should be, or one too little: the whole is so large that they weigh less. */
    private static int ofLarge(final int weight, final long part, final long whole) {
        final int near = (int)(weight * (part >>> DROPPED) / ((whole >>> DROPPED) + 1));
        return isAtMost(near + 1, whole, weight, part) ? near + 1 : near;
    }

    /** Whether a product is no more than another, in 128 bits. */
    private static boolean isAtMost(final int factor, final long of, final int otherFactor, final long other) {
        final long high = Math.multiplyHigh(factor, of);
        final long otherHigh = Math.multiplyHigh(otherFactor, other);
        return high < otherHigh
            || (high == otherHigh && Long.compareUnsigned(factor * of, otherFactor * other) <= 0);
    }
}
