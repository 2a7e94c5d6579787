package io.jishi.demo.listing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of Challenge.gov: {@code 03/18/2019 12:00 AM}, {@code 2021/09/16 8:00 AM} and their slips.
 * The time of day is left out: it comes in a dozen spellings and without a zone.
 */
final class SourceDates {
    /** Length of a window whose dates contradict each other: the usual one of these sources. */
    static final int USUAL_WINDOW_DAYS = 60;

    private static final Pattern YEAR_FIRST = Pattern.compile("^(\\d{4})/(\\d{1,2})/(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST = Pattern.compile("^(\\d{1,2})/(\\d{1,2})/(\\d*)(?!\\d)");

    private SourceDates() {
    }

    /**
     * Reads a date.
     *
     * @param text        as published.
     * @param missingYear what to take where the year is missing.
     * @param quirks      counts what is odd.
     * @return the day.
     */
    static LocalDate parse(final String text, final int missingYear, final Quirks quirks) {
        final Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.find()) {
            quirks.count(Quirk.DATE_YEAR_FIRST);
            return LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        }
        final Matcher yearLast = YEAR_LAST.matcher(text);
        if (!yearLast.find()) {
            throw new IllegalArgumentException("not a date of Challenge.gov: " + text);
        }
        final String year = yearLast.group(3);
        quirks.countIf(year.isEmpty(), Quirk.YEAR_MISSING);
        quirks.countIf(year.length() > 4, Quirk.YEAR_TOO_LONG);
        final int value = year.isEmpty() ? missingYear : Integer.parseInt(year, 0, Math.min(4, year.length()), 10);
        return LocalDate.of(value, number(yearLast, 1), number(yearLast, 2));
    }

    /**
     * Length of a window, both days included.
     *
     * @param open   first day.
     * @param close  last day.
     * @param quirks counts what is odd.
     * @return at least 1.
     */
    static int windowDays(final LocalDate open, final LocalDate close, final Quirks quirks) {
        final int days = (int) ChronoUnit.DAYS.between(open, close) + 1;
        quirks.countIf(days < 1, Quirk.WINDOW_NEGATIVE);
        return days < 1 ? USUAL_WINDOW_DAYS : days;
    }

    private static int number(final Matcher matcher, final int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
