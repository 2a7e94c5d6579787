package io.jishi.journal;

import static io.jishi.journal.Journals.readAll;
import static io.jishi.journal.Journals.sequences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.journal.JournalFinding.Severity;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill or a power cut leaves at the end of a journal is cut off and reported, and nothing more than that. */
class JournalTornTailTest {
    private static final long SEED = Long.getLong("jishi.test.seed", 20_261_125L);
    private static final int LAST_BATCH = 6;

    @TempDir
    Path temporary;

    private final Journals journals = new Journals();
    private final Random random = new Random(SEED);
    private Path directory;
    private Path file;
    private long last;
    private long lastExcerpt;
    private long end;

    @BeforeEach
    void write() {
        directory = temporary.resolve("journal");
        try (JournalWriter writer = journals.open(directory)) {
            journals.appendBatches(writer, random, 40, 8);
            journals.appendBatch(writer, LAST_BATCH);
            last = writer.lastSequence();
        }
        file = JournalFiles.list(directory).get(0);
        final FileScan scan = JournalScanner.scan(directory, false, ScanProgress.NONE).lastFile();
        lastExcerpt = scan.lastExcerptPosition;
        end = scan.endPosition;
    }

    @Test
    void shouldCutAnExcerptWithoutHeaderWord() throws IOException {
        // As a kill leaves it: bytes of the next excerpt are there, its header word is not.
        final byte[] bytes = Files.readAllBytes(file);
        final int length = (int) (end - lastExcerpt - QueueFormat.HEADER_LENGTH);
        for (final int written : new int[] {1, 24, length / 2, length}) {
            final byte[] torn = bytes.clone();
            System.arraycopy(bytes, (int) lastExcerpt + 4, torn, (int) end + 4, written);
            Files.write(file, torn);
            assertThat(new JournalInspector(directory).verify(ScanProgress.NONE))
                .anyMatch(finding -> finding.severity() == Severity.WARNING)
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
            final CutTail cut = recoverAndGoOn(last, "written " + written);
            assertThat(cut.offset()).isEqualTo(end);
            assertThat(cut.bytesCut()).isBetween(4L, written + 4L);
            assertThat(cut.lastGoodSequence()).isEqualTo(last);
            assertThat(Files.readAllBytes(cut.sideFile()))
                .isEqualTo(Arrays.copyOfRange(torn, (int) end, (int) (end + cut.bytesCut())));
            Files.write(file, bytes);
        }
    }

