package io.jishi.demo;

import io.jishi.demo.gateway.Counter;
import io.jishi.demo.gateway.GatewayStatus;
import io.jishi.demo.gateway.TradeReport;
import io.jishi.demo.process.GatewayProcess;
import io.jishi.demo.screen.Screen;
import io.jishi.demo.screen.TradeLine;
import io.jishi.demo.screen.VenueRow;
import io.jishi.demo.screen.View;
import io.jishi.demo.script.DemoVenue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Gathers what the gateways tell and keeps the screen up to date. One thread. */
final class MarketWatch {
    private static final long RATE_INTERVAL_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long TRADE_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(700);
    private static final int REMEMBERED = 32;

    private final Screen screen;
    private final List<GatewayProcess> gateways;
    private final long tradingNs;
    private final Deque<TradeLine> trades = new ArrayDeque<>();
    private final Deque<String> notes = new ArrayDeque<>();
    private final Map<DemoVenue, Long> commandsBefore = new EnumMap<>(DemoVenue.class);
    private final Map<DemoVenue, Long> commandsPerSecond = new EnumMap<>(DemoVenue.class);
    private Titles titles;
    private TradeReport best;
    private long eventsBefore;
    private long eventsPerSecond;
    private long ratesNs;
    private long tradeShownNs;
    private long startNs = Long.MAX_VALUE;
    private String engine = "starting";
    private boolean engineUp;

    MarketWatch(final Screen screen, final List<GatewayProcess> gateways, final long tradingNs) {
        this.screen = screen;
        this.gateways = gateways;
        this.tradingNs = tradingNs;
    }

    /** Learns the words for what the gateways tell. */
    void titles(final Titles newTitles) {
        titles = newTitles;
    }

    /** Trading begins at that instant of {@link System#nanoTime()}. */
    void start(final long atNs) {
        startNs = atNs;
    }

    long elapsedNs() {
        return startNs == Long.MAX_VALUE ? -1 : System.nanoTime() - startNs;
    }

    void engine(final String words, final boolean up) {
        engine = words;
        engineUp = up;
    }

    void note(final String note) {
        final long elapsedNs = elapsedNs();
        notes.addLast(elapsedNs < 0 ? note : String.format(Locale.ROOT, "%02d:%02d %s",
            TimeUnit.NANOSECONDS.toMinutes(elapsedNs), TimeUnit.NANOSECONDS.toSeconds(elapsedNs) % 60, note));
        if (notes.size() > REMEMBERED) {
            notes.removeFirst();
        }
        screen.note(elapsedNs, note);
    }

    /** Sum of a counter over the gateways, as last told. */
    long sum(final Counter counter) {
        return gateways.stream().mapToLong(gateway -> gateway.status().get(counter)).sum();
    }

    /** Looks at every gateway and redraws. */
    void refresh() {
        final long nowNs = System.nanoTime();
        for (final GatewayProcess gateway : gateways) {
            gateway.check();
            for (String note = gateway.notes().poll(); note != null; note = gateway.notes().poll()) {
                note(note);
            }
            for (TradeReport trade = gateway.trades().poll(); trade != null; trade = gateway.trades().poll()) {
                if (best == null || value(trade) > value(best)) {
                    best = trade;
                }
            }
        }
        if (nowNs - ratesNs >= RATE_INTERVAL_NS) {
            measure(nowNs);
        }
        if (best != null && titles != null && nowNs - tradeShownNs >= TRADE_INTERVAL_NS) {
            trades.addLast(titles.line(best));
            best = null;
            tradeShownNs = nowNs;
            if (trades.size() > REMEMBERED) {
                trades.removeFirst();
            }
        }
        screen.show(view());
    }

    private static long value(final TradeReport trade) {
        return trade.priceFen() * trade.units();
    }

    private void measure(final long nowNs) {
        final long sinceMs = Math.max(1, TimeUnit.NANOSECONDS.toMillis(nowNs - ratesNs));
        for (final GatewayProcess gateway : gateways) {
            final long commands = gateway.status().get(Counter.ACKNOWLEDGED);
            commandsPerSecond.put(gateway.venue(),
                (commands - commandsBefore.getOrDefault(gateway.venue(), 0L)) * 1_000 / sinceMs);
            commandsBefore.put(gateway.venue(), commands);
        }
        final long events = gateways.stream().mapToLong(it -> it.status().get(Counter.LAST_EVENT)).max().orElse(0);
        eventsPerSecond = ratesNs == 0 ? 0 : (events - eventsBefore) * 1_000 / sinceMs;
        eventsBefore = events;
        ratesNs = nowNs;
    }

    private View view() {
        final List<VenueRow> rows = new ArrayList<>();
        for (final GatewayProcess gateway : gateways) {
            final GatewayStatus status = gateway.status();
            rows.add(new VenueRow(gateway.venue(), status, commandsPerSecond.getOrDefault(gateway.venue(), 0L)));
        }
        return new View(elapsedNs(), tradingNs, rows, engine, engineUp, eventsPerSecond, List.copyOf(trades),
            List.copyOf(notes));
    }
}
