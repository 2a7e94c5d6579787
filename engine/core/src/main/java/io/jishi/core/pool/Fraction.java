package io.jishi.core.pool;

/** Parts of a weight in integers, exact whatever the size of the numbers. */
final class Fraction {
    private static final long SAFE = Long.MAX_VALUE / 1_000;

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
        return part <= SAFE ? (int)(weight * part / whole) : search(weight, part, whole);
    }

    /** The greatest number whose product with the whole is no more than that of weight and part, in 128 bits. */
    private static int search(final int weight, final long part, final long whole) {
        final long high = Math.multiplyHigh(weight, part);
        final long low = weight * part;
        int least = 0;
        int most = weight;
        while (least < most) {
            final int middle = (least + most + 1) >>> 1;
            final long productHigh = Math.multiplyHigh(middle, whole);
            final boolean fits = productHigh < high
                || (productHigh == high && Long.compareUnsigned(middle * whole, low) <= 0);
            least = fits ? middle : least;
            most = fits ? most : middle - 1;
        }
        return least;
    }
}
