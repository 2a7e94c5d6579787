package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** How many supplies there are under each root of the taxonomy in each band of prices, as {@link ProposalOrder} has. */
final class RootBands {
    private final Fields fields;
    private final ProposalOrder order;
    /** By node, where it is a root that has had supplies. */
    private final int[][] counts;

    RootBands(final Fields fields, final ProposalOrder order, final int maxFields) {
        this.fields = fields;
        this.order = order;
        counts = new int[maxFields][];
    }

    void count(final int field, final long priceFen, final int change) {
        final int root = fields.ancestorAt(field, 1);
        if (counts[root] == null) {
            counts[root] = new int[Long.SIZE + 1];
        }
        counts[root][1 + order.band(priceFen)] += change;
    }

    /** How many there are under the root of a prefix, which is not the whole tree, up to the band of a price. */
    int upTo(final int prefix, final long priceFen) {
        final int[] ofRoot = counts[fields.ancestorAt(prefix, 1)];
        int sum = 0;
        for (int band = 0; ofRoot != null && band <= 1 + order.band(priceFen); band++) {
            sum += ofRoot[band];
        }
        return sum;
    }
}
