package io.jishi.core.vocabulary;

/**
 * Trading phase.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum Phase implements Coded {
    /** Orders are collected, nothing trades. */
    PRE_OPEN(1),
    /** Trading. */
    OPEN(2),
    /** Stopped; cancels and withdrawals only. */
    HALTED(3),
    /** Ended; DAY orders are gone. */
    CLOSED(4),
    /** Collecting after a price left its band. */
    VOLATILITY_AUCTION(5);

    private static final Codes<Phase> CODES = new Codes<>(values());

    private final int code;

    Phase(final int code) {
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
    public static Phase ofCode(final int code) {
        return CODES.get(code);
    }
}
