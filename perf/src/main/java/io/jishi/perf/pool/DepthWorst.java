package io.jishi.perf.pool;

import io.jishi.core.state.CoreLimits;

/**
 * A search among supplies of very different depths under one prefix: some are right below it, and come onto the list of
 * a demand for it; most are as deep as a taxonomy goes and cheaper, so that they would score more if they were as near.
 */
final class DepthWorst extends WorstSearch {
    private final int prefix;
    private final int near;
    private final int[] deep = new int[CoreLimits.MAX_FIELD_DEPTH];

    DepthWorst(final Ipc ipc, final int looks) {
        super(ipc, looks, passed(looks));
        prefix = pool.defineField(0);
        near = pool.defineField(prefix);
        int above = prefix;
        for (int depth = 2; depth < CoreLimits.MAX_FIELD_DEPTH; depth++) {
            above = pool.defineField(above);
        }
        for (int i = 0; i < deep.length; i++) {
            deep[i] = pool.defineField(above);
        }
        fill(passed(looks));
    }

    @Override
    boolean answersAtOnce() {
        return true;
    }

    @Override
    void supply(final int number) {
        final boolean found = number < FOUND;
        order.field = found ? near : deep[number % deep.length];
        order.maturity = 5;
        order.priceFen = found ? BUDGET_FEN : BUDGET_FEN / 3;
        order.tags[0] = 1;
    }

    @Override
    void demand() {
        order.field = prefix;
        order.tags[0] = 1;
    }
}
