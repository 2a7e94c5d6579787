package io.jishi.demo.screen;

import io.jishi.demo.gateway.Counter;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Lines, one after the other, for files, pipes and terminals without control sequences. */
public final class PlainScreen implements Screen {
    private static final long INTERVAL_NS = TimeUnit.SECONDS.toNanos(2);

    private final PrintStream out;
    private long nextNs = INTERVAL_NS;
    private TradeLine lastTrade;

    /**
     * A screen of lines.
     *
     * @param out where they go.
     */
    public PlainScreen(final PrintStream out) {
        this.out = out;
    }

    @Override
    public void show(final View view) {
        if (view.elapsedNs() < 0 || view.elapsedNs() < nextNs) {
            return;
        }
        nextNs = view.elapsedNs() / INTERVAL_NS * INTERVAL_NS + INTERVAL_NS;
        final String trades = view.venues().stream()
            .map(row -> String.format(Locale.ROOT, "%s %,d", row.venue(), row.status().get(Counter.POOL_TRADES)))
            .collect(Collectors.joining(", "));
        out.println(String.format(Locale.ROOT, "%s  %,d supplies, %,d demands; trades %s for %s million RMB; "
            + "%,d commands/s, %,d events/s, p99 %s", Text.time(view.elapsedNs()), view.sum(Counter.SUPPLIES),
            view.sum(Counter.DEMANDS), trades, Text.millions(view.sum(Counter.POOL_VALUE_FEN)),
            view.commandsPerSecond(), view.eventsPerSecond(), Text.latency(worstP99(view))));
        if (!view.trades().isEmpty()) {
            final TradeLine trade = view.trades().get(view.trades().size() - 1);
            if (!trade.equals(lastTrade)) {
                out.println(String.format(Locale.ROOT, "%s  traded: %s (%s, %s, %s million RMB) <- %s",
                    Text.time(view.elapsedNs()), trade.technology(), trade.route(), trade.right(),
                    Text.millions(trade.valueFen()), trade.buyer()));
                lastTrade = trade;
            }
        }
        out.flush();
    }

    private static long worstP99(final View view) {
        return view.venues().stream().mapToLong(row -> row.status().get(Counter.P99_US)).max().orElse(0);
    }

    @Override
    public void note(final long elapsedNs, final String note) {
        out.println((elapsedNs < 0 ? "" : Text.time(elapsedNs) + "  ") + note);
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
