package io.jishi.perf.stream;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The side of a round that runs an engine, in a process of its own: for each line that comes in it fills new books,
 * measures the rest of the stream, and answers with one line, {@link Round#toString()}. So that only one engine runs at
 * a time whoever asks takes turns.
 */
public final class RoundServer {
    private RoundServer() {
    }

    /**
     * Serves rounds until the input ends.
     *
     * @param factory makes the engine.
     * @param file    of the stream.
     * @param in      a line for each round.
     * @param out     a line for each answer.
     * @throws IOException from the input.
     */
    public static void serve(
        final StreamEngine.Factory factory, final Path file, final InputStream in, final PrintStream out)
        throws IOException {
        final OrderStream stream = OrderStream.read(file);
        final BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        while (lines.readLine() != null) {
            out.println(run(factory, stream));
            out.flush();
        }
    }

    /**
     * Runs one round.
     *
     * @param factory makes the engine.
     * @param stream  to run.
     * @return what came of it.
     */
    public static Round run(final StreamEngine.Factory factory, final OrderStream stream) {
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        final StreamEngine engine = factory.create(stream);
        final FillSum fills = new FillSum();
        engine.run(stream, 0, stream.fill(), fills);
        // What earlier rounds left behind is collected before, not during, this one.
        System.gc();
        final long bytesBefore = threads.getCurrentThreadAllocatedBytes();
        final long startNs = System.nanoTime();
        engine.run(stream, stream.fill(), stream.size(), fills);
        final long elapsedNs = System.nanoTime() - startNs;
        final long bytes = threads.getCurrentThreadAllocatedBytes() - bytesBefore;
        return new Round(stream.size() - stream.fill(), elapsedNs, bytes, fills.count(), fills.value());
    }
}
