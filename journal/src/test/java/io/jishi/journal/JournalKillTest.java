package io.jishi.journal;

import static io.jishi.journal.Journals.readAll;
import static io.jishi.journal.Journals.sequences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.journal.JournalFinding.Severity;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A writing process is killed with SIGKILL, again and again: whatever it has promised is there. */
class JournalKillTest {
    private static final long SEED = Long.getLong("jishi.test.seed", 20_261_126L);
    private static final int KILLS = Integer.getInteger("jishi.test.kills", 8);

    @TempDir
    Path temporary;

    @Test
    @Timeout(300)
    void shouldKeepEveryPromiseWhenItsProcessIsKilled() throws IOException, InterruptedException {
        final Random random = new Random(SEED);
        final Path directory = temporary.resolve("journal");
        final Path promiseFile = Files.write(temporary.resolve("promised"), new byte[Long.BYTES]);
        try (FileChannel channel = FileChannel.open(promiseFile, StandardOpenOption.READ)) {
            final UnsafeBuffer promised =
                new UnsafeBuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, Long.BYTES));
            for (int i = 0; i < KILLS; i++) {
                final String what = "seed " + SEED + " kill " + i;
                final Durability durability = i % 4 == 3 ? Durability.SYNC : Durability.ASYNC;
                final long killAfter = promised.getLongVolatile(0) + 1
                    + random.nextInt(durability == Durability.SYNC ? 500 : 60_000);
                final Process child = start(directory, promiseFile, random.nextLong(), durability);
                try {
                    while (promised.getLongVolatile(0) < killAfter && child.isAlive()) {
                        inspectLive(directory, random, what);
                    }
                    assertThat(child.isAlive()).as("%s: child left by itself", what).isTrue();
                } finally {
                    child.destroyForcibly().waitFor();
                }
                recover(directory, promised.getLong(0, ByteOrder.nativeOrder()), what);
            }
        }
    }

    @Test
    @Timeout(120)
    void shouldKeepItsLockAgainstOtherProcessesWhateverThisOneDoes() throws IOException, InterruptedException {
        final Path directory = temporary.resolve("journal");
        final Path promiseFile = Files.write(temporary.resolve("promised"), new byte[Long.BYTES]);
        final Journals journals = new Journals();
        try (JournalWriter writer = journals.open(directory)) {
            // Both look at the lock's file from inside the process that holds the lock.
            assertThat(new JournalInspector(directory).isLive()).isTrue();
            assertThatThrownBy(() -> journals.open(directory)).hasMessageContaining("is being written");
            final Process child = start(directory, promiseFile, 1, Durability.ASYNC);
            try {
                assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(child.exitValue()).isNotZero();
            } finally {
                child.destroyForcibly().waitFor();
            }
            assertThat(Files.readString(temporary.resolve("child.log"))).contains("is being written");
            journals.appendBatch(writer, 3);
        }
        assertThat(readAll(directory, 1)).isEqualTo(sequences(1, 3));
    }

    /** Verifies while the child is writing, now and then: no error is ever found. */
    private static void inspectLive(final Path directory, final Random random, final String what)
        throws InterruptedException {
        Thread.sleep(1 + random.nextInt(20));
        if (Files.exists(directory.resolve(JournalManifest.FILE)) && random.nextInt(10) == 0) {
            final JournalInspector inspector = new JournalInspector(directory);
            if (inspector.isLive()) {
                assertThat(JournalScanner.scan(directory, true, ScanProgress.NONE).findings().list()).as(what)
                    .noneMatch(finding -> finding.severity() == Severity.ERROR);
            }
        }
    }

    private static void recover(final Path directory, final long promised, final String what) {
        final RecoveryReport report =
            JournalRecovery.recover(Journals.context(directory).conclude());
        assertThat(report.lastSequence()).as(what).isGreaterThanOrEqualTo(promised);
        assertThat(readAll(directory, 1)).as(what).isEqualTo(sequences(1, report.lastSequence()));
        assertThat(new JournalInspector(directory).verify(ScanProgress.NONE)).as(what)
            .noneMatch(finding -> finding.severity() != Severity.INFO);
    }

    private Process start(
        final Path directory, final Path promiseFile, final long seed, final Durability durability)
        throws IOException {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        for (final String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (flag.startsWith("--add-") || flag.startsWith("--sun-misc") || flag.startsWith("--enable-native")) {
                command.add(flag);
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), JournalKillChild.class.getName(),
            directory.toString(), promiseFile.toString(), Long.toString(seed), durability.name()));
        final File log = temporary.resolve("child.log").toFile();
        return new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    }
}
