package io.jishi.journal;

import static io.jishi.journal.Journals.readAll;
import static io.jishi.journal.Journals.sequences;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.journal.JournalFinding.Severity;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change of a journal's bytes is noticed, and what is read nevertheless is what was written. */
class JournalDamageTest {
    private static final long SEED = Long.getLong("jishi.test.seed", 20_261_124L);
    private static final int FLIPS = Integer.getInteger("jishi.test.flips", 2_500);
    /** Behind the store header and the first two index arrays of an hourly file. */
    private static final int FIRST_EXCERPT = 0x10100;

    @TempDir
    Path temporary;

    private final Journals journals = new Journals();
    private final Random random = new Random(SEED);
    private Path directory;
    private List<Path> files;
    private long last;

    @BeforeEach
    void writeThreeFiles() {
        directory = temporary.resolve("journal");
        try (JournalWriter writer = journals.open(directory)) {
            for (int hour = 0; hour < 3; hour++) {
                journals.appendBatches(writer, random, 60, 8);
                journals.nextHour();
            }
            last = writer.lastSequence();
        }
        files = JournalFiles.list(directory);
        assertThat(files).hasSize(3);
    }

    @Test
    void shouldHaveNothingToSayOfAWholeJournal() {
        final ScanResult scan = JournalScanner.scan(directory, false, ScanProgress.NONE);
        assertThat(scan.findings().list()).isEmpty();
        assertThat(scan.lastSequence()).isEqualTo(last);
        assertThat(scan.records()).isEqualTo(last);
        assertThat(new JournalInspector(directory).verify(ScanProgress.NONE)).isEmpty();
    }

    @Test
    void shouldNoticeEverySingleFlippedBit() throws IOException {
        for (int i = 0; i < FLIPS; i++) {
            final Path file = files.get(random.nextInt(files.size()));
            // Most flips go where bytes are used, the others anywhere in the preallocated file.
            final long used = used(file);
            final long offset = i % 3 == 0 ? random.nextInt((int) Files.size(file))
                : i % 3 == 1 ? FIRST_EXCERPT + random.nextInt((int) used - FIRST_EXCERPT) : random.nextInt(0x200);
            final int bit = random.nextInt(8);
            flip(file, offset, bit);
            assertNoticed("seed " + SEED + " flip " + i + ": " + file + " offset " + offset + " bit " + bit);
            assertReadsOnlyWhatWasWritten();
            flip(file, offset, bit);
        }
        assertThat(JournalScanner.scan(directory, false, ScanProgress.NONE).findings().list()).isEmpty();
    }

    @Test
    void shouldNoticeEveryBitOfHeadersMarksAndTheLastExcerpt() throws IOException {
        for (final Path file : List.of(files.get(0), files.get(2))) {
            final FileScan scan = FileScanner.scan(
                file, true, false, -1, new Findings(), new ProgressMeter(ScanProgress.NONE, 0));
            noticeEveryBit(file, 0, scan.header.length() + 32);
            noticeEveryBit(file, scan.indexArrays.getLong(1) - 8, scan.indexArrays.getLong(1) + 48);
            noticeEveryBit(file, scan.lastExcerptPosition, scan.lastExcerptPosition + 96);
            noticeEveryBit(file, scan.endPosition - 8, scan.endPosition + 16);
        }
    }

    private void noticeEveryBit(final Path file, final long from, final long to) throws IOException {
        for (long offset = from; offset < to; offset++) {
            for (int bit = 0; bit < 8; bit++) {
                flip(file, offset, bit);
                assertNoticed(file + " offset " + offset + " bit " + bit);
                flip(file, offset, bit);
            }
        }
    }

    @Test
    void shouldNoticeEveryZeroedPage() throws IOException {
        for (final Path file : files) {
            final byte[] whole = Files.readAllBytes(file);
            for (int page = 0; page < used(file); page += 4096) {
                final byte[] damaged = whole.clone();
                Arrays.fill(damaged, page, page + 4096, (byte) 0);
                if (Arrays.equals(whole, damaged)) {
                    continue;
                }
                Files.write(file, damaged);
                assertNoticed("zeroed page at " + page + " of " + file);
                assertReadsOnlyWhatWasWritten();
                Files.write(file, whole);
            }
        }
    }

    @Test
    void shouldRefuseAHoleInTheLastFileWithRecordsBehindIt() throws IOException {
        final Path file = files.get(2);
        final byte[] bytes = Files.readAllBytes(file);
        final int page = (int) (FIRST_EXCERPT + (used(file) - FIRST_EXCERPT) / 2) & -4096;
        Arrays.fill(bytes, page, page + 4096, (byte) 0);
        Files.write(file, bytes);
        final JournalDamagedException refusal = refusal();
        assertThat(refusal).hasMessageContaining("damage in the middle").hasMessageContaining("whole records follow")
            .hasMessageContaining("jishi journal verify " + directory).hasMessageContaining(file.toString());
        assertThat(refusal.offset()).isBetween(page - 2048L, (long) page + 4096);
        assertThat(refusal.index()).isPositive();
        assertThat(refusal.lastGoodSequence()).isBetween(1L, last);
    }

