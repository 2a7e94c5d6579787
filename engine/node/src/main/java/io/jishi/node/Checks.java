package io.jishi.node;

import io.jishi.node.NodeStartException.Kind;

/** Rules of the contexts, said in the words of the setting that breaks them. */
final class Checks {
    private Checks() {
    }

    static void rule(final boolean holds, final String explanation) {
        if (!holds) {
            throw new NodeStartException(Kind.USAGE, explanation);
        }
    }

    static void positive(final String name, final long value) {
        rule(value > 0, name + " must be positive, is " + value);
    }

    static void notNegative(final String name, final long value) {
        rule(value >= 0, name + " must not be negative, is " + value);
    }

    static void present(final String name, final Object value) {
        rule(value != null, name + " must be set");
    }

    static void notConcluded(final boolean concluded) {
        if (concluded) {
            throw new IllegalStateException("the context is concluded already");
        }
    }
}
