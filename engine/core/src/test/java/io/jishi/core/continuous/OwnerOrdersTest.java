package io.jishi.core.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Lists of owners beside maps, through many more orders than there is room for at once. */
class OwnerOrdersTest {
    private static final int CAPACITY = 200;
    private static final int OWNERS = 4;

    private final Orders orders = new Orders(CAPACITY, 1);
    private final OwnerOrders list = new OwnerOrders(orders, CAPACITY, OWNERS);
    private final List<Map<Integer, Integer>> sessions = new ArrayList<>();

    OwnerOrdersTest() {
        for (int i = 0; i < OWNERS; i++) {
            sessions.add(new HashMap<>());
        }
    }

    private void add(final int owner, final int sessionId) {
        final int order = orders.allocate();
        list.add(owner, order, sessionId);
        sessions.get(owner).put(order, sessionId);
    }

    private void remove(final int owner, final int order) {
        list.remove(owner, order);
        orders.free(order);
        sessions.get(owner).remove(order);
    }

    private void compare() {
        for (int owner = 0; owner < OWNERS; owner++) {
            final Map<Integer, Integer> found = new HashMap<>();
            for (int place = list.last(owner); place != 0; place = list.previous(place)) {
                assertThat(found.put(list.at(place), list.sessionAt(place))).isNull();
                assertThat(list.sessionId(list.at(place))).isEqualTo(list.sessionAt(place));
            }
            assertThat(found).isEqualTo(sessions.get(owner));
        }
    }

    @Test
    void shouldKnowTheOrdersOfEachOwnerWithTheirSessionsWhileTheyComeAndGo() {
        final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        for (int i = 0; i < 20_000; i++) {
            final int owner = random.nextInt(OWNERS);
            final List<Integer> known = new ArrayList<>(sessions.get(owner).keySet());
            final boolean filling = i / 1_000 % 2 == 0;
            if (!orders.isFull() && random.nextInt(3) < (filling ? 2 : 1)) {
                add(owner, 1 + random.nextInt(9));
            } else if (!known.isEmpty()) {
                remove(owner, known.get(random.nextInt(known.size())));
            }
            compare();
        }
    }

    @Test
    void shouldHaveRoomForAllOrdersOfOneOwnerAfterThoseOfAnother() {
        for (int owner = 0; owner < OWNERS; owner++) {
            while (!orders.isFull()) {
                add(owner, owner);
            }
            compare();
            for (final int order : List.copyOf(sessions.get(owner).keySet())) {
                remove(owner, order);
            }
            compare();
        }
    }
}