    @Test
    void shouldRefuseAMissingFile() throws IOException {
        for (final Path file : files) {
            final Path away = temporary.resolve("away");
            Files.move(file, away);
            assertThat(refusal()).satisfiesAnyOf(
                e -> assertThat(e).hasMessageContaining("are missing"),
                e -> assertThat(e).hasMessageContaining("the youngest file is missing"));
            Files.move(away, file);
        }
        journals.open(directory).close();
    }

    @Test
    void shouldRefuseRecordsThatAreRepeated() throws IOException {
        final byte[] first = Files.readAllBytes(files.get(0));
        Files.write(files.get(1), first);
        assertThat(refusal()).hasMessageContaining("a batch repeats sequence 1");
    }

    @Test
    void shouldAgreeWithVerifyOnEveryFlip() throws IOException {
        for (int i = 0; i < 60; i++) {
            final Path file = files.get(2);
            final long offset = i % 2 == 0
                ? random.nextInt(0x200) : FIRST_EXCERPT + random.nextInt((int) used(file) - FIRST_EXCERPT);
            final int bit = random.nextInt(8);
            final String what = "seed " + SEED + " flip " + i + " offset " + offset + " bit " + bit;
            final Path copy = temporary.resolve("copy" + i);
            copy(directory, copy);
            flip(copy.resolve(JournalFiles.name(file)), offset, bit);
            final boolean damaged = new JournalInspector(copy).verify(ScanProgress.NONE).stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR);
            assertThat(dumpRefuses(copy, what)).as(what).isEqualTo(damaged);
            try (JournalWriter writer = journals.open(copy)) {
                assertThat(damaged).as(what).isFalse();
                final long recovered = writer.lastSequence();
                assertThat(writer.recovery().cutTail() != null || recovered == last).as(what).isTrue();
                journals.appendBatch(writer, 5);
                assertThat(readAll(copy, 1)).as(what).isEqualTo(sequences(1, recovered + 5));
            } catch (final JournalDamagedException e) {
                assertThat(damaged).as(what).isTrue();
                continue;
            }
            assertThat(new JournalInspector(copy).verify(ScanProgress.NONE)).as(what).isEmpty();
        }
    }

    /** Whether a dump ends with a refusal; else it has shown every record, or said that the tail is torn. */
    private boolean dumpRefuses(final Path copy, final String what) {
        final List<JournalFinding> warnings = new ArrayList<>();
        try {
            final long shown = new JournalInspector(copy)
                .dump(1, Long.MAX_VALUE, (sequence, timestampNs, buffer, offset, length) -> { }, warnings::add);
            assertThat(shown == last || !warnings.isEmpty()).as(what).isTrue();
            return false;
        } catch (final JournalDamagedException e) {
            return true;
        }
    }

    @Test
    void shouldNotTakeAHoleForTheEndOfADump() throws IOException {
        for (final Path file : files) {
            final byte[] bytes = Files.readAllBytes(file);
            try (MappedQueueFile mapped = new MappedQueueFile(file)) {
                final RawQueueScanner walk = new RawQueueScanner(mapped);
                while (walk.next() && walk.ordinal() < 30) {
                    assertThat(walk.position()).isNotNegative();
                }
                Arrays.fill(bytes, (int) walk.position(), (int) walk.position() + QueueFormat.HEADER_LENGTH, (byte) 0);
            }
            final byte[] whole = Files.readAllBytes(file);
            Files.write(file, bytes);
            assertThat(dumpRefuses(directory, file.toString())).isTrue();
            Files.write(file, whole);
        }
        for (final Path file : files) {
            final Path away = temporary.resolve("away");
            Files.move(file, away);
            assertThat(dumpRefuses(directory, file + " is gone")).isTrue();
            Files.move(away, file);
        }
        assertThat(dumpRefuses(directory, "whole again")).isFalse();
    }

    private JournalDamagedException refusal() {
        try (JournalWriter writer = journals.open(directory)) {
            throw new AssertionError("opened at " + writer.lastSequence());
        } catch (final JournalDamagedException e) {
            assertThat(new JournalInspector(directory).verify(ScanProgress.NONE))
                .anyMatch(finding -> finding.severity() == Severity.ERROR);
            return e;
        }
    }

    private void assertNoticed(final String what) {
        assertThat(JournalScanner.scan(directory, false, ScanProgress.NONE).findings().list()).as(what)
            .anyMatch(finding -> finding.severity() != Severity.INFO);
    }

    private void assertReadsOnlyWhatWasWritten() {
        try {
            assertThat(readAll(directory, 1).size()).isLessThanOrEqualTo((int) last);
        } catch (final JournalException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    private static long used(final Path file) {
        try (MappedQueueFile mapped = new MappedQueueFile(file)) {
            return mapped.lastNonZero(0);
        }
    }

    static void flip(final Path file, final long offset, final int bit) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(offset);
            final int value = access.read();
            access.seek(offset);
            access.write(value ^ 1 << bit);
        }
    }

    static void copy(final Path from, final Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> list = Files.list(from)) {
            for (final Path file : list.toList()) {
                Files.copy(file, to.resolve(JournalFiles.name(file)));
            }
        }
    }
}
