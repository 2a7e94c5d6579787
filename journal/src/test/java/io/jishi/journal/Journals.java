package io.jishi.journal;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** What the tests of this module share: small journals whose records can be told from their sequence. */
final class Journals {
    static final long START_MS = 1_780_000_000_000L;
    static final long HOUR_MS = 3_600_000L;
    private static final int MAX_PAYLOAD = 300;

    private final AtomicLong clockMs = new AtomicLong(START_MS);
    private final UnsafeBuffer payload = new UnsafeBuffer(new byte[MAX_PAYLOAD]);

    static JournalContext context(final Path directory) {
        return new JournalContext()
            .directory(directory)
            .blockSizeBytes(JournalContext.BLOCK_SIZE_MIN_BYTES)
            .indexSpacing(16)
            .maxRecordBytes(2048)
            .maxBatchBytes(16 << 10)
            .minFreeSpaceBytes(2L << 20)
            .reservedSpaceBytes(1L << 20);
    }

    JournalContext clockedContext(final Path directory) {
        return context(directory).epochMillis(clockMs::get);
    }

    void nextHour() {
        clockMs.addAndGet(HOUR_MS);
    }

    JournalWriter open(final Path directory) {
        return JournalWriter.open(clockedContext(directory).conclude());
    }

    void appendBatch(final JournalWriter writer, final int records) {
        for (int i = 0; i < records; i++) {
            append(writer);
        }
        writer.endBatch();
    }

    void append(final JournalWriter writer) {
        final long sequence = writer.lastSequence() + 1;
        final int length = fill(payload, sequence);
        writer.append(sequence, timestampNs(sequence), payload, 0, length);
    }

    void appendBatches(final JournalWriter writer, final Random random, final int batches, final int maxRecords) {
        for (int i = 0; i < batches; i++) {
            appendBatch(writer, 1 + random.nextInt(maxRecords));
        }
    }

    static long timestampNs(final long sequence) {
        return sequence * 1_000 + 7;
    }

    /** The payload of a sequence, always the same; its length varies with it. */
    static int fill(final UnsafeBuffer buffer, final long sequence) {
        final Random random = new Random(sequence * 31);
        final int length = random.nextInt(MAX_PAYLOAD);
        for (int i = 0; i < length; i++) {
            buffer.putByte(i, (byte) random.nextInt());
        }
        if (length >= Long.BYTES) {
            buffer.putLong(0, sequence, ByteOrder.LITTLE_ENDIAN);
        }
        return length;
    }

    /** Every record from a sequence on; each is checked byte by byte. */
    static List<Long> readAll(final Path directory, final long fromSequence) {
        try (JournalReader reader = JournalReader.open(directory, fromSequence)) {
            final List<Long> sequences = new ArrayList<>();
            final UnsafeBuffer expected = new UnsafeBuffer(new byte[MAX_PAYLOAD]);
            final RecordHandler handler = (sequence, timestampNs, buffer, offset, length) -> {
                check(expected, sequence, timestampNs, buffer, offset, length);
                sequences.add(sequence);
            };
            while (reader.poll(handler, 1000) > 0) {
                Thread.onSpinWait();
            }
            return sequences;
        }
    }

    static void check(
        final UnsafeBuffer expected,
        final long sequence,
        final long timestampNs,
        final DirectBuffer buffer,
        final int offset,
        final int length) {
        final int expectedLength = fill(expected, sequence);
        if (timestampNs != timestampNs(sequence)
            || !new UnsafeBuffer(expected, 0, expectedLength).equals(new UnsafeBuffer(buffer, offset, length))) {
            throw new AssertionError("record " + sequence + " is not as it was written");
        }
    }

    static List<Long> sequences(final long first, final long last) {
        final List<Long> sequences = new ArrayList<>();
        for (long sequence = first; sequence <= last; sequence++) {
            sequences.add(sequence);
        }
        return sequences;
    }
}
