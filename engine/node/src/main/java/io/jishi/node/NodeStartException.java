package io.jishi.node;

/** Why a node does not start, or stopped by itself. The message names what is wrong and what to do next. */
public final class NodeStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Kinds of failure, each with the exit code of a program that ends by it. */
    public enum Kind {
        /** Anything of the environment or a defect: exit code 1. */
        FAILED(1),
        /** A setting is wrong: exit code 2. */
        USAGE(2),
        /** Something that should be running does not answer: exit code 3. */
        UNREACHABLE(3),
        /** The journals contradict themselves or each other: exit code 4. */
        INTEGRITY(4);

        private final int exitCode;

        Kind(final int exitCode) {
            this.exitCode = exitCode;
        }

        /**
         * The exit code of a program that ends by a failure of this kind.
         *
         * @return the exit code.
         */
        public int exitCode() {
            return exitCode;
        }
    }

    /**
     * Makes a failure.
     *
     * @param kind    which kind.
     * @param message what is wrong, where, and what to do next.
     */
    public NodeStartException(final Kind kind, final String message) {
        this(kind, message, null);
    }

    /**
     * Makes a failure with its cause.
     *
     * @param kind    which kind.
     * @param message what is wrong, where, and what to do next.
     * @param cause   what raised it, or null.
     */
    public NodeStartException(final Kind kind, final String message, final Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /**
     * Which kind of failure it is.
     *
     * @return the kind.
     */
    public Kind kind() {
        return kind;
    }
}
