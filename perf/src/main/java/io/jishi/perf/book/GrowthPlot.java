package io.jishi.perf.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Curves of cost against size as one SVG, side by side: size in powers of ten, cost from 0. */
public final class GrowthPlot {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 260;
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final int GAP = 90;
    private static final int STEPS = 5;

    private final StringBuilder panels = new StringBuilder();
    private int count;

    /**
     * Adds a panel with one curve.
     *
     * @param title  of the panel.
     * @param sizes  what the sizes count.
     * @param points of the curve, by size.
     */
    public void add(final String title, final String sizes, final List<GrowthPoint> points) {
        final int left = LEFT + count * (WIDTH + GAP);
        final double top = ceiling(points.stream().mapToDouble(GrowthPoint::nsPerCommand).max().orElse(1));
        final double first = Math.floor(Math.log10(points.get(0).size()));
        final double last = Math.max(first + 1, Math.ceil(Math.log10(points.get(points.size() - 1).size())));
        text(left, TOP - 16, "start", title);
        text(left + WIDTH / 2, TOP + HEIGHT + 40, "middle", sizes);
        for (int i = 0; i <= STEPS; i++) {
            final int y = TOP + HEIGHT - HEIGHT * i / STEPS;
            line(left, y, left + WIDTH, y);
            text(left - 8, y + 4, "end", String.format(Locale.ROOT, "%,.0f", top * i / STEPS));
        }
        for (double decade = first; decade <= last; decade++) {
            final int x = x(left, decade, first, last);
            line(x, TOP, x, TOP + HEIGHT);
            text(x, TOP + HEIGHT + 18, "middle", String.format(Locale.ROOT, "%,.0f", Math.pow(10, decade)));
        }
        final List<String> path = new ArrayList<>();
        for (final GrowthPoint point : points) {
            final int x = x(left, Math.log10(point.size()), first, last);
            final int y = (int)Math.round(TOP + HEIGHT * (1 - point.nsPerCommand() / top));
            path.add(x + "," + y);
            panels.append(String.format(Locale.ROOT, "<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"#1f5fa8\"/>%n", x, y));
            text(x, y - 9, "middle", String.format(Locale.ROOT, "%,.0f", point.nsPerCommand()));
        }
        panels.append(String.format(Locale.ROOT,
            "<polyline points=\"%s\" fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\"/>%n", String.join(" ", path)));
        count++;
    }

    private static int x(final int left, final double logOfSize, final double first, final double last) {
        return (int)Math.round(left + WIDTH * (logOfSize - first) / (last - first));
    }

    /** The next of 1, 2, 5, 10, ... that leaves room above the curve. */
    private static double ceiling(final double most) {
        double top = 1;
        while (top < most * 1.1) {
            final boolean isTwo = Long.toString((long)top).charAt(0) == '2';
            top = isTwo ? top * 2.5 : top * 2;
        }
        return top;
    }

    private void line(final int x1, final int y1, final int x2, final int y2) {
        panels.append(String.format(Locale.ROOT,
            "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#d8d8d8\"/>%n", x1, y1, x2, y2));
    }

    private void text(final int x, final int y, final String anchor, final String text) {
        panels.append(String.format(Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text));
    }

    /**
     * The picture.
     *
     * @param smallPrint a line below it.
     * @return the SVG.
     */
    public String svg(final String smallPrint) {
        final int width = LEFT + count * (WIDTH + GAP);
        final int height = TOP + HEIGHT + 80;
        return String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n"
            + "%s<text x=\"%d\" y=\"%d\" font-size=\"9\" fill=\"#666666\">%s</text>%n</svg>%n",
            width, height, panels, LEFT, height - 12, smallPrint);
    }
}
