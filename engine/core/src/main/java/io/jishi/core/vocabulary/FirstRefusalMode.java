package io.jishi.core.vocabulary;

/**
 * How holders of a right of first refusal use it.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum FirstRefusalMode implements Coded {
    /** No holder. */
    NONE(0),
    /** By equalling the best bid. */
    IN_BID_EQUAL(1),
    /** As ordinary bidders. */
    AS_ORDINARY(2),
    /** Asked at the final price. */
    ASK_AFTER(3);

    private static final Codes<FirstRefusalMode> CODES = new Codes<>(values());

    private final int code;

    FirstRefusalMode(final int code) {
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
    public static FirstRefusalMode ofCode(final int code) {
        return CODES.get(code);
    }
}
