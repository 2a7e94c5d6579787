package io.jishi.perf.stream;

/** A checksum of fills in their order: two engines that fill alike give the same. */
public final class FillSum {
    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;
    private long value;
    private long count;

    /**
     * Adds a fill.
     *
     * @param maker    resting order.
     * @param taker    incoming order.
     * @param price    in ticks.
     * @param quantity in units.
     */
    public void add(final long maker, final long taker, final long price, final long quantity) {
        value = (Long.rotateLeft(value, 17) ^ (maker * 31 + taker) ^ (price << 20) ^ quantity) * FACTOR;
        count++;
    }

    /**
     * The checksum so far.
     *
     * @return the value.
     */
    public long value() {
        return value;
    }

    /**
     * Fills so far.
     *
     * @return the number.
     */
    public long count() {
        return count;
    }
}
