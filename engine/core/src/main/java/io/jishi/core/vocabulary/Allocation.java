package io.jishi.core.vocabulary;

/**
 * How the marginal price level is served.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum Allocation implements Coded {
    /** By sequence. */
    SEQUENCE(1),
    /** By quantity, largest remainder. */
    PRO_RATA(2);

    private static final Codes<Allocation> CODES = new Codes<>(values());

    private final int code;

    Allocation(final int code) {
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
    public static Allocation ofCode(final int code) {
        return CODES.get(code);
    }
}
