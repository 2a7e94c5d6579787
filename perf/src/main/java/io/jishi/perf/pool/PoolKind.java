package io.jishi.perf.pool;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Kinds of commands that are measured. */
enum PoolKind {
    SUPPLY, DEMAND, AMEND, WITHDRAW, TAKE,
    /** A new listing to be introduced. */
    PROPOSAL,
    /** Time passes: searches go on, proposals end by silence. */
    STEP;

    /** Of a market that trades at once. */
    static final Set<PoolKind> FIRM = EnumSet.range(SUPPLY, TAKE);
    /** Of a market of introductions. */
    static final Set<PoolKind> INTRODUCED = EnumSet.of(PROPOSAL, WITHDRAW, STEP);

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
