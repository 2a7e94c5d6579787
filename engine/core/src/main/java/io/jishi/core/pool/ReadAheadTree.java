package io.jishi.core.pool;

/** Places in the tree of one side that will be needed: reads the nodes on the way to them, level by level. */
final class ReadAheadTree {
    private final PriceQueues tree;
    private final int[] queues;
    private final long[] prices;
    private final int[] nodes;
    private int count;

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

    void readInner() {
        for (int i = 0; i < count; i++) {
            nodes[i] = tree.touchInner(queues[i], prices[i]);
        }
    }

    /** Reads the leaves behind the nodes read before, and forgets the places. */
    void readLeaves() {
        for (int i = 0; i < count; i++) {
            tree.touchLeaf(nodes[i], queues[i], prices[i]);
        }
        count = 0;
    }
}
