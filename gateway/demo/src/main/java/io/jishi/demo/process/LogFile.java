package io.jishi.demo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a process wrote, standard output and error together.
 *
 * @param file it goes to.
 */
public record LogFile(Path file) {
    private static final int LAST_LINES = 12;

    /**
     * Finds the first match.
     *
     * @param pattern what to look for.
     * @return the match; empty if there is none yet.
     */
    Optional<MatchResult> find(final Pattern pattern) {
        return pattern.matcher(text()).results().findFirst();
    }

    /**
     * Its end, for an error message.
     *
     * @return the last lines, indented.
     */
    String lastLines() {
        final List<String> lines = text().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())).indent(2);
    }

    private String text() {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
