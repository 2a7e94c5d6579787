package io.jishi.demo.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private final Schedule schedule = Schedule.of(60);

    @Test
    void shouldTradeForThreeQuartersAndKillHalfWay() {
        assertThat(schedule).isEqualTo(new Schedule(TimeUnit.SECONDS.toNanos(45), TimeUnit.MILLISECONDS.toNanos(22_500),
            TimeUnit.SECONDS.toNanos(1), TimeUnit.MILLISECONDS.toNanos(500)));
    }

    @Test
    void shouldLetTheDaysOfAListingPassInSeconds() {
        assertThat(schedule.expiryNs(TimeUnit.SECONDS.toNanos(3), 60)).isEqualTo(TimeUnit.SECONDS.toNanos(33));
    }

    @Test
    void shouldLetNothingExpireOnceTheMarketComesToRest() {
        final long offsetNs = TimeUnit.SECONDS.toNanos(20);

        assertThat(schedule.expiryNs(offsetNs, 48)).isEqualTo(TimeUnit.SECONDS.toNanos(44));
        assertThat(schedule.expiryNs(offsetNs, 49)).isEqualTo(offsetNs + TimeUnit.DAYS.toNanos(1));
        assertThat(schedule.expiryNs(offsetNs, 7_000)).isEqualTo(offsetNs + TimeUnit.DAYS.toNanos(1));
    }
}
