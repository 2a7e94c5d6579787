package io.jishi.core.vocabulary;

/**
 * What a party is in a lot.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum BidderStanding implements Coded {
    /** It may bid. */
    QUALIFIED(1),
    /** It may not bid. */
    REFUSED(2),
    /** It holds a right of first refusal. */
    HOLDER(3),
    /** It may not bid any more; what it bid is void. */
    DISQUALIFIED(4),
    /** It has won, and paid. */
    PAID(5);

    private static final Codes<BidderStanding> CODES = new Codes<>(values());

    private final int code;

    BidderStanding(final int code) {
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
    public static BidderStanding ofCode(final int code) {
        return CODES.get(code);
    }
}
