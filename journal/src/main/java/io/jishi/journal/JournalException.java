package io.jishi.journal;

/** The journal cannot do what it was asked to; the message says what to do about it. */
public class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * With a message.
     *
     * @param message what is wrong, where, and what to do next.
     */
    public JournalException(final String message) {
        super(message);
    }

    /**
     * With a message and a cause.
     *
     * @param message what is wrong, where, and what to do next.
     * @param cause   of it.
     */
    public JournalException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
