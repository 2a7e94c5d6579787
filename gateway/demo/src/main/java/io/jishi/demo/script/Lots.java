package io.jishi.demo.script;

/**
 * Numbers that look drawn by lot and follow from a seed: SplitMix64 over seed, purpose and key.
 *
 * @param seed of the demonstration.
 */
public record Lots(long seed) {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /**
     * A number below a bound.
     *
     * @param purpose makes draws for one key independent.
     * @param key     what it is drawn for.
     * @param bound   exclusive, at least 1.
     * @return 0 to bound - 1.
     */
    public int below(final int purpose, final long key, final int bound) {
        final long mixed = mix(mix(seed + GOLDEN * (purpose + 1)) + GOLDEN * (key + 1));
        return (int) (((mixed >>> 32) * bound) >>> 32);
    }

    /**
     * A point of a span of time.
     *
     * @param purpose makes draws for one key independent.
     * @param key     what it is drawn for.
     * @param fromNs  inclusive.
     * @param toNs    exclusive, not below {@code fromNs}.
     * @return from to to, in steps of a millionth of the span.
     */
    public long between(final int purpose, final long key, final long fromNs, final long toNs) {
        return fromNs + (toNs - fromNs) / 1_000_000 * below(purpose, key, 1_000_000);
    }

    private static long mix(final long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
