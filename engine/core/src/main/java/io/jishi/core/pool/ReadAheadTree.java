package io.jishi.core.pool;

/** Places in the queues of one side that will be needed: reads the nodes on the way to them, level by level. */
final class ReadAheadTree {
    private final PriceQueues tree;
    private final int[] queues;
    private final long[] prices;
    private final int[] nodes;
    private int count;
    private long sum;

    ReadAheadTree(final PriceQueues tree, final int most) {
        this.tree = tree;
        queues = new int[most];
        prices = new long[most];
        nodes = new int[most];
    }

    /** Notes a place; NONE is a queue that does not exist. */
    void expect(final int queue, final long price) {
        if (queue != PriceQueues.NONE && count < queues.length) {
            queues[count] = queue;
            prices[count++] = price;
        }
    }

    int count() {
        return count;
    }

    int queue(final int place) {
        return queues[place];
    }

    long price(final int place) {
        return prices[place];
    }

    /** Finds the roots and asks for them; forgets queues that are empty. */
    void readRoots() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            final int root = tree.root(queues[i]);
            nodes[kept] = root;
            prices[kept] = prices[i];
            kept += root == PriceQueues.NONE ? 0 : 1;
        }
        count = kept;
        for (int i = 0; i < count; i++) {
            sum ^= tree.nodes().touch(nodes[i]);
        }
    }

    /** Goes down one level from the roots, all places together; forgets those that are at their leaves. */
    void readNodes() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            final int below = tree.towards(nodes[i], prices[i]);
            nodes[kept] = below;
            prices[kept] = prices[i];
            kept += below == PriceQueues.NONE ? 0 : 1;
        }
        count = kept;
        for (int i = 0; i < count; i++) {
            sum ^= tree.nodes().touch(nodes[i]);
        }
    }

    /** What came of reading: a number without a meaning, kept so that the compiler does not leave it out. */
    long sum() {
        return sum;
    }
}
