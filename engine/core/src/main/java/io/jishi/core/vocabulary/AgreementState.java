package io.jishi.core.vocabulary;

/**
 * State of an agreement.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum AgreementState implements Coded {
    /** Offer open. */
    OFFERED(1),
    /** Counter-offer open. */
    COUNTERED(2),
    /** Accepted, being publicised. */
    PUBLICITY(3),
    /** Objection pending, clock stopped. */
    OBJECTED(4),
    /** Concluded. */
    AWARDED(5),
    /** Declined. */
    DECLINED(6),
    /** Objection upheld, or it can no longer be concluded: see its reason. */
    TERMINATED(7),
    /** Nobody accepted in time. */
    EXPIRED(8);

    private static final Codes<AgreementState> CODES = new Codes<>(values());

    private final int code;

    AgreementState(final int code) {
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
    public static AgreementState ofCode(final int code) {
        return CODES.get(code);
    }
}
