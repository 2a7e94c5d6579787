package io.jishi.core.pool;

import java.util.Arrays;

/**
 * The groups of demands of one node, minimum of maturity and set of rights that are in use: numbers, and of each group
 * its best. At a node they stand in one array in the order of minimum and set, so that those of a minimum are side by
 * side. Which number a group has is in a table, one step away. Table and rows grow by blocks, which are kept, the array
 * of a node to the most that it ever held.
 */
final class DemandGroups {
    static final int NONE = Listings.NONE;

    private static final int PRICE = 0;
    private static final int PRIORITY = 1;
    /** Bits of the best above, its handle below; of a group that is free, the next free one. */
    private static final int BEST = 2;
    /** Minimum and set of rights above, node below. */
    private static final int KEY = 3;
    private static final int ROW_SHIFT = 2;
    private static final int BLOCK_SHIFT = 10;
    private static final int MASK = (1 << BLOCK_SHIFT) - 1;
    /** With the header of the array, two rows then share a cache line. */
    private static final int PADDING = 6;
    private static final int FIRST_SLOTS = 1 + 4 * 2;
    private static final int SLOT_SIZE = 2;
    private static final int RIGHTS_BITS = 9;
    private static final long LOW = 0xFFFF_FFFFL;

    /** By node: how many groups, then of each (minimum, rights) above and its number below, and its best price. */
    private final long[][] ofNode;
    private final GroupNumbers numbers = new GroupNumbers((group) -> get(group, KEY));
    private long[][] rows = new long[1][];
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
        int from = 0;
        int left = (int)groups[0];
        while (left > 1) {
            final int half = left >>> 1;
            from = groups[at(from + half - 1)] < key ? from + half : from;
            left -= half;
        }
        return at(left == 1 && groups[at(from)] < key ? from + 1 : from);
    }

    private static int at(final int number) {
        return 1 + number * SLOT_SIZE;
    }

    private static int end(final long[] groups) {
        return at((int)groups[0]);
    }

    /** The group, or NONE. */
    int find(final int node, final int minimum, final int rights) {
        return numbers.find(key(minimum, rights) | node);
    }

    /** What it is likely to be, or NONE; mostly without a look at its row. */
    int guess(final int node, final int minimum, final int rights) {
        return numbers.guess(key(minimum, rights) | node);
    }

    /** A new group. */
    int open(final int node, final int minimum, final int rights) {
        final int group = takeRow();
        set(group, Long.MAX_VALUE, Long.MAX_VALUE, NONE & LOW);
        rows[group >> BLOCK_SHIFT][row(group) + KEY] = key(minimum, rights) | node;
        numbers.add(group);
        final long[] groups = withRoom(node);
        final int slot = slot(groups, key(minimum, rights));
        System.arraycopy(groups, slot, groups, slot + SLOT_SIZE, end(groups) - slot);
        groups[slot] = key(minimum, rights) | group;
        groups[slot + 1] = Long.MAX_VALUE;
        groups[0]++;
        return group;
    }

    private int takeRow() {
        if (firstFree != NONE) {
            final int group = firstFree;
            firstFree = (int)get(group, BEST);
            return group;
        }
        final int block = highest >> BLOCK_SHIFT;
        if (block == rows.length) {
            rows = Arrays.copyOf(rows, 2 * block);
        }
        if (rows[block] == null) {
            rows[block] = new long[PADDING + (1 << (BLOCK_SHIFT + ROW_SHIFT))];
        }
        return highest++;
    }

    private long get(final int group, final int word) {
        return rows[group >> BLOCK_SHIFT][row(group) + word];
    }

    private void set(final int group, final long price, final long priority, final long best) {
        final long[] block = rows[group >> BLOCK_SHIFT];
        final int row = row(group);
        block[row + PRICE] = price;
        block[row + PRIORITY] = priority;
        block[row + BEST] = best;
    }

    private long[] withRoom(final int node) {
        if (ofNode[node] == null) {
            ofNode[node] = new long[FIRST_SLOTS];
        } else if (end(ofNode[node]) == ofNode[node].length) {
            ofNode[node] = Arrays.copyOf(ofNode[node], at((int)ofNode[node][0] * 2));
        }
        return ofNode[node];
    }

    /** Forgets a group that has become empty. */
    void close(final int node, final int minimum, final int rights) {
        final long[] groups = ofNode[node];
        final int slot = slot(groups, key(minimum, rights));
        final int group = (int)groups[slot];
        System.arraycopy(groups, slot + SLOT_SIZE, groups, slot, end(groups) - slot - SLOT_SIZE);
        groups[0]--;
        numbers.remove(group);
        set(group, 0, 0, firstFree);
        firstFree = group;
    }

    /** Whether a member comes before the best that is known. */
    boolean isBefore(final int group, final long price, final long priority) {
        final long best = get(group, PRICE);
        return price < best || (price == best && priority < get(group, PRIORITY));
    }

    /** Sets who is the best of a node's group, its bits over its handle. */
    void setBest(final int node, final int minimum, final int group, final long price, final long priority,
        final long word) {
        set(group, price, priority, word);
        final long[] groups = ofNode[node];
        groups[slot(groups, key(minimum, rights(group))) + 1] = price;
    }

    int best(final int group) {
        return (int)get(group, BEST);
    }

    int rights(final int group) {
        return (int)(get(group, KEY) >>> 32) & ((1 << RIGHTS_BITS) - 1);
    }

    /** The best price of the groups of a node and minimum that have a right. */
    long bestPrice(final int node, final int minimum, final int right, final long ofNone) {
        final long[] groups = ofNode[node];
        long best = ofNone;
        for (int slot = slot(groups, key(minimum, 0)); isOf(groups, slot, minimum); slot += SLOT_SIZE) {
            if ((groups[slot] >>> 32 & right) != 0) {
                best = Math.min(best, groups[slot + 1]);
            }
        }
        return best;
    }

    private static boolean isOf(final long[] groups, final int slot, final int minimum) {
        return slot < end(groups) && groups[slot] >>> (32 + RIGHTS_BITS) == minimum;
    }

    /** Offers a walk for later each group of a node up to a minimum that has a right and is within a limit. */
    void offer(final Walk walk, final Walk.Later opens, final int node, final int minimum, final int right,
        final long limit) {
        final long[] groups = ofNode[node];
        final long end = key(minimum + 1, 0);
        for (int slot = at(0); slot < end(groups) && groups[slot] < end; slot += SLOT_SIZE) {
            if ((groups[slot] >>> 32 & right) != 0 && groups[slot + 1] <= limit) {
                walk.offerLater(opens, node, (int)groups[slot], groups[slot + 1]);
            }
        }
    }

    /** Offers a walk the best of a group. */
    void offer(final Walk walk, final int group) {
        walk.offer(group, get(group, PRICE), get(group, PRIORITY), get(group, BEST));
    }

    /** The first group with a set of rights from some number on that has a right, and whose best is within a limit. */
    int from(final int node, final int minimum, final int rights, final int right, final long limit) {
        final long[] groups = ofNode[node];
        if (groups == null) {
            return NONE;
        }
        final long first = key(minimum, 0) + ((long)rights << 32);
        for (int slot = slot(groups, first); isOf(groups, slot, minimum); slot += SLOT_SIZE) {
            if ((groups[slot] >>> 32 & right) != 0 && groups[slot + 1] <= limit) {
                return (int)groups[slot];
            }
        }
        return NONE;
    }

    /** Asks for the groups of a node, so far as they are many; returns a number without a meaning. */
    long touchNode(final int node) {
        final long[] groups = ofNode[node];
        return groups == null ? 0 : groups[0] ^ groups[Math.min(8, groups.length - 1)];
    }

    /** Asks for the row of a group; returns a number without a meaning. */
    long touch(final int group) {
        return group < highest ? get(group, PRICE) : 0;
    }

    private static int row(final int group) {
        return PADDING + ((group & MASK) << ROW_SHIFT);
    }
}
