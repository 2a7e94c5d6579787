package io.jishi.testsupport;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What a thread allocates. */
public final class AllocatedBytes {
    private AllocatedBytes() {
    }

    /**
     * Does something three times and measures the third, when everything has grown to its size.
     *
     * @param round what to do.
     * @return bytes that this thread has allocated in the third round.
     */
    public static long inSteadyState(final Runnable round) {
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        round.run();
        round.run();
        final long before = threads.getCurrentThreadAllocatedBytes();
        round.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
