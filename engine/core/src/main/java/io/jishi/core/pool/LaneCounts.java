package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** How many supplies there are in each {@link Lane} under each root of the taxonomy, and in the whole tree. */
final class LaneCounts {
    private final ProposalOrder order;
    /** By root, or the whole tree, where there have been supplies: by right, then doubling of the price. */
    private final int[][] counts;

    LaneCounts(final ProposalOrder order, final int maxFields) {
        this.order = order;
        counts = new int[maxFields + 1][];
    }

    void count(final int field, final int lane, final int change) {
        addTo(Fields.ROOT, lane, change);
        addTo(order.rootOf(field), lane, change);
    }

    private void addTo(final int root, final int lane, final int change) {
        final int at = root - Fields.ROOT;
        if (counts[at] == null) {
            counts[at] = new int[Lane.COUNT];
        }
        counts[at][place(Lane.right(lane)) + Lane.bandOf(lane)] += change;
    }

    /** How many there are under the root of a prefix, of some rights, up to the doubling of a price. */
    int upTo(final int prefix, final int rights, final long priceFen) {
        final int[] underRoot = counts[order.rootOf(prefix) - Fields.ROOT];
        int sum = 0;
        for (int right = 1; underRoot != null && right <= Lane.RIGHTS; right++) {
            if ((rights >>> (right - 1) & 1) != 0) {
                sum += upTo(underRoot, place(right), Lane.band(priceFen));
            }
        }
        return sum;
    }

    private static int upTo(final int[] underRoot, final int first, final int last) {
        int sum = 0;
        for (int band = 0; band <= last; band++) {
            sum += underRoot[first + band];
        }
        return sum;
    }

    private static int place(final int right) {
        return (right - 1) * Lane.BANDS;
    }
}
