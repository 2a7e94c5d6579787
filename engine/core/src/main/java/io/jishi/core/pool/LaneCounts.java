package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** How many supplies there are in each {@link Lane} under each root of the taxonomy, and in the whole tree. */
final class LaneCounts {
    private final ProposalOrder order;
    /** By root, or the whole tree, and right, where there have been such supplies: by doubling of the price. */
    private final int[][] counts;

    LaneCounts(final ProposalOrder order, final int maxFields) {
        this.order = order;
        counts = new int[Math.multiplyExact(maxFields + 1, Lane.RIGHTS)][];
    }

    void count(final int field, final int lane, final int change) {
        addTo(place(Fields.ROOT, Lane.right(lane)), Lane.bandOf(lane), change);
        addTo(place(order.rootOf(field), Lane.right(lane)), Lane.bandOf(lane), change);
    }

    private void addTo(final int place, final int band, final int change) {
        if (counts[place] == null) {
            counts[place] = new int[Lane.BANDS];
        }
        counts[place][band] += change;
    }

    /** How many there are under the root of a prefix, of some rights, up to the doubling of a price. */
    int upTo(final int prefix, final int rights, final long priceFen) {
        final int last = Lane.band(priceFen);
        int sum = 0;
        for (int right = 1; right <= Lane.RIGHTS; right++) {
            if ((rights >>> (right - 1) & 1) != 0) {
                sum += upTo(counts[place(order.rootOf(prefix), right)], last);
            }
        }
        return sum;
    }

    private static int upTo(final int[] ofRight, final int last) {
        int sum = 0;
        for (int band = 0; ofRight != null && band <= last; band++) {
            sum += ofRight[band];
        }
        return sum;
    }

    private static int place(final int root, final int right) {
        return (root - Fields.ROOT) * Lane.RIGHTS + right - 1;
    }
}
