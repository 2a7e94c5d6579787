package io.jishi.core.vocabulary;

/**
 * Kind of order (market rules, continuous book).
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum OrderType implements Coded {
    /** Trades at its price or better, rests if its time in force allows. */
    LIMIT(1),
    /** Immediate-or-cancel at its protection price; never rests. */
    MARKET(2),
    /** Becomes a market order when the last trade reaches the stop price. */
    STOP(3),
    /** Becomes a limit order when the last trade reaches the stop price. */
    STOP_LIMIT(4);

    private static final Codes<OrderType> CODES = new Codes<>(values());

    private final int code;

    OrderType(final int code) {
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
    public static OrderType ofCode(final int code) {
        return CODES.get(code);
    }
}
