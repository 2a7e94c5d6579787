package io.jishi.demo.screen;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Numbers and titles as people read them. */
final class Text {
    private static final long FEN_PER_YUAN = 100;
    private static final long MILLION = 1_000_000;
    private static final long US_PER_MS = 1_000;

    private Text() {
    }

    /** Fits a text to a width: cut with an ellipsis, or filled with blanks. */
    static String fit(final String text, final int width) {
        if (width <= 0) {
            return "";
        }
        if (text.length() > width) {
            return text.substring(0, width - 1) + '…';
        }
        return text + " ".repeat(width - text.length());
    }

    /** Minutes and seconds. */
    static String time(final long ns) {
        final long seconds = Math.max(0, TimeUnit.NANOSECONDS.toSeconds(ns));
        return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
    }

    /** Millions of RMB with two decimals. */
    static String millions(final long fen) {
        final long hundredths = fen / FEN_PER_YUAN / (MILLION / 100);
        return String.format(Locale.ROOT, "%,d.%02d", hundredths / 100, hundredths % 100);
    }

    /** Milliseconds, the shorter the more exact; empty if there is none. */
    static String latency(final long us) {
        if (us == 0) {
            return "-";
        }
        if (us < 10 * US_PER_MS) {
            return String.format(Locale.ROOT, "%d.%02d ms", us / US_PER_MS, us % US_PER_MS / 10);
        }
        return String.format(Locale.ROOT, "%,d ms", us / US_PER_MS);
    }
}
