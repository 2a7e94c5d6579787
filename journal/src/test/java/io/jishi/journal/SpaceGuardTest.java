package io.jishi.journal;

import static io.jishi.journal.Journals.readAll;
import static io.jishi.journal.Journals.sequences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceGuardTest {
    private static final long MINIMUM = 4L << 20;
    private static final long RESERVE = 8L << 20;

    @TempDir
    Path directory;

    private final Journals journals = new Journals();
    private final AtomicLong usable = new AtomicLong(Long.MAX_VALUE / 2);

    private JournalContext context() {
        return journals.clockedContext(directory)
            .minFreeSpaceBytes(MINIMUM).reservedSpaceBytes(RESERVE).usableSpace(usable::get).conclude();
    }

    @Test
    void shouldWriteInTheReserveAndRefuseBelowTheMinimumWithoutATrace() {
        try (JournalWriter writer = JournalWriter.open(context())) {
            journals.appendBatch(writer, 3);
            assertThat(writer.spaceState()).isEqualTo(SpaceState.AMPLE);

            usable.set(MINIMUM + RESERVE - 1);
            assertThat(stateSeenSoon(writer)).isEqualTo(SpaceState.LOW);
            journals.appendBatch(writer, 3);

            usable.set(MINIMUM);
            assertThat(stateSeenSoon(writer)).isEqualTo(SpaceState.LOW);
            journals.append(writer);
            assertThatThrownBy(writer::endBatch).isInstanceOf(JournalFullException.class)
                .satisfies(e -> assertThat(((JournalFullException) e).usableBytes()).isEqualTo(MINIMUM));
            assertThat(writer.lastDurableSequence()).isEqualTo(6);
            assertThat(writer.batchRecords()).isEqualTo(1);
            assertThat(readAll(directory, 1)).isEqualTo(sequences(1, 6));

            usable.set(MINIMUM - 1);
            assertThat(stateSeenSoon(writer)).isEqualTo(SpaceState.FULL);

            usable.set(Long.MAX_VALUE / 2);
            writer.endBatch();
            assertThat(writer.lastDurableSequence()).isEqualTo(7);
        }
        assertThat(readAll(directory, 1)).isEqualTo(sequences(1, 7));
    }

    @Test
    void shouldNotBeginWithoutRoom() {
        usable.set(MINIMUM - 1);
        assertThatThrownBy(() -> JournalWriter.open(context())).isInstanceOf(JournalFullException.class)
            .hasMessageContaining("nothing was written");
        usable.set(Long.MAX_VALUE / 2);
        JournalWriter.open(context()).close();
    }

    private static SpaceState stateSeenSoon(final JournalWriter writer) {
        for (int i = 0; i < SpaceGuard.RECHECK_QUESTIONS; i++) {
            writer.spaceState();
        }
        return writer.spaceState();
    }
}
