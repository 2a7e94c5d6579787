package io.jishi.perf;

import io.jishi.journal.Durability;
import io.jishi.journal.JournalContext;
import io.jishi.journal.JournalWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a record of 64 bytes costs in the journal when it is appended in batches of several sizes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JournalAppendBenchmark {
    private static final int RECORD_BYTES = 64;

    /** Records in a batch: one excerpt, and with SYNC one sync. */
    @Param({"1", "10", "100"})
    public int batch;

    /** What survives: a killed process, or a power cut too. */
    @Param({"ASYNC", "SYNC"})
    public Durability durability;

    private final UnsafeBuffer payload = new UnsafeBuffer(new byte[RECORD_BYTES]);
    private Path directory;
    private JournalWriter writer;
    private long sequence;

    /**
     * An empty journal in the directory of {@code jishi.bench.dir}, or of temporary files.
     *
     * @throws IOException if it cannot be made.
     */
    @Setup(Level.Iteration)
    public void open() throws IOException {
        final String base = System.getProperty("jishi.bench.dir", System.getProperty("java.io.tmpdir"));
        directory = Files.createTempDirectory(Path.of(base), "jishi-journal");
        writer = JournalWriter.open(new JournalContext().directory(directory).durability(durability).conclude());
        sequence = 0;
    }

    /** Removes the journal. */
    @TearDown(Level.Iteration)
    public void close() {
        writer.close();
        IoUtil.delete(directory.toFile(), true);
    }

    /** Appends one record; every {@link #batch} records end a batch. */
    @Benchmark
    public void append() {
        writer.append(++sequence, sequence, payload, 0, RECORD_BYTES);
        if (sequence % batch == 0) {
            writer.endBatch();
        }
    }
}
