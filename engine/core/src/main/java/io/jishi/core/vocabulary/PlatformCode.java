package io.jishi.core.vocabulary;

/**
 * Status codes of the platforms for public listings.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum PlatformCode implements Coded {
    /** The platforms have none. */
    NONE(0),
    /** Announced in advance. */
    A01(1),
    /** Listed. */
    A02(2),
    /** Extended. */
    A03(3),
    /** Withdrawn, taken. */
    A04(4),
    /** Withdrawn. */
    A05(5),
    /** Dealt. */
    A06(6),
    /** Certificate issued. */
    A07(7),
    /** Suspended. */
    A08(8),
    /** Resumed. */
    A09(9),
    /** Terminated. */
    A10(10),
    /** A01-1: withdrawn before the listing. */
    A01_1(11);

    private static final Codes<PlatformCode> CODES = new Codes<>(values());

    private final int code;

    PlatformCode(final int code) {
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
    public static PlatformCode ofCode(final int code) {
        return CODES.get(code);
    }
}
