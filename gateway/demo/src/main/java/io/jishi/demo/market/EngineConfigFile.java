package io.jishi.demo.market;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The settings of the demonstration's engine: those of {@code config/engine.conf} but for its place, its ports and
 * limits that suit a small heap.
 *
 * @param file           the configuration.
 * @param dataDirectory  of the engine.
 * @param ingressChannel where it listens.
 */
public record EngineConfigFile(Path file, Path dataDirectory, String ingressChannel) {
    /**
     * Writes the settings, with ports that are free now.
     *
     * @param workDirectory of the demonstration.
     * @param market        the market definition.
     * @return what was written.
     * @throws IOException if it cannot be written or no port is free.
     */
    public static EngineConfigFile write(final Path workDirectory, final Path market) throws IOException {
        final List<Integer> ports = freePorts();
        final String ingress = "aeron:udp?endpoint=localhost:" + ports.get(0);
        final String control = "control-mode=dynamic|control=localhost:" + ports.get(1);
        final Path data = workDirectory.resolve("engine");
        final Path file = workDirectory.resolve("engine.conf");
        Files.write(file, List.of(
            "engine {",
            "  data-dir = " + quoted(data),
            "  market = " + quoted(market),
            "  transport {",
            "    ingress-channel = \"" + ingress + "\"",
            "    public-channel = \"aeron:udp?" + control + "\"",
            "    public-subscription-channel = \"aeron:udp?endpoint=localhost:0|" + control + "\"",
            "  }",
            "  sessions {",
            "    heartbeat-interval = 800 ms",
            "  }",
            "  limits {",
            "    max-sessions = 16",
            "    max-venues = 8",
            "    max-participants = 1000",
            "    max-fields = 2000",
            "    max-instruments = 16",
            "    max-orders = 100000",
            "    max-levels = 20000",
            "    max-listings = 20000",
            "    max-assets = 2000",
            "    max-grants = 20000",
            "    max-reservations = 1000",
            "    max-lots = 100",
            "    max-bids = 1000",
            "    max-scores = 1000",
            "    max-deals = 20000",
            "    max-matches = 1000",
            "    max-snapshot-orders = 1000",
            "    max-timers = 40000",
            "  }",
            "}"));
        return new EngineConfigFile(file, data, ingress);
    }

    /** Both are held until both are known, so they differ. */
    private static List<Integer> freePorts() throws IOException {
        final InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (DatagramSocket first = new DatagramSocket(any); DatagramSocket second = new DatagramSocket(any)) {
            return List.of(first.getLocalPort(), second.getLocalPort());
        }
    }

    private static String quoted(final Path path) {
        return '"' + path.toAbsolutePath().toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
