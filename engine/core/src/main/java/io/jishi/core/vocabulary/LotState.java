package io.jishi.core.vocabulary;

/**
 * State of a lot.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum LotState implements Coded {
    /** Not started. */
    SCHEDULED(1),
    /** Free period. */
    FREE(2),
    /** Countdown restarted by bids. */
    LIMITED(3),
    /** Sealed window. */
    SEALED(4),
    /** Commitments are revealed. */
    REVEAL(5),
    /** Tied bidders bid again. */
    REBID(6),
    /** Holders are asked. */
    ASKING(7),
    /** The beaten bidder may raise. */
    TOP_UP(8),
    /** Won. */
    AWARDED(9),
    /** Not sold. */
    NO_SALE(10),
    /** Stopped for the operator. */
    HALTED(11),
    /** Paid. */
    SETTLED(12),
    /** The winner defaulted. */
    DEFAULTED(13);

    private static final Codes<LotState> CODES = new Codes<>(values());

    private final int code;

    LotState(final int code) {
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
    public static LotState ofCode(final int code) {
        return CODES.get(code);
    }
}
