package io.jishi.perf.book;

import io.jishi.perf.stream.RoundServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Serves rounds of our engine: {@code JishiMain STREAM-FILE}, a round for each line of standard input. */
public final class JishiMain {
    private JishiMain() {
    }

    /**
     * Serves until standard input ends.
     *
     * @param args the file of the stream.
     * @throws IOException from standard input.
     */
    public static void main(final String[] args) throws IOException {
        RoundServer.serve(JishiEngine::new, Path.of(args[0]), System.in,
            new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }
}
