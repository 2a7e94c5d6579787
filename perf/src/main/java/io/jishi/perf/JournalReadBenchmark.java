package io.jishi.perf;

import io.jishi.journal.JournalContext;
import io.jishi.journal.JournalReader;
import io.jishi.journal.JournalWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a record of 64 bytes costs when a journal is read from its beginning, every checksum compared. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JournalReadBenchmark {
    private static final int RECORD_BYTES = 64;
    private static final int RECORDS = 1_000_000;
    private static final int BATCH = 100;
    private static final int POLL_LIMIT = 1_000;

    private Path directory;
    private JournalReader reader;
    private long bytesRead;

    /**
     * A journal of a million records in the directory of {@code jishi.bench.dir}, or of temporary files.
     *
     * @throws IOException if it cannot be made.
     */
    @Setup
    public void fill() throws IOException {
        final String base = System.getProperty("jishi.bench.dir", System.getProperty("java.io.tmpdir"));
        directory = Files.createTempDirectory(Path.of(base), "jishi-journal");
        final UnsafeBuffer payload = new UnsafeBuffer(new byte[RECORD_BYTES]);
        try (JournalWriter writer = JournalWriter.open(new JournalContext().directory(directory).conclude())) {
            for (long sequence = 1; sequence <= RECORDS; sequence++) {
                writer.append(sequence, sequence, payload, 0, RECORD_BYTES);
                if (sequence % BATCH == 0) {
                    writer.endBatch();
                }
            }
        }
        reader = JournalReader.open(directory, 1);
    }

    /** Removes the journal. */
    @TearDown
    public void remove() {
        reader.close();
        IoUtil.delete(directory.toFile(), true);
    }

    /**
     * Reads the journal from beginning to end.
     *
     * @return bytes read so far.
     */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long readAll() {
        reader.seek(1);
        int records = 0;
        while (records < RECORDS) {
            records += reader.poll((sequence, timestampNs, buffer, offset, length) -> bytesRead += length, POLL_LIMIT);
        }
        return bytesRead;
    }
}
