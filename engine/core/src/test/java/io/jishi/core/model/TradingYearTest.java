package io.jishi.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TradingYearTest {
    private final TradingYear year = new TradingYear();

    @Test
    void shouldTurnAtMidnightInTheExchangesZone() {
        final long newYear = at("2025-12-31T16:00:00Z");
        assertThat(year.of(newYear - 1)).isEqualTo(2025);
        assertThat(year.of(newYear)).isEqualTo(2026);
    }

    @Test
    void shouldAgreeWithTheCalendarOfThePlatform() {
        final SplittableRandom random = new SplittableRandom(20_260_101L);
        for (int i = 0; i < 200_000; i++) {
            final long ns = random.nextLong(at("2261-12-31T00:00:00Z"));
            final int expected = Instant.ofEpochSecond(ns / 1_000_000_000L).atOffset(ZoneOffset.ofHours(8)).getYear();
            assertThat(year.of(ns)).as("%d", ns).isEqualTo(expected);
        }
    }

    @Test
    void shouldKnowTheLastDayOfALeapYear() {
        assertThat(year.of(at("2024-12-31T15:59:59Z"))).isEqualTo(2024);
        assertThat(year.of(at("2024-12-31T16:00:00Z"))).isEqualTo(2025);
        assertThat(year.of(0)).isEqualTo(1970);
    }

    private static long at(final String instant) {
        return TimeUnit.SECONDS.toNanos(Instant.parse(instant).getEpochSecond());
    }
}
