package io.jishi.perf.peers;

import io.jishi.perf.stream.RoundServer;
import io.jishi.perf.stream.StreamEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.io.PrintStream;
import java.nio.file.Path;

/** Serves rounds of one other engine: {@code PeerMain ENGINE STREAM-FILE}, a round for each line of standard input. */
public final class PeerMain {
    private PeerMain() {
    }

    /**
     * Serves until standard input ends.
     *
     * @param args the engine's name and the file of the stream.
     * @throws IOException from standard input.
     */
    public static void main(final String[] args) throws IOException {
        RoundServer.serve(factory(args[0]), Path.of(args[1]), System.in,
            new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /**
     * The engine with a name.
     *
     * @param engine {@code exchange-core-direct}, {@code exchange-core-naive} or {@code parity}.
     * @return makes it.
     */
    static StreamEngine.Factory factory(final String engine) {
        return switch (engine) {
            case "exchange-core-direct" -> stream -> new ExchangeCoreEngine(stream, true);
            case "exchange-core-naive" -> stream -> new ExchangeCoreEngine(stream, false);
            case "parity" -> ParityEngine::new;
            default -> throw new IllegalArgumentException("there is no engine " + engine);
        };
    }
}
