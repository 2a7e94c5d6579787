package io.jishi.demo;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import io.jishi.demo.gateway.Counter;
import io.jishi.demo.gateway.GatewayLines;
import io.jishi.demo.gateway.GatewayStatus;
import io.jishi.demo.listing.ListingSource;
import io.jishi.demo.market.EngineConfigFile;
import io.jishi.demo.market.MarketFile;
import io.jishi.demo.market.SessionTokens;
import io.jishi.demo.process.Children;
import io.jishi.demo.process.EngineProcess;
import io.jishi.demo.process.GatewayProcess;
import io.jishi.demo.process.JavaCommand;
import io.jishi.demo.process.ReplayProcess;
import io.jishi.demo.proof.Evidence;
import io.jishi.demo.screen.Screen;
import io.jishi.demo.script.DemoVenue;
import io.jishi.demo.script.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One demonstration from start to proof. One thread. */
final class Demo {
    private static final long TICK_MS = 100;
    private static final long START_DELAY_MS = 300;
    private static final long LOGON_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(60);
    private static final long STRAGGLE_NS = TimeUnit.SECONDS.toNanos(60);
    private static final long QUIET_NS = TimeUnit.MILLISECONDS.toNanos(2_000);

    private final DemoSettings settings;
    private final Path directory;
    private final Children children;
    private final Screen screen;
    private final Schedule schedule;
    private final JavaCommand java;
    private final List<GatewayProcess> gateways = new ArrayList<>();
    private EngineConfigFile config;
    private EngineRuns engine;
    private MarketWatch watch;

    Demo(final DemoSettings settings, final Path directory, final Children children, final Screen screen) {
        this.settings = settings;
        this.directory = directory;
        this.children = children;
        this.screen = screen;
        this.schedule = Schedule.of(settings.seconds());
        this.java = new JavaCommand(settings.home());
    }

    /**
     * Runs it.
     *
     * @return what it was like and whether the proof holds.
     * @throws IOException          if files cannot be written or processes not started.
     * @throws InterruptedException if interrupted.
     * @throws CommandException     if a process fails, saying where its log is.
     */
    Outcome run() throws IOException, InterruptedException {
        begin();
        trade();
        settle();
        watch.note("the market is at rest: gateways and engine end, the journal is replayed");
        watch.refresh();
        return prove();
    }

