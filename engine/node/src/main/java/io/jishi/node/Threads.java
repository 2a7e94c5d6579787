package io.jishi.node;

import java.util.concurrent.TimeUnit;

/** Waiting for threads of the node to end. */
final class Threads {
    private static final long JOIN_TIMEOUT_MS = TimeUnit.SECONDS.toMillis(30);

    private Threads() {
    }

    /** Waits for a thread to end, whether or not the caller is interrupted meanwhile. */
    static void join(final Thread thread) {
        if (thread == Thread.currentThread() || thread.getState() == Thread.State.NEW) {
            return;
        }
        boolean interrupted = false;
        try {
            final long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(JOIN_TIMEOUT_MS);
            while (thread.isAlive() && System.nanoTime() - deadlineNs < 0) {
                try {
                    thread.join(JOIN_TIMEOUT_MS);
                } catch (final InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
