package io.jishi.core.vocabulary;

/**
 * Side of an order.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum Side implements Coded {
    /** Buys. */
    BUY(1),
    /** Sells. */
    SELL(2);

    private static final Codes<Side> CODES = new Codes<>(values());

    private final int code;

    Side(final int code) {
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
    public static Side ofCode(final int code) {
        return CODES.get(code);
    }
}
