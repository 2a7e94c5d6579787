package io.jishi.demo.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.demo.gateway.Counter;
import io.jishi.demo.gateway.GatewayStatus;
import io.jishi.demo.script.DemoVenue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {
    private static final TradeLine TRADE = new TradeLine("CTEX>SZTC", 123_456_700, "exclusive licence",
        "Doped chiral polymer metamaterials", "DOE: American-Made Solar Prize Round 3");

    @Test
    void shouldFillTheUsualTerminal() {
        final String text = Frame.of(view(), 80, 24).stream().map(Line::text).map(String::stripTrailing)
            .collect(Collectors.joining("\n"));

        assertThat(text).isEqualTo("""
            Jishi technology market                                           00:15 of 00:45
            ━━━━━━━━━━━━━━━━━━━━━━━━━━──────────────────────────────────────────────────────
                   supplies  demands  trades   takes million RMB   cmd/s      p50       p99
            CTEX      1,001    2,001     301      41      501.00      71  0.90 ms     12 ms
            STEX      1,002    2,002     302      42      502.00      72            offline
            SZTC      1,003    2,003     303      43      503.00   2,073  0.90 ms     12 ms
            all       3,006    6,006     906     126    1,506.00   2,216
            SZTC's continuous book: 12,345 orders, 6,789 trades, 77,700.00 million RMB
            4,567 events/s; 6 listings expired, 9 withdrawn, 12 commands refused
            engine  process 42 takes commands
            Technologies changing hands
            CTEX>SZTC  1.23 M RMB  Doped chiral polymer metamaterials
              exclusive licence <- DOE: American-Made Solar Prize Round 3
            CTEX>SZTC  1.23 M RMB  Doped chiral polymer metamaterials
              exclusive licence <- DOE: American-Made Solar Prize Round 3
            CTEX>SZTC  1.23 M RMB  Doped chiral polymer metamaterials
              exclusive licence <- DOE: American-Made Solar Prize Round 3
            CTEX>SZTC  1.23 M RMB  Doped chiral polymer metamaterials
              exclusive licence <- DOE: American-Made Solar Prize Round 3
            What happens
            00:12 note 2
            00:13 note 3
            00:14 note 4
            00:15 note 5""");
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,50", "200,60", "60,20", "40,12"})
    void shouldFitEverySize(final int width, final int height) {
        final List<Line> lines = Frame.of(view(), width, height);

        assertThat(lines).hasSize(height).allSatisfy(line -> assertThat(line.text()).hasSize(width));
    }

    @Test
    void shouldShowMoreTradesOnATallerTerminal() {
        assertThat(Frame.of(view(), 80, 40).stream().filter(line -> line.text().startsWith("CTEX>SZTC"))).hasSize(12);
    }

    @Test
    void shouldShowAMarketThatHasNotBegun() {
        final List<Line> lines = Frame.of(new View(-1, TimeUnit.SECONDS.toNanos(45), List.of(), "process 42 starts",
            false, 0, List.of(), List.of("engine process 42 starts")), 80, 24);

        assertThat(lines.get(0).text()).endsWith("starting");
        assertThat(lines).extracting(line -> line.text().stripTrailing())
            .contains("engine  process 42 starts", "engine process 42 starts");
    }

    @Test
    void shouldRedrawInPlaceAndLeaveTheCursorBelow() {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final Screen screen = new TerminalScreen(new PrintStream(bytes, false, StandardCharsets.UTF_8),
            () -> new Terminal.Size(80, 24));
        screen.show(view());
        screen.show(view());
        screen.close();
        screen.show(view());

        final String written = bytes.toString(StandardCharsets.UTF_8);
        assertThat(written).startsWith("\u001b[?25l\u001b[?7l\u001b[2J\u001b[H").endsWith("\u001b[?7h\u001b[?25h");
        assertThat(written.split("\u001b\\[H", -1)).hasSize(3);
        assertThat(written.lines()).hasSize(48);
    }

    @Test
    void shouldWriteALineEveryTwoSecondsWithoutATerminal() {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final Screen screen = new PlainScreen(new PrintStream(bytes, false, StandardCharsets.UTF_8));
        screen.note(-1, "engine process 42 starts");
        screen.show(view());
        screen.show(view());
        screen.note(TimeUnit.SECONDS.toNanos(15), "engine process 42 is killed");
        screen.close();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
            engine process 42 starts
            00:15  3,006 supplies, 6,006 demands; trades CTEX 301, STEX 302, SZTC 303 for 1,506.00 million RMB; \
            2,216 commands/s, 4,567 events/s, p99 12 ms
            00:15  traded: Doped chiral polymer metamaterials (CTEX>SZTC, exclusive licence, 1.23 million RMB) <- \
            DOE: American-Made Solar Prize Round 3
            00:15  engine process 42 is killed
            """);
    }

    private static View view() {
        final List<VenueRow> rows = new ArrayList<>();
        for (final DemoVenue venue : DemoVenue.values()) {
            final int id = venue.venueId();
            final Map<Counter, Long> values = new EnumMap<>(Counter.class);
            values.put(Counter.LOGGED_ON, venue == DemoVenue.STEX ? 0L : 1L);
            values.put(Counter.SUPPLIES, 1_000L + id);
            values.put(Counter.DEMANDS, 2_000L + id);
            values.put(Counter.POOL_TRADES, 300L + id);
            values.put(Counter.TAKES, 40L + id);
            values.put(Counter.POOL_VALUE_FEN, (500L + id) * 100_000_000);
            values.put(Counter.EXPIRED, (long) id);
            values.put(Counter.WITHDRAWN, id + 1L);
            values.put(Counter.REJECTED, id + 2L);
            values.put(Counter.P50_US, 900L);
            values.put(Counter.P99_US, 12_345L);
            if (venue == DemoVenue.SZTC) {
                values.put(Counter.ORDERS, 12_345L);
                values.put(Counter.BOOK_TRADES, 6_789L);
                values.put(Counter.BOOK_VALUE_FEN, 7_770_000_000_000L);
            }
            rows.add(new VenueRow(venue, GatewayStatus.of(values), 70L + id + (venue == DemoVenue.SZTC ? 2_000 : 0)));
        }
        final List<TradeLine> trades = new ArrayList<>();
        final List<String> notes = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            trades.add(TRADE);
        }
        for (int i = 1; i <= 5; i++) {
            notes.add("00:1" + i % 10 + " note " + i);
        }
        return new View(TimeUnit.SECONDS.toNanos(15), TimeUnit.SECONDS.toNanos(45), rows, "process 42 takes commands",
            true, 4_567, trades, notes);
    }
}
