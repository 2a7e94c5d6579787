package io.jishi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The script that MATCH.md explains must do what the page says. */
class MatchPageTest {
    @Test
    void shouldRunAsThePageSays() throws IOException {
        final List<String> commands = blocks("```json commands");
        final List<String> events = blocks("```json events");
        assertThat(commands).hasSizeGreaterThan(10);
        final CommandRun run = CommandRun.withInput(String.join("\n", commands), "match");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.lines()).isEqualTo(events);
    }

    private static List<String> blocks(final String fence) throws IOException {
        final List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (final String line : Files.readAllLines(Path.of("MATCH.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals(fence);
            } else if (inside) {
                lines.add(line);
            }
        }
        return lines;
    }
}
