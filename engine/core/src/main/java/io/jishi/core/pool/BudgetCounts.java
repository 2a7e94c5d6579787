package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** How many demands there are at each node of the taxonomy, and of them with a budget of each doubling. */
final class BudgetCounts {
    private final Fields fields;
    private final int[] all;
    /** By node where there have been demands: by doubling of the budget. */
    private final int[][] counts;

    BudgetCounts(final Fields fields, final int maxFields) {
        this.fields = fields;
        all = new int[maxFields + 1];
        counts = new int[maxFields + 1][];
    }

    void count(final int node, final long budgetFen, final int change) {
        final int at = node - Fields.ROOT;
        if (counts[at] == null) {
            counts[at] = new int[Lane.BANDS];
        }
        counts[at][Lane.band(budgetFen)] += change;
        all[at] += change;
    }

    /** How many there are at a node. */
    int at(final int node) {
        return all[node - Fields.ROOT];
    }

    /** How many there are at a node and at those above it. */
    int above(final int node) {
        int sum = 0;
        for (int depth = fields.depthOf(node); depth >= 0; depth--) {
            sum += at(fields.ancestorAt(node, depth));
        }
        return sum;
    }

    /** Of those the ones whose budget has doubled as often as a price, or more often. */
    int above(final int node, final long priceFen) {
        int sum = 0;
        for (int depth = fields.depthOf(node); depth >= 0; depth--) {
            final int[] byBand = counts[fields.ancestorAt(node, depth) - Fields.ROOT];
            for (int band = Lane.band(priceFen); byBand != null && band < Lane.BANDS; band++) {
                sum += byBand[band];
            }
        }
        return sum;
    }
}
