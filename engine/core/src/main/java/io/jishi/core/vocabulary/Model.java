package io.jishi.core.vocabulary;

/**
 * Market model that made an event.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum Model implements Coded {
    /** Price-time book. */
    CONTINUOUS(1),
    /** Supply and demand pool. */
    POOL(2),
    /** Auction. */
    AUCTION(3),
    /** Public listing. */
    DISCLOSURE(4),
    /** Agreement. */
    AGREEMENT(5);

    private static final Codes<Model> CODES = new Codes<>(values());

    private final int code;

    Model(final int code) {
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
    public static Model ofCode(final int code) {
        return CODES.get(code);
    }
}
