package io.jishi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Appending and reading in steady state allocate nothing per record or batch. */
class JournalAllocationTest {
    private static final int BATCHES = 5_000;
    private static final int RECORDS = 4;
    /** What a new block, window or look at the free space may take, not what records do: a byte for each would be. */
    private static final long ALLOWED_BYTES = BATCHES;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final UnsafeBuffer payload = new UnsafeBuffer(new byte[64]);
    private long read;

    @TempDir
    Path directory;

    @Test
    void shouldAllocateNothingPerRecord() {
        final JournalContext context = new JournalContext().directory(directory).conclude();
        try (JournalWriter writer = JournalWriter.open(context);
             JournalReader reader = JournalReader.open(directory, 1)) {
            final RecordHandler handler = (sequence, timestampNs, buffer, offset, length) -> read += length;
            long appending = Long.MAX_VALUE;
            long reading = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                appending = Math.min(appending, allocatedBy(() -> append(writer)));
                reading = Math.min(reading, allocatedBy(() -> readOn(reader, handler, writer.lastSequence())));
            }
            assertThat(appending).isLessThan(ALLOWED_BYTES);
            assertThat(reading).isLessThan(ALLOWED_BYTES);
            assertThat(read).isEqualTo(5L * BATCHES * RECORDS * payload.capacity());
        }
    }

    private long allocatedBy(final Runnable work) {
        final long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void append(final JournalWriter writer) {
        for (int batch = 0; batch < BATCHES; batch++) {
            for (int i = 0; i < RECORDS; i++) {
                writer.append(writer.lastSequence() + 1, 0, payload, 0, payload.capacity());
            }
            writer.endBatch();
        }
    }

    private static void readOn(final JournalReader reader, final RecordHandler handler, final long until) {
        while (reader.nextSequence() <= until) {
            reader.poll(handler, 100);
        }
    }
}
