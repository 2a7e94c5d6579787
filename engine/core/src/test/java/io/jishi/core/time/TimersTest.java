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
    /** So many are not read ahead. */
    private static final int FEW = 4;

    private record Armed(int handle, long deadlineNs, long id, long subject) {
    }

    @Test
    void shouldFireInTheOrderOfDeadlineThenArmingAsAListWould() {
        for (long seed = 1; seed <= 300; seed++) {
            final SplittableRandom random = new SplittableRandom(seed);
            final Timers timers = new Timers(CAPACITY);
            final List<Armed> naive = new ArrayList<>();
            final List<Long> fired = new ArrayList<>();
            long lastId = 0;
            for (int step = 0; step < 1_000; step++) {
                final int kind = random.nextInt(10);
                if (kind < 5 && timers.hasRoomFor(1)) {
                    final long deadlineNs = random.nextInt(50);
                    final long subject = random.nextLong();
                    final int handle = timers.arm(deadlineNs, subject, (s, d) -> fired.add(s + d));
                    naive.add(new Armed(handle, deadlineNs, ++lastId, subject));
                } else if (kind < 7 && !naive.isEmpty()) {
                    timers.cancel(naive.remove(random.nextInt(naive.size())).handle());
                } else if (!naive.isEmpty()) {
                    naive.sort(Comparator.comparingLong(Armed::deadlineNs).thenComparingLong(Armed::id));
                    final Armed next = naive.remove(0);
                    assertThat(timers.nextDeadlineNs()).as("seed %d", seed).isEqualTo(next.deadlineNs());
                    timers.fireNext();
                    assertThat(fired.get(fired.size() - 1)).as("seed %d", seed)
                        .isEqualTo(next.subject() + next.deadlineNs());
                }
                assertThat(timers.hasRoomFor(CAPACITY - naive.size())).as("seed %d", seed).isTrue();
                assertThat(timers.hasRoomFor(CAPACITY - naive.size() + 1)).as("seed %d", seed).isFalse();
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
            final Timers timers = new Timers(armed);
            final Expecting handler = new Expecting();
            final List<Armed> due = new ArrayList<>();
            for (int i = 1; i <= armed; i++) {
                final long deadlineNs = 1L + random.nextInt(deadlines);
                timers.arm(deadlineNs, -i, handler);
                due.add(new Armed(i, deadlineNs, i, -i));
            }
            final long nowNs = timers.nextDeadlineNs() + random.nextInt(deadlines);
            due.removeIf((timer) -> timer.deadlineNs() > nowNs);
            due.sort(Comparator.comparingLong(Armed::deadlineNs).thenComparingLong(Armed::id));
            final List<Long> next = due.stream().limit(DueTimers.MOST).map(Armed::subject).toList();
            assertThat(timers.expectDue(nowNs)).as("seed %d", seed).isEqualTo(next.size());
            assertThat(handler.expected).as("seed %d", seed).isEqualTo(next.size() > FEW ? next : List.of());
            assertThat(handler.read).as("seed %d", seed).isEqualTo(next.size() > FEW);
            assertThat(timers.fired()).isZero();
        }
    }

    @Test
    void shouldWaitForNothingWhenNothingIsArmed() {
        final Timers timers = new Timers(1);
        assertThat(timers.nextDeadlineNs()).isEqualTo(Timers.NEVER);
        timers.cancel(Timers.NONE);
        timers.cancel(timers.arm(5, 1, (s, d) -> { }));
        assertThat(timers.nextDeadlineNs()).isEqualTo(Timers.NEVER);
    }

    @Test
    void shouldRefuseMoreThanItsLimit() {
        final Timers timers = new Timers(1);
        timers.arm(5, 1, (s, d) -> { });
        assertThatThrownBy(() -> timers.arm(6, 2, (s, d) -> { })).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldTellWhoArmedAndNobodyElse() {
        final Timers timers = new Timers(CAPACITY);
        final List<String> told = new ArrayList<>();
        for (int handler = 0; handler < CAPACITY; handler++) {
            final int number = handler;
            timers.arm(CAPACITY - handler, handler, (s, d) -> told.add(number + " " + s + " " + d));
        }
        final List<String> expected = new ArrayList<>();
        for (int handler = CAPACITY - 1; handler >= 0; handler--) {
            timers.fireNext();
            expected.add(handler + " " + handler + " " + (CAPACITY - handler));
        }
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void shouldHashWhatIsArmedWhateverTheHeapLooksLike() {
        final Timers one = new Timers(8);
        final Timers other = new Timers(8);
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
