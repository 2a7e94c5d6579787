package io.jishi.core.pool;

import java.util.Arrays;

/**
 * The groups of demands of one node, minimum of maturity and set of rights that are in use: numbers, and of each group
 * its best. At a node they stand in one array in the order of minimum and set, so that those of a minimum are side by
 * side. Arrays grow to the most that they ever held.
 */
final class DemandGroups {
    static final int NONE = Listings.NONE;

    private static final int PRICE = 0;
    private static final int PRIORITY = 1;
    /** Bits of the best above, its handle below; of a group that is free, the next free one. */
    private static final int BEST = 2;
    private static final int RIGHTS = 3;
    private static final int ROW_SHIFT = 2;
    private static final int FIRST_GROUPS = 1 << 10;
    private static final int FIRST_SLOTS = 8;
    private static final int RIGHTS_BITS = 9;
    private static final long LOW = 0xFFFF_FFFFL;

    /** By node: how many groups, then of each (minimum, rights) above and its number below. */
    private final long[][] ofNode;
    private long[] rows = new long[FIRST_GROUPS << ROW_SHIFT];
    private int firstFree = NONE;
    private int highest;

    DemandGroups(final int nodes) {
        ofNode = new long[nodes][];
    }

    private static long key(final int minimum, final int rights) {
        return (long)(minimum << RIGHTS_BITS | rights) << 32;
    }

    /** The first slot of a node whose key is not less. */
    private static int slot(final long[] groups, final long key) {
        int from = 1;
        int left = (int)groups[0];
        while (left > 1) {
            final int half = left >>> 1;
            from = groups[from + half - 1] < key ? from + half : from;
            left -= half;
        }
        return left == 1 && groups[from] < key ? from + 1 : from;
    }

    private static int end(final long[] groups) {
        return 1 + (int)groups[0];
    }

    /** The group, or NONE. */
    int find(final int node, final int minimum, final int rights) {
        final long[] groups = ofNode[node];
        if (groups == null) {
            return NONE;
        }
        final long key = key(minimum, rights);
        final int slot = slot(groups, key);
        return slot < end(groups) && (groups[slot] & ~LOW) == key ? (int)groups[slot] : NONE;
    }

    /** A new group. */
    int open(final int node, final int minimum, final int rights) {
        final int group = firstFree == NONE ? highest++ : firstFree;
        if (group == firstFree) {
            firstFree = (int)rows[row(group) + BEST];
        } else if (highest << ROW_SHIFT > rows.length) {
            rows = Arrays.copyOf(rows, 2 * rows.length);
        }
        rows[row(group) + PRICE] = Long.MAX_VALUE;
        rows[row(group) + PRIORITY] = Long.MAX_VALUE;
        rows[row(group) + BEST] = NONE & LOW;
        rows[row(group) + RIGHTS] = rights;
        final long[] groups = withRoom(node);
        final int slot = slot(groups, key(minimum, rights));
        System.arraycopy(groups, slot, groups, slot + 1, end(groups) - slot);
        groups[slot] = key(minimum, rights) | group;
        groups[0]++;
        return group;
    }

    private long[] withRoom(final int node) {
        if (ofNode[node] == null) {
            ofNode[node] = new long[FIRST_SLOTS];
        } else if (end(ofNode[node]) == ofNode[node].length) {
            ofNode[node] = Arrays.copyOf(ofNode[node], 2 * ofNode[node].length);
        }
        return ofNode[node];
    }

    /** Forgets a group that has become empty. */
    void close(final int node, final int minimum, final int rights) {
        final long[] groups = ofNode[node];
        final int slot = slot(groups, key(minimum, rights));
        final int group = (int)groups[slot];
        System.arraycopy(groups, slot + 1, groups, slot, end(groups) - slot - 1);
        groups[0]--;
        rows[row(group) + BEST] = firstFree;
        firstFree = group;
    }

    /** Notes a new member, its bits over its handle; returns whether it is the best now. */
    boolean improve(final int group, final long price, final long priority, final long word) {
        final long best = rows[row(group) + PRICE];
        final boolean better = price < best || (price == best && priority < rows[row(group) + PRIORITY]);
        if (better) {
            setBest(group, price, priority, word);
        }
        return better;
    }

    void setBest(final int group, final long price, final long priority, final long word) {
        final int row = row(group);
        rows[row + PRICE] = price;
        rows[row + PRIORITY] = priority;
        rows[row + BEST] = word;
    }

    int best(final int group) {
        return (int)rows[row(group) + BEST];
    }

    int rights(final int group) {
        return (int)rows[row(group) + RIGHTS];
    }

    /** The best price of the groups of a node and minimum that have a right. */
    long bestPrice(final int node, final int minimum, final int right, final long ofNone) {
        final long[] groups = ofNode[node];
        long best = ofNone;
        for (int slot = slot(groups, key(minimum, 0)); isOf(groups, slot, minimum); slot++) {
            if ((groups[slot] >>> 32 & right) != 0) {
                best = Math.min(best, rows[row((int)groups[slot]) + PRICE]);
            }
        }
        return best;
    }

    private static boolean isOf(final long[] groups, final int slot, final int minimum) {
        return slot < end(groups) && groups[slot] >>> (32 + RIGHTS_BITS) == minimum;
    }

    /** Offers a walk the best of each group of a node and minimum that has a right and is within a limit. */
    void offer(final Walk walk, final int node, final int minimum, final int right, final long limit) {
        final long[] groups = ofNode[node];
        for (int slot = slot(groups, key(minimum, 0)); isOf(groups, slot, minimum); slot++) {
            final int group = (int)groups[slot];
            if ((groups[slot] >>> 32 & right) != 0 && rows[row(group) + PRICE] <= limit) {
                walk.offer(group, rows[row(group) + PRICE], rows[row(group) + PRIORITY], rows[row(group) + BEST]);
            }
        }
    }

    /** Shows the groups of a node and minimum that have a right. */
    void forEach(final int field, final int node, final int minimum, final int right,
        final DemandIndex.GroupVisitor visitor) {
        final long[] groups = ofNode[node];
        for (int slot = slot(groups, key(minimum, 0)); isOf(groups, slot, minimum); slot++) {
            if ((groups[slot] >>> 32 & right) != 0) {
                visitor.visit(field, minimum, (int)groups[slot]);
            }
        }
    }

    long bestPrice(final int group) {
        return rows[row(group) + PRICE];
    }

    /** The first group with a set of rights from some number on that has a right, and whose best is within a limit. */
    int from(final int node, final int minimum, final int rights, final int right, final long limit) {
        final long[] groups = ofNode[node];
        if (groups == null) {
            return NONE;
        }
        for (int slot = slot(groups, key(minimum, 0) + ((long)rights << 32)); isOf(groups, slot, minimum); slot++) {
            if ((groups[slot] >>> 32 & right) != 0 && rows[row((int)groups[slot]) + PRICE] <= limit) {
                return (int)groups[slot];
            }
        }
        return NONE;
    }

    /** Asks for the row of a group; returns a number without a meaning. */
    long touch(final int group) {
        return row(group) < rows.length ? rows[row(group)] : 0;
    }

    private static int row(final int group) {
        return group << ROW_SHIFT;
    }
}
