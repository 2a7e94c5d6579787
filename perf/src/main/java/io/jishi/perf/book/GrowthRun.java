package io.jishi.perf.book;

import io.jishi.perf.stream.StreamGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures our engine at one size, in a JVM of its own. */
final class GrowthRun {
    private static final long SEED = 1;
    /** Makes every array begin at a cache line, so that an order or a node is in two lines and not in three. */
    private static final List<String> ALIGNED = List.of("-XX:ObjectAlignmentInBytes=64");

    private final String heap;
    private final int commands;
    private final int warmUp;
    private final int rounds;

    GrowthRun(final String heap, final int commands, final int warmUp, final int rounds) {
        this.heap = heap;
        this.commands = commands;
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    /** Nanoseconds a command, the median of the rounds. */
    double nsPerCommand(final int resting, final int instruments, final PrintWriter out) throws IOException {
        final String label = String.format("%,d resting orders, %,d instruments", resting, instruments);
        final Path file = Files.createTempFile("jishi-bench-growth", ".stream");
        try {
            StreamGenerator.generate(resting, instruments, commands, SEED).write(file);
            final List<BookResult> results =
                new BookRun(label, file, heap, ALIGNED, out).run(List.of(BookTable.OURS), warmUp, rounds);
            return 1e9 / results.get(0).median();
        } finally {
            Files.delete(file);
        }
    }

    String environment() {
        final List<String> flags = new ArrayList<>(EngineProcess.flags(heap));
        flags.addAll(ALIGNED);
        return BookEnvironment.describe(flags, commands, SEED);
    }
}
