package io.jishi.core.vocabulary;

/**
 * How equal sealed bids are ordered.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum TieRule implements Coded {
    /** The earlier wins. */
    EARLIEST_SEQUENCE(1),
    /** The tied bid again. */
    REBID_TIED(2);

    private static final Codes<TieRule> CODES = new Codes<>(values());

    private final int code;

    TieRule(final int code) {
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
    public static TieRule ofCode(final int code) {
        return CODES.get(code);
    }
}
