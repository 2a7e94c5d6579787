package io.jishi.demo.gateway;

import io.jishi.client.ConnectionListener;
import io.jishi.client.DisconnectCause;
import io.jishi.client.JishiClient;
import io.jishi.client.command.Commands;
import io.jishi.demo.listing.ListingSource;
import io.jishi.demo.record.RecordFiles;
import io.jishi.demo.script.BookRules;
import io.jishi.demo.script.DemoVenue;
import io.jishi.demo.script.Schedule;
import io.jishi.demo.script.Script;
import io.jishi.wire.LogonRefusal;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A gateway at work: one thread polls the client, does what is due and reports to the parent. */
public final class DemoGateway implements ConnectionListener {
    private static final Logger LOGGER = LoggerFactory.getLogger(DemoGateway.class);
    private static final long REPORT_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int REPORTS_PER_SECOND = 4;
    private static final long IDLE_NS = TimeUnit.MICROSECONDS.toNanos(200);
    private static final int COMMANDS_PER_TURN = 64;
    private static final long HEARTBEAT_MS = 800;

    private final GatewaySettings settings;
    private final ParentLink parent;
    private final Counters counters = new Counters();
    private final LatencyMeter latency = new LatencyMeter();
    private JishiClient client;
    private PoolTrader pool;
    private BookTrader book;
    private MarketTime time;
    private long nextReportNs;
    private int reports;
    private boolean wasLoggedOn;
    private volatile boolean stopped;

    DemoGateway(final GatewaySettings settings, final ParentLink parent) {
        this.settings = settings;
        this.parent = parent;
    }

    /**
     * Runs until the parent says that it is over.
     *
     * @param token of the gateway's session.
     */
    void run(final String token) {
        final Schedule schedule = Schedule.of(settings.seconds());
        final ListingSource listings = ListingSource.load(settings.listingsDirectory());
        final Recorder recorder = new Recorder(RecordFiles.of(settings.workDirectory(), settings.venue()));
        final MarketListener listener =
            new MarketListener(settings.venue(), recorder, counters, latency, parent::report);
        client = JishiClient.connect(new JishiClient.Context()
            .ingressChannel(settings.ingressChannel())
            .sessionId(settings.venue().sessionId())
            .token(token)
            .wantPublic(true)
            .heartbeatMs(HEARTBEAT_MS)
            .maxEventLength(1_024)
            .eventListener(listener)
            .connectionListener(this));
        final RecordingSink sink = new RecordingSink(client, recorder, latency, counters);
        final Commands commands = new Commands(sink);
        pool = new PoolTrader(settings.venue(),
            Script.of(listings, schedule, settings.seed()).stepsOf(settings.venue()), schedule, commands, sink);
        book = new BookTrader(new BookRules(settings.seed(), listings.supplies()), schedule.tradingNs(),
            settings.venue() == DemoVenue.SZTC ? settings.bookActions() : 0, commands, sink);
        listener.traders(pool, book);
        try {
            trade();
        } finally {
            client.close();
            recorder.close();
        }
        listener.reportRefusals();
        parent.report(LatencyReport.line(LatencyReport.STEADY, latency.steady()));
        parent.report(LatencyReport.line(LatencyReport.AWAY, latency.away()));
        parent.report(counters.status().toLine());
    }

    /** Makes {@link #run} end early, so that nothing of the connection is left behind. Any thread. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    private void trade() {
        boolean finished = false;
        while (!finished && !stopped && !parent.isOrphaned()) {
            int work = client.poll();
            final String order = parent.poll();
            if (order != null) {
                finished = order.equals(GatewayLines.FINISH);
                start(order);
            }
            final long nowNs = System.nanoTime();
            if (time != null && client.isLoggedOn()) {
                time.now(nowNs);
                work += pool.work(time, COMMANDS_PER_TURN);
                work += book.work(time, COMMANDS_PER_TURN);
            }
            reportStatus(nowNs);
            if (work == 0) {
                LockSupport.parkNanos(IDLE_NS);
            }
        }
    }

    private void start(final String order) {
        if (order.startsWith(GatewayLines.START + ' ')) {
            final long startEpochNs = Long.parseLong(order.substring(GatewayLines.START.length() + 1));
            final long sinceNs = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - startEpochNs;
            time = new MarketTime(System.nanoTime() - sinceNs, startEpochNs);
        }
    }

    private void reportStatus(final long nowNs) {
        if (nowNs - nextReportNs < 0) {
            return;
        }
        nextReportNs = nowNs + REPORT_INTERVAL_NS;
        if (++reports % REPORTS_PER_SECOND == 0) {
            latency.report(counters);
        }
        counters.set(Counter.LOGGED_ON, client.isLoggedOn() ? 1 : 0);
        counters.set(Counter.TO_DO, pool.toDo() + book.toDo() + client.unacknowledged());
        parent.report(counters.status().toLine());
    }

    @Override
    public void onLoggedOn(final long lastClientSequence, final long sessionSequence, final long publicSequence) {
        if (wasLoggedOn) {
            counters.increment(Counter.RESUMED);
            latency.onResumed(System.nanoTime());
            final long journaled = lastClientSequence - counters.get(Counter.ACKNOWLEDGED);
            final long again = Math.max(0, client.nextClientSequence() - 1 - lastClientSequence);
            parent.report(String.format(Locale.ROOT, "%s %s resumes: %,d commands were journaled unanswered, %,d are "
                + "sent again", GatewayLines.NOTE, settings.venue(), journaled, again));
        }
        wasLoggedOn = true;
    }

    @Override
    public void onDisconnected(final DisconnectCause cause, final boolean willReconnect) {
        parent.report(GatewayLines.NOTE + ' ' + settings.venue() + " lost the engine (" + cause + "), "
            + client.unacknowledged() + " commands in flight");
    }

    @Override
    public void onLogonRefused(final LogonRefusal reason, final boolean willRetry) {
        LOGGER.warn("logon refused: {}", reason);
    }

    @Override
    public void onError(final Throwable error) {
        LOGGER.error("the client reports", error);
    }
}
