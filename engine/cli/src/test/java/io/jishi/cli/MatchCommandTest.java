package io.jishi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
    private static final String VENUE =
        "{\"type\":\"DefineVenue\",\"venueId\":1,\"models\":[\"POOL\"],\"ruleSetVersion\":1,\"code\":\"CTEX\"}\n";
    private static final String FIELD = "{\"type\":\"DefineField\",\"timestampNs\":5,\"fieldId\":1,\"code\":\"G\"}\n";
    private static final String PASS = "{\"type\":\"AdvanceTime\"}\n";

    @TempDir
    private Path directory;

    @Test
    void shouldAnswerCommandsWithEvents() {
        final CommandRun run = CommandRun.withInput(VENUE + "\n" + FIELD + PASS, "match");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0))
            .startsWith("{\"type\":\"VenueDefined\",\"sequence\":1,\"timestampNs\":0,\"causeSequence\":1,");
        assertThat(run.lines().get(1))
            .startsWith("{\"type\":\"FieldDefined\",\"sequence\":2,\"timestampNs\":5,\"causeSequence\":2,");
        assertThat(run.lines().get(2))
            .startsWith("{\"type\":\"TimeAdvanced\",\"sequence\":3,\"timestampNs\":5,\"causeSequence\":3,");
    }

    @Test
    void shouldAnswerTheSameToTheSame() {
        final CommandRun first = CommandRun.withInput(VENUE + FIELD, "match", "--state-hash", "-");
        final CommandRun second = CommandRun.withInput(VENUE + FIELD, "match", "--state-hash", "-");
        assertThat(second).isEqualTo(first);
        assertThat(first.lines()).hasSize(3);
        assertThat(first.lines().get(2)).matches("\\{\"stateHash\":\"[0-9a-f]{16}\"}");
        assertThat(CommandRun.withInput(VENUE, "match", "--state-hash").lines().get(1))
            .isNotEqualTo(first.lines().get(2));
    }

    @Test
    void shouldApplySetupWithoutWritingItsEvents() throws IOException {
        final Path setup = directory.resolve("setup.ndjson");
        Files.writeString(setup, VENUE);
        final Path more = directory.resolve("more.ndjson");
        Files.writeString(more, FIELD);
        final Path script = directory.resolve("script.ndjson");
        Files.writeString(script, PASS);
        final CommandRun run = CommandRun.of("match", "--setup", setup.toString(), "--setup", more.toString(),
            "--state-hash", script.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("{\"type\":\"TimeAdvanced\",\"sequence\":3,\"timestampNs\":5,");
        assertThat(run.lines().get(1)).isEqualTo(
            CommandRun.withInput(VENUE + FIELD + PASS, "match", "--state-hash").lines().get(3));
    }

    @Test
    void shouldNameLineAndFieldOfAWrongLineAfterTheEventsBefore() throws IOException {
        final CommandRun run = CommandRun.withInput(VENUE + "\n" + "{\"type\":\"DefineField\"}\n" + PASS, "match");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).isEqualTo("jishi match: standard input: line 3: DefineField.fieldId: missing\n");
        assertThat(run.lines()).hasSize(1);

        final Path script = directory.resolve("script.ndjson");
        Files.writeString(script, "{\"type\":\"Traded\"}");
        final CommandRun ofFile = CommandRun.of("match", "--state-hash", script.toString());
        assertThat(ofFile.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ofFile.err()).isEqualTo("jishi match: " + script + ": line 1: type: Traded is an event\n");
        assertThat(ofFile.out()).isEmpty();
    }

    @Test
    void shouldRefuseTimeThatGoesBack() {
        final CommandRun run = CommandRun.withInput(
            FIELD + "{\"type\":\"AdvanceTime\",\"timestampNs\":4}\n", "match");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).isEqualTo("jishi match: standard input: line 2: AdvanceTime.timestampNs: 4 is before 5,"
            + " the time of the command before\n");
    }

    @Test
    void shouldRefuseASequenceThatIsNotTheNext() {
        final CommandRun run = CommandRun.withInput(
            "{\"type\":\"AdvanceTime\",\"sequence\":1}\n{\"type\":\"AdvanceTime\",\"sequence\":3}\n", "match");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).isEqualTo(
            "jishi match: standard input: line 2: AdvanceTime.sequence: 3, but the next command is 2\n");
        assertThat(run.lines()).hasSize(1);
    }

    @Test
    void shouldCountOnStandardError() {
        final CommandRun run = CommandRun.withInput(VENUE + FIELD, "match", "--stats");
        assertThat(run.err()).matches("2 commands, 2 events in \\d+\\.\\d{3} s: [\\d,]+ commands/s\n");
    }

    @Test
    void shouldAnswerACommandBeforeTheNextIsTyped() throws Exception {
        final PipedOutputStream keyboard = new PipedOutputStream();
        final PipedInputStream in = new PipedInputStream(keyboard);
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final Thread match = new Thread(() -> Jishi.commandLine(
            new Streams(in, out, new PrintStream(out, true, StandardCharsets.UTF_8))).execute("match"));
        match.start();
        try (keyboard) {
            keyboard.write(PASS.getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
            Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> out.toString(StandardCharsets.UTF_8).endsWith("}\n"));
        }
        match.join();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"type\":\"TimeAdvanced\"");
    }
}
