package io.jishi.client;

/**
 * Where a client keeps its positions so that a restarted program resumes. Called on the thread that drives the client.
 * <p>
 * The client saves after the listener has returned, once per poll. So a program killed in between receives the events
 * of its last poll once more; a program that must not see an event twice stores {@code envelope.streamSequence()}
 * together with the event's effect, and resumes from there ({@link JishiClient.Context#resumeFrom}).
 */
public interface ClientStateStore extends AutoCloseable {
    /**
     * Opens the store and reads the positions last saved.
     *
     * @param sessionId session whose positions are kept.
     * @param into receives them; zeros if nothing was ever saved.
     * @throws IllegalStateException if what is stored cannot be read, belongs to another session, or is in use.
     */
    void open(int sessionId, ClientPositions into);

    /**
     * Saves positions; must not block for long and must not allocate.
     *
     * @param sessionSequence last event of the session stream that was delivered.
     * @param publicSequence last public event that was delivered.
     * @param nextClientSequence number of the next command.
     */
    void save(long sessionSequence, long publicSequence, long nextClientSequence);

    @Override
    void close();
}
