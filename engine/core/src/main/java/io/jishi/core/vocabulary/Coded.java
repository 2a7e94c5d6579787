package io.jishi.core.vocabulary;

/** A value that has a fixed code on the wire and in the journal. */
public interface Coded {
    /**
     * The code; it never changes.
     *
     * @return the code.
     */
    int code();
}
