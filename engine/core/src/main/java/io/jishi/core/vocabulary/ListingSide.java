package io.jishi.core.vocabulary;

/**
 * Side of a listing.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum ListingSide implements Coded {
    /** Offers a technology. */
    SUPPLY(1),
    /** Wants one. */
    DEMAND(2);

    private static final Codes<ListingSide> CODES = new Codes<>(values());

    private final int code;

    ListingSide(final int code) {
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
    public static ListingSide ofCode(final int code) {
        return CODES.get(code);
    }
}
