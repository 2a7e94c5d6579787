package io.jishi.core.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PriceQueuesTest {
    private record Entry(int queue, long price, long priority, int handle) { }

    private final Comparator<Entry> order = Comparator.comparingInt(Entry::queue)
        .thenComparingLong(Entry::price).thenComparingLong(Entry::priority);
    private final TreeSet<Entry> expected = new TreeSet<>(order);
    private final List<Entry> live = new ArrayList<>();
    private final PriceQueues queues = new PriceQueues(100);
    private long lastPriority;

    @Test
    void shouldHoldWhatASortedSetHoldsWhileItGrowsAndShrinks() {
        final SplittableRandom random = new SplittableRandom(5);
        for (final int queueCount : new int[] {1, 3, 400}) {
            for (final int prices : new int[] {1, 5, 1_000_000}) {
                growAndShrink(random, queueCount, prices);
            }
        }
    }

    private void growAndShrink(final SplittableRandom random, final int queueCount, final int prices) {
        for (int i = 0; i < 20_000; i++) {
            final boolean growing = i < 10_000;
            if (live.isEmpty() || random.nextInt(10) < (growing ? 8 : 2)) {
                add(random.nextInt(queueCount), random.nextInt(prices) - prices / 2);
            } else {
                remove(random.nextInt(live.size()));
            }
            if (i % 5_000 == 0) {
                compare(queueCount);
            }
        }
        while (!live.isEmpty()) {
            remove(live.size() - 1);
        }
        compare(queueCount);
    }

    private void add(final int queue, final long price) {
        final Entry entry = new Entry(queue, price, ++lastPriority, live.size());
        live.add(entry);
        expected.add(entry);
        queues.insert(entry.queue, entry.price, entry.priority, entry.handle);
    }

    private void remove(final int index) {
        final Entry entry = live.get(index);
        live.set(index, live.get(live.size() - 1));
        live.remove(live.size() - 1);
        expected.remove(entry);
        queues.remove(entry.queue, entry.price, entry.priority);
    }

    private void compare(final int queueCount) {
        final List<Entry> found = new ArrayList<>();
        for (int queue = 0; queue < queueCount; queue++) {
            for (int at = queues.first(queue); at != PriceQueues.NONE; at = queues.after(at)) {
                found.add(new Entry(queue, queues.priceAt(at), queues.priorityAt(at), queues.handleAt(at)));
            }
        }
        assertThat(found).containsExactlyElementsOf(expected);
        assertThat(queues.size()).isEqualTo(expected.size());
        for (final Entry entry : found) {
            final Entry higher = expected.higher(entry);
            final int after = queues.firstAfter(entry.queue, entry.price, entry.priority);
            assertThat(after == PriceQueues.NONE).isEqualTo(higher == null || higher.queue != entry.queue);
            assertThat(after == PriceQueues.NONE || queues.handleAt(after) == higher.handle).isTrue();
        }
    }

    @Test
    void shouldUseItsNodesAgain() {
        for (int i = 0; i < 5_000; i++) {
            add(0, i);
        }
        final long bytes = queues.bytes();
        for (int round = 0; round < 20; round++) {
            while (live.size() > 10) {
                remove(live.size() / 2);
            }
            while (live.size() < 5_000) {
                add(0, live.size());
            }
        }
        assertThat(queues.bytes()).isEqualTo(bytes);
    }

    @Test
    void shouldSpendOneLineOnAQueueOfOneAndCutLargeNodesForSmallOnes() {
        for (int i = 0; i < 2_000; i++) {
            add(0, i);
        }
        final long bytes = queues.bytes();
        while (!live.isEmpty()) {
            remove(live.size() - 1);
        }
        for (int queue = 0; queue < 1_000; queue++) {
            add(queue, queue);
        }
        compare(1_000);
        assertThat(queues.bytes()).isEqualTo(bytes);
    }

    @Test
    void shouldAllocateNothingWhileEntriesComeAndGoOnceThereIsRoomForThem() {
        final SplittableRandom random = new SplittableRandom(6);
        queues.nodes().reserve(5_000);
        final long bytes = queues.bytes();
        while (live.size() < 5_000) {
            add(random.nextInt(20), random.nextInt(1_000));
        }
        for (int i = 0; i < 50_000; i++) {
            remove(random.nextInt(live.size()));
            add(random.nextInt(20), random.nextInt(1_000));
        }
        compare(20);
        assertThat(queues.bytes()).isEqualTo(bytes);
        queues.nodes().reserve(4_000);
        assertThat(queues.bytes()).isEqualTo(bytes);
    }

    @Test
    void shouldAllocateASmallPartOfWhatIsExpectedAtATime() {
        final int expected = 1_000_000;
        final QueueNodes nodes = PriceQueues.nodes(expected);
        for (int entries = expected / 10; entries <= expected; entries += expected / 10) {
            nodes.reserve(entries);
            assertThat(nodes.bytes()).isBetween(46L * entries, 46L * entries + 1_000_000);
        }
    }

    @Test
    void shouldKeepWhatItsOwnerPutsBesideAnEntry() {
        for (int i = 0; i < 100; i++) {
            queues.insert(5, i, 1, i, -i);
        }
        for (int at = queues.first(5); at != PriceQueues.NONE; at = queues.after(at)) {
            assertThat(queues.bitsAt(at)).isEqualTo(-queues.handleAt(at));
        }
    }

    @Test
    void shouldRefuseToRemoveWhatIsNotThere() {
        add(3, 7);
        assertThatThrownBy(() -> queues.remove(3, 7, 99)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> queues.remove(2, 7, 1)).isInstanceOf(IllegalStateException.class);
    }
}
