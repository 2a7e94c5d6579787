package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import io.jishi.core.state.CoreLimits;

/** How many supplies lie how deep under each node of the taxonomy: the share of a prefix in a field follows from it. */
final class LeafDepths {
    private static final int DEPTHS = CoreLimits.MAX_FIELD_DEPTH + 1;
    private final Fields fields;
    private final int[] counts;

    LeafDepths(final Fields fields, final int maxFields) {
        this.fields = fields;
        counts = new int[Math.multiplyExact(maxFields + 1, DEPTHS)];
    }

    /** Counts a supply at its field and everything above. */
    void count(final int field, final int change) {
        final int depth = fields.depthOf(field);
        for (int above = depth; above >= 0; above--) {
            counts[place(fields.ancestorAt(field, above)) + depth] += change;
        }
    }

    /** Depth of the field nearest to the root that has supplies at or under a prefix; 0 if there are none. */
    int leastUnder(final int prefix) {
        final int first = place(prefix);
        for (int depth = 1; depth < DEPTHS; depth++) {
            if (counts[first + depth] > 0) {
                return depth;
            }
        }
        return 0;
    }

    private static int place(final int field) {
        return (field - Fields.ROOT) * DEPTHS;
    }
}
