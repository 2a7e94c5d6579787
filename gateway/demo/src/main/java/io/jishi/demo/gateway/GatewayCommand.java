package io.jishi.demo.gateway;

import io.jishi.cli.ExitCode;
import io.jishi.cli.JishiCommand;
import io.jishi.demo.script.DemoVenue;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jishi demo-gateway}: the process behind each venue of {@code jishi demo}, which starts it. */
@Command(
    name = "demo-gateway",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "A gateway process of jishi demo, which starts it and talks to it on standard input and output.")
public final class GatewayCommand implements JishiCommand {
    private static final long STOP_TIMEOUT_MS = 2_000;

    @Option(names = "--venue", required = true, paramLabel = "VENUE", description = "CTEX, STEX or SZTC.")
    private DemoVenue venue;

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "The demonstration's directory.")
    private Path directory;

    @Option(names = "--listings", required = true, paramLabel = "DIR", description = "The shipped listings.")
    private Path listings;

    @Option(names = "--ingress", required = true, paramLabel = "CHANNEL", description = "Where the engine listens.")
    private String ingress;

    @Option(names = "--seconds", required = true, paramLabel = "N", description = "Length of the demonstration.")
    private int seconds;

    @Option(names = "--seed", required = true, paramLabel = "N", description = "Seed of the script.")
    private long seed;

    @Option(names = "--book-rate", required = true, paramLabel = "N", description = "Book actions per second.")
    private int bookRate;

    @Override
    public Integer call() throws Exception {
        final ParentLink parent =
            new ParentLink(System.in, new PrintStream(System.out, false, StandardCharsets.UTF_8));
        final String token = Files.readString(tokenFile(directory, venue));
        final DemoGateway gateway = new DemoGateway(
            new GatewaySettings(venue, directory, listings, ingress, seconds, seed, bookRate), parent);
        final Thread worker = Thread.currentThread();
        final Thread hook = new Thread(() -> {
            gateway.stop();
            awaitEnd(worker);
        }, "gateway-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        gateway.run(token);
        if (!gateway.isStopped()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        return ExitCode.OK;
    }

    private static void awaitEnd(final Thread worker) {
        try {
            worker.join(STOP_TIMEOUT_MS);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Where a gateway finds its secret.
     *
     * @param directory of the demonstration.
     * @param venue     whose.
     * @return the file.
     */
    public static Path tokenFile(final Path directory, final DemoVenue venue) {
        return directory.resolve("gateway-" + venue).resolve("token");
    }
}
