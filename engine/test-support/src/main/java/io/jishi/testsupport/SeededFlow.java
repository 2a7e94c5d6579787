package io.jishi.testsupport;

import java.util.SplittableRandom;

/**
 * Base of the flows of random commands: everything follows from one seed. A share of the numbers it makes is hostile:
 * zero, negative, huge, or next to a power of two. Not thread safe.
 */
public abstract class SeededFlow {
    private static final long[] HOSTILE = {
        0, -1, 1, Long.MAX_VALUE, Long.MIN_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE,
        Integer.MAX_VALUE + 1L, 1L << 32, (1L << 32) - 1, 1L << 56, 3_037_000_500L, Long.MAX_VALUE - 1,
    };

    private final long seed;
    private final SplittableRandom random;
    private int hostilePerMille = 10;

    /**
     * A flow.
     *
     * @param seed decides everything.
     */
    protected SeededFlow(final long seed) {
        this.seed = seed;
        random = new SplittableRandom(seed);
    }

    /**
     * What decides everything.
     *
     * @return the seed.
     */
    public final long seed() {
        return seed;
    }

    /**
     * Sets how often a number is hostile; 10 at the beginning.
     *
     * @param perMille 0 to 1000.
     */
    public final void hostilePerMille(final int perMille) {
        hostilePerMille = perMille;
    }

    /**
     * True so many times in a thousand.
     *
     * @param perMille 0 to 1000.
     * @return the throw of the dice.
     */
    protected final boolean chance(final int perMille) {
        return random.nextInt(1_000) < perMille;
    }

    /**
     * A number in a range, never hostile.
     *
     * @param from least.
     * @param to   greatest.
     * @return a number.
     */
    protected final int between(final int from, final int to) {
        return random.nextInt(from, to + 1);
    }

    /**
     * A number in a range, never hostile.
     *
     * @param from least.
     * @param to   greatest.
     * @return a number.
     */
    protected final long between(final long from, final long to) {
        return random.nextLong(from, to + 1);
    }

    /**
     * A number in a range, or now and then a hostile one.
     *
     * @param from least.
     * @param to   greatest.
     * @return any number.
     */
    protected final long number(final long from, final long to) {
        return chance(hostilePerMille) ? HOSTILE[random.nextInt(HOSTILE.length)] : between(from, to);
    }

    /**
     * A number in a range, or now and then a hostile one.
     *
     * @param from least.
     * @param to   greatest.
     * @return any number.
     */
    protected final int number(final int from, final int to) {
        return chance(hostilePerMille) ? (int)HOSTILE[random.nextInt(HOSTILE.length)] : between(from, to);
    }

    /**
     * One of some choices, each as likely.
     *
     * @param choices at least one.
     * @param <T>     their type.
     * @return one of them.
     */
    @SafeVarargs
    protected final <T> T oneOf(final T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
