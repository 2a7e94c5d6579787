package io.jishi.core.vocabulary;

/**
 * Auction procedure of a lot.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum AuctionMode implements Coded {
    /** Ascending, several bids each. */
    MULTI(1),
    /** MULTI whose free period is the disclosure period. */
    DYNAMIC(2),
    /** Sealed. */
    ONE_SHOT(3),
    /** Sealed with expert scores. */
    WEIGHTED(4),
    /** Descending. */
    DUTCH(5),
    /** Descending bids for a demand. */
    REVERSE_MULTI(6),
    /** Sealed bids for a demand. */
    REVERSE_ONE_SHOT(7),
    /** Several capped licences. */
    MULTI_UNIT(8);

    private static final Codes<AuctionMode> CODES = new Codes<>(values());

    private final int code;

    AuctionMode(final int code) {
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
    public static AuctionMode ofCode(final int code) {
        return CODES.get(code);
    }
}
