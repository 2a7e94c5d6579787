package io.jishi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JishiTest {
    static Stream<String> everyCommand() {
        return Jishi.commandLine(Streams.ofProcess()).getSubcommands().keySet().stream();
    }

    @Test
    void shouldExplainItself() {
        final CommandRun run = CommandRun.of("--help");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("Usage: jishi", "match", "Exit codes:", "4   integrity", "Examples:");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void shouldExplainEveryCommandWithAnExample(final String command) {
        final CommandRun run = CommandRun.of(command, "--help");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("Usage: jishi " + command, "Example").contains("  jishi " + command);
    }

    @Test
    void shouldTellItsVersion() {
        final CommandRun run = CommandRun.of("--version");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("jishi ").contains("on Java ");
    }

    @Test
    void shouldRefuseAnUnknownCommandAndSuggestAKnownOne() {
        final CommandRun run = CommandRun.of("macth");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("jishi: Unmatched argument at index 0: 'macth'; jishi --help says more");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void shouldAskForACommand() {
        final CommandRun run = CommandRun.of();
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).isEqualTo("jishi: name a command; jishi --help says more\n");
    }

    @Test
    void shouldShowAStackTraceOnlyWhenAsked() {
        assertThat(CommandRun.of("match", "no-such-file").err())
            .isEqualTo("jishi match: cannot read no-such-file: there is no such file\n");
        final CommandRun run = CommandRun.of("match", "no-such-file", "--stacktrace");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("NoSuchFileException").contains("\tat ");
    }

    @Test
    void shouldSayWhenItsOutputCannotBeWritten() {
        final OutputStream closed = new OutputStream() {
            @Override
            public void write(final int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        final ByteArrayOutputStream err = new ByteArrayOutputStream();
        final String line = "{\"type\":\"AdvanceTime\"}\n";
        final int exitCode = Jishi.commandLine(new Streams(
            new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), closed, new PrintStream(err)))
            .execute("match");
        assertThat(exitCode).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
            .isEqualTo("jishi match: cannot write standard output: Broken pipe\n");
    }
}
