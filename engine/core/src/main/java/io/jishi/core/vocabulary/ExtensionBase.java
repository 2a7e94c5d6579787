package io.jishi.core.vocabulary;

/**
 * From where a bid extends the countdown.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum ExtensionBase implements Coded {
    /** end = max(end, bid time + limit). */
    FROM_BID(1),
    /** end = end + limit. */
    FROM_END(2),
    /** Only bids in the last window extend (online judicial auctions). */
    JUDICIAL(3);

    private static final Codes<ExtensionBase> CODES = new Codes<>(values());

    private final int code;

    ExtensionBase(final int code) {
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
    public static ExtensionBase ofCode(final int code) {
        return CODES.get(code);
    }
}
