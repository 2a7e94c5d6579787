package io.jishi.core.vocabulary;

/**
 * Why an order left the book without being filled.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum OrderEnd implements Coded {
    /** By its owner. */
    CANCELLED(1),
    /** Immediate-or-cancel remainder. */
    IOC(2),
    /** Fill-or-kill could not be filled whole. */
    FOK(3),
    /** Minimum quantity could not be traded at once. */
    MIN_QTY(4),
    /** Self-trade prevention. */
    SELF_TRADE(5),
    /** GTD time reached. */
    EXPIRED(6),
    /** Instrument closed. */
    DAY_END(7),
    /** Replaced to no more than was filled. */
    REDUCED(8),
    /** Mass cancel. */
    MASS_CANCEL(9),
    /** Cancel on disconnect. */
    DISCONNECT(10),
    /** Kill switch. */
    KILLED(11),
    /** Immediate order met a volatility auction. */
    VOLATILITY(12),
    /** A released stop would make more trades than one order may. */
    TOO_MANY_FILLS(13);

    private static final Codes<OrderEnd> CODES = new Codes<>(values());

    private final int code;

    OrderEnd(final int code) {
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
    public static OrderEnd ofCode(final int code) {
        return CODES.get(code);
    }
}
