package io.jishi.perf.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** On what a benchmark ran. */
final class BookEnvironment {
    private static final Path CPU = Path.of("/proc/cpuinfo");

    private BookEnvironment() {
    }

    static String describe(final List<String> flags, final int commands, final long seed) {
        return String.format("%,d commands a round, seed %d; %s, %d processors; %s %s; Java %s; %s; %s",
            commands, seed, processor(), Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"),
            System.getProperty("os.version"), Runtime.version(), String.join(" ", flags.stream()
                .filter(flag -> flag.startsWith("-X")).toList()), Instant.now().truncatedTo(ChronoUnit.MINUTES));
    }

    private static String processor() {
        if (!Files.isReadable(CPU)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(CPU)) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).trim()).orElse(System.getProperty("os.arch"));
        } catch (final IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
