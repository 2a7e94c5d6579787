package io.jishi.perf.book;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import io.jishi.perf.stream.Round;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rounds of several engines over one stream, in turns: whatever the machine does meanwhile meets all of them. */
final class BookRun {
    private static final Path PEERS = Path.of("perf", "peers", "target", "dist", "lib");

    private final String stream;
    private final Path file;
    private final String heap;
    private final List<String> ourFlags;
    private final PrintWriter out;

    /** Rounds over a stream in a file; our JVM has further flags. */
    BookRun(
        final String stream, final Path file, final String heap, final List<String> ourFlags, final PrintWriter out) {
        this.stream = stream;
        this.file = file;
        this.heap = heap;
        this.ourFlags = ourFlags;
        this.out = out;
    }

    List<BookResult> run(final List<String> engines, final int warmUp, final int rounds) throws IOException {
        final List<EngineProcess> processes = new ArrayList<>();
        final List<BookResult> results = new ArrayList<>();
        try {
            for (final String engine : engines) {
                processes.add(start(engine));
                results.add(new BookResult(stream, engine, new ArrayList<>()));
            }
            for (int round = -warmUp; round < rounds; round++) {
                for (int i = 0; i < processes.size(); i++) {
                    final Round done = processes.get(i).round();
                    if (round >= 0) {
                        results.get(i).rounds().add(done);
                        say(engines.get(i), round + 1, rounds, done);
                    }
                }
            }
            return results;
        } finally {
            for (final EngineProcess process : processes) {
                process.close();
            }
        }
    }

    private void say(final String engine, final int round, final int rounds, final Round done) {
        out.printf(Locale.ROOT, "%s round %d of %d: %s %,.0f commands/s%n",
            stream, round, rounds, engine, done.commandsPerSecond());
        out.flush();
    }

    private EngineProcess start(final String engine) throws IOException {
        if (engine.equals(BookTable.OURS)) {
            final List<String> program = new ArrayList<>(ourFlags);
            program.addAll(List.of(JishiMain.class.getName(), file.toString()));
            return EngineProcess.start(engine, System.getProperty("java.class.path"), heap, program);
        }
        final String home = System.getProperty("jishi.home");
        final Path peers = home == null ? PEERS : Path.of(home).resolve(PEERS);
        if (!Files.isDirectory(peers)) {
            throw new CommandException(ExitCode.FAILED, "the other engines are not built: there is no " + peers
                + "; in a source tree jishi bench builds it; or --engines " + BookTable.OURS);
        }
        return EngineProcess.start(engine, peers.resolve("*").toString(), heap,
            List.of("io.jishi.perf.peers.PeerMain", engine, file.toString()));
    }
}
