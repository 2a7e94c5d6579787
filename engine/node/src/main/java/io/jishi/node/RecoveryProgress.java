package io.jishi.node;

/**
 * How far recovery has come.
 *
 * @param commands  replayed so far.
 * @param total     commands in the journal.
 * @param events    they made.
 * @param elapsedNs since the replay began.
 */
public record RecoveryProgress(long commands, long total, long events, long elapsedNs) {
    /**
     * Commands replayed in a second, on average so far.
     *
     * @return the rate; 0 before anything can be said.
     */
    public long commandsPerSecond() {
        return elapsedNs <= 0 ? 0 : (long) (commands * 1e9 / elapsedNs);
    }
}
