package io.jishi.demo.screen;

import io.jishi.demo.gateway.Counter;
import io.jishi.demo.screen.Line.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays a view out on a screen of a given size: exactly that many lines, none wider. Made for 80 x 24 and more. */
final class Frame {
    private static final int MIN_WIDTH = 40;
    private static final int MIN_HEIGHT = 12;
    private static final int NOTES = 4;
    private static final String ROW = "%-6s%9s%9s%8s%8s%12s%8s%9s%10s";

    private final int width;
    private final int height;
    private final List<Line> lines = new ArrayList<>();

    private Frame(final int width, final int height) {
        this.width = Math.max(MIN_WIDTH, width);
        this.height = Math.max(MIN_HEIGHT, height);
    }

    static List<Line> of(final View view, final int width, final int height) {
        final Frame frame = new Frame(width, height);
        frame.head(view);
        frame.table(view);
        frame.engine(view);
        frame.trades(view);
        frame.notes(view);
        return frame.finish();
    }

    private void add(final String text, final Style style) {
        lines.add(new Line(text, style));
    }

    private void head(final View view) {
        final String left = "Jishi technology market";
        final String right = view.elapsedNs() < 0 ? "starting"
            : Text.time(Math.min(view.elapsedNs(), view.tradingNs())) + " of " + Text.time(view.tradingNs());
        add(left + " ".repeat(Math.max(1, width - left.length() - right.length())) + right, Style.TITLE);
        final long done = Math.max(0, Math.min(view.elapsedNs(), view.tradingNs()));
        final int full = (int) (view.tradingNs() == 0 ? 0 : done / 1_000 * width / (view.tradingNs() / 1_000));
        add("━".repeat(full) + "─".repeat(width - full), Style.HEADER);
    }

    private void table(final View view) {
        add(String.format(Locale.ROOT, ROW, "", "supplies", "demands", "trades", "takes", "million RMB", "cmd/s",
            "p50", "p99"), Style.HEADER);
        for (final VenueRow row : view.venues()) {
            add(String.format(Locale.ROOT, ROW, row.venue(), number(row.status().get(Counter.SUPPLIES)),
                number(row.status().get(Counter.DEMANDS)), number(row.status().get(Counter.POOL_TRADES)),
                number(row.status().get(Counter.TAKES)), Text.millions(row.status().get(Counter.POOL_VALUE_FEN)),
                number(row.commandsPerSecond()),
                connected(row) ? Text.latency(row.status().get(Counter.P50_US)) : "",
                connected(row) ? Text.latency(row.status().get(Counter.P99_US)) : "offline"), Style.PLAIN);
        }
        add(String.format(Locale.ROOT, ROW, "all", number(view.sum(Counter.SUPPLIES)),
            number(view.sum(Counter.DEMANDS)), number(view.sum(Counter.POOL_TRADES)), number(view.sum(Counter.TAKES)),
            Text.millions(view.sum(Counter.POOL_VALUE_FEN)), number(view.commandsPerSecond()), "", ""), Style.TITLE);
        add(String.format(Locale.ROOT, "SZTC's continuous book: %,d orders, %,d trades, %s million RMB",
            view.sum(Counter.ORDERS), view.sum(Counter.BOOK_TRADES),
            Text.millions(view.sum(Counter.BOOK_VALUE_FEN))), Style.PLAIN);
    }

    private static boolean connected(final VenueRow row) {
        return row.status().get(Counter.LOGGED_ON) == 1;
    }

    private static String number(final long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private void engine(final View view) {
        add(String.format(Locale.ROOT, "%,d events/s; %,d listings expired, %,d withdrawn, %,d commands refused",
            view.eventsPerSecond(), view.sum(Counter.EXPIRED), view.sum(Counter.WITHDRAWN),
            view.sum(Counter.REJECTED)), Style.PLAIN);
        add("engine  " + view.engine(), view.engineUp() ? Style.GOOD : Style.BAD);
    }

    /** As many as fit between what is above and the notes; two lines each. */
    private void trades(final View view) {
        add("Technologies changing hands", Style.HEADER);
        final int room = Math.max(0, height - lines.size() - NOTES - 1) / 2;
        final List<TradeLine> trades = view.trades();
        for (final TradeLine trade : trades.subList(Math.max(0, trades.size() - room), trades.size())) {
            final String price = String.format(Locale.ROOT, "%s  %s M RMB  ", trade.route(),
                Text.millions(trade.valueFen()));
            add(price + trade.technology(), Style.TRADE);
            add("  " + trade.right() + " <- " + trade.buyer(), Style.PLAIN);
        }
        final int shown = Math.min(room, trades.size());
        for (int i = shown; i < room; i++) {
            add("", Style.PLAIN);
            add("", Style.PLAIN);
        }
    }

    private void notes(final View view) {
        add("What happens", Style.HEADER);
        final List<String> notes = view.notes();
        for (final String note : notes.subList(Math.max(0, notes.size() - NOTES), notes.size())) {
            add(note, Style.PLAIN);
        }
    }

    private List<Line> finish() {
        final List<Line> fitted = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            final Line line = i < lines.size() ? lines.get(i) : Line.plain("");
            fitted.add(new Line(Text.fit(line.text(), width), line.style()));
        }
        return fitted;
    }
}
