package io.jishi.core.continuous;

/** A sum of quantities, each of which fits a long while the sum need not: 128 bits. Never negative. */
final class UnitSum {
    private long high;
    private long low;

    void clear() {
        high = 0;
        low = 0;
    }

    void set(final UnitSum other) {
        high = other.high;
        low = other.low;
    }

    /** Adds a quantity of at least 0. */
    void add(final long units) {
        low += units;
        high += Long.compareUnsigned(low, units) < 0 ? 1 : 0;
    }

    /** Takes away a quantity that was added before. */
    void subtract(final long units) {
        high -= Long.compareUnsigned(low, units) < 0 ? 1 : 0;
        low -= units;
    }

    /** Becomes the distance between two sums. */
    void distance(final UnitSum a, final UnitSum b) {
        final UnitSum more = a.compareTo(b) >= 0 ? a : b;
        final UnitSum less = more == a ? b : a;
        final long lowOfMore = more.low;
        high = more.high - less.high - (Long.compareUnsigned(lowOfMore, less.low) < 0 ? 1 : 0);
        low = lowOfMore - less.low;
    }

    int compareTo(final UnitSum other) {
        return high == other.high ? Long.compareUnsigned(low, other.low) : Long.compare(high, other.high);
    }

    boolean isZero() {
        return high == 0 && low == 0;
    }

    /** The sum, or the largest long if it is more. */
    long clamped() {
        return high == 0 && low >= 0 ? low : Long.MAX_VALUE;
    }
}
