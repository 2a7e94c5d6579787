package io.jishi.perf.pool;

import java.util.Locale;

/** Kinds of commands that are measured. */
enum PoolKind {
    SUPPLY, DEMAND, AMEND, WITHDRAW, TAKE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
