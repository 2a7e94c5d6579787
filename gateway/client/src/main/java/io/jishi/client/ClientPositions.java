package io.jishi.client;

/** How far a session has come: what a restarted program must know to resume. Mutable, so that it can be reused. */
public final class ClientPositions {
    private long sessionSequence;
    private long publicSequence;
    private long nextClientSequence;

    /**
     * Sets all three.
     *
     * @param newSessionSequence last event of the session stream that was delivered, 0 = none.
     * @param newPublicSequence last public event that was delivered, 0 = none.
     * @param newNextClientSequence number of the next command, 0 = not known.
     * @return this.
     */
    public ClientPositions set(final long newSessionSequence, final long newPublicSequence,
            final long newNextClientSequence) {
        sessionSequence = newSessionSequence;
        publicSequence = newPublicSequence;
        nextClientSequence = newNextClientSequence;
        return this;
    }

    /**
     * Last event of the session stream that was delivered.
     *
     * @return its stream sequence, 0 = none.
     */
    public long sessionSequence() {
        return sessionSequence;
    }

    /**
     * Last public event that was delivered.
     *
     * @return its stream sequence, 0 = none.
     */
    public long publicSequence() {
        return publicSequence;
    }

    /**
     * Number of the next command.
     *
     * @return the client sequence, 0 = not known.
     */
    public long nextClientSequence() {
        return nextClientSequence;
    }
}
