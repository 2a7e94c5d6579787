package io.jishi.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.DefineCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final long SEED = 20_211_008L;
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static long ns(final String time) {
        final Instant instant = Instant.parse(time);
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    private static WorkingDays calendar(final SortedSet<Integer> exceptions) {
        final DefineCalendar command = new DefineCalendar();
        command.version = 1;
        for (final int day : exceptions) {
            command.exceptionsEpochDay[command.exceptionsCount++] = day;
        }
        final WorkingDays calendar = new WorkingDays(1);
        calendar.define(command);
        return calendar;
    }

    @Test
    void shouldBeginOnTheDayAfterAndEndAtTheEndOfTheLastDay() {
        // Friday 8 October 2021, noon in UTC+8: five working days end with Friday the 15th.
        assertThat(WorkingDays.PLAIN.endNs(ns("2021-10-08T04:00:00Z"), 5)).isEqualTo(ns("2021-10-15T16:00:00Z"));
        assertThat(WorkingDays.PLAIN.endNs(ns("2021-10-08T04:00:00Z"), 1)).isEqualTo(ns("2021-10-11T16:00:00Z"));
        // The last moment of Thursday and the first of Friday, in UTC+8.
        assertThat(WorkingDays.PLAIN.endNs(ns("2021-10-07T15:59:59.999Z"), 1)).isEqualTo(ns("2021-10-08T16:00:00Z"));
        assertThat(WorkingDays.PLAIN.endNs(ns("2021-10-07T16:00:00Z"), 1)).isEqualTo(ns("2021-10-11T16:00:00Z"));
    }

    @Test
    void shouldTakeListedDaysForTheOppositeOfWhatTheyAre() {
        final TreeSet<Integer> days = new TreeSet<>();
        days.add((int)LocalDate.of(2021, 10, 9).toEpochDay());
        days.add((int)LocalDate.of(2021, 10, 11).toEpochDay());
        final WorkingDays calendar = calendar(days);
        assertThat(calendar.isWorkingDay(LocalDate.of(2021, 10, 9).toEpochDay())).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2021, 10, 10).toEpochDay())).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2021, 10, 11).toEpochDay())).isFalse();
        assertThat(calendar.endNs(ns("2021-10-08T04:00:00Z"), 2)).isEqualTo(ns("2021-10-12T16:00:00Z"));
    }

    @Test
    void shouldEndAtTheEndOfAllTimeAtTheLatest() {
        assertThat(WorkingDays.PLAIN.endNs(Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(WorkingDays.PLAIN.endNs(Long.MAX_VALUE - 86_400_000_000_000L, 9)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldCountAsACalendarOnTheWallDoes() {
        final Random random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            final LocalDate around = LocalDate.of(2000 + random.nextInt(60), 1 + random.nextInt(12), 1);
            final TreeSet<Integer> exceptions = new TreeSet<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                exceptions.add((int)around.toEpochDay() + random.nextInt(60));
            }
            final long start = around.atStartOfDay(ZONE).toEpochSecond() + random.nextInt(30 * 86_400);
            final int days = 1 + random.nextInt(25);
            LocalDate day = Instant.ofEpochSecond(start).atZone(ZONE).toLocalDate();
            for (int left = days; left > 0;) {
                day = day.plusDays(1);
                final boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY
                    || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                left -= weekend == exceptions.contains((int)day.toEpochDay()) ? 1 : 0;
            }
            assertThat(calendar(exceptions).endNs(start * 1_000_000_000L, days))
                .isEqualTo(day.plusDays(1).atStartOfDay(ZONE).toEpochSecond() * 1_000_000_000L);
        }
    }
}
