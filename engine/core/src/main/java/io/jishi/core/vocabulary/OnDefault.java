package io.jishi.core.vocabulary;

/**
 * What follows when the winner defaults.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum OnDefault implements Coded {
    /** The lot is listed anew. */
    RELIST(1),
    /** The next candidate is awarded. */
    NEXT_CANDIDATE(2);

    private static final Codes<OnDefault> CODES = new Codes<>(values());

    private final int code;

    OnDefault(final int code) {
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
    public static OnDefault ofCode(final int code) {
        return CODES.get(code);
    }
}
