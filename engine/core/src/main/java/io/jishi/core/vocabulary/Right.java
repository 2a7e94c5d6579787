package io.jishi.core.vocabulary;

/**
 * Kind of right or service traded (Patent Law 12, 50; Civil Code 843, 862-878).
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum Right implements Coded {
    /** Transfer of the title. */
    ASSIGNMENT(1),
    /** Exclusive licence: nobody else, the owner included. */
    EXCLUSIVE(2),
    /** Sole licence: the licensee and the owner. */
    SOLE(3),
    /** Ordinary, non-exclusive licence. */
    ORDINARY(4),
    /** Open licence (Patent Law 50). */
    OPEN(5),
    /** Technical secret. */
    KNOW_HOW(6),
    /** Commissioned or joint development. */
    DEVELOPMENT(7),
    /** Technical consulting. */
    CONSULTING(8),
    /** Technical service. */
    SERVICE(9);

    private static final Codes<Right> CODES = new Codes<>(values());

    private final int code;

    Right(final int code) {
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
    public static Right ofCode(final int code) {
        return CODES.get(code);
    }
}
