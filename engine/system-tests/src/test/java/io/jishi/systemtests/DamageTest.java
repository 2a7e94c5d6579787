package io.jishi.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.journal.JournalInspector;
import io.jishi.systemtests.Journals.JournaledCommand;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an engine does about a journal that was damaged while it was down. */
class DamageTest {
    private static final int COMMANDS = 300;

    @TempDir
    private Path directory;

    private MediaDrivers drivers;
    private EngineSite site;
    /** Where the damage is. */
    private Path journalFile;

    @BeforeEach
    void writeJournals() throws Exception {
        drivers = new MediaDrivers();
        site = new EngineSite(directory);
        final JishiProcess engine = site.startEngine();
        try (Gateway gateway = Gateway.loggedOn(site, drivers.aeron(), TestMarket.SZTC)) {
            final Flow flow = new Flow(gateway, 1);
            flow.steps(COMMANDS);
            flow.finish();
            // Once more: as the last listings expire, the engine may let time pass just behind the first command.
            flow.finish();
            // Before the gateway leaves, so that its last command is the last record of the journal.
            engine.kill();
        }
    }

    @AfterEach
    void close() {
        site.close();
        drivers.close();
    }

    private List<JournaledCommand> commands() {
        return Journals.commandsBySession(site).get(TestMarket.SZTC);
    }

    /** Flips a bit in the body of a command, in whichever file it is: a journal may begin another at any command. */
    private void flip(final JournaledCommand command) throws IOException {
        for (final Path file : journalFiles()) {
            final int at = indexOf(Files.readAllBytes(file), command.bytes());
            if (at >= 0) {
                flipBit(file, at);
                journalFile = file;
                return;
            }
        }
        throw new AssertionError("the command is in none of the journal's files");
    }

    private List<Path> journalFiles() throws IOException {
        try (Stream<Path> files = Files.list(site.commandJournal())) {
            return files.filter(file -> file.toString().endsWith(".cq4")).toList();
        }
    }

    private static void flipBit(final Path path, final int at) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(at);
            final int before = file.read();
            file.seek(at);
            file.write(before ^ 4);
        }
    }

    private static int indexOf(final byte[] bytes, final byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void shouldRefuseToStartOnDamageInTheMiddle() throws Exception {
        final JournaledCommand damaged = commands().get(COMMANDS / 2);
        flip(damaged);

        final JishiProcess engine = site.start("engine", "--config", site.config().toString());
        assertThat(engine.awaitExit()).as(engine.said()).isEqualTo(4);
        // In the file that is written, or in an earlier one: the words differ, what is done does not.
        assertThat(engine.said()).contains("jishi engine: ", "damage ", journalFile.toString(), "offset ",
            "index ", "last good sequence ", "jishi journal verify " + site.commandJournal());

        final JishiProcess verify = site.start("journal", "verify", site.data().toString());
        assertThat(verify.awaitExit()).as(verify.said()).isEqualTo(4);
        assertThat(verify.said()).contains("ERROR " + journalFile, site.commandJournal() + ": DAMAGED",
            site.eventJournal() + ": whole");
        assertThat(verify.said()).containsPattern("index 0x[0-9a-f]+ after sequence \\d+");

        final JishiProcess replay = site.replay();
        assertThat(replay.awaitExit()).as(replay.said()).isEqualTo(4);
    }

    @Test
    void shouldCutATornTailAndGoOn() throws Exception {
        final List<JournaledCommand> before = commands();
        flip(before.get(before.size() - 1));

        final JishiProcess verify = site.start("journal", "verify", site.commandJournal().toString());
        assertThat(verify.awaitExit()).as(verify.said()).isZero();
        assertThat(verify.said()).contains("WARNING " + journalFile);

        // The journal of events goes further than that of commands now: acknowledged, then torn off by hand.
        final JishiProcess refused = site.start("engine", "--config", site.config().toString());
        assertThat(refused.awaitExit()).as(refused.said()).isEqualTo(4);
        assertThat(refused.said()).contains(site.eventJournal().toString());

        Files.move(site.eventJournal(), directory.resolve("events.aside"));
        final JishiProcess engine = site.startEngine();
        try (Gateway gateway = Gateway.loggedOn(site, drivers.aeron(), TestMarket.SZTC)) {
            assertThat(gateway.acknowledged()).isEqualTo(before.size() - 1);
            final Flow flow = new Flow(gateway, 2);
            flow.steps(COMMANDS);
            flow.finish();
            assertThat(engine.terminate()).as(engine.said()).isZero();
        }
        final List<JournaledCommand> after = commands();
        assertThat(after).hasSize(before.size() + COMMANDS);
        for (int i = 0; i < before.size() - 1; i++) {
            assertThat(after.get(i).bytes()).as("command %d", i + 1).isEqualTo(before.get(i).bytes());
        }
        assertThat(new JournalInspector(site.commandJournal()).verify((scanned, total, sequence) -> { })).isEmpty();
        new Promise(site).holdsForAReplay(engine);
    }

    @Test
    void shouldSayWhatItCutOff() throws Exception {
        final long torn = commands().get(commands().size() - 1).sequence();
        flip(commands().get(commands().size() - 1));
        Files.move(site.eventJournal(), directory.resolve("events.aside"));
        final JishiProcess engine = site.startEngine();
        assertThat(engine.said()).contains("torn tail", journalFile.toString(), "offset ", "index ",
            "last good sequence " + (torn - 1), " bytes", ".cut");
        assertThat(engine.terminate()).as(engine.said()).isZero();
    }
}
