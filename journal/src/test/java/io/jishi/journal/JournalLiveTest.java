package io.jishi.journal;

import static io.jishi.journal.Journals.sequences;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.journal.JournalFinding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Readers and inspectors beside a writer. */
class JournalLiveTest {
    private static final int RECORDS = 30_000;

    @TempDir
    Path directory;

    private final Journals journals = new Journals();

    @Test
    @Timeout(120)
    void shouldLetTwoReadersFollowAWriterOverSeveralFiles() throws InterruptedException, ExecutionException {
        final Random random = new Random(3);
        final ExecutorService threads = Executors.newFixedThreadPool(2);
        try (JournalWriter writer = journals.open(directory)) {
            final Future<List<Long>> fromStart = threads.submit(follow(1));
            final Future<List<Long>> fromLater = threads.submit(follow(RECORDS / 2));
            while (writer.lastSequence() < RECORDS) {
                journals.appendBatch(writer, (int) Math.min(1 + random.nextInt(20), RECORDS - writer.lastSequence()));
                if (random.nextInt(500) == 0) {
                    journals.nextHour();
                }
            }
            assertThat(fromStart.get()).isEqualTo(sequences(1, RECORDS));
            assertThat(fromLater.get()).isEqualTo(sequences(RECORDS / 2, RECORDS));
        } finally {
            threads.shutdownNow();
        }
        assertThat(JournalFiles.list(directory)).hasSizeGreaterThan(2);
    }

    private Callable<List<Long>> follow(final long from) {
        return () -> {
            final List<Long> sequences = new ArrayList<>();
            final UnsafeBuffer expected = new UnsafeBuffer(new byte[512]);
            try (JournalReader reader = JournalReader.open(directory, from)) {
                while (reader.nextSequence() <= RECORDS) {
                    final int polled = reader.poll((sequence, timestampNs, buffer, offset, length) -> {
                        Journals.check(expected, sequence, timestampNs, buffer, offset, length);
                        sequences.add(sequence);
                    }, 100);
                    if (polled == 0) {
                        Thread.onSpinWait();
                    }
                }
            }
            return sequences;
        };
    }

    @Test
    void shouldInspectAJournalThatIsBeingWritten() {
        final JournalInspector inspector = new JournalInspector(directory);
        try (JournalWriter writer = journals.open(directory)) {
            journals.appendBatch(writer, 5);
            journals.append(writer);
            assertThat(inspector.isLive()).isTrue();
            assertThat(inspector.verify(ScanProgress.NONE)).singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO))
                .satisfies(finding -> assertThat(finding.explanation()).isEqualTo("a writer is at work"));
            final JournalStat stat = inspector.stat(ScanProgress.NONE);
            assertThat(stat.live()).isTrue();
            assertThat(stat.lastSequence()).isEqualTo(5);
            journals.appendBatch(writer, 1);
            assertThat(inspector.stat(ScanProgress.NONE).lastSequence()).isEqualTo(7);
        }
        assertThat(inspector.isLive()).isFalse();
        assertThat(inspector.verify(ScanProgress.NONE)).isEmpty();
    }

    @Test
    void shouldReadARecordThatIsWrittenLater() {
        try (JournalReader reader = JournalReader.open(directory, 3)) {
            final List<Long> read = new ArrayList<>();
            final RecordHandler handler = (sequence, timestampNs, buffer, offset, length) -> read.add(sequence);
            assertThat(reader.poll(handler, 10)).isZero();
            try (JournalWriter writer = journals.open(directory)) {
                journals.appendBatch(writer, 2);
                assertThat(reader.poll(handler, 10)).isZero();
                journals.appendBatch(writer, 5);
                assertThat(reader.poll(handler, 2)).isEqualTo(2);
                assertThat(reader.poll(handler, 10)).isEqualTo(3);
                reader.seek(2);
                assertThat(reader.poll(handler, 2)).isEqualTo(2);
                assertThat(reader.nextSequence()).isEqualTo(4);
            }
            assertThat(read).containsExactly(3L, 4L, 5L, 6L, 7L, 2L, 3L);
        }
    }
}
