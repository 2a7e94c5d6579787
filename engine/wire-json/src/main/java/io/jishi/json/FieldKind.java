package io.jishi.json;

/**
 * How a field of the schema is written in JSON.
 */
public enum FieldKind {
    /** A number without fraction. */
    INTEGER("an integer"),
    /** 64 bits: an unsigned number, or when read also a string {@code "0x.."}. */
    BITS("an unsigned integer or \"0x..\""),
    /** The name of an enum's value, in quotes. */
    ENUM("a name in quotes"),
    /** {@code true} or {@code false}; when read also {@code "TRUE"} and {@code "FALSE"}. */
    BOOLEAN("true or false"),
    /** An array of names. */
    SET("an array of names"),
    /** ASCII text of fixed length, trailing zero bytes cut. */
    TEXT("a text in quotes"),
    /** Bytes in lower-case hexadecimal. */
    HEX("bytes in hexadecimal, in quotes");

    private final String wanted;

    FieldKind(final String wanted) {
        this.wanted = wanted;
    }

    /**
     * {@return what a reader wants to see, for messages to people}
     */
    public String wanted() {
        return wanted;
    }
}
