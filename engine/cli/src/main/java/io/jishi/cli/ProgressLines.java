package io.jishi.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says on standard error how far long work is: nothing in the first two seconds, then a line every two. */
final class ProgressLines {
    private static final long INTERVAL_NS = TimeUnit.SECONDS.toNanos(2);

    private final PrintStream err;
    private long nextNs = System.nanoTime() + INTERVAL_NS;

    ProgressLines(final PrintStream err) {
        this.err = err;
    }

    void at(final Supplier<String> progress) {
        final long nowNs = System.nanoTime();
        if (nowNs - nextNs >= 0) {
            nextNs = nowNs + INTERVAL_NS;
            err.println(progress.get());
        }
    }
}
