package io.jishi.journal;

import static io.jishi.journal.Journals.readAll;
import static io.jishi.journal.Journals.sequences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalRoundTripTest {
    @TempDir
    Path directory;

    private final Journals journals = new Journals();

    @Test
    void shouldReadWhatWasAppendedInBatchesOfAnySize() {
        final long seed = 20_261_124;
        final Random random = new Random(seed);
        final long last;
        try (JournalWriter writer = journals.open(directory)) {
            assertThat(writer.lastSequence()).isZero();
            journals.appendBatches(writer, random, 500, 40);
            last = writer.lastSequence();
            assertThat(writer.lastDurableSequence()).isEqualTo(last);
            assertThat(readAll(directory, 1)).as("seed %d", seed).isEqualTo(sequences(1, last));
        }
        assertThat(readAll(directory, 1)).as("seed %d", seed).isEqualTo(sequences(1, last));
        for (int i = 0; i < 200; i++) {
            final long from = 1L + random.nextInt((int) last);
            assertThat(readAll(directory, from)).as("seed %d from %d", seed, from).isEqualTo(sequences(from, last));
        }
    }

    @Test
    void shouldReopenAndGoOn() {
        final Random random = new Random(7);
        long last = 0;
        for (int i = 0; i < 5; i++) {
            try (JournalWriter writer = journals.open(directory)) {
                assertThat(writer.lastSequence()).isEqualTo(last);
                assertThat(writer.recovery().cutTail()).isNull();
                journals.appendBatches(writer, random, 50, 10);
                last = writer.lastSequence();
            }
        }
        assertThat(readAll(directory, 1)).isEqualTo(sequences(1, last));
    }

    @Test
    void shouldRollOverSeveralFiles() {
        final Random random = new Random(8);
        long last = 0;
        for (int i = 0; i < 3; i++) {
            try (JournalWriter writer = journals.open(directory)) {
                for (int hour = 0; hour < 3; hour++) {
                    journals.appendBatches(writer, random, 30, 10);
                    journals.nextHour();
                }
                last = writer.lastSequence();
            }
        }
        assertThat(JournalFiles.list(directory)).hasSize(9);
        for (long from = 1; from <= last; from += 17) {
            assertThat(readAll(directory, from)).isEqualTo(sequences(from, last));
        }
    }

    @Test
    void shouldSplitABatchThatIsLongerThanTheLongestExcerpt() {
        try (JournalWriter writer = journals.open(directory)) {
            journals.appendBatch(writer, 1000);
        }
        assertThat(readAll(directory, 1)).isEqualTo(sequences(1, 1000));
    }

    @Test
    void shouldRefuseASequenceThatIsNotTheNext() {
        try (JournalWriter writer = journals.open(directory)) {
            journals.appendBatch(writer, 3);
            final UnsafeBuffer payload = new UnsafeBuffer(new byte[8]);
            assertThatThrownBy(() -> writer.append(5, 0, payload, 0, 8))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("expects sequence 4 but was given 5");
            assertThatThrownBy(() -> writer.append(3, 0, payload, 0, 8)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> writer.append(4, 0, new UnsafeBuffer(new byte[4096]), 0, 4096))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("longest allowed is 2048");
            journals.appendBatch(writer, 1);
        }
        assertThat(readAll(directory, 1)).isEqualTo(sequences(1, 4));
    }

    @Test
    void shouldRefuseASecondWriter() {
        try (JournalWriter writer = journals.open(directory)) {
            journals.appendBatch(writer, 3);
            assertThatThrownBy(() -> journals.open(directory))
                .isInstanceOf(JournalException.class).hasMessageContaining("is being written");
        }
        journals.open(directory).close();
    }
}
