package io.jishi.core.vocabulary;

/**
 * What an operator command acts on.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum Scope implements Coded {
    /** The whole exchange; the subject is 0. */
    ALL(1),
    /** A venue id. */
    VENUE(2),
    /** An instrument id. */
    INSTRUMENT(3),
    /** A listing id. */
    LISTING(4),
    /** A lot id. */
    LOT(5),
    /** A participant id. */
    PARTICIPANT(6),
    /** A session id. */
    SESSION(7);

    private static final Codes<Scope> CODES = new Codes<>(values());

    private final int code;

    Scope(final int code) {
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
    public static Scope ofCode(final int code) {
        return CODES.get(code);
    }
}
