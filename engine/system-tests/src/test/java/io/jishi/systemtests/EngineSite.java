package io.jishi.systemtests;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A place for an engine: directory, settings, market, ports. Ends whatever was started at it. */
final class EngineSite implements AutoCloseable {
    /** Linux gives ports from 32,768 on to those who ask for any. */
    private static final int LOWEST_PORT = 20_000;
    private static final int PORTS = 12_000;

    private final Path directory;
    private final Path config;
    private final String ingressChannel;
    private final String control;
    private final int marketCommands;
    private final List<JishiProcess> processes = new ArrayList<>();

    /** A site with settings beyond those of every test, lines as {@code journal.durability = sync}. */
    EngineSite(final Path directory, final String... settings) throws IOException {
        this.directory = directory;
        config = directory.resolve("engine.conf");
        final Path market = directory.resolve("market.ndjson");
        marketCommands = TestMarket.write(market);
        final List<Integer> ports = freePorts();
        ingressChannel = "aeron:udp?endpoint=localhost:" + ports.get(0);
        control = "control-mode=dynamic|control=localhost:" + ports.get(1);
        final List<String> lines = new ArrayList<>(List.of(
            "engine {",
            "  data-dir = \"" + data() + '"',
            "  market = \"" + market + '"',
            "  rehearsal = 0 s",
            "  journal.block-size = 8 MiB",
            "  transport.ingress-channel = \"" + ingressChannel + '"',
            "  transport.public-channel = \"aeron:udp?" + control + '"',
            "  transport.public-subscription-channel = \"aeron:udp?endpoint=localhost:0|" + control + '"',
            "  limits { max-sessions = 16, max-venues = 8, max-participants = 100, max-fields = 100",
            "    max-instruments = 16, max-orders = 20000, max-levels = 5000, max-listings = 20000",
            "    max-assets = 100, max-grants = 20000, max-timers = 40000, max-reservations = 100, max-lots = 16",
            "    max-bids = 100, max-scores = 100, max-deals = 1000, max-matches = 100, max-snapshot-orders = 100 }"));
        lines.addAll(List.of(settings));
        lines.add("}");
        Files.write(config, lines);
    }

    /** Two that nobody is given who asks for any port: an engine opens them only later. */
    private static List<Integer> freePorts() throws IOException {
        final Random random = new Random();
        final Set<Integer> ports = new LinkedHashSet<>();
        while (ports.size() < 2) {
            final int port = LOWEST_PORT + random.nextInt(PORTS);
            if (isFree(port)) {
                ports.add(port);
            }
        }
        return List.copyOf(ports);
    }

    private static boolean isFree(final int port) throws IOException {
        final InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (DatagramSocket socket = new DatagramSocket(address)) {
            return socket.isBound();
        } catch (final BindException taken) {
            return false;
        }
    }

    /** Starts an engine and waits until it takes commands. */
    JishiProcess startEngine() throws IOException, InterruptedException {
        return start("engine", "--config", config.toString()).awaitReady();
    }

    /** Starts an engine with the settings, market and JVM options that are shipped, and waits until it is ready. */
    JishiProcess startShippedEngine() throws IOException, InterruptedException {
        final Path shipped = Path.of(System.getProperty("jishi.root")).resolve("config").resolve("engine.conf");
        return added(JishiProcess.startAsShipped(nextLog(), List.of("engine", "--config", shipped.toString(),
            "--set", "data-dir=" + data(),
            "--set", "transport.ingress-channel=" + ingressChannel,
            "--set", "transport.public-channel=aeron:udp?" + control,
            "--set", "transport.public-subscription-channel=aeron:udp?endpoint=localhost:0|" + control)))
            .awaitReady();
    }

    /** Starts a command. */
    JishiProcess start(final String... arguments) throws IOException {
        return added(JishiProcess.start(nextLog(), List.of(arguments)));
    }

    private Path nextLog() {
        return directory.resolve("process-" + (processes.size() + 1) + ".log");
    }

    private JishiProcess added(final JishiProcess process) {
        processes.add(process);
        return process;
    }

    /** Rebuilds the state in a process that has never seen the engine, and compares every event. */
    JishiProcess replay() throws IOException {
        return start("replay", data().toString(), "--check", "--config", config.toString());
    }

    Path config() {
        return config;
    }

    Path data() {
        return directory.resolve("data");
    }

    Path commandJournal() {
        return data().resolve("command");
    }

    Path eventJournal() {
        return data().resolve("events");
    }

    String ingressChannel() {
        return ingressChannel;
    }

    /** Commands with which the journal begins. */
    int marketCommands() {
        return marketCommands;
    }

    @Override
    public void close() {
        processes.forEach(JishiProcess::close);
    }
}
