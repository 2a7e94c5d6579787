package io.jishi.demo.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to start another {@code jishi} command: with this process's Java and class path, and the options of
 * {@code config/jvm}.
 *
 * @param home the directory that holds {@code config}.
 */
public record JavaCommand(Path home) {
    private static final int OPTIONS_OF_JDK_24 = 24;

    /**
     * The command line of a process.
     *
     * @param heapMb    largest heap.
     * @param logLevel  of its log.
     * @param arguments the {@code jishi} command and its arguments.
     * @return the words.
     */
    public List<String> words(final int heapMb, final String logLevel, final List<String> arguments) {
        final Path jvm = home.resolve("config").resolve("jvm");
        final List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("@" + jvm.resolve("common.options"));
        if (Runtime.version().feature() >= OPTIONS_OF_JDK_24) {
            words.add("@" + jvm.resolve("jdk24.options"));
        }
        words.add("@" + jvm.resolve("demo.options"));
        words.addAll(List.of("-Xms" + heapMb / 2 + "m", "-Xmx" + heapMb + "m", "-Djishi.log=" + logLevel,
            "-Djishi.home=" + home,
            "-Dlogback.configurationFile=" + home.resolve("config").resolve("logback.xml"),
            "-cp", System.getProperty("java.class.path"), "io.jishi.cli.Jishi"));
        words.addAll(arguments);
        return words;
    }
}
