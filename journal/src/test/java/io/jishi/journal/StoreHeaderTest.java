package io.jishi.journal;

import static io.jishi.journal.Journals.readAll;
import static io.jishi.journal.Journals.sequences;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we know of Chronicle's files is what Chronicle writes, for every setting that can be chosen. */
class StoreHeaderTest {
    @TempDir
    Path directory;

    private final Journals journals = new Journals();

    @ParameterizedTest
    @CsvSource({"TEN_MINUTELY,1", "TEN_MINUTELY,256", "HOURLY,2", "HOURLY,16", "HOURLY,128", "DAILY,64", "DAILY,256"})
    void shouldKnowEveryByteThatChronicleWrites(final JournalRollCycle rollCycle, final int indexSpacing) {
        final JournalContext context =
            journals.clockedContext(directory).rollCycle(rollCycle).indexSpacing(indexSpacing).conclude();
        final long last;
        final long index;
        try (JournalWriter writer = JournalWriter.open(context)) {
            // With a spacing of 1 this goes on into a second index array.
            journals.appendBatches(writer, new Random(5), 2_500, 2);
            last = writer.lastSequence();
        }
        final Path file = JournalFiles.list(directory).get(0);
        try (MappedQueueFile mapped = new MappedQueueFile(file)) {
            final StoreHeader header = StoreHeader.of(mapped);
            assertThat(header).isNotNull();
            assertThat(header.indexSpacing()).isEqualTo(indexSpacing);
            assertThat(header.indexCount()).isEqualTo(rollCycle.indexCount());
        }
        assertThat(JournalFiles.rollCycle(file)).isEqualTo(rollCycle);
        final ScanResult scan = JournalScanner.scan(directory, false, ScanProgress.NONE);
        assertThat(scan.findings().list()).isEmpty();
        assertThat(scan.lastFile().indexArrays).hasSize(indexSpacing == 1 ? 3 : 2);
        try (var queue = ChronicleQueues.openForRead(directory, rollCycle)) {
            index = queue.lastIndex();
        }
        assertThat(JournalFiles.index(file, scan.excerpts() - 1)).isEqualTo(index);
        for (long from = 1; from <= last; from += 97) {
            assertThat(readAll(directory, from)).isEqualTo(sequences(from, last));
        }
    }
}
