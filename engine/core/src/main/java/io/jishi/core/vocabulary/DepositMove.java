package io.jishi.core.vocabulary;

/**
 * What happened to deposit money.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum DepositMove implements Coded {
    /** Paid in. */
    CREDITED(1),
    /** Paid out. */
    WITHDRAWN(2),
    /** Reserved. */
    RESERVED(3),
    /** Released. */
    RELEASED(4),
    /** Applied to the price. */
    APPLIED(5),
    /** Forfeited. */
    FORFEITED(6),
    /** A forfeit paid out. */
    DISBURSED(7);

    private static final Codes<DepositMove> CODES = new Codes<>(values());

    private final int code;

    DepositMove(final int code) {
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
    public static DepositMove ofCode(final int code) {
        return CODES.get(code);
    }
}
