package io.jishi.core.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GroupNumbersTest {
    private static final int MOST = 20_000;
    private final long[] keys = new long[MOST];
    private final GroupNumbers numbers = new GroupNumbers((number) -> keys[number]);

    @Test
    void shouldFindWhatAMapFindsWhileItGrowsAndShrinks() {
        final SplittableRandom random = new SplittableRandom(7);
        final Map<Long, Integer> expected = new HashMap<>();
        final List<Integer> free = new ArrayList<>();
        for (int number = MOST - 1; number >= 0; number--) {
            free.add(number);
        }
        for (int step = 0; step < 300_000; step++) {
            final boolean grows = step / 100_000 % 2 == 0;
            final long key = key(random);
            final Integer present = expected.get(key);
            assertThat(numbers.find(key)).as("step %d", step).isEqualTo(present == null ? GroupNumbers.NONE : present);
            if (present == null && !free.isEmpty() && (grows || random.nextInt(4) == 0)) {
                final int number = free.remove(free.size() - 1);
                keys[number] = key;
                numbers.add(number);
                expected.put(key, number);
            } else if (present != null && (!grows || random.nextInt(4) == 0)) {
                numbers.remove(present);
                expected.remove(key);
                free.add(present);
            }
        }
        expected.forEach((key, number) -> assertThat(numbers.find(key)).isEqualTo(number));
    }

    @Test
    void shouldMostlyGuessRight() {
        for (int number = 0; number < MOST; number++) {
            keys[number] = (long)(number % 40) << 32 | number / 40;
            numbers.add(number);
        }
        int right = 0;
        for (int number = 0; number < MOST; number++) {
            right += numbers.guess(keys[number]) == number ? 1 : 0;
        }
        assertThat(right).isGreaterThan(MOST * 9 / 10);
        assertThat(numbers.guess(41L << 32)).isEqualTo(GroupNumbers.NONE);
    }

    @Test
    void shouldFindManyThatShareAPlace() {
        for (int number = 0; number < 40; number++) {
            keys[number] = (long)number << 57;
            numbers.add(number);
        }
        for (int number = 0; number < 40; number += 3) {
            numbers.remove(number);
        }
        for (int number = 0; number < 40; number++) {
            assertThat(numbers.find(keys[number])).isEqualTo(number % 3 == 0 ? GroupNumbers.NONE : number);
        }
    }

    /** As demands have them: few sets above, nodes below; so few that many come again. */
    private static long key(final SplittableRandom random) {
        return (long)random.nextInt(40) << 32 | random.nextInt(1_000);
    }

    @Test
    void shouldFindNothingInAnEmptyTable() {
        assertThat(numbers.find(0)).isEqualTo(GroupNumbers.NONE);
        assertThat(numbers.guess(0)).isEqualTo(GroupNumbers.NONE);
        keys[3] = 5;
        numbers.add(3);
        numbers.remove(3);
        assertThat(numbers.find(5)).isEqualTo(GroupNumbers.NONE);
        assertThat(numbers.guess(5)).isEqualTo(GroupNumbers.NONE);
    }
}
