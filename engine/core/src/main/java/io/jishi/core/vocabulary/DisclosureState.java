package io.jishi.core.vocabulary;

/**
 * State of a public listing; codes as on the platforms.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum DisclosureState implements Coded {
    /** Not published. */
    DRAFT(1),
    /** Announced in advance (A01). */
    PRE(2),
    /** Listed (A02). */
    LISTED(3),
    /** Extended (A03). */
    EXTENDED(4),
    /** Suspended (A08). */
    SUSPENDED(5),
    /** Awarded. */
    AWARDED(6),
    /** Nobody qualified. */
    NO_BUYER(7),
    /** The competition brought no sale. */
    NO_SALE(8),
    /** Signed and paid (A06). */
    DEALT(9),
    /** Certificate issued (A07). */
    CERTIFIED(10),
    /** Withdrawn before listing (A01-1). */
    WITHDRAWN_BEFORE(11),
    /** Withdrawn, taken (A04). */
    WITHDRAWN_TAKEN(12),
    /** Withdrawn (A05). */
    WITHDRAWN(13),
    /** Terminated (A10). */
    TERMINATED(14),
    /** Two or more qualify: the announced auction decides. */
    COMPETITION(15);

    private static final Codes<DisclosureState> CODES = new Codes<>(values());

    private final int code;

    DisclosureState(final int code) {
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
    public static DisclosureState ofCode(final int code) {
        return CODES.get(code);
    }
}
