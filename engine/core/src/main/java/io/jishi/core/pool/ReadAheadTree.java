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

    /** Finds the roots and asks for the first line of each. */
    void readRoots() {
        for (int i = 0; i < count; i++) {
            nodes[i] = tree.root(queues[i]);
        }
        for (int i = 0; i < count; i++) {
            sum += nodes[i] == PriceQueues.NONE ? 0 : tree.nodes().touchFirst(nodes[i]);
        }
    }

    /** Goes down from the roots to the leaves, all places together, and forgets them. */
    void readNodes() {
        boolean more = count > 0;
        while (more) {
            for (int i = 0; i < count; i++) {
                sum += nodes[i] == PriceQueues.NONE ? 0 : tree.nodes().touchRest(nodes[i]);
            }
            more = false;
            for (int i = 0; i < count; i++) {
                nodes[i] = nodes[i] == PriceQueues.NONE ? PriceQueues.NONE : tree.towards(nodes[i], prices[i]);
                sum += nodes[i] == PriceQueues.NONE ? 0 : tree.nodes().touchFirst(nodes[i]);
                more |= nodes[i] != PriceQueues.NONE;
            }
        }
        count = 0;
    }

    /** What came of reading: a number without a meaning, kept so that the compiler does not leave it out. */
    long sum() {
        return sum;
    }
}
