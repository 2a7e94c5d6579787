package io.jishi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.state.CoreLimits;
import io.jishi.node.RecordedLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    @TempDir
    private Path directory;

    private String dataDirectory(final List<String> script) {
        TestJournals.write(directory, script);
        return directory.toString();
    }

    @Test
    void shouldCountWhatItWentThrough() {
        final CommandRun run = CommandRun.of("replay", dataDirectory(TestJournals.SCRIPT), "--check");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).containsPattern("commands +5\n").containsPattern("  DefineField +2\n")
            .containsPattern("events +5\n").containsPattern("  FieldDefined +1\n").containsPattern("  Rejected +1\n")
            .containsPattern("compared +5\n").containsPattern("last sequence +5\n")
            .containsPattern("state hash +[0-9a-f]{16}\n");
    }

    @Test
    void shouldLeadToTheStateThatMatchLeadsTo() {
        final String data = dataDirectory(TestJournals.SCRIPT);
        final CommandRun dump = CommandRun.of("journal", "dump", data);
        final CommandRun matched = CommandRun.withInput(dump.out(), "match", "--state-hash");
        final CommandRun replayed = CommandRun.of("replay", data, "--events");
        assertThat(replayed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(replayed.out()).isEqualTo(matched.out());
        assertThat(replayed.err()).containsPattern("commands +5\n");
    }

    @Test
    void shouldReplayWithTheLimitsKeptBesideTheJournal() throws IOException {
        final List<String> twoVenues = new ArrayList<>(TestJournals.SCRIPT);
        twoVenues.add("{\"type\":\"DefineVenue\",\"venueId\":2,\"models\":[],\"ruleSetVersion\":1,\"code\":\"STEX\"}");
        final String data = dataDirectory(twoVenues);
        assertThat(CommandRun.of("replay", data).out()).containsPattern("  VenueDefined +2\n");

        final StringBuilder limits = new StringBuilder();
        new CoreLimits().maxVenues(1).asMap().forEach((name, limit) -> limits.append(name + "=" + limit + "\n"));
        Files.writeString(directory.resolve(RecordedLimits.FILE), limits);

        for (final String place : List.of(data, directory.resolve("command").toString())) {
            assertThat(CommandRun.of("replay", place).out()).as(place)
                .containsPattern("  VenueDefined +1\n").containsPattern("  Rejected +2\n");
        }
        Files.writeString(directory.resolve(RecordedLimits.FILE), "maxVenues=1\n");
        final CommandRun damaged = CommandRun.of("replay", data);
        assertThat(damaged.exitCode()).isEqualTo(ExitCode.INTEGRITY);
        assertThat(damaged.err()).startsWith("jishi replay: " + directory.resolve(RecordedLimits.FILE) + " is damaged");
    }

    @Test
    void shouldStopWhereItIsTold() {
        final CommandRun run =
            CommandRun.of("replay", dataDirectory(TestJournals.SCRIPT), "--until", "3", "--check");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).containsPattern("commands +3\n").containsPattern("last sequence +3\n");
    }

    @Test
    void shouldRefuseADamagedJournal() throws IOException {
        final String data = dataDirectory(TestJournals.SCRIPT);
        TestJournals.damage(directory.resolve("command"), "G06N");
        final CommandRun run = CommandRun.of("replay", data);
        assertThat(run.exitCode()).isEqualTo(ExitCode.INTEGRITY);
        assertThat(run.err()).startsWith("jishi replay: ").contains("last good sequence 2")
            .contains("inspect with: jishi journal verify ");
    }

    @Test
    void shouldFindEventsThatDiffer() {
        final List<String> other = new ArrayList<>(TestJournals.SCRIPT);
        other.set(2, "{\"type\":\"DefineField\",\"fieldId\":1,\"code\":\"G06F\"}");
        TestJournals.write(directory.resolve("other"), other);
        TestJournals.write(directory, TestJournals.SCRIPT);
        assertThat(directory.resolve("events").toFile().renameTo(directory.resolve("away").toFile())).isTrue();
        assertThat(directory.resolve("other/events").toFile().renameTo(directory.resolve("events").toFile())).isTrue();
        final CommandRun run = CommandRun.of("replay", directory.toString(), "--check");
        assertThat(run.exitCode()).isEqualTo(ExitCode.INTEGRITY);
        assertThat(run.err()).startsWith("jishi replay: event 3, caused by command 3, differs from the journal");
    }

    @Test
    void shouldFindEventsThatNothingCaused() {
        TestJournals.write(directory.resolve("other"), TestJournals.SCRIPT);
        TestJournals.write(directory, TestJournals.SCRIPT.subList(0, 3));
        assertThat(directory.resolve("events").toFile().renameTo(directory.resolve("away").toFile())).isTrue();
        assertThat(directory.resolve("other/events").toFile().renameTo(directory.resolve("events").toFile())).isTrue();
        final CommandRun run = CommandRun.of("replay", directory.toString(), "--check");
        assertThat(run.exitCode()).isEqualTo(ExitCode.INTEGRITY);
        assertThat(run.err()).startsWith("jishi replay: the journal of events goes on with event 4, which no command");
    }

    @Test
    void shouldNeedBothJournalsToCompare() {
        dataDirectory(TestJournals.SCRIPT);
        final CommandRun run = CommandRun.of("replay", directory.resolve("command").toString(), "--check");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).isEqualTo("jishi replay: --check needs an engine's data directory; there is no "
            + directory.resolve("command/events") + "\n");
    }
}
