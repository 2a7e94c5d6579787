package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** How many supplies of each right there are under each node of the taxonomy. */
final class RightsUnder {
    private final Fields fields;
    private final int[] counts;

    RightsUnder(final Fields fields, final int maxFields) {
        this.fields = fields;
        counts = new int[Math.multiplyExact(maxFields + 1, Lane.RIGHTS)];
    }

    /** Counts a supply at its field and everything above. */
    void count(final int field, final int lane, final int change) {
        for (int above = fields.depthOf(field); above >= 0; above--) {
            counts[place(fields.ancestorAt(field, above)) + Lane.right(lane) - 1] += change;
        }
    }

    /** How many there are at or under a prefix, of some rights. */
    int of(final int prefix, final int rights) {
        final int first = place(prefix);
        int sum = 0;
        for (int right = 0; right < Lane.RIGHTS; right++) {
            sum += (rights >>> right & 1) != 0 ? counts[first + right] : 0;
        }
        return sum;
    }

    private static int place(final int field) {
        return (field - Fields.ROOT) * Lane.RIGHTS;
    }
}
