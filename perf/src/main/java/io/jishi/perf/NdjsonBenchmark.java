package io.jishi.perf;

import io.jishi.json.JsonMessageReader;
import io.jishi.json.MessageKind;
import io.jishi.json.NdjsonWriter;
import io.jishi.json.SchemaLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to read a command from a line of JSON, and to write one as a line. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NdjsonBenchmark {
    private static final byte[] LINE = ("{\"type\":\"EnterOrder\",\"participantId\":7,\"clientOrderId\":42,"
        + "\"instrumentId\":1,\"side\":\"BUY\",\"priceFen\":1000000,\"quantityUnits\":5,\"timestampNs\":1000}")
        .getBytes(StandardCharsets.UTF_8);

    private final SchemaLayout schema = SchemaLayout.load();
    private final JsonMessageReader reader = new JsonMessageReader(schema, Set.of(MessageKind.COMMAND));
    private final NdjsonWriter writer = new NdjsonWriter(schema, OutputStream.nullOutputStream());
    private final UnsafeBuffer message = new UnsafeBuffer(new byte[1_024]);
    private int length;

    /** One limit order. */
    @Setup
    public void fill() {
        length = readLine();
    }

    /**
     * Reads a line.
     *
     * @return bytes of the message.
     */
    @Benchmark
    public int readLine() {
        return reader.read(LINE, 0, LINE.length, 1, message, 0);
    }

    /**
     * Writes a line.
     *
     * @throws IOException never.
     */
    @Benchmark
    public void writeLine() throws IOException {
        writer.write(message, 0, length);
    }
}
