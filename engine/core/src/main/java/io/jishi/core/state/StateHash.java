package io.jishi.core.state;

/**
 * Folds a state, given as numbers in a fixed order, into 64 bits. Two implementations of a model that hold the same
 * state, and a recovered engine and the one that died, give the same value. Not a defence against an adversary.
 */
public final class StateHash {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private long value = MULTIPLIER;

    /**
     * Adds a number; the order of additions counts.
     *
     * @param number any.
     * @return this.
     */
    public StateHash add(final long number) {
        value = (Long.rotateLeft(value, 29) ^ mix(number)) * MULTIPLIER + 1;
        return this;
    }

    /**
     * Adds a truth value.
     *
     * @param flag any.
     * @return this.
     */
    public StateHash add(final boolean flag) {
        return add(flag ? 1L : 0L);
    }

    /**
     * The hash of what was added so far.
     *
     * @return the hash.
     */
    public long value() {
        return mix(value);
    }

    /**
     * Spreads the bits of a number, so that sums of such values serve as hashes of sets.
     *
     * @param number any.
     * @return its image; a bijection (the finaliser of SplitMix64, Steele, Lea and Flood 2014).
     */
    public static long mix(final long number) {
        long z = number;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