    @Test
    void shouldDumpWhatIsWholeAndWarnOfATornTail() throws IOException {
        JournalDamageTest.flip(file, end - 1, 0);
        final JournalInspector inspector = new JournalInspector(directory);
        final List<JournalFinding> warnings = new ArrayList<>();
        final RecordHandler handler = (sequence, timestampNs, buffer, offset, length) -> { };
        assertThat(inspector.dump(1, Long.MAX_VALUE, handler, warnings::add)).isEqualTo(last - 1);
        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.offset()).isEqualTo(lastExcerpt);
            assertThat(warning.sequence()).isEqualTo(last - 1);
            assertThat(warning.explanation()).startsWith("torn tail: a frame's checksum does not match");
        });
        assertThat(inspector.stat(ScanProgress.NONE).findings()).isEqualTo(warnings);
    }

    @Test
    void shouldKeepTheWholeFramesOfTheLastExcerpt() throws IOException {
        final byte[] bytes = Files.readAllBytes(file);
        // The last byte of the last frame: five of the six frames are whole.
        JournalDamageTest.flip(file, end - 1, 0);
        final CutTail cut = recoverAndGoOn(last - 1, "last byte");
        assertThat(cut.lastGoodSequence()).isEqualTo(last - 1);
        assertThat(cut.reason()).contains("checksum");
        Files.write(file, bytes);
        // The batch header: none is.
        JournalDamageTest.flip(file, lastExcerpt + 8, 3);
        assertThat(recoverAndGoOn(last - LAST_BATCH, "batch header").lastGoodSequence()).isEqualTo(last - LAST_BATCH);
    }

    @Test
    void shouldRefuseAWholeLastExcerptWhoseHeaderWordIsGone() throws IOException {
        // It was acknowledged: the write position names it, and every byte of it is there.
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(lastExcerpt);
            access.write(new byte[4]);
        }
        assertThatThrownBy(() -> journals.open(directory)).isInstanceOf(JournalDamagedException.class)
            .hasMessageContaining("the excerpt itself is whole");
    }

    @Test
    void shouldCutOrRefuseATruncatedFileAndNeverLoseMoreThanTheLastBatchSilently() throws IOException {
        final byte[] bytes = Files.readAllBytes(file);
        int refused = 0;
        int cut = 0;
        for (int i = 0; i < 150; i++) {
            final int length = i % 2 == 0 ? (int) (lastExcerpt + random.nextInt((int) (end - lastExcerpt) + 1))
                : random.nextInt(bytes.length);
            final String what = "seed " + SEED + " truncation " + i + " at " + length + " of " + end;
            Files.write(file, Arrays.copyOf(bytes, length));
            try (JournalWriter writer = journals.open(directory)) {
                final long recovered = writer.lastSequence();
                assertThat(recovered).as(what).isGreaterThanOrEqualTo(last - LAST_BATCH);
                assertThat(recovered == last || writer.recovery().cutTail() != null).as(what).isTrue();
                cut += recovered < last ? 1 : 0;
            } catch (final JournalDamagedException e) {
                assertThat((long) length).as(what).isLessThan(lastExcerpt);
                refused++;
            }
            Files.write(file, bytes);
        }
        assertThat(refused).as("seed %d", SEED).isPositive();
        assertThat(cut).as("seed %d", SEED).isPositive();
    }

    @Test
    void shouldGoOnWithoutALostTailOnlyWhenAllowed() throws IOException {
        final byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) lastExcerpt - 300));
        assertThatThrownBy(() -> journals.open(directory)).isInstanceOf(JournalDamagedException.class)
            .hasMessageContaining("acknowledged records behind it are lost");
        final long recovered;
        try (JournalWriter writer =
                 JournalWriter.open(journals.clockedContext(directory).acceptLostTail(true).conclude())) {
            recovered = writer.lastSequence();
            assertThat(recovered).isLessThan(last);
            assertThat(writer.recovery().cutTail()).isNotNull();
            journals.appendBatch(writer, 3);
        }
        assertThat(readAll(directory, 1)).isEqualTo(sequences(1, recovered + 3));
        assertThat(new JournalInspector(directory).verify(ScanProgress.NONE)).isEmpty();
    }

    @Test
    void shouldRemoveAFileThatWasNotFinishedWhenItWasMade() throws IOException {
        final Path next = directory.resolve(JournalRollCycle.HOURLY.nameOf(JournalFiles.cycle(file) + 1) + ".cq4");
        for (final byte[] content : new byte[][] {{}, new byte[70_000], {0, 0, 0, (byte) 0x80, (byte) 0xB9, 6, 'h'}}) {
            Files.write(next, content);
            journals.nextHour();
            recoverAndGoOn(last, "new file of " + content.length);
            Files.deleteIfExists(next);
            for (final Path younger : JournalFiles.list(directory)) {
                if (!younger.equals(file)) {
                    Files.delete(younger);
                }
            }
            Files.delete(directory.resolve(JournalManifest.FILE));
        }
    }

    @Test
    void shouldBeginAnewWhenTheOnlyExcerptIsTorn() throws IOException {
        final Path other = temporary.resolve("other");
        try (JournalWriter writer = journals.open(other)) {
            journals.appendBatch(writer, 1);
        }
        final Path only = JournalFiles.list(other).get(0);
        final FileScan scan = JournalScanner.scan(other, false, ScanProgress.NONE).lastFile();
        JournalDamageTest.flip(only, scan.endPosition - 20, 1);
        try (JournalWriter writer = journals.open(other)) {
            assertThat(writer.recovery().cutTail()).isNotNull();
            assertThat(writer.lastSequence()).isZero();
            journals.appendBatch(writer, 4);
        }
        assertThat(readAll(other, 1)).isEqualTo(sequences(1, 4));
        assertThat(new JournalInspector(other).verify(ScanProgress.NONE)).isEmpty();
    }

    private CutTail recoverAndGoOn(final long expectedLast, final String what) {
        final CutTail cut;
        try (JournalWriter writer = journals.open(directory)) {
            cut = writer.recovery().cutTail();
            assertThat(cut).as(what).isNotNull();
            assertThat(writer.lastSequence()).as(what).isEqualTo(expectedLast);
            journals.appendBatch(writer, 7);
            journals.appendBatches(writer, random, 40, 4);
        }
        final long now = JournalScanner.scan(directory, false, ScanProgress.NONE).lastSequence();
        assertThat(readAll(directory, 1)).as(what).isEqualTo(sequences(1, now));
        assertThat(new JournalInspector(directory).verify(ScanProgress.NONE)).as(what).isEmpty();
        return cut;
    }
}
