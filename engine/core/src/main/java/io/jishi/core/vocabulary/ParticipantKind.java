package io.jishi.core.vocabulary;

/**
 * What a participant is.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum ParticipantKind implements Coded {
    /** Enterprise. */
    ENTERPRISE(1),
    /** University. */
    UNIVERSITY(2),
    /** Research institute, public or private. */
    INSTITUTE(3),
    /** Natural person. */
    INDIVIDUAL(4),
    /** Technology manager or agent. */
    AGENT(5);

    private static final Codes<ParticipantKind> CODES = new Codes<>(values());

    private final int code;

    ParticipantKind(final int code) {
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
    public static ParticipantKind ofCode(final int code) {
        return CODES.get(code);
    }
}
