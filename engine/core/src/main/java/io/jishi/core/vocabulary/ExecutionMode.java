package io.jishi.core.vocabulary;

/**
 * How a pool listing meets its counterparties.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum ExecutionMode implements Coded {
    /** Pairs at once. */
    FIRM(1),
    /** Ranked introductions, confirmed by both sides. */
    PROPOSAL(2),
    /** Standing offer to everybody at one price (Patent Law 50-51). */
    OPEN_LICENCE(3);

    private static final Codes<ExecutionMode> CODES = new Codes<>(values());

    private final int code;

    ExecutionMode(final int code) {
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
    public static ExecutionMode ofCode(final int code) {
        return CODES.get(code);
    }
}
