package io.jishi.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CodesInUseTest {
    private static final int LIMIT = 100;
    private static final int CODES = 150;
    private static final int STEPS = 20_000;
    private final CodesInUse codes = new CodesInUse(LIMIT);

    /** A code as its two words; every tenth differs from the one before in the second only. */
    private static long low(final int code) {
        return 1L + code / 10;
    }

    private static long high(final int code) {
        return code % 10;
    }

    @Test
    void shouldKnowWhatIsTakenAndNotGivenBack() {
        final SplittableRandom random = new SplittableRandom(7);
        final Set<Integer> taken = new HashSet<>();
        for (int step = 0; step < STEPS; step++) {
            final int code = random.nextInt(CODES);
            assertThat(codes.isFree(low(code), high(code))).as("step %d", step).isEqualTo(!taken.contains(code));
            if (taken.remove(code)) {
                codes.release(low(code), high(code));
            } else if (taken.size() < LIMIT && taken.add(code)) {
                codes.take(low(code), high(code));
            }
        }
        for (int code = 0; code < CODES; code++) {
            assertThat(codes.isFree(low(code), high(code))).isEqualTo(!taken.contains(code));
        }
    }

    @Test
    void shouldNotGiveTheEmptyCode() {
        assertThat(codes.isFree(0, 0)).isFalse();
    }
}
