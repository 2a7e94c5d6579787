package io.jishi.demo.screen;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The terminal this process writes to, asked through the standard tools of a Unix. */
final class Terminal {
    private static final int DEFAULT_COLUMNS = 80;
    private static final int DEFAULT_ROWS = 24;
    private static final long TIMEOUT_S = 2;

    /**
     * Size of a terminal.
     *
     * @param columns characters in a line.
     * @param rows    lines.
     */
    record Size(int columns, int rows) {
    }

    private Terminal() {
    }

    /** Whether standard output is a terminal that takes control sequences. */
    static boolean isInteractive() {
        final String type = System.getenv("TERM");
        if (type == null || type.equals("dumb") || System.getenv("NO_COLOR") != null) {
            return false;
        }
        try {
            final Process test = new ProcessBuilder("test", "-t", "1")
                .redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
            return test.waitFor(TIMEOUT_S, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (final IOException e) {
            return false;
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Its size now; the usual one if it does not say. */
    static Size size() {
        try {
            final Process stty = new ProcessBuilder(List.of("stty", "size"))
                .redirectInput(new File("/dev/tty")).start();
            final String answer =
                new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
            final int blank = answer.indexOf(' ');
            if (blank > 0) {
                return new Size(Integer.parseInt(answer.substring(blank + 1)),
                    Integer.parseInt(answer.substring(0, blank)));
            }
        } catch (final IOException | NumberFormatException e) {
            return new Size(DEFAULT_COLUMNS, DEFAULT_ROWS);
        }
        return new Size(DEFAULT_COLUMNS, DEFAULT_ROWS);
    }
}
