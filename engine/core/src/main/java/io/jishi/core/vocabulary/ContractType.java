package io.jishi.core.vocabulary;

/**
 * Type of technology contract (Civil Code 843).
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum ContractType implements Coded {
    /** Technology development. */
    DEVELOPMENT(1),
    /** Technology transfer. */
    TRANSFER(2),
    /** Technology licence. */
    LICENCE(3),
    /** Technical consulting. */
    CONSULTING(4),
    /** Technical service. */
    SERVICE(5);

    private static final Codes<ContractType> CODES = new Codes<>(values());

    private final int code;

    ContractType(final int code) {
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
    public static ContractType ofCode(final int code) {
        return CODES.get(code);
    }
}
