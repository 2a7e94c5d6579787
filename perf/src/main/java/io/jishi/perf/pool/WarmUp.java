package io.jishi.perf.pool;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Lets something like what will be measured pass until the JVM has compiled it. Small stocks need it most: in ten
 * thousand commands, a tenth of a second, what few commands need is hardly noticed. It happens in a market of its own,
 * so that what is measured depends on the seed alone.
 */
final class WarmUp {
    /** One part of so many of a turn is not worth another. */
    private static final int HARDLY_ANYTHING = 50;
    private static final long QUIET_NS = TimeUnit.SECONDS.toNanos(2);
    private static final long LONGEST_NS = TimeUnit.SECONDS.toNanos(15);

    private WarmUp() {
    }

    /**
     * Runs turns until for two seconds hardly anything was compiled, or for fifteen seconds.
     *
     * @param turn some of it.
     */
    static void run(final Runnable turn) {
        final CompilationMXBean compilation = ManagementFactory.getCompilationMXBean();
        final long startNs = System.nanoTime();
        long beforeNs = startNs;
        long quietSinceNs = startNs;
        while (beforeNs - quietSinceNs < QUIET_NS && beforeNs - startNs < LONGEST_NS) {
            final long beforeMs = compilation.getTotalCompilationTime();
            turn.run();
            final long nowNs = System.nanoTime();
            final long compiledNs = TimeUnit.MILLISECONDS.toNanos(compilation.getTotalCompilationTime() - beforeMs);
            if (compiledNs * HARDLY_ANYTHING > nowNs - beforeNs) {
                quietSinceNs = nowNs;
            }
            beforeNs = nowNs;
        }
    }
}
