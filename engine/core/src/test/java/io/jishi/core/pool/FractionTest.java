package io.jishi.core.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Weights times fractions against the same in numbers of any size. */
class FractionTest {
    private static final long SEED = 7;
    private static final int ROUNDS = 500_000;
    private static final int MOST_WEIGHT = 1_000;

    @Test
    void shouldBeExactOverNumbersOfEverySize() {
        final SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            final long whole = 1 + (random.nextLong(Long.MAX_VALUE) >>> random.nextInt(Long.SIZE - 1));
            final long part = switch (random.nextInt(4)) {
                case 0 -> whole;
                case 1 -> whole - Math.min(whole, random.nextLong(3));
                default -> random.nextLong(whole) >>> random.nextInt(8);
            };
            check(random.nextInt(MOST_WEIGHT + 1), part, whole);
        }
    }

    @Test
    void shouldBeExactWhereTheResultStepsUp() {
        final SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            final int weight = 1 + random.nextInt(MOST_WEIGHT);
            final long whole = Long.MAX_VALUE - (random.nextLong(Long.MAX_VALUE) >>> random.nextInt(1, Long.SIZE));
            final BigInteger step = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(random.nextInt(weight + 1)));
            final long at = step.divide(BigInteger.valueOf(weight)).longValueExact();
            check(weight, Math.max(0, at - random.nextInt(2)), whole);
            check(weight, at + Math.min(whole - at, random.nextInt(2)), whole);
        }
    }

    private static void check(final int weight, final long part, final long whole) {
        final int exact = BigInteger.valueOf(weight).multiply(BigInteger.valueOf(part))
            .divide(BigInteger.valueOf(whole)).intValueExact();
        assertThat(Fraction.of(weight, part, whole)).as("%d * %d / %d", weight, part, whole).isEqualTo(exact);
    }
}
