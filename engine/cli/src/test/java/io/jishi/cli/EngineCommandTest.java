package io.jishi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineCommandTest {
    @TempDir
    private Path directory;

    /** Two exchanges with the default limits, one to try the market and one to run, would fill a test's heap. */
    private Path limits() {
        try {
            return Files.writeString(directory.resolve("limits.conf"), """
                engine.limits {
                  max-participants = 1000, max-orders = 1000, max-levels = 1000, max-listings = 1000
                  max-assets = 2000, max-grants = 1000, max-timers = 1000, max-fields = 1000
                }
                """);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] arguments(final String... more) {
        final List<String> arguments = new ArrayList<>(List.of("engine", "--config", limits().toString(),
            "--set", "data-dir=" + directory.resolve("data"),
            "--set", "rehearsal=0 s",
            "--set", "transport.ingress-channel=aeron:ipc",
            "--set", "transport.public-channel=aeron:ipc",
            "--set", "transport.public-subscription-channel=aeron:ipc"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** Starts an engine, waits until it is ready, and stops it. */
    private CommandRun startAndStop(final String... more) throws InterruptedException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final ByteArrayOutputStream err = new ByteArrayOutputStream();
        final AtomicInteger exitCode = new AtomicInteger(-1);
        final Streams streams = new Streams(
            new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, StandardCharsets.UTF_8));
        final Thread engine = new Thread(() -> exitCode.set(Jishi.commandLine(streams).execute(arguments(more))));
        engine.start();
        Awaitility.await().atMost(Duration.ofSeconds(60))
            .until(() -> exitCode.get() >= 0 || err.toString(StandardCharsets.UTF_8).contains("ready"));
        engine.interrupt();
        engine.join();
        return new CommandRun(
            exitCode.get(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void shouldBeginWithTheMarketAndComeBackAsItWas() throws Exception {
        final Path market = Files.write(directory.resolve("market.ndjson"), TestJournals.SCRIPT.subList(0, 3));
        final Path config = limits();
        final CommandRun first = startAndStop("--set", "market=market.ndjson");
        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.OK);
        assertThat(first.err()).contains("settings     " + config, "durability   async",
            "new journal  3 commands of " + market.toAbsolutePath());
        assertThat(first.err()).containsPattern("stopped after command 3, state hash [0-9a-f]{16}\n");
        final String hash = first.err().replaceAll("(?s).*stopped after command 3, state hash ([0-9a-f]{16})\n", "$1");

        final CommandRun second = startAndStop("--set", "market=market.ndjson");
        assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(second.err()).containsPattern("recovered +3 commands, 3 events in .* s, state hash " + hash);

        final CommandRun replay = CommandRun.of(
            "replay", directory.resolve("data").toString(), "--check", "--config", config.toString());
        assertThat(replay.exitCode()).as(replay.err()).isEqualTo(ExitCode.OK);
        assertThat(replay.out()).contains("state hash                   " + hash);
        assertThat(CommandRun.of("journal", "verify", directory.resolve("data").toString()).exitCode())
            .isEqualTo(ExitCode.OK);
    }

    @Test
    void shouldRefuseToStartOnADamagedJournal() throws Exception {
        final Path market = Files.write(directory.resolve("market.ndjson"), TestJournals.SCRIPT.subList(0, 3));
        assertThat(startAndStop("--set", "market=" + market).exitCode()).isEqualTo(ExitCode.OK);
        TestJournals.damage(directory.resolve("data/command"), "CTEX");
        final CommandRun run = startAndStop("--set", "market=" + market);
        assertThat(run.exitCode()).isEqualTo(ExitCode.INTEGRITY);
        // Damage before the last batch is damage; in the last one it is a torn tail, whose events were seen already.
        assertThat(run.err()).startsWith("jishi engine: ").contains(directory.resolve("data").toString())
            .containsPattern("inspect with: jishi journal verify |commands were lost whose events may have been seen");
    }

    @Test
    void shouldNameTheLineOfTheMarketThatIsRefused() throws IOException {
        final Path market = Files.write(directory.resolve("market.ndjson"), List.of(
            TestJournals.SCRIPT.get(0), "", TestJournals.SCRIPT.get(2), TestJournals.SCRIPT.get(3)));
        final CommandRun run = CommandRun.of(arguments("--set", "market=" + market));
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).startsWith("jishi engine: " + market + ": line 4: ").contains("ALREADY_DEFINED");

        Files.write(market, List.of(TestJournals.SCRIPT.get(0), "{\"type\":\"DefineField\"}"));
        assertThat(CommandRun.of(arguments("--set", "market=" + market)).err())
            .isEqualTo("jishi engine: " + market + ": line 2: DefineField.fieldId: missing\n");
        Files.write(market, List.of("{\"type\":\"AdvanceTime\",\"timestampNs\":1}"));
        assertThat(CommandRun.of(arguments("--set", "market=" + market)).err()).isEqualTo("jishi engine: " + market
            + ": line 1: AdvanceTime: timestampNs and sequence are the engine's to give, leave them out\n");
        assertThat(CommandRun.of(arguments("--set", "market=none.ndjson")).err())
            .startsWith("jishi engine: cannot read the market ").endsWith("there is no such file\n");
    }

    @Test
    void shouldNameTheSettingThatBreaksARule() throws InterruptedException {
        assertWrong("pipeline.ring-size=1000",
            "engine.pipeline.ring-size: ringSize must be a power of two from 8 to 1048576, is 1000");
        assertWrong("rehearsal=2 minutes", "engine.rehearsal: rehearsalNs must be 0 to 60000000000, is 120000000000");
        assertWrong("sessions.heartbeat-interval=1 ms",
            "engine.sessions.heartbeat-interval: heartbeatIntervalNs must be at least 10 ms, is 1000000");
        assertWrong("transport.ingress-channel=nonsense", "engine.transport.ingress-channel: ingressChannel is not an"
            + " Aeron channel: nonsense");
        assertWrong("data-dirr=x", "command line: engine.data-dirr: there is no such setting");
        assertWrong("pipeline.threading=two", "engine.pipeline.threading: wanted one of auto, one-thread,"
            + " thread-per-stage, not two");
    }

    private void assertWrong(final String setting, final String message) throws InterruptedException {
        final CommandRun run = startAndStop("--set", setting);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains(message);
    }

    @Test
    void shouldHaveTheNationalMarketBuiltIn() {
        assertThat(MarketDefinition.builtIn().commands()).hasSizeGreaterThan(2_000);
    }

    @Test
    void shouldSayThatNoMediaDriverAnswers() {
        final CommandRun run = CommandRun.of(arguments(
            "--set", "transport.aeron-directory=" + directory.resolve("no-driver")));
        assertThat(run.err()).startsWith("jishi engine: ").contains("no media driver answers in ")
            .contains("start one there");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    }
}