    private void begin() throws IOException, InterruptedException {
        final SessionTokens tokens = new SessionTokens();
        final Path market = directory.resolve("market.ndjson");
        MarketFile.write(settings.nationalMarket(), market, tokens);
        config = EngineConfigFile.write(directory, market);
        engine = new EngineRuns(children, java, config, directory);
        watch = new MarketWatch(screen, gateways, schedule.tradingNs());
        watch.note("everything is written below " + directory);
        engine.start();
        watch.engine("process " + engine.pid() + " starts", false);
        watch.note("engine process " + engine.pid() + " starts, and a gateway process for each venue");
        watch.refresh();
        final GatewayProcess.Settings common = new GatewayProcess.Settings(directory, settings.listings(),
            config.ingressChannel(), settings.seconds(), settings.seed(), settings.bookRate());
        for (final DemoVenue venue : DemoVenue.values()) {
            gateways.add(GatewayProcess.start(children, java, venue, tokens.of(venue), common));
        }
        final ListingSource listings = ListingSource.load(settings.listings());
        watch.titles(new Titles(listings));
        while (engine.ready().isEmpty()) {
            tick();
        }
        final EngineProcess.State state = engine.awaitReady();
        tellEngine();
        watch.engine("process " + engine.pid() + " takes commands", true);
        awaitLogons();
        watch.note(String.format(Locale.ROOT, "market defined by %,d commands; %,d technologies, %,d demands to come",
            state.lastCommand(), listings.supplies().size(), listings.demands().size()));
        final long startMs = System.currentTimeMillis() + START_DELAY_MS;
        watch.start(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_DELAY_MS));
        tell(GatewayLines.START + ' ' + TimeUnit.MILLISECONDS.toNanos(startMs));
    }

    private void tell(final String order) {
        gateways.forEach(gateway -> gateway.tell(order));
    }

    /** If this process is killed, the gateways end the engine. */
    private void tellEngine() {
        tell(GatewayLines.ENGINE + ' ' + engine.pid());
    }

    private void awaitLogons() throws InterruptedException {
        final long deadlineNs = System.nanoTime() + LOGON_TIMEOUT_NS;
        while (watch.sum(Counter.LOGGED_ON) < gateways.size()) {
            if (System.nanoTime() - deadlineNs > 0) {
                throw new CommandException(ExitCode.UNREACHABLE, "not every gateway could log on within "
                    + TimeUnit.NANOSECONDS.toSeconds(LOGON_TIMEOUT_NS) + " s; their logs are " + directory
                    + "/gateway-*.log");
            }
            tick();
        }
    }

    private void tick() throws InterruptedException {
        watch.refresh();
        Thread.sleep(TICK_MS);
    }

    private void trade() throws IOException, InterruptedException {
        tickUntil(schedule.killNs());
        killAndRestart();
        tickUntil(schedule.tradingNs());
    }

    private void tickUntil(final long elapsedNs) throws InterruptedException {
        while (watch.elapsedNs() < elapsedNs) {
            engine.check();
            tick();
        }
    }

    private void killAndRestart() throws IOException, InterruptedException {
        final long killed = engine.pid();
        engine.kill();
        final long killedNs = watch.elapsedNs();
        watch.engine("process " + killed + " was killed with SIGKILL in the middle of its work", false);
        watch.note("engine process " + killed + " is killed with SIGKILL, commands in flight");
        while (watch.elapsedNs() < killedNs + schedule.awayNs()) {
            tick();
        }
        engine.start();
        tellEngine();
        watch.engine("process " + engine.pid() + " recovers from the journal", false);
        watch.note("engine process " + engine.pid() + " starts on the same journal");
        while (engine.ready().isEmpty()) {
            tick();
        }
        final EngineProcess.State state = engine.awaitReady();
        watch.engine("process " + engine.pid() + " takes commands; " + killed + " was killed", true);
        watch.note(String.format(Locale.ROOT, "%,d commands recovered, state hash %016x, after %,d ms",
            state.lastCommand(), state.stateHash(), TimeUnit.NANOSECONDS.toMillis(watch.elapsedNs() - killedNs)));
    }

    /** Waits until everything is done and acknowledged and no event has come anywhere for some heartbeats. */
    private void settle() throws InterruptedException {
        final long deadlineNs = watch.elapsedNs() + STRAGGLE_NS;
        long quietSinceNs = watch.elapsedNs();
        long eventsBefore = -1;
        while (watch.elapsedNs() - quietSinceNs < QUIET_NS) {
            engine.check();
            tick();
            final long events = watch.sum(Counter.SESSION_EVENTS) + watch.sum(Counter.PUBLIC_EVENTS);
            final boolean quiet = watch.sum(Counter.TO_DO) == 0 && watch.sum(Counter.LOGGED_ON) == gateways.size()
                && events == eventsBefore
                && gateways.stream().map(it -> it.status().get(Counter.PUBLIC_EVENTS)).distinct().count() == 1;
            eventsBefore = events;
            if (!quiet) {
                quietSinceNs = watch.elapsedNs();
            }
            if (watch.elapsedNs() > deadlineNs) {
                throw new CommandException(ExitCode.FAILED, String.format(Locale.ROOT,
                    "the gateways did not come to rest: %,d steps or answers outstanding. Is the machine very busy? "
                        + "Try a lower --book-rate; --keep keeps the logs", watch.sum(Counter.TO_DO)));
            }
        }
    }

    private Outcome prove() throws IOException, InterruptedException {
        tell(GatewayLines.FINISH);
        final Map<DemoVenue, GatewayStatus> statuses = new EnumMap<>(DemoVenue.class);
        for (final GatewayProcess gateway : gateways) {
            gateway.awaitEnd();
            statuses.put(gateway.venue(), gateway.status());
        }
        final EngineProcess.State state = engine.stop();
        final ReplayProcess.Result replay =
            ReplayProcess.run(children, java, config.dataDirectory(), config.file(), directory);
        return new Outcome(gateways, statuses, Evidence.of(directory, config.dataDirectory()), state, replay);
    }
}
