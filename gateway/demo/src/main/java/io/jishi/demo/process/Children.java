package io.jishi.demo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.agrona.IoUtil;

/** Every process that the demonstration started, so that none outlives it. Thread safe. */
public final class Children implements AutoCloseable {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final long GRACE_MS = 3_000;
    private static final long DEATH_TIMEOUT_MS = 10_000;

    private final List<Process> processes = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /**
     * Starts a process.
     *
     * @param builder of it.
     * @return the process.
     * @throws IOException if it cannot be started.
     */
    Process start(final ProcessBuilder builder) throws IOException {
        final Process process = builder.start();
        processes.add(process);
        if (closed) {
            process.destroyForcibly();
            throw new IOException("the demonstration is ending");
        }
        return process;
    }

    /**
     * Ends those that still run, in order if they can within a moment, else by SIGKILL; then removes what killed ones
     * left in shared memory.
     */
    @Override
    public void close() {
        closed = true;
        processes.forEach(Process::destroy);
        final long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MS);
        for (final Process process : processes) {
            awaitDeath(process, TimeUnit.NANOSECONDS.toMillis(deadlineNs - System.nanoTime()));
        }
        for (final Process process : processes) {
            process.destroyForcibly();
            awaitDeath(process, DEATH_TIMEOUT_MS);
            deleteSharedMemoryOf(process.pid());
        }
    }

    private static void awaitDeath(final Process process, final long timeoutMs) {
        try {
            process.waitFor(timeoutMs, TimeUnit.MILLISECONDS);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Media drivers keep their buffers in directories named after the process; a killed one cannot remove its own. */
    private static void deleteSharedMemoryOf(final long pid) {
        if (!Files.isDirectory(SHARED_MEMORY)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(SHARED_MEMORY, "jishi-*-" + pid)) {
            left.forEach(directory -> IoUtil.delete(directory.toFile(), true));
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot look into " + SHARED_MEMORY, e);
        }
    }
}
