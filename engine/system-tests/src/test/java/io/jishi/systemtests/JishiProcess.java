package io.jishi.systemtests;

import io.jishi.demo.process.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agrona.IoUtil;

/** One {@code jishi} command in a process of its own. Timeouts are there for a process that hangs, not to time it. */
final class JishiProcess implements AutoCloseable {
    private static final int HEAP_MB = 160;
    private static final long TIMEOUT_S = 180;
    private static final long GRACE_S = 10;
    private static final long POLL_MS = 10;
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final Pattern READY = Pattern.compile("(?m)^ready ");
    private static final Pattern STATE_HASH = Pattern.compile("state hash +([0-9a-f]{16})");

    private final Process process;
    private final Path log;

    private JishiProcess(final Process process, final Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a command whose output, both streams, goes to the log. */
    static JishiProcess start(final Path log, final List<String> arguments) throws IOException {
        return run(log, words(arguments));
    }

    /** The same with the JVM options that an engine has in a distribution, heap included. */
    static JishiProcess startAsShipped(final Path log, final List<String> arguments) throws IOException {
        final List<String> words = words(arguments);
        words.removeIf(word -> word.startsWith("-Xms") || word.startsWith("-Xmx"));
        words.replaceAll(word -> word.replace("demo.options", "engine.options"));
        return run(log, words);
    }

    private static List<String> words(final List<String> arguments) {
        final JavaCommand java = new JavaCommand(Path.of(System.getProperty("jishi.root")));
        return new ArrayList<>(java.words(HEAP_MB, "INFO", arguments));
    }

    private static JishiProcess run(final Path log, final List<String> words) throws IOException {
        final ProcessBuilder builder = new ProcessBuilder(words);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new JishiProcess(builder.start(), log);
    }

    /** Everything it has said. */
    String said() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the engine in it takes commands. */
    JishiProcess awaitReady() throws InterruptedException {
        final long startNs = System.nanoTime();
        while (!READY.matcher(said()).find()) {
            if (!process.isAlive() || System.nanoTime() - startNs > TimeUnit.SECONDS.toNanos(TIMEOUT_S)) {
                throw new AssertionError("the engine does not get ready (alive: " + process.isAlive() + "); it said:\n"
                    + said());
            }
            Thread.sleep(POLL_MS);
        }
        return this;
    }

    /** Waits for its end. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(TIMEOUT_S, TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end; it said:\n" + said());
        }
        return process.exitValue();
    }

    /** The last state hash it named. */
    String stateHash() {
        final Matcher matcher = STATE_HASH.matcher(said());
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1);
        }
        if (last == null) {
            throw new AssertionError("no state hash was said:\n" + said());
        }
        return last;
    }

    /** The number in a line that begins with a name. */
    long number(final String name) {
        final Matcher matcher = Pattern.compile("(?m)^" + name + " +([\\d,]+)$").matcher(said());
        if (!matcher.find()) {
            throw new AssertionError("no line '" + name + "' was said:\n" + said());
        }
        return Long.parseLong(matcher.group(1).replace(",", ""));
    }

    /** Kills it with SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Sends SIGTERM. */
    void askToEnd() {
        process.destroy();
    }

    /** Sends SIGTERM and waits for the end; returns the exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    /** Ends it, in order if it can, and removes what the media driver of a killed engine left in shared memory. */
    @Override
    public void close() {
        process.destroy();
        awaitDeath();
        process.destroyForcibly();
        awaitDeath();
        if (Files.isDirectory(SHARED_MEMORY)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(SHARED_MEMORY, "jishi-*-" + process.pid())) {
                left.forEach(directory -> IoUtil.delete(directory.toFile(), true));
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void awaitDeath() {
        try {
            process.waitFor(GRACE_S, TimeUnit.SECONDS);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
