package io.jishi.core.model;

/** The calendar year of a time in the exchanges' own zone, UTC+08:00 (no daylight saving since 1991). */
final class TradingYear {
    private static final long NS_PER_DAY = 86_400_000_000_000L;
    private static final long OFFSET_NS = 8 * 3_600_000_000_000L;
    private static final int DAYS_PER_ERA = 146_097;
    private static final int DAYS_FROM_ERA_TO_EPOCH = 719_468;
    private static final int NEW_YEAR_IN_YEAR_FROM_MARCH = 306;

    private long firstDay = 1;
    private long lastDay;
    private int year;

    /** The year of a time; the last year found is remembered. */
    int of(final long timestampNs) {
        final long day = Math.floorDiv(timestampNs + OFFSET_NS, NS_PER_DAY);
        if (day < firstDay || day > lastDay) {
            year = yearOf(day);
            firstDay = day;
            lastDay = day;
        }
        return year;
    }

    /** Proleptic Gregorian year of a day since 1970-01-01: eras of 400 years that begin on 1 March of year 0. */
    private static int yearOf(final long epochDay) {
        final long day = epochDay + DAYS_FROM_ERA_TO_EPOCH;
        final long era = Math.floorDiv(day, DAYS_PER_ERA);
        final long dayOfEra = Math.floorMod(day, DAYS_PER_ERA);
        final long yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / (DAYS_PER_ERA - 1)) / 365;
        final long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        final long yearFromMarch = yearOfEra + era * 400;
        return (int)(dayOfYear >= NEW_YEAR_IN_YEAR_FROM_MARCH ? yearFromMarch + 1 : yearFromMarch);
    }
}
