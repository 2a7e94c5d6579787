package io.jishi.core.vocabulary;

/**
 * Step asked for a public listing.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum DisclosureStep implements Coded {
    /** DRAFT to PRE. */
    ANNOUNCE(1),
    /** To LISTED. */
    LIST(2),
    /** Withdraw. */
    WITHDRAW(3),
    /** Suspend. */
    SUSPEND(4),
    /** Resume. */
    RESUME(5),
    /** Terminate. */
    TERMINATE(6),
    /** Contract signed. */
    SIGN(7);

    private static final Codes<DisclosureStep> CODES = new Codes<>(values());

    private final int code;

    DisclosureStep(final int code) {
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
    public static DisclosureStep ofCode(final int code) {
        return CODES.get(code);
    }
}
