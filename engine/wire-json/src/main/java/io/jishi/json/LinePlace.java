package io.jishi.json;

/**
 * Where in which line a reader stands, so that whatever goes wrong is named alike.
 */
final class LinePlace {
    private static final int MOST_SHOWN = 40;

    private long line;
    private MessageLayout message;
    private String group;
    private int entry;

    void startLine(final long lineNumber) {
        line = lineNumber;
        message = null;
        group = null;
    }

    void enterMessage(final MessageLayout layout) {
        message = layout;
    }

    void enterGroup(final String name) {
        group = name;
        entry = 0;
    }

    void enterEntry(final int index) {
        entry = index;
    }

    void leaveGroup() {
        group = null;
    }

    NdjsonException wrong(final String problem) {
        return new NdjsonException(line, path(null), problem);
    }

    NdjsonException wrong(final String field, final String problem) {
        return new NdjsonException(line, path(field), problem);
    }

    /** Text of a line as it is shown in a message: short, and nothing that a terminal would act on. */
    static String shown(final String text) {
        final String cut = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
        final StringBuilder shown = new StringBuilder(cut.length());
        cut.codePoints().forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return shown.toString();
    }

    static String firstLine(final String text) {
        final int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** What a parser says, without the place where the object began: the line is known. */
    static String problem(final String text) {
        final String line = firstLine(text);
        final int start = line.indexOf(" (start marker at ");
        return start < 0 ? line : line.substring(0, start);
    }

    private String path(final String field) {
        final StringBuilder path = new StringBuilder();
        if (message != null) {
            path.append(message.name());
        }
        if (group != null) {
            path.append('.').append(group).append('[').append(entry).append(']');
        }
        if (field != null) {
            path.append(path.isEmpty() ? "" : ".").append(shown(field));
        }
        return path.toString();
    }
}
