package io.jishi.journal;

import static io.jishi.journal.Journals.sequences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalInspectorTest {
    @TempDir
    Path directory;

    private final Journals journals = new Journals();

    @Test
    void shouldCountWhatIsThere() {
        try (JournalWriter writer = journals.open(directory)) {
            journals.appendBatch(writer, 1);
            journals.appendBatch(writer, 2);
            journals.appendBatch(writer, 3);
            journals.nextHour();
            journals.appendBatch(writer, 9);
        }
        final JournalStat stat = new JournalInspector(directory).stat(ScanProgress.NONE);
        assertThat(stat.live()).isFalse();
        assertThat(stat.files()).extracting(JournalStat.FileStat::name)
            .containsExactly("20260528-20F.cq4", "20260528-21F.cq4");
        assertThat(stat.files()).extracting(JournalStat.FileStat::records).containsExactly(6L, 9L);
        assertThat(stat.files()).extracting(JournalStat.FileStat::excerpts).containsExactly(3L, 1L);
        assertThat(stat.files()).extracting(JournalStat.FileStat::firstSequence).containsExactly(1L, 7L);
        assertThat(stat.files()).extracting(JournalStat.FileStat::lastSequence).containsExactly(6L, 15L);
        assertThat(stat.files()).extracting(JournalStat.FileStat::ended).containsExactly(true, false);
        assertThat(stat.records()).isEqualTo(15);
        assertThat(stat.excerpts()).isEqualTo(4);
        assertThat(stat.firstSequence()).isEqualTo(1);
        assertThat(stat.lastSequence()).isEqualTo(15);
        assertThat(stat.firstTimestampNs()).isEqualTo(Journals.timestampNs(1));
        assertThat(stat.lastTimestampNs()).isEqualTo(Journals.timestampNs(15));
        assertThat(stat.batchesBySize().subList(0, 5)).containsExactly(1L, 2L, 0L, 1L, 0L);
        assertThat(stat.bytesPerRecord()).isEqualTo(Math.round(stat.usedBytes() / 15.0));
    }

    @Test
    void shouldDumpARange() {
        try (JournalWriter writer = journals.open(directory)) {
            journals.appendBatch(writer, 10);
            journals.nextHour();
            journals.appendBatch(writer, 10);
        }
        final JournalInspector inspector = new JournalInspector(directory);
        final List<Long> shown = new ArrayList<>();
        final RecordHandler handler = (sequence, timestampNs, buffer, offset, length) -> shown.add(sequence);
        assertThat(inspector.dump(7, 13, handler, JournalInspectorTest::unexpected)).isEqualTo(7);
        assertThat(shown).isEqualTo(sequences(7, 13));
        shown.clear();
        assertThat(inspector.dump(0, Long.MAX_VALUE, handler, JournalInspectorTest::unexpected)).isEqualTo(20);
        assertThat(shown).isEqualTo(sequences(1, 20));
        assertThat(inspector.dump(21, Long.MAX_VALUE, handler, JournalInspectorTest::unexpected)).isZero();
    }

    @Test
    void shouldSayWhatIsNoJournal() {
        final JournalInspector inspector = new JournalInspector(directory);
        assertThatThrownBy(() -> inspector.stat(ScanProgress.NONE))
            .isInstanceOf(JournalException.class).hasMessageContaining("is not a journal");
        assertThatThrownBy(() -> new JournalInspector(directory.resolve("nowhere")).verify(ScanProgress.NONE))
            .isInstanceOf(JournalException.class).hasMessageContaining("nowhere is not a directory");
    }

    @Test
    void shouldReadAJournalThatBeginsLater() {
        try (JournalWriter writer =
                 JournalWriter.open(journals.clockedContext(directory).firstSequence(100).conclude())) {
            assertThat(writer.lastSequence()).isEqualTo(99);
            journals.appendBatch(writer, 3);
        }
        final List<Long> shown = new ArrayList<>();
        new JournalInspector(directory).dump(1, 200, (sequence, timestampNs, buffer, offset, length) ->
            shown.add(sequence), JournalInspectorTest::unexpected);
        assertThat(shown).isEqualTo(sequences(100, 102));
        assertThatThrownBy(() -> Journals.readAll(directory, 99))
            .isInstanceOf(JournalException.class).hasMessageContaining("begins at sequence 100");
        assertThatThrownBy(() -> journals.open(directory))
            .isInstanceOf(JournalException.class).hasMessageContaining("begun with firstSequence 100");
    }

    private static void unexpected(final JournalFinding warning) {
        throw new AssertionError(warning.toString());
    }
}
