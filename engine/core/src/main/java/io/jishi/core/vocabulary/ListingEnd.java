package io.jishi.core.vocabulary;

/**
 * Why a listing left the pool.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum ListingEnd implements Coded {
    /** All units traded. */
    FILLED(1),
    /** By its owner. */
    WITHDRAWN(2),
    /** validUntil reached. */
    EXPIRED(3),
    /** Amended to no more units than were filled. */
    REDUCED(4),
    /** The asset was assigned. */
    RIGHT_ENDED(5),
    /** By a logged operator command. */
    OPERATOR(6);

    private static final Codes<ListingEnd> CODES = new Codes<>(values());

    private final int code;

    ListingEnd(final int code) {
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
    public static ListingEnd ofCode(final int code) {
        return CODES.get(code);
    }
}
