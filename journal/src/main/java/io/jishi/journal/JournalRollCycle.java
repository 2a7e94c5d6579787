package io.jishi.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.concurrent.TimeUnit;

/** How often the journal begins a new file. Files are named after the UTC time at which their cycle begins. */
public enum JournalRollCycle {
    /** A file every ten minutes. */
    TEN_MINUTELY("yyyyMMdd-HHmm'X'", TimeUnit.MINUTES.toMillis(10), 2048),
    /** A file an hour. */
    HOURLY("yyyyMMdd-HH'F'", TimeUnit.HOURS.toMillis(1), 4096),
    /** A file a day. */
    DAILY("yyyyMMdd'F'", TimeUnit.DAYS.toMillis(1), 4096);

    /** Bits of an index below the cycle: the number of the excerpt in its file. */
    static final int ORDINAL_BITS = 32;

    private final DateTimeFormatter nameFormat;
    private final int nameLength;
    private final long lengthMs;
    private final int indexCount;

    JournalRollCycle(final String format, final long lengthMs, final int indexCount) {
        this.nameFormat = new DateTimeFormatterBuilder()
            .appendPattern(format)
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter()
            .withZone(ZoneOffset.UTC);
        this.nameLength = format.replace("'", "").length();
        this.lengthMs = lengthMs;
        this.indexCount = indexCount;
    }

    /**
     * Time covered by one file.
     *
     * @return milliseconds.
     */
    public long lengthMs() {
        return lengthMs;
    }

    /** Entries of one index array of this cycle's files. */
    int indexCount() {
        return indexCount;
    }

    /**
     * The cycle a file belongs to.
     *
     * @return the cycle, or -1 when the name is not one of this roll cycle's.
     */
    long cycleOf(final String fileName) {
        final String stem = fileName.substring(0, fileName.length() - QueueFormat.FILE_SUFFIX.length());
        if (stem.length() != nameLength) {
            return -1;
        }
        try {
            return LocalDateTime.parse(stem, nameFormat).toInstant(ZoneOffset.UTC).toEpochMilli() / lengthMs;
        } catch (final DateTimeException e) {
            return -1;
        }
    }

    /** Name of a cycle's file, without its suffix. */
    String nameOf(final long cycle) {
        return nameFormat.format(Instant.ofEpochMilli(cycle * lengthMs));
    }

    /** The roll cycle of a length, or null. */
    static JournalRollCycle ofLength(final long lengthMs) {
        for (final JournalRollCycle rollCycle : values()) {
            if (rollCycle.lengthMs == lengthMs) {
                return rollCycle;
            }
        }
        return null;
    }

    /**
     * The roll cycle whose names look like this one.
     *
     * @return the roll cycle or null.
     */
    static JournalRollCycle ofFileName(final String fileName) {
        for (final JournalRollCycle rollCycle : values()) {
            if (rollCycle.cycleOf(fileName) >= 0) {
                return rollCycle;
            }
        }
        return null;
    }
}
