package io.jishi.core.vocabulary;

/**
 * What the winner pays.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum Pricing implements Coded {
    /** Its own bid. */
    FIRST(1),
    /** The second price. */
    SECOND(2),
    /** Several units: each its own bid. */
    PAY_AS_BID(3),
    /** Several units: the lowest accepted. */
    UNIFORM(4);

    private static final Codes<Pricing> CODES = new Codes<>(values());

    private final int code;

    Pricing(final int code) {
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
    public static Pricing ofCode(final int code) {
        return CODES.get(code);
    }
}
