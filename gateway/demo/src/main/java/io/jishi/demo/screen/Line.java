package io.jishi.demo.screen;

/**
 * A line of the screen.
 *
 * @param text  without control characters.
 * @param style how it looks.
 */
record Line(String text, Style style) {
    /** How a line looks, as ANSI attributes. */
    enum Style {
        PLAIN(""),
        TITLE("1"),
        HEADER("2"),
        GOOD("32"),
        BAD("1;31"),
        TRADE("36");

        private final String attributes;

        Style(final String attributes) {
            this.attributes = attributes;
        }

        String apply(final String text) {
            return attributes.isEmpty() ? text : "\u001b[" + attributes + 'm' + text + "\u001b[0m";
        }
    }

    static Line plain(final String text) {
        return new Line(text, Style.PLAIN);
    }
}
