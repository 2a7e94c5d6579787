package io.jishi.demo.process;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One run of the engine. One thread. */
public final class EngineProcess {
    private static final Pattern READY = Pattern.compile("(?m)^ready ");
    private static final Pattern NEW = Pattern.compile("(?m)^new journal +([\\d,]+) commands");
    private static final Pattern RECOVERED =
        Pattern.compile("(?m)^recovered +([\\d,]+) commands.*, state hash ([0-9a-f]{16})$");
    private static final Pattern STOPPED =
        Pattern.compile("(?m)^stopped after command ([\\d,]+), state hash ([0-9a-f]{16})$");
    private static final int HEAP_MB = 320;
    private static final long START_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(90);
    private static final long STOP_TIMEOUT_S = 45;
    private static final long POLL_MS = 20;

    private final Process process;
    private final LogFile log;
    private final long startedNs = System.nanoTime();

    /**
     * What the engine said of its state.
     *
     * @param lastCommand sequence of the last command.
     * @param stateHash   after it; 0 = not said, of a new journal.
     */
    public record State(long lastCommand, long stateHash) {
        static State of(final MatchResult match) {
            return new State(Long.parseLong(match.group(1).replace(",", "")),
                match.groupCount() < 2 ? 0 : Long.parseUnsignedLong(match.group(2), 16));
        }
    }

    private EngineProcess(final Process process, final LogFile log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts an engine; it does not take commands yet.
     *
     * @param children  that it joins.
     * @param java      how to start one.
     * @param config    its settings.
     * @param directory for its log.
     * @param run       number of the run, from 1.
     * @return the process.
     * @throws IOException if it cannot be started.
     */
    public static EngineProcess start(final Children children, final JavaCommand java, final Path config,
        final Path directory, final int run) throws IOException {
        final LogFile log = new LogFile(directory.resolve("engine-" + run + ".log"));
        final ProcessBuilder builder =
            new ProcessBuilder(java.words(HEAP_MB, "INFO", List.of("engine", "--config", config.toString())));
        builder.redirectErrorStream(true).redirectOutput(log.file().toFile());
        return new EngineProcess(children.start(builder), log);
    }

    /**
     * Its process id.
     *
     * @return the id.
     */
    public long pid() {
        return process.pid();
    }

    /**
     * Whether it takes commands.
     *
     * @return what it recovered; empty if it is not ready yet.
     * @throws CommandException if it has ended or takes too long.
     */
    public Optional<State> ready() {
        final Optional<State> state = log.find(READY)
            .flatMap(ready -> log.find(RECOVERED).or(() -> log.find(NEW))).map(State::of);
        if (state.isEmpty()) {
            if (!process.isAlive()) {
                throw failed("the engine ended with exit code " + process.exitValue() + " before it took commands");
            }
            if (System.nanoTime() - startedNs > START_TIMEOUT_NS) {
                throw failed("the engine did not take commands within "
                    + TimeUnit.NANOSECONDS.toSeconds(START_TIMEOUT_NS) + " s");
            }
        }
        return state;
    }

    /**
     * Waits until it takes commands.
     *
     * @return what it recovered.
     * @throws InterruptedException if interrupted.
     */
    public State awaitReady() throws InterruptedException {
        Optional<State> state = ready();
        while (state.isEmpty()) {
            Thread.sleep(POLL_MS);
            state = ready();
        }
        return state.get();
    }

    /**
     * Makes sure that it runs.
     *
     * @throws CommandException if it has ended by itself.
     */
    public void check() {
        if (!process.isAlive()) {
            throw failed("the engine ended by itself with exit code " + process.exitValue());
        }
    }

    /**
     * Kills it with SIGKILL and waits for its death.
     *
     * @throws InterruptedException if interrupted.
     */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /**
     * Stops it in order with SIGTERM.
     *
     * @return the state in which it stopped.
     * @throws InterruptedException if interrupted.
     * @throws CommandException     if it does not stop, or does not say its state.
     */
    public State stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_TIMEOUT_S, TimeUnit.SECONDS)) {
            throw failed("the engine did not stop within " + STOP_TIMEOUT_S + " s of SIGTERM");
        }
        return log.find(STOPPED).map(State::of)
            .orElseThrow(() -> failed("the engine stopped without saying its state hash"));
    }

    private CommandException failed(final String what) {
        return new CommandException(ExitCode.FAILED, what + "; the end of its log, " + log.file() + ":\n"
            + log.lastLines() + "To look closer: jishi demo --keep --dir DIR, then jishi engine --config "
            + "DIR/engine.conf");
    }
}
