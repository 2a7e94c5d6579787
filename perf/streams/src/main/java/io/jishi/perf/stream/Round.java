package io.jishi.perf.stream;

/**
 * What came of one run of a stream.
 *
 * @param commands      measured.
 * @param elapsedNs     they took.
 * @param bytes         allocated meanwhile by the engine's thread.
 * @param fills         made from the beginning.
 * @param fillsChecksum of all of them.
 */
public record Round(long commands, long elapsedNs, long bytes, long fills, long fillsChecksum) {
    /**
     * Commands a second.
     *
     * @return the rate.
     */
    public double commandsPerSecond() {
        return commands * 1e9 / elapsedNs;
    }

    /**
     * Reads the line that {@link #toString()} makes.
     *
     * @param line the line.
     * @return the round.
     * @throws IllegalArgumentException if it is no such line.
     */
    public static Round parse(final String line) {
        final String[] parts = line.split(" ", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("not a round: " + line);
        }
        return new Round(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]),
            Long.parseLong(parts[3]), Long.parseUnsignedLong(parts[4], 16));
    }

    @Override
    public String toString() {
        return commands + " " + elapsedNs + " " + bytes + " " + fills + " " + Long.toHexString(fillsChecksum);
    }
}
