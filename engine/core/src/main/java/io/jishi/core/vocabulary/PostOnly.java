package io.jishi.core.vocabulary;

/**
 * Whether an order may take liquidity at entry.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum PostOnly implements Coded {
    /** It may. */
    NO(0),
    /** Refused when it would cross. */
    REJECT(1),
    /** Repriced one tick behind the best opposite price when it would cross. */
    SLIDE(2);

    private static final Codes<PostOnly> CODES = new Codes<>(values());

    private final int code;

    PostOnly(final int code) {
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
    public static PostOnly ofCode(final int code) {
        return CODES.get(code);
    }
}
