package io.jishi.core.vocabulary;

/**
 * Standing of a participant.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum ParticipantStatus implements Coded {
    /** No restriction. */
    NORMAL(1),
    /** Watched; no restriction. */
    WATCH(2),
    /** Higher deposit, no sealed bids. */
    RESTRICTED(3),
    /** Every trading command is refused. */
    BLOCKED(4);

    private static final Codes<ParticipantStatus> CODES = new Codes<>(values());

    private final int code;

    ParticipantStatus(final int code) {
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
    public static ParticipantStatus ofCode(final int code) {
        return CODES.get(code);
    }
}
