package io.jishi.demo.process;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import io.jishi.demo.gateway.GatewayCommand;
import io.jishi.demo.gateway.GatewayLines;
import io.jishi.demo.gateway.GatewayStatus;
import io.jishi.demo.gateway.LatencyReport;
import io.jishi.demo.gateway.TradeReport;
import io.jishi.demo.script.DemoVenue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** A gateway process and what it tells. A thread of its own reads its lines; the rest is for one thread. */
public final class GatewayProcess {
    private static final int HEAP_MB = 96;
    private static final long END_TIMEOUT_S = 30;

    private final DemoVenue venue;
    private final Process process;
    private final LogFile log;
    private final Thread reader;
    private final Queue<TradeReport> trades = new ConcurrentLinkedQueue<>();
    private final Queue<String> notes = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> refusals = new ConcurrentHashMap<>();
    private volatile GatewayStatus status = GatewayStatus.none();
    private volatile Histogram steady;
    private volatile Histogram away;

    /**
     * What all gateways of a demonstration have in common.
     *
     * @param directory      of the demonstration.
     * @param listings       the shipped listings.
     * @param ingressChannel where the engine listens.
     * @param seconds        length of the demonstration.
     * @param seed           of the script.
     * @param bookRate       actions per second in the continuous book.
     */
    public record Settings(Path directory, Path listings, String ingressChannel, int seconds, long seed,
                           int bookRate) {
        private List<String> arguments(final DemoVenue venue) {
            return List.of("demo-gateway", "--venue", venue.name(), "--dir", directory.toString(),
                "--listings", listings.toString(), "--ingress", ingressChannel,
                "--seconds", Integer.toString(seconds), "--seed", Long.toString(seed),
                "--book-rate", Integer.toString(bookRate));
        }
    }

    private GatewayProcess(final DemoVenue venue, final Process process, final LogFile log) {
        this.venue = venue;
        this.process = process;
        this.log = log;
        this.reader = new Thread(this::read, "gateway-" + venue);
        reader.setDaemon(true);
    }

    /**
     * Starts a gateway.
     *
     * @param children that it joins.
     * @param java     how to start one.
     * @param venue    whose gateway.
     * @param token    of its session.
     * @param settings what it is told.
     * @return the process.
     * @throws IOException if it cannot be started.
     */
    public static GatewayProcess start(final Children children, final JavaCommand java, final DemoVenue venue,
        final String token, final Settings settings) throws IOException {
        final Path tokenFile = GatewayCommand.tokenFile(settings.directory(), venue);
        Files.createDirectories(tokenFile.getParent());
        Files.createFile(tokenFile,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(tokenFile, token);
        final LogFile log = new LogFile(settings.directory().resolve("gateway-" + venue + ".log"));
        final List<String> words = new ArrayList<>(java.words(HEAP_MB, "WARN", settings.arguments(venue)));
        final ProcessBuilder builder = new ProcessBuilder(words).redirectError(log.file().toFile());
        final GatewayProcess gateway = new GatewayProcess(venue, children.start(builder), log);
        gateway.reader.start();
        return gateway;
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                onLine(line);
            }
        } catch (final IOException e) {
            notes.add(venue + " cannot be heard any more: " + e.getMessage());
        }
    }

    private void onLine(final String line) {
        final int space = line.indexOf(' ');
        switch (space < 0 ? line : line.substring(0, space)) {
            case GatewayStatus.WORD -> status = GatewayStatus.parse(line);
            case TradeReport.WORD -> trades.add(TradeReport.parse(line));
            case LatencyReport.STEADY -> steady = LatencyReport.parse(line);
            case LatencyReport.AWAY -> away = LatencyReport.parse(line);
            case GatewayLines.REFUSED -> onRefused(line.split(" ", -1));
            default -> notes.add(line.substring(space + 1));
        }
    }

    private void onRefused(final String[] words) {
        refusals.put(words[1], Long.parseLong(words[2]));
    }

    /**
     * Tells the gateway a line.
     *
     * @param order the line.
     * @throws CommandException if it has ended.
     */
    public void tell(final String order) {
        try {
            final OutputStream out = process.getOutputStream();
            out.write((order + '\n').getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (final IOException e) {
            throw failed("the gateway of " + venue + " does not listen", e);
        }
    }

    /**
     * Makes sure that it runs.
     *
     * @throws CommandException if it has ended by itself.
     */
    public void check() {
        if (!process.isAlive()) {
            throw failed("the gateway of " + venue + " ended by itself with exit code " + process.exitValue(), null);
        }
    }

    /**
     * Waits for its end, after it was told to finish.
     *
     * @throws InterruptedException if interrupted.
     * @throws CommandException     if it does not end well.
     */
    public void awaitEnd() throws InterruptedException {
        if (!process.waitFor(END_TIMEOUT_S, TimeUnit.SECONDS) || process.exitValue() != ExitCode.OK) {
            throw failed("the gateway of " + venue + " did not end well", null);
        }
        reader.join();
    }

    private CommandException failed(final String what, final IOException cause) {
        return new CommandException(ExitCode.FAILED,
            what + "; the end of its log, " + log.file() + ":\n" + log.lastLines(), cause);
    }

    /**
     * Whose gateway it is.
     *
     * @return the venue.
     */
    public DemoVenue venue() {
        return venue;
    }

    /**
     * Its process id.
     *
     * @return the id.
     */
    public long pid() {
        return process.pid();
    }

    /**
     * What it told last.
     *
     * @return the counters.
     */
    public GatewayStatus status() {
        return status;
    }

    /**
     * Trades not looked at yet, to be taken out.
     *
     * @return the queue.
     */
    public Queue<TradeReport> trades() {
        return trades;
    }

    /**
     * Remarks not looked at yet, to be taken out.
     *
     * @return the queue.
     */
    public Queue<String> notes() {
        return notes;
    }

    /**
     * How often each rule of the market refused a command; known after its end.
     *
     * @return counts by reject reason.
     */
    public Map<String, Long> refusals() {
        return refusals;
    }

    /**
     * Latencies while the engine ran; known after its end.
     *
     * @return microseconds.
     */
    public Histogram steady() {
        return steady;
    }

    /**
     * Latencies of commands due while the engine was away; known after its end.
     *
     * @return microseconds.
     */
    public Histogram away() {
        return away;
    }
}
