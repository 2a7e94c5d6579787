package io.jishi.core.vocabulary;

/**
 * State of the transaction certificate.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum CertificateState implements Coded {
    /** Not issued. */
    NONE(0),
    /** Provisional. */
    PROVISIONAL(1),
    /** Issued. */
    ISSUED(2),
    /** Revoked. */
    REVOKED(3);

    private static final Codes<CertificateState> CODES = new Codes<>(values());

    private final int code;

    CertificateState(final int code) {
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
    public static CertificateState ofCode(final int code) {
        return CODES.get(code);
    }
}
