package io.jishi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCommandTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void writeJournals() {
        TestJournals.write(directory, TestJournals.SCRIPT);
    }

    @Test
    void shouldDumpCommandsAsMatchReadsThem() {
        final CommandRun run = CommandRun.of("journal", "dump", directory.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.lines()).hasSize(5);
        assertThat(run.lines().get(1)).isEqualTo("{\"type\":\"DefineRegion\",\"sequence\":2,\"timestampNs\":2000000000,"
            + "\"regionId\":1,\"code\":\"11\",\"name\":\"北京市\"}");
        final CommandRun matched = CommandRun.withInput(run.out(), "match");
        assertThat(matched.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(CommandRun.of("journal", "dump", directory.toString(), "--queue", "events").out())
            .isEqualTo(matched.out());
    }

    @Test
    void shouldShowWhatBiddersKeepSecretOnlyIfTold() {
        final Path lots = directory.resolve("lots");
        TestJournals.write(lots, TestJournals.LOT);
        final CommandRun dump = CommandRun.of("journal", "dump", lots.toString());
        assertThat(dump.out()).contains("\"clientBidId\":7", "\"priceFen\":0", "\"maximumFen\":0")
            .doesNotContain("7331", "7337");
        assertThat(CommandRun.of("journal", "dump", lots.toString(), "--raw").out())
            .doesNotContain("a31c000000000000", "a91c000000000000");
        final CommandRun events = CommandRun.of("journal", "dump", lots.toString(), "--queue", "events");
        assertThat(events.out()).contains("\"type\":\"MaximumSet\"").doesNotContain("7337");
        final CommandRun sealed = CommandRun.of("journal", "dump", lots.toString(), "--sealed");
        assertThat(sealed.out()).contains("\"priceFen\":7331", "\"maximumFen\":7337");
        assertThat(CommandRun.withInput(sealed.out(), "match").out())
            .isEqualTo(CommandRun.of("journal", "dump", lots.toString(), "--queue", "events", "--sealed").out());
        assertThat(CommandRun.of("replay", lots.toString(), "--events").out()).doesNotContain("MaximumSet");
        assertThat(CommandRun.of("replay", lots.toString(), "--events", "--sealed").out()).contains("MaximumSet");
    }

    @Test
    void shouldDumpARange() {
        final CommandRun run = CommandRun.of(
            "journal", "dump", directory.resolve("command").toString(), "--from", "2", "--until", "3");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("{\"type\":\"DefineRegion\",\"sequence\":2,");
        assertThat(run.lines().get(1)).startsWith("{\"type\":\"DefineField\",\"sequence\":3,");
    }

    @Test
    void shouldDumpBytes() {
        final CommandRun run = CommandRun.of("journal", "dump", directory.toString(), "--raw", "--from", "5");
        assertThat(run.out()).isEqualTo("{\"sequence\":5,\"timestampNs\":5000000000,\"bytes\":"
            + "\"10000400591b000000000000000000000000000000000000\"}\n");
    }

    @Test
    void shouldFindAWholeJournalWhole() {
        final CommandRun run = CommandRun.of("journal", "verify", directory.toString());
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).isEqualTo(directory + "/command: whole, last sequence 5\n"
            + directory + "/events: whole, last sequence 5\n");
    }

    @Test
    void shouldFindDamage() throws IOException {
        TestJournals.damage(directory.resolve("command"), "CTEX");
        final CommandRun run = CommandRun.of("journal", "verify", directory.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.INTEGRITY);
        assertThat(run.out()).contains("ERROR " + directory.resolve("command"), " offset ", " after sequence 0: ")
            .contains(directory + "/command: DAMAGED\n")
            .contains(directory + "/events: whole");
        final CommandRun dump = CommandRun.of("journal", "dump", directory.toString());
        assertThat(dump.exitCode()).isEqualTo(ExitCode.INTEGRITY);
        assertThat(dump.out()).isEmpty();
        assertThat(dump.err()).startsWith("jishi journal dump: ").contains("last good sequence 0");
        final CommandRun stat = CommandRun.of("journal", "stat", directory.toString());
        assertThat(stat.exitCode()).isEqualTo(ExitCode.INTEGRITY);
        assertThat(stat.out()).contains("  records                   3\n", "  sequences                 1 to 5\n");
        assertThat(stat.err()).contains("ERROR " + directory.resolve("command"), " after sequence 0: ");
    }

    @Test
    void shouldMissAJournalOfADataDirectory() throws IOException {
        final Path events = directory.resolve("events");
        final Path away = directory.resolve("away");
        Files.move(events, away);
        final CommandRun withoutEvents = CommandRun.of("journal", "verify", directory.toString());
        assertThat(withoutEvents.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(withoutEvents.out()).isEqualTo(directory + "/command: whole, last sequence 5\nWARNING " + events
            + ": there is no journal of events; the next start makes it from the commands\n");
        Files.move(away, events);
        Files.move(directory.resolve("command"), away);
        final CommandRun verify = CommandRun.of("journal", "verify", directory.toString());
        assertThat(verify.exitCode()).isEqualTo(ExitCode.INTEGRITY);
        assertThat(verify.out()).isEqualTo(directory + "/events: whole, last sequence 5\nERROR " + directory
            + "/command: there is no journal of commands, but one of events: restore it\n");
        for (final String[] command : new String[][] {{"journal", "dump"}, {"journal", "stat"}, {"replay"}}) {
            final String[] line = Arrays.copyOf(command, command.length + 1);
            line[command.length] = directory.toString();
            final CommandRun run = CommandRun.of(line);
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.INTEGRITY);
            assertThat(run.err()).contains(directory + "/command: there is no journal of commands");
        }
    }

    @Test
    void shouldFindEventsInThePlaceOfCommands() throws IOException {
        final Path away = directory.resolve("away");
        Files.move(directory.resolve("events"), away);
        Files.move(directory.resolve("command"), directory.resolve("events"));
        Files.move(away, directory.resolve("command"));
        final CommandRun run = CommandRun.of("journal", "verify", directory.toString());
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.INTEGRITY);
        assertThat(run.out()).isEqualTo("ERROR " + directory
            + "/command: its first record is not a command: is another journal in its place?\n"
            + directory + "/command: DAMAGED\n"
            + "ERROR " + directory
            + "/events: its first record is not an event: is another journal in its place?\n"
            + directory + "/events: DAMAGED\n");
    }

    @Test
    void shouldCountWhatIsThere() {
        final CommandRun run = CommandRun.of("journal", "stat", directory.toString());
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains(
            directory + "/command\n", "  records                   5\n", "  sequences                 1 to 5\n",
            "  times       1970-01-01T00:00:01Z to 1970-01-01T00:00:05Z\n", "  batches                   3\n",
            "  batches of 2 to 3 records: 2\n", directory + "/events\n");
        final CommandRun json = CommandRun.of("journal", "stat", directory.resolve("command").toString(), "--json");
        assertThat(json.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(json.lines()).hasSize(1);
        assertThat(json.out()).startsWith("{\"journal\":\"" + directory + "/command\",\"live\":false,\"records\":5,")
            .contains("\"lastSequence\":5,", "\"batches\":3,", "\"files\":[{\"name\":\"");
    }

    @Test
    void shouldRefuseWhatIsNoJournal() throws IOException {
        final Path empty = Files.createDirectory(directory.resolve("empty"));
        for (final String command : new String[] {"dump", "verify", "stat"}) {
            final CommandRun missing = CommandRun.of("journal", command, "no-such-directory");
            assertThat(missing.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(missing.err()).isEqualTo("jishi journal " + command + ": there is no directory"
                + " no-such-directory; name an engine's data directory or a journal below it\n");
            final CommandRun run = CommandRun.of("journal", command, empty.toString());
            assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err()).startsWith("jishi journal " + command + ": " + empty + " is not a journal");
        }
        assertThat(CommandRun.of("journal", "dump", directory.toString(), "--queue", "orders").err())
            .isEqualTo("jishi journal dump: there is no queue orders, name command or events\n");
        assertThat(CommandRun.of("journal").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
