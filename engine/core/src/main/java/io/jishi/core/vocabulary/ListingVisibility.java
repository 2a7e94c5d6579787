package io.jishi.core.vocabulary;

/**
 * Where a listing can be matched and taken.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum ListingVisibility implements Coded {
    /** From every linked venue. */
    NATIONAL(1),
    /** Only from the venue where it is published. */
    VENUE(2);

    private static final Codes<ListingVisibility> CODES = new Codes<>(values());

    private final int code;

    ListingVisibility(final int code) {
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
    public static ListingVisibility ofCode(final int code) {
        return CODES.get(code);
    }
}
