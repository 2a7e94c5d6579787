package io.jishi.demo.screen;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One screen, redrawn in place. */
public final class TerminalScreen implements Screen {
    private static final String CLEAR = "\u001b[2J";
    private static final String HOME = "\u001b[H";
    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";
    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    private static final long SIZE_INTERVAL_NS = TimeUnit.SECONDS.toNanos(2);

    private final PrintStream out;
    private final Supplier<Terminal.Size> terminal;
    private Terminal.Size size;
    private long sizeKnownUntilNs;
    private boolean closed;

    TerminalScreen(final PrintStream out, final Supplier<Terminal.Size> terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * The screen that suits where this process writes to.
     *
     * @param out standard output.
     * @return one that is redrawn on a terminal, else plain lines.
     */
    public static Screen of(final PrintStream out) {
        return Terminal.isInteractive() ? new TerminalScreen(out, Terminal::size) : new PlainScreen(out);
    }

    @Override
    public synchronized void show(final View view) {
        if (closed) {
            return;
        }
        final StringBuilder drawn = new StringBuilder();
        final long nowNs = System.nanoTime();
        if (size == null || nowNs - sizeKnownUntilNs > 0) {
            final Terminal.Size now = terminal.get();
            if (!now.equals(size)) {
                drawn.append(HIDE_CURSOR).append(NO_WRAP).append(CLEAR);
            }
            size = now;
            sizeKnownUntilNs = nowNs + SIZE_INTERVAL_NS;
        }
        drawn.append(HOME);
        final List<Line> lines = Frame.of(view, size.columns(), size.rows());
        for (int i = 0; i < lines.size(); i++) {
            drawn.append(lines.get(i).style().apply(lines.get(i).text())).append(i + 1 < lines.size() ? "\r\n" : "");
        }
        out.print(drawn);
        out.flush();
    }

    @Override
    public void note(final long elapsedNs, final String note) {
        // The view carries it, too.
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            out.print((size == null ? "" : "\u001b[" + size.rows() + ";1H\r\n") + WRAP + SHOW_CURSOR);
            out.flush();
        }
    }
}
