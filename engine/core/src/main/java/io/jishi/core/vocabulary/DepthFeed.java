package io.jishi.core.vocabulary;

/**
 * What the public is told of a book, trades and indicative prices apart.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum DepthFeed implements Coded {
    /** Nothing. */
    NONE(0),
    /** Price levels. */
    LEVELS(1),
    /** Order by order. */
    ORDERS(2),
    /** Both. */
    ALL(3);

    private static final Codes<DepthFeed> CODES = new Codes<>(values());

    private final int code;

    DepthFeed(final int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }

    /**
     * Whether price levels are told.
     *
     * @return true if so.
     */
    public boolean hasLevels() {
        return (code & LEVELS.code) != 0;
    }

    /**
     * Whether single orders are told.
     *
     * @return true if so.
     */
    public boolean hasOrders() {
        return (code & ORDERS.code) != 0;
    }

    /**
     * The value with a code.
     *
     * @param code as on the wire.
     * @return the value, or null if the vocabulary names none with that code.
     */
    public static DepthFeed ofCode(final int code) {
        return CODES.get(code);
    }
}
