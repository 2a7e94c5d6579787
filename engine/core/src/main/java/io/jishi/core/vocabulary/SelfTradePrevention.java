package io.jishi.core.vocabulary;

/**
 * What happens when an order meets one of the same owner; the mode of the incoming order decides.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum SelfTradePrevention implements Coded {
    /** The rest of the incoming order is cancelled. */
    CANCEL_INCOMING(1),
    /** The resting order is cancelled whole, matching goes on. */
    CANCEL_RESTING(2),
    /** Both are cancelled. */
    CANCEL_BOTH(3),
    /** Both lose the smaller quantity without a trade. */
    DECREMENT(4);

    private static final Codes<SelfTradePrevention> CODES = new Codes<>(values());

    private final int code;

    SelfTradePrevention(final int code) {
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
    public static SelfTradePrevention ofCode(final int code) {
        return CODES.get(code);
    }
}
