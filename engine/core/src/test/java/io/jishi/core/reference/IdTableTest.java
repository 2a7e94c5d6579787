package io.jishi.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IdTableTest {
    private static final int LIMIT = 5_000;
    private static final int[] EDGES = {
        0, 1, 63, 64, 65, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, Integer.MAX_VALUE, -1, Integer.MIN_VALUE};

    @Test
    void shouldFindWhateverIdAnythingHas() {
        final SplittableRandom random = new SplittableRandom(3);
        final Map<Integer, Object> expected = new HashMap<>();
        final IdTable<Object> table = new IdTable<>(LIMIT);
        for (int i = 0; i < LIMIT; i++) {
            final int id = i < EDGES.length ? EDGES[i] : random.nextInt() >> random.nextInt(Integer.SIZE);
            assertThat(table.find(id)).isSameAs(expected.get(id));
            if (!expected.containsKey(id)) {
                expected.put(id, new Object());
                table.put(id, expected.get(id));
            }
        }
        expected.forEach((id, value) -> assertThat(table.find(id)).isSameAs(value));
        assertThat(table.find(Integer.MAX_VALUE - 1)).isNull();
    }
}
