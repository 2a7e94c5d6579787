package io.jishi.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.core.state.StateHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimersTest {
    private static final int CAPACITY = 64;
    private static final int LOOKS = 4_000;
    /** So many are not read ahead. */
    private static final int FEW = 4;

    private record Armed(int handle, long deadlineNs, long id, long subject, boolean end) {
        static final Comparator<Armed> ORDER =
            Comparator.comparingLong(Armed::deadlineNs).thenComparingLong(Armed::id);
    }

    /** Timers as a list that is sorted, and how many ends are left to the slice. */
    private static final class NaiveTimers {
        private final List<Armed> armed = new ArrayList<>();
        private final int most;
        private int left;
        private long sliceNs;

        NaiveTimers(final int most) {
            this.most = most;
            left = most;
        }

        void passTo(final long nowNs) {
            if (nowNs - sliceNs >= 1_000_000) {
                sliceNs = nowNs;
                left = most;
            }
        }

        Armed due(final long nowNs) {
            return armed.stream().filter((timer) -> timer.deadlineNs() <= nowNs && (left > 0 || !timer.end()))
                .min(Armed.ORDER).orElse(null);
        }

        void fire(final Armed timer) {
            armed.remove(timer);
            left -= timer.end() ? 1 : 0;
        }

        long nextDeadlineNs() {
            return armed.stream().mapToLong((timer) -> timer.end() && left == 0
                ? Math.max(timer.deadlineNs(), sliceNs + 1_000_000) : timer.deadlineNs()).min().orElse(Timers.NEVER);
        }
    }

    @Test
    void shouldFireInTheOrderOfDeadlineThenArmingAsAListWould() {
        for (long seed = 1; seed <= 300; seed++) {
            final SplittableRandom random = new SplittableRandom(seed);
            final int capacity = 1 + random.nextInt(CAPACITY);
            final int ends = 1 + random.nextInt(10);
            final Timers timers = new Timers(capacity, 4 * ends + random.nextInt(4));
            final NaiveTimers naive = new NaiveTimers(ends);
            final List<Long> fired = new ArrayList<>();
            long lastId = 0;
            long nowNs = 0;
            for (int step = 0; step < 1_000; step++) {
                final int kind = random.nextInt(10);
                if (kind < 6 && timers.hasRoomFor(1)) {
                    final long deadlineNs = nowNs + 50_000L * random.nextInt(-3, 50);
                    final long subject = random.nextLong();
                    final boolean end = random.nextBoolean();
                    final TimerHandler handler = (s, d) -> fired.add(s + d);
                    final int handle = end ? timers.armEnd(deadlineNs, subject, handler)
                        : timers.arm(deadlineNs, subject, handler);
                    naive.armed.add(new Armed(handle, deadlineNs, ++lastId, subject, end));
                } else if (kind < 8 && !naive.armed.isEmpty()) {
                    timers.cancel(naive.armed.remove(random.nextInt(naive.armed.size())).handle());
                } else if (kind == 8) {
                    final int spent = random.nextInt(3);
                    timers.spendEnds(spent);
                    naive.left = Math.max(0, naive.left - spent);
                } else {
                    nowNs += 100_000L * random.nextInt(9);
                    timers.passTo(nowNs);
                    naive.passTo(nowNs);
                    for (Armed next = naive.due(nowNs); next != null; next = naive.due(nowNs)) {
                        assertThat(timers.isDue(nowNs)).as("seed %d", seed).isTrue();
                        assertThat(timers.dueNs(nowNs)).as("seed %d", seed).isEqualTo(next.deadlineNs());
                        timers.fireNext(nowNs);
                        naive.fire(next);
                        assertThat(fired.get(fired.size() - 1)).as("seed %d", seed)
                            .isEqualTo(next.subject() + next.deadlineNs());
                    }
                    assertThat(timers.isDue(nowNs)).as("seed %d", seed).isFalse();
                }
                assertThat(timers.nextDeadlineNs()).as("seed %d", seed).isEqualTo(naive.nextDeadlineNs());
                assertThat(timers.hasRoomFor(capacity - naive.armed.size())).as("seed %d", seed).isTrue();
                assertThat(timers.hasRoomFor(capacity - naive.armed.size() + 1)).as("seed %d", seed).isFalse();
            }
            assertThat(timers.fired()).isEqualTo(fired.size());
        }
    }

    /** Notes what it is told to expect, until it reads. */
    private static final class Expecting implements TimerHandler {
        private final List<Long> expected = new ArrayList<>();
        private boolean read;

        @Override
        public void onTimer(final long subject, final long deadlineNs) {
        }

        @Override
        public void expect(final long subject) {
            expected.add(subject);
        }

        @Override
        public void readAhead() {
            read = true;
        }
    }

    @Test
    void shouldExpectTheNextThatAreDueInTheirOrderWhereSomeAre() {
        for (long seed = 1; seed <= 300; seed++) {
            final SplittableRandom random = new SplittableRandom(seed);
            final int armed = 1 + random.nextInt(3 * DueTimers.MOST);
            final int deadlines = 1 + random.nextInt(30);
            final Timers timers = new Timers(armed, LOOKS);
            final Expecting handler = new Expecting();
            final List<Armed> due = new ArrayList<>();
            for (int i = 1; i <= armed; i++) {
                final long deadlineNs = 1L + random.nextInt(deadlines);
                timers.armEnd(deadlineNs, -i, handler);
                due.add(new Armed(i, deadlineNs, i, -i, true));
            }
            final long nowNs = timers.nextDeadlineNs() + random.nextInt(deadlines);
            due.removeIf((timer) -> timer.deadlineNs() > nowNs);
            due.sort(Armed.ORDER);
            final List<Long> next = due.stream().limit(DueTimers.MOST).map(Armed::subject).toList();
            assertThat(timers.expectDue(nowNs)).as("seed %d", seed).isEqualTo(next.size());
            assertThat(handler.expected).as("seed %d", seed).isEqualTo(next.size() > FEW ? next : List.of());
            assertThat(handler.read).as("seed %d", seed).isEqualTo(next.size() > FEW);
            assertThat(timers.fired()).isZero();
        }
    }

    @Test
    void shouldWaitForNothingWhenNothingIsArmed() {
        final Timers timers = new Timers(1, LOOKS);
        assertThat(timers.nextDeadlineNs()).isEqualTo(Timers.NEVER);
        timers.cancel(Timers.NONE);
        timers.cancel(timers.arm(5, 1, (s, d) -> { }));
        assertThat(timers.nextDeadlineNs()).isEqualTo(Timers.NEVER);
    }

    @Test
    void shouldRefuseMoreThanItsLimit() {
        final Timers timers = new Timers(1, LOOKS);
        timers.arm(5, 1, (s, d) -> { });
        assertThatThrownBy(() -> timers.arm(6, 2, (s, d) -> { })).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldGrowWithTimersThatAreNoEnds() {
        final int many = 5_000;
        final SplittableRandom random = new SplittableRandom(1);
        final Timers timers = new Timers(many, LOOKS);
        final List<Long> fired = new ArrayList<>();
        final List<Long> expected = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            final long deadlineNs = random.nextLong(1_000_000);
            timers.arm(deadlineNs, i, (s, d) -> fired.add(d));
            expected.add(deadlineNs);
        }
        assertThat(timers.hasRoomFor(1)).isFalse();
        while (timers.isDue(Timers.NEVER)) {
            timers.fireNext(Timers.NEVER);
        }
        expected.sort(Comparator.naturalOrder());
        assertThat(fired).isEqualTo(expected);
    }

    @Test
    void shouldKeepRoomForTheReservedTimer() {
        final Timers timers = new Timers(1, LOOKS);
        final List<Long> told = new ArrayList<>();
        timers.arm(5, 1, (s, d) -> told.add(d));
        timers.armReserved(4, (s, d) -> told.add(d));
        assertThat(timers.hasRoomFor(0)).isTrue();
        assertThat(timers.hasRoomFor(1)).isFalse();
        assertThatThrownBy(() -> timers.armReserved(6, (s, d) -> { })).isInstanceOf(IllegalStateException.class);
        timers.fireNext(5);
        assertThat(timers.hasRoomFor(1)).isFalse();
        timers.armReserved(6, (s, d) -> told.add(d));
        timers.fireNext(5);
        assertThat(timers.hasRoomFor(1)).isTrue();
        timers.fireNext(6);
        assertThat(timers.hasRoomFor(1)).isTrue();
        assertThat(timers.hasRoomFor(2)).isFalse();
        assertThat(told).containsExactly(4L, 5L, 6L);
    }

    @Test
    void shouldExpectNoMoreThanASliceMayTell() {
        final Timers timers = new Timers(CAPACITY, 4 * 8);
        final Expecting handler = new Expecting();
        for (int i = 0; i < CAPACITY; i++) {
            timers.armEnd(7, i, handler);
        }
        assertThat(timers.expectDue(7)).isEqualTo(8);
        assertThat(handler.expected).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        timers.spendEnds(8);
        assertThat(timers.expectDue(7)).isEqualTo(1);
    }

    @Test
    void shouldTellWhoArmedAndNobodyElse() {
        final Timers timers = new Timers(CAPACITY, LOOKS);
        final List<String> told = new ArrayList<>();
        for (int handler = 0; handler < CAPACITY; handler++) {
            final int number = handler;
            timers.arm(CAPACITY - handler, handler, (s, d) -> told.add(number + " " + s + " " + d));
        }
        final List<String> expected = new ArrayList<>();
        for (int handler = CAPACITY - 1; handler >= 0; handler--) {
            timers.fireNext(Timers.NEVER);
            expected.add(handler + " " + handler + " " + (CAPACITY - handler));
        }
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void shouldHashWhatIsArmedWhateverTheHeapLooksLike() {
        final Timers one = new Timers(8, LOOKS);
        final Timers other = new Timers(8, LOOKS);
        final int gone = one.arm(1, 9, (s, d) -> { });
        one.arm(20, 1, (s, d) -> { });
        one.arm(10, 2, (s, d) -> { });
        one.cancel(gone);
        other.cancel(other.arm(99, 9, (s, d) -> { }));
        other.arm(20, 1, (s, d) -> { });
        assertThat(hash(other)).isNotEqualTo(hash(one));
        other.arm(10, 2, (s, d) -> { });
        assertThat(hash(other)).isEqualTo(hash(one));
    }

    private static long hash(final Timers timers) {
        final StateHash hash = new StateHash();
        timers.hashInto(hash);
        return hash.value();
    }
}
