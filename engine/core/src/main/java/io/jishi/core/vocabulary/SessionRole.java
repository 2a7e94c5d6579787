package io.jishi.core.vocabulary;

/**
 * What a session may do.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum SessionRole implements Coded {
    /** Acts for one participant. */
    PARTICIPANT(1),
    /** Gateway of a venue: acts for every participant whose home venue it is. */
    VENUE(2),
    /** Operator: reference data, phases, halts; sees every event. */
    OPERATOR(3);

    private static final Codes<SessionRole> CODES = new Codes<>(values());

    private final int code;

    SessionRole(final int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }

    /**
     * The value with a code.
     *
     * @param code as on the wire.
     * @return the value, or null if the vocabulary names none with that code.
     */
    public static SessionRole ofCode(final int code) {
        return CODES.get(code);
    }
}
