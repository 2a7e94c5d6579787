package io.jishi.core.vocabulary;

/**
 * How long an order lives.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum TimeInForce implements Coded {
    /** Until cancelled. */
    GTC(1),
    /** What does not trade at once is cancelled. */
    IOC(2),
    /** Trades whole at once or not at all. */
    FOK(3),
    /** Until the instrument closes. */
    DAY(4),
    /** Until expiresAtNs. */
    GTD(5);

    private static final Codes<TimeInForce> CODES = new Codes<>(values());

    private final int code;

    TimeInForce(final int code) {
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
    public static TimeInForce ofCode(final int code) {
        return CODES.get(code);
    }
}
