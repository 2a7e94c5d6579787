package io.jishi.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.RegisterParticipant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RateWindowTest {
    private static final long SECOND_NS = 1_000_000_000L;

    @Test
    void shouldCountTheLastSecondItsBeginningExcluded() {
        final RateWindow window = new RateWindow();
        assertThat(window.admit(SECOND_NS, 2)).isTrue();
        assertThat(window.admit(SECOND_NS, 2)).isTrue();
        assertThat(window.admit(2 * SECOND_NS - 1, 2)).isFalse();
        assertThat(window.admit(2 * SECOND_NS, 2)).isTrue();
        assertThat(window.admit(2 * SECOND_NS, 2)).isTrue();
        assertThat(window.admit(2 * SECOND_NS, 2)).isFalse();
    }

    @Test
    void shouldLetEverythingPassWithoutALimit() {
        final Participant participant = new Participant(0, null, new RegisterParticipant());
        for (int i = 0; i < 10_000; i++) {
            assertThat(participant.admits(1, 0)).isTrue();
        }
        assertThat(participant.admits(1, 1)).isTrue();
        assertThat(participant.admits(1, 1)).isFalse();
    }

    @Test
    void shouldAdmitAsAListOfPassedTimesWould() {
        for (long seed = 1; seed <= 200; seed++) {
            final SplittableRandom random = new SplittableRandom(seed);
            final RateWindow window = new RateWindow();
            final List<Long> passed = new ArrayList<>();
            final int limit = 1 + random.nextInt(6);
            long nowNs = 0;
            for (int step = 0; step < 500; step++) {
                nowNs += random.nextInt(5) * (SECOND_NS / 4);
                final long after = nowNs - SECOND_NS;
                final boolean expected = passed.stream().filter((t) -> t > after).count() < limit;
                assertThat(window.admit(nowNs, limit)).as("seed %d, step %d", seed, step).isEqualTo(expected);
                if (expected) {
                    passed.add(nowNs);
                }
            }
        }
    }

    @Test
    void shouldKeepTheLatestWhenTheLimitChanges() {
        final RateWindow window = new RateWindow();
        for (int i = 0; i < 4; i++) {
            assertThat(window.admit(SECOND_NS + i, 4)).isTrue();
        }
        assertThat(window.admit(SECOND_NS + 10, 2)).isFalse();
        assertThat(window.admit(SECOND_NS + 10, 5)).isTrue();
    }
}
