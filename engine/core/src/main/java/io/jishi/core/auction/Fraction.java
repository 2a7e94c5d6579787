package io.jishi.core.auction;

/** Products and quotients whose way goes through more than 64 bits. */
final class Fraction {
    private Fraction() {
    }

    /**
     * {@code factor * part / whole}, rounded half up once; part is at most a thousand times the whole, the factor at
     * most 2^40, all positive or 0, the whole not 0.
     */
    static long halfUp(final long factor, final long part, final long whole) {
        long quotient = factor * (part / whole);
        final long rest = part % whole;
        long fraction = 0;
        long remainder = 0;
        for (int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(factor); bit >= 0; bit--) {
            fraction <<= 1;
            remainder <<= 1;
            if (Long.compareUnsigned(remainder, whole) >= 0) {
                remainder -= whole;
                fraction++;
            }
            if ((factor >>> bit & 1) != 0) {
                remainder += rest;
                if (Long.compareUnsigned(remainder, whole) >= 0) {
                    remainder -= whole;
                    fraction++;
                }
            }
        }
        quotient += fraction;
        return Long.compareUnsigned(remainder << 1, whole) >= 0 ? quotient + 1 : quotient;
    }
}
