package io.jishi.demo.process;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A replay of the journal by a process that has never seen the engine. */
public final class ReplayProcess {
    private static final int HEAP_MB = 320;
    private static final Pattern COMMANDS = Pattern.compile("(?m)^commands +([\\d,]+)$");
    private static final Pattern EVENTS = Pattern.compile("(?m)^events +([\\d,]+)$");
    private static final Pattern COMPARED = Pattern.compile("(?m)^compared +([\\d,]+)$");
    private static final Pattern STATE_HASH = Pattern.compile("(?m)^state hash +([0-9a-f]+)$");

    private ReplayProcess() {
    }

    /**
     * What the replay found.
     *
     * @param exitCode  0 if every event equals that of the event journal.
     * @param commands  commands applied.
     * @param events    events made.
     * @param compared  events compared with the event journal, byte for byte.
     * @param stateHash at the end.
     * @param pid       of the process.
     * @param lastLines what it said, if it did not succeed.
     */
    public record Result(int exitCode, long commands, long events, long compared, long stateHash, long pid,
                         String lastLines) {
    }

    /**
     * Runs it to its end.
     *
     * @param children  that it joins.
     * @param java      how to start one.
     * @param engine    the engine's data directory.
     * @param config    the engine's settings.
     * @param directory for its log.
     * @return what it found.
     * @throws IOException          if it cannot be started.
     * @throws InterruptedException if interrupted.
     */
    public static Result run(final Children children, final JavaCommand java, final Path engine, final Path config,
        final Path directory) throws IOException, InterruptedException {
        final LogFile log = new LogFile(directory.resolve("replay.log"));
        final ProcessBuilder builder = new ProcessBuilder(java.words(HEAP_MB, "WARN",
            List.of("replay", engine.toString(), "--check", "--config", config.toString())));
        builder.redirectErrorStream(true).redirectOutput(log.file().toFile());
        final Process process = children.start(builder);
        final int exitCode = process.waitFor();
        if (exitCode != ExitCode.OK && exitCode != ExitCode.INTEGRITY) {
            throw new CommandException(ExitCode.FAILED, "jishi replay ended with exit code " + exitCode
                + "; the end of its log, " + log.file() + ":\n" + log.lastLines());
        }
        return new Result(exitCode, number(log, COMMANDS), number(log, EVENTS), number(log, COMPARED),
            log.find(STATE_HASH).map(match -> Long.parseUnsignedLong(match.group(1), 16)).orElse(0L), process.pid(),
            exitCode == ExitCode.OK ? "" : log.lastLines());
    }

    private static long number(final LogFile log, final Pattern pattern) {
        return log.find(pattern).map(MatchResult::group)
            .map(line -> Long.parseLong(line.replaceAll("\\D", ""))).orElse(0L);
    }
}
