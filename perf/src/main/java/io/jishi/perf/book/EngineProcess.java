package io.jishi.perf.book;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import io.jishi.perf.stream.Round;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process that runs one engine over one stream, a round each time it is asked. */
final class EngineProcess implements AutoCloseable {
    private final String engine;
    private final Process process;
    private final BufferedReader answers;
    private final OutputStream questions;

    private EngineProcess(final String engine, final Process process) {
        this.engine = engine;
        this.process = process;
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        questions = process.getOutputStream();
    }

    /**
     * Starts one.
     *
     * @param engine    its name.
     * @param classPath of the JVM.
     * @param heap      of the JVM, like {@code 6g}.
     * @param program   further flags, main class and arguments.
     * @return waiting for the first question.
     */
    static EngineProcess start(
        final String engine, final String classPath, final String heap, final List<String> program)
        throws IOException {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags(heap));
        command.addAll(List.of("-cp", classPath));
        command.addAll(program);
        return new EngineProcess(engine,
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** The same for every engine: what opens the JDK, a heap of fixed size, large pages, a plain collector. */
    static List<String> flags(final String heap) {
        final Stream<String> opens = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(flag -> flag.startsWith("--"));
        return Stream.concat(opens, Stream.of("-Xms" + heap, "-Xmx" + heap, "-XX:+UseParallelGC",
            "-XX:+UseTransparentHugePages")).toList();
    }

    Round round() throws IOException {
        questions.write('\n');
        questions.flush();
        return Round.parse(line());
    }

    /** The next line that it prints. */
    String line() throws IOException {
        final String line = answers.readLine();
        if (line == null) {
            throw new CommandException(ExitCode.FAILED, engine + " ended in the middle of a round; with a smaller"
                + " stream or a larger --heap it may come through");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        questions.close();
        process.destroy();
    }
}
