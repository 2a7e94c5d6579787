package io.jishi.demo.gateway;

import java.util.EnumMap;
import java.util.Map;

/** A gateway's counters at one moment, and the line in which it tells them. Immutable. */
public final class GatewayStatus {
    /** First word of the line. */
    public static final String WORD = "status";

    private static final Counter[] COUNTERS = Counter.values();

    private final Map<Counter, Long> values = new EnumMap<>(Counter.class);

    private GatewayStatus() {
    }

    /**
     * Before the first report.
     *
     * @return all zero.
     */
    public static GatewayStatus none() {
        return new GatewayStatus();
    }

    /**
     * Copies counters.
     *
     * @param values of the counters; one that is absent is zero.
     * @return the status.
     */
    public static GatewayStatus of(final Map<Counter, Long> values) {
        final GatewayStatus status = new GatewayStatus();
        status.values.putAll(values);
        return status;
    }

    /**
     * Reads the line.
     *
     * @param line as {@link #toLine()} made it.
     * @return the status.
     * @throws IllegalArgumentException if it is not such a line.
     */
    public static GatewayStatus parse(final String line) {
        final String[] words = line.split(" ", -1);
        if (words.length != COUNTERS.length + 1 || !words[0].equals(WORD)) {
            throw new IllegalArgumentException("not a status: " + line);
        }
        final GatewayStatus status = new GatewayStatus();
        for (int i = 0; i < COUNTERS.length; i++) {
            status.values.put(COUNTERS[i], Long.parseLong(words[i + 1]));
        }
        return status;
    }

    /**
     * The line.
     *
     * @return one line without its end.
     */
    public String toLine() {
        final StringBuilder line = new StringBuilder(WORD);
        for (final Counter counter : COUNTERS) {
            line.append(' ').append(get(counter));
        }
        return line.toString();
    }

    /**
     * One counter.
     *
     * @param counter which.
     * @return its value.
     */
    public long get(final Counter counter) {
        return values.getOrDefault(counter, 0L);
    }
}
