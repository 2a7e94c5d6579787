package io.jishi.perf.book;

import java.util.List;
import java.util.Locale;

/** The results as tables: Markdown to read, CSV for programs. */
final class BookTable {
    /** Name of our engine. */
    static final String OURS = "jishi";

    private final List<BookResult> results;

    BookTable(final List<BookResult> results) {
        this.results = results;
    }

    /** One line for each stream and engine; ours with its ratio to the best of the others. */
    String markdown(final String environment) {
        final StringBuilder text = new StringBuilder();
        text.append("| stream | engine | median commands/s | min | max | bytes/command | fills | ratio |\n");
        text.append("|---|---|---:|---:|---:|---:|---:|---:|\n");
        for (final BookResult result : results) {
            text.append(String.format(Locale.ROOT, "| %s | %s | %,d | %,d | %,d | %.2f | %,d | %s |%n",
                result.stream(), result.engine(), result.median(), result.min(), result.max(),
                result.bytesPerCommand(), result.fills(), ratio(result)));
        }
        return text.append('\n').append(environment).append('\n').toString();
    }

    private String ratio(final BookResult result) {
        if (!result.engine().equals(OURS)) {
            return "";
        }
        return results.stream()
            .filter(other -> other.stream().equals(result.stream()) && !other.engine().equals(OURS))
            .mapToLong(BookResult::median).max().stream()
            .mapToObj(best -> String.format(Locale.ROOT, "%.2f", (double)result.median() / best))
            .findFirst().orElse("");
    }

    String csv() {
        final StringBuilder text = new StringBuilder(
            "stream,engine,jdk,median_commands_per_s,min,max,bytes_per_command,fills_checksum\n");
        for (final BookResult result : results) {
            text.append(String.format(Locale.ROOT, "%s,%s,%s,%d,%d,%d,%.3f,%s%n",
                result.stream(), result.engine(), System.getProperty("java.version"), result.median(), result.min(),
                result.max(), result.bytesPerCommand(), Long.toHexString(result.fillsChecksum())));
        }
        return text.toString();
    }
}
