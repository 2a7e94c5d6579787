package io.jishi.node.codec;

/** A field holds a value that the schema does not name. It never leaves the codec, so it carries no stack trace. */
final class MalformedValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedValueException() {
        super("a field holds a value that the schema does not name", null, false, false);
    }
}
