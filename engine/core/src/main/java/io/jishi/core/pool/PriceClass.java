package io.jishi.core.pool;

/** Prices by their size, four classes to each doubling: what an index knows of a price in eight bits. */
final class PriceClass {
    static final int BITS = 8;
    /** One more than the highest. */
    static final int COUNT = 4 * (Long.SIZE - 1);
    private static final int STEP_BITS = 2;
    private static final int STEPS = 1 << STEP_BITS;

    private PriceClass() {
    }

    /** The class of a price; 0 counts as 1. */
    static int of(final long priceFen) {
        final long price = Math.max(1, priceFen);
        final int doublings = Long.SIZE - 1 - Long.numberOfLeadingZeros(price);
        final long step = doublings >= STEP_BITS ? price >>> (doublings - STEP_BITS)
            : price << (STEP_BITS - doublings);
        return doublings << STEP_BITS | ((int)step & (STEPS - 1));
    }

    /** The lowest price of a class. */
    static long lowest(final int priceClass) {
        final int doublings = priceClass >>> STEP_BITS;
        final long step = (long)STEPS + (priceClass & (STEPS - 1));
        return doublings >= STEP_BITS ? step << (doublings - STEP_BITS) : step >> (STEP_BITS - doublings);
    }

    /** The highest price of a class. */
    static long highest(final int priceClass) {
        return priceClass == COUNT - 1 ? Long.MAX_VALUE : Math.max(lowest(priceClass), lowest(priceClass + 1) - 1);
    }
}
