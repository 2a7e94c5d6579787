package io.jishi.core.vocabulary;

/**
 * Credit of a participant, A best; as a minimum, D accepts anybody.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum CreditGrade implements Coded {
    /** Best. */
    A(1),
    /** Good. */
    B(2),
    /** Fair. */
    C(3),
    /** Worst. */
    D(4);

    private static final Codes<CreditGrade> CODES = new Codes<>(values());

    private final int code;

    CreditGrade(final int code) {
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
    public static CreditGrade ofCode(final int code) {
        return CODES.get(code);
    }
}
