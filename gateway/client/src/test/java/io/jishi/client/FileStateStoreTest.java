package io.jishi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStateStoreTest {
    @TempDir
    private Path directory;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("sub").resolve("client.state");
    }

    private List<Long> open(final int sessionId) {
        try (FileStateStore store = new FileStateStore(file)) {
            return open(store, sessionId);
        }
    }

    private static List<Long> open(final FileStateStore store, final int sessionId) {
        final ClientPositions positions = new ClientPositions().set(-1, -1, -1);
        store.open(sessionId, positions);
        return List.of(positions.sessionSequence(), positions.publicSequence(), positions.nextClientSequence());
    }

    private void save(final long... positions) {
        try (FileStateStore store = new FileStateStore(file)) {
            open(store, 11);
            for (final long position : positions) {
                store.save(position, position + 1, position + 2);
            }
        }
    }

    @Test
    void shouldBeginWithNothingAndLeaveOneFile() throws IOException {
        assertThat(open(11)).containsExactly(0L, 0L, 0L);
        assertThat(open(11)).containsExactly(0L, 0L, 0L);
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void shouldKeepTheLastSaved() {
        save(10);
        assertThat(open(11)).containsExactly(10L, 11L, 12L);
        save(20, 30, 40);
        assertThat(open(11)).containsExactly(40L, 41L, 42L);
    }

    @Test
    void shouldFindTheSaveBeforeWhenKilledWithinOne() throws IOException {
        save(10, 20, 30);
        final byte[] before = Files.readAllBytes(file);
        save(40);
        final byte[] after = Files.readAllBytes(file);
        for (int written = 0; written <= after.length; written++) {
            final byte[] torn = before.clone();
            System.arraycopy(after, 0, torn, 0, written);
            Files.write(file, torn);
            assertThat(open(11)).as("%d bytes written", written)
                .isIn(List.of(30L, 31L, 32L), List.of(40L, 41L, 42L));
        }
        assertThat(open(11)).containsExactly(40L, 41L, 42L);
    }

    @Test
    void shouldNeverTakeDamageForPositionsThatWereNotSaved() throws IOException {
        save(10, 20);
        final byte[] sound = Files.readAllBytes(file);
        final long seed = 4_711;
        final Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            final byte[] damaged = sound.clone();
            for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] ^= (byte)(1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            try {
                assertThat(open(11)).as("seed %d, turn %d", seed, i)
                    .isIn(List.of(10L, 11L, 12L), List.of(20L, 21L, 22L));
            } catch (final IllegalStateException refused) {
                assertThat(refused).hasMessageContaining(file + ": holds no intact record");
            }
        }
    }

    @Test
    void shouldRefuseATruncatedFile() throws IOException {
        save(10, 20);
        final byte[] sound = Files.readAllBytes(file);
        for (int length = 0; length < sound.length; length++) {
            Files.write(file, Arrays.copyOf(sound, length));
            assertThatThrownBy(() -> open(11)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file + ": is " + Files.size(file) + " bytes long, not 128");
        }
    }

    @Test
    void shouldRefuseGarbageAndSayWhatToDo() throws IOException {
        open(11);
        final byte[] garbage = new byte[FileStateStore.FILE_LENGTH];
        new Random(1).nextBytes(garbage);
        Files.write(file, garbage);
        assertThatThrownBy(() -> open(11)).isInstanceOf(IllegalStateException.class)
            .hasMessage(file + ": holds no intact record; it is damaged or no client state. Restore it, resume from"
                + " positions known otherwise, or delete it to have every event delivered from the beginning");
    }

    @Test
    void shouldRefuseTheFileOfAnotherSession() {
        save(10);
        assertThatThrownBy(() -> open(12)).isInstanceOf(IllegalStateException.class)
            .hasMessage(file + ": belongs to session 11, not 12");
    }

    @Test
    void shouldRefuseAFileInUse() {
        try (FileStateStore store = new FileStateStore(file)) {
            open(store, 11);
            assertThatThrownBy(() -> open(11)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(file + ": cannot be used: ");
        }
        assertThat(open(11)).containsExactly(0L, 0L, 0L);
    }

    @Test
    void shouldSurviveAProgramKilledWhileItSaves() throws IOException, InterruptedException {
        final Process program = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
            System.getProperty("java.class.path"), "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
            SavesForEver.class.getName(), file.toString()).redirectErrorStream(true).start();
        try {
            assertThat(program.inputReader().readLine()).isEqualTo("saving");
            Thread.sleep(50);
        } finally {
            program.destroyForcibly().waitFor();
        }
        final List<Long> found = open(11);
        assertThat(found.get(0)).isGreaterThan(1_000);
        assertThat(found).containsExactly(found.get(0), found.get(0) + 1, found.get(0) + 2);
    }

    /** A program that does nothing but save. */
    static final class SavesForEver {
        private SavesForEver() {
        }

        public static void main(final String[] args) {
            try (FileStateStore store = new FileStateStore(Path.of(args[0]))) {
                store.open(11, new ClientPositions());
                for (long i = 1; i < Long.MAX_VALUE - 2; i++) {
                    store.save(i, i + 1, i + 2);
                    if (i == 1_001) {
                        System.out.println("saving");
                    }
                }
            }
        }
    }
}
