package io.jishi.core.vocabulary;

/**
 * Who may see an event.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum Visibility implements Coded {
    /** Everybody. */
    PUBLIC(1),
    /** The parties and venues named in the header. */
    PARTIES(2),
    /** Operators only. */
    OPERATOR(3),
    /** The first party and who sent the command, no operator. */
    OWNER(4);

    private static final Codes<Visibility> CODES = new Codes<>(values());

    private final int code;

    Visibility(final int code) {
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
    public static Visibility ofCode(final int code) {
        return CODES.get(code);
    }
}
