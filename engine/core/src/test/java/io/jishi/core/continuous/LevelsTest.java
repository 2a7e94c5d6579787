package io.jishi.core.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ladders beside sorted maps, over so many levels that trees grow several storeys and shrink again. */
class LevelsTest {
    private static final int CAPACITY = 6_000;
    private static final int LADDERS = 3;

    private final List<TreeMap<Long, Integer>> expected = new ArrayList<>();
    private final Orders orders = new Orders(1, CAPACITY);
    private final Levels levels =
        new Levels(CAPACITY, LADDERS, new BookRows(1), orders.rows(), orders.queues());

    LevelsTest() {
        for (int i = 0; i < LADDERS; i++) {
            expected.add(new TreeMap<>());
        }
    }

    private int count() {
        return expected.stream().mapToInt(TreeMap::size).sum();
    }

    private void add(final int ladder, final long key) {
        final Integer known = expected.get(ladder).get(key);
        final int level = levels.findOrAdd(ladder, key);
        if (known == null) {
            expected.get(ladder).put(key, level);
        } else {
            assertThat(level).isEqualTo(known);
        }
    }

    private void remove(final int ladder, final long near) {
        Long key = expected.get(ladder).ceilingKey(near);
        key = key == null ? expected.get(ladder).floorKey(near) : key;
        if (key != null) {
            levels.remove(expected.get(ladder).remove(key));
            assertThat(levels.find(ladder, key)).isEqualTo(Levels.NONE);
        }
    }

    private void compareBest(final int ladder) {
        final TreeMap<Long, Integer> map = expected.get(ladder);
        assertThat(levels.reaches(ladder, Long.MAX_VALUE)).isEqualTo(!map.isEmpty());
        if (!map.isEmpty()) {
            assertThat(levels.best(ladder)).isEqualTo(map.firstEntry().getValue());
            assertThat(levels.reaches(ladder, map.firstKey())).isTrue();
            assertThat(levels.reaches(ladder, map.firstKey() - 1)).isFalse();
        }
    }

    private void compare() {
        assertThat(levels.count()).isEqualTo(count());
        assertThat(levels.room()).isEqualTo(CAPACITY - count());
        for (int ladder = 0; ladder < LADDERS; ladder++) {
            compareBest(ladder);
        }
        for (int ladder = 0; ladder < LADDERS; ladder++) {
            final List<Integer> fromBest = new ArrayList<>();
            int last = Levels.NONE;
            for (int level = levels.best(ladder); level != Levels.NONE; level = levels.worse(level)) {
                fromBest.add(level);
                last = level;
            }
            assertThat(fromBest).containsExactlyElementsOf(expected.get(ladder).values());
            final List<Integer> fromWorst = new ArrayList<>();
            for (int level = last; level != Levels.NONE; level = levels.better(level)) {
                fromWorst.add(level);
            }
            Collections.reverse(fromWorst);
            assertThat(fromWorst).isEqualTo(fromBest);
            final int itsLadder = ladder;
            expected.get(ladder).forEach(
                (key, level) -> assertThat(levels.ladders().find(itsLadder, key)).isEqualTo(level));
            expected.get(ladder).forEach((key, level) -> assertThat(levels.key(level)).isEqualTo(key));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldKeepLevelsInOrderWhileTheyComeAndGo(final long seed) {
        final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        final long span = seed % 2 == 0 ? 40_000 : 300;
        for (int wave = 0; wave < 12; wave++) {
            final int addsOfTen = wave % 3 == 2 ? 2 : 7;
            for (int i = 0; i < 3_000; i++) {
                final int ladder = random.nextInt(LADDERS);
                final long key = random.nextLong(-span, span);
                if (random.nextInt(10) < addsOfTen && count() < CAPACITY) {
                    add(ladder, key);
                } else {
                    remove(ladder, key);
                }
            }
            compare();
        }
    }

    /** Then the first keys of the nodes at one end say nothing of what is in them any more. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 1})
    void shouldKeepLevelsInOrderWhileAllPricesFallOrRise(final long step) {
        final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        final int window = 1_000;
        for (int i = 0; i < 6 * window; i++) {
            final long middle = step * i;
            add(0, middle + random.nextLong(-window, window));
            while (Math.abs(farthest(step) - middle) > window) {
                remove(0, farthest(step));
            }
            if (i % 100 == 0) {
                compare();
            }
        }
        compare();
    }

    private long farthest(final long step) {
        return step < 0 ? expected.get(0).lastKey() : expected.get(0).firstKey();
    }

    @Test
    void shouldHoldAsManyLevelsAsItHasRoomForInWhateverOrderTheyCome() {
        for (int i = 0; i < CAPACITY / 2; i++) {
            add(0, i);
        }
        for (int i = CAPACITY / 2; i < CAPACITY; i++) {
            add(0, 2L * CAPACITY - i);
        }
        compare();
        for (int i = 0; i < CAPACITY; i++) {
            remove(0, i % 2 == 0 ? 0 : 2L * CAPACITY);
        }
        compare();
        add(1, Long.MAX_VALUE);
        add(1, -Long.MAX_VALUE);
        add(2, Long.MAX_VALUE);
        add(1, Long.MAX_VALUE);
        compare();
    }

    @Test
    void shouldHaveRoomHoweverOftenATreeGrowsAStoreyAndLosesIt() {
        for (int round = 0; round < CAPACITY; round++) {
            for (int key = 0; key < 17; key++) {
                add(0, key);
            }
            for (int key = 0; key < 17; key++) {
                remove(0, key);
            }
        }
        compare();
    }
}
