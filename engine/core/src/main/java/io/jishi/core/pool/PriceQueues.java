package io.jishi.core.pool;

import java.util.Arrays;

/**
 * Many queues of listings, each a B+-tree of its own, from a queue's number to its root in one step. An entry is a
 * price and a priority, the handle of a listing and 32 bits that its owner chooses; a queue holds them best price
 * first, then by priority. Prices are given so that the smaller is the better: supplies by their ask, demands by their
 * budget with its sign turned.
 *
 * <p>Entries carry all that is compared, so that finding a place reads no listing. A root is only as large as it needs
 * to be, so a short queue is one node of one to four cache lines; with many more a queue has one to four levels above
 * its leaves. Nodes below a root are of the largest size. See {@link QueueNodes} for their memory.
 *
 * <p>A position names an entry until the next change of its queue.
 */
final class PriceQueues {
    /** No position, and no handle. */
    static final int NONE = Listings.NONE;

    private static final int FEWEST = 5;
    /** A root with no more entries than this, by its size, becomes one of half the size. */
    private static final int[] FEW = {0, 1, 3};
    /** Blocks for what is expected: fewer if they would have few nodes, more if they would be too large. */
    private static final int BLOCKS = 64;
    private static final int LEAST_IN_BLOCK = 256;
    private static final int HIGHEST_TREE = 16;
    private static final int ROOTS_SHIFT = 10;
    private static final int ROOTS_MASK = (1 << ROOTS_SHIFT) - 1;
    private static final long LOW = 0xFFFF_FFFFL;

    private final QueueNodes nodes;
    private final int[] pathNode = new int[HIGHEST_TREE];
    private final int[] pathSlot = new int[HIGHEST_TREE];
    /** By queue: its root above, its first leaf below. */
    private long[][] ends = new long[1][];
    private int height;
    private int size;

    /** Queues that will hold about so many entries. */
    PriceQueues(final int expected) {
        this(nodes(expected));
    }

    /** Queues whose nodes are those of others as well. */
    PriceQueues(final QueueNodes nodes) {
        this.nodes = nodes;
    }

    /**
     * Nodes for about so many entries. They are allocated a small part at a time, so that what is left of the last
     * block is little for each entry.
     */
    static QueueNodes nodes(final int expected) {
        final int most = expected / FEWEST + 2;
        return new QueueNodes(Math.min(most, Math.max(most / BLOCKS, LEAST_IN_BLOCK)));
    }

    /** Entries in all queues. */
    int size() {
        return size;
    }

    /** Bytes in use by nodes. */
    long bytes() {
        return nodes.bytes();
    }

    QueueNodes nodes() {
        return nodes;
    }

    /** The root of a queue, or NONE if it is empty. */
    int root(final int queue) {
        return (int)(ends(queue) >> 32);
    }

    private int leaf(final int queue) {
        return (int)ends(queue);
    }

    private long ends(final int queue) {
        final int block = queue >>> ROOTS_SHIFT;
        return block < ends.length && ends[block] != null ? ends[block][queue & ROOTS_MASK] : NONE;
    }

    /** A leaf that was the first stays so while there is a root above it. */
    private void root(final int queue, final int node) {
        final int leaf = node == NONE || nodes.level(node) == 0 ? node : leaf(queue);
        ends[queue >>> ROOTS_SHIFT][queue & ROOTS_MASK] = (long)node << 32 | (leaf & LOW);
    }

    private void prepare(final int queue) {
        final int block = queue >>> ROOTS_SHIFT;
        if (block >= ends.length) {
            ends = Arrays.copyOf(ends, Math.max(block + 1, 2 * ends.length));
        }
        if (ends[block] == null) {
            ends[block] = new long[1 << ROOTS_SHIFT];
            Arrays.fill(ends[block], NONE);
        }
    }

    /** Adds an entry without bits of its owner's. */
    void insert(final int queue, final long price, final long priority, final int handle) {
        insert(queue, price, priority, handle, 0);
    }

    /** Adds an entry; no other of the queue has the same price and priority. */
    void insert(final int queue, final long price, final long priority, final int handle, final int bits) {
        final long word = (long)bits << 32 | handle;
        final int root = root(queue);
        if (root == NONE) {
            prepare(queue);
            final int leaf = nodes.take(0, 0);
            nodes.open(leaf, 0, word, price, priority);
            root(queue, leaf);
        } else {
            final int leaf = descend(root, price, priority);
            put(queue, leaf, nodes.notAfter(leaf, price, priority), word, price, priority);
        }
        size++;
    }

    /** Removes an entry that is there. */
    void remove(final int queue, final long price, final long priority) {
        final int root = root(queue);
        final int leaf = root == NONE ? NONE : descend(root, price, priority);
        final int slot = leaf == NONE ? NONE : nodes.notAfter(leaf, price, priority) - 1;
        if (slot < 0 || nodes.price(leaf, slot) != price || nodes.priority(leaf, slot) != priority) {
            throw new IllegalStateException("no entry " + queue + ", " + price + ", " + priority);
        }
        take(queue, 0, leaf, slot);
        size--;
    }

    /** The first entry of a queue, or NONE. */
    int first(final int queue) {
        return firstOf(leaf(queue));
    }

    /** Asks for what comes first in a queue; returns a number without a meaning. */
    long touchFirst(final int queue) {
        final int leaf = leaf(queue);
        return leaf == NONE ? 0 : nodes.touchFirst(leaf);
    }

    /** The first entry of a queue that comes after a price and priority, or NONE. */
    int firstAfter(final int queue, final long price, final long priority) {
        final int root = root(queue);
        if (root == NONE) {
            return NONE;
        }
        final int leaf = descend(root, price, priority);
        final int slot = nodes.notAfter(leaf, price, priority);
        return slot < nodes.count(leaf) ? QueueNodes.position(leaf, slot) : firstOf(nodes.next(leaf));
    }

    /** The entry after another in its queue, or NONE. */
    int after(final int position) {
        final int leaf = QueueNodes.nodeOf(position);
        return QueueNodes.slotOf(position) + 1 < nodes.count(leaf) ? position + 1 : firstOf(nodes.next(leaf));
    }

    /** Whether the position so many places further is one of the same node. */
    boolean isInNode(final int position, final int places) {
        return QueueNodes.slotOf(position) + places < nodes.count(QueueNodes.nodeOf(position));
    }

    private static int firstOf(final int leaf) {
        return leaf == NONE ? NONE : QueueNodes.position(leaf, 0);
    }

    /** Handle of the listing of an entry. */
    int handleAt(final int position) {
        return (int)nodes.word(QueueNodes.nodeOf(position), QueueNodes.slotOf(position));
    }

    /** What its owner keeps beside an entry. */
    int bitsAt(final int position) {
        return (int)(nodes.word(QueueNodes.nodeOf(position), QueueNodes.slotOf(position)) >>> 32);
    }

    /** Both: bits above, handle below. */
    long wordAt(final int position) {
        return nodes.word(QueueNodes.nodeOf(position), QueueNodes.slotOf(position));
    }

    long priceAt(final int position) {
        return nodes.price(QueueNodes.nodeOf(position), QueueNodes.slotOf(position));
    }

    long priorityAt(final int position) {
        return nodes.priority(QueueNodes.nodeOf(position), QueueNodes.slotOf(position));
    }

    /** Finds the leaf of a key and remembers the way. */
    private int descend(final int root, final long price, final long priority) {
        int node = root;
        height = nodes.level(root);
        for (int level = height; level > 0; level--) {
            final int slot = Math.max(0, nodes.notAfter(node, price, priority) - 1);
            pathNode[level] = node;
            pathSlot[level] = slot;
            node = child(node, slot);
        }
        return node;
    }

    /** The node below another on the way to the end of a price, or NONE below a leaf. */
    int towards(final int node, final long price) {
        return nodes.level(node) == 0 ? NONE
            : child(node, Math.max(0, nodes.notAfter(node, price, Long.MAX_VALUE) - 1));
    }

    /** Puts an entry into a node; a full one is split, and the way up with it as far as it is full. */
    private void put(final int queue, final int node, final int slot, final long word,
        final long price, final long priority) {
        if (!nodes.isFull(node)) {
            nodes.open(node, slot, word, price, priority);
        } else if (nodes.size(node) < QueueNodes.LARGEST) {
            final int larger = nodes.resize(node, nodes.size(node) + 1);
            root(queue, larger);
            nodes.open(larger, slot, word, price, priority);
        } else {
            final int other = nodes.split(node);
            final int kept = nodes.count(node);
            nodes.open(slot <= kept ? node : other, slot <= kept ? slot : slot - kept, word, price, priority);
            link(queue, nodes.level(node) + 1, node, other);
        }
    }

    /** Makes a node that was split off known one level above. */
    private void link(final int queue, final int level, final int node, final int other) {
        final long price = nodes.price(other, 0);
        final long priority = nodes.priority(other, 0);
        if (level > height) {
            final int root = nodes.take(0, level);
            nodes.open(root, 0, node, Long.MIN_VALUE, Long.MIN_VALUE);
            nodes.open(root, 1, other, price, priority);
            root(queue, root);
        } else {
            put(queue, pathNode[level], pathSlot[level] + 1, other, price, priority);
        }
    }

    /** Takes an entry out of a node; one that becomes short is filled up from its neighbour or merged with it. */
    private void take(final int queue, final int level, final int node, final int slot) {
        final int left = nodes.close(node, slot);
        if (level == height) {
            fit(queue, node, left);
        } else if (left < FEWEST) {
            fillUp(queue, level, pathNode[level + 1], pathSlot[level + 1]);
        }
    }

    /** A root is no larger than it needs to be. */
    private void fit(final int queue, final int root, final int count) {
        if (count == 0) {
            nodes.release(root);
            root(queue, NONE);
        } else if (count == 1 && nodes.level(root) > 0) {
            final int child = child(root, 0);
            nodes.release(root);
            root(queue, child);
            fit(queue, child, nodes.count(child));
        } else if (count <= FEW[nodes.size(root)]) {
            root(queue, nodes.resize(root, nodes.size(root) - 1));
        }
    }

    private void fillUp(final int queue, final int level, final int parent, final int slot) {
        final int first = slot + 1 < nodes.count(parent) ? slot : slot - 1;
        final int left = child(parent, first);
        final int right = child(parent, first + 1);
        if (level > 0) {
            nodes.copyKey(parent, first + 1, right, 0);
        }
        final int total = nodes.count(left) + nodes.count(right);
        if (total <= nodes.most()) {
            nodes.move(right, 0, left, nodes.count(left), nodes.count(right));
            nodes.count(left, total);
            nodes.next(left, nodes.next(right));
            nodes.release(right);
            take(queue, level + 1, parent, first + 1);
        } else {
            balance(left, right, total / 2 - nodes.count(left));
            nodes.copyKey(right, 0, parent, first + 1);
        }
    }

    /** Moves entries between neighbours: from the right one if there are more than 0 to move. */
    private void balance(final int left, final int right, final int moved) {
        final int ofLeft = nodes.count(left);
        final int ofRight = nodes.count(right);
        if (moved > 0) {
            nodes.move(right, 0, left, ofLeft, moved);
            nodes.move(right, moved, right, 0, ofRight - moved);
        } else {
            nodes.move(right, 0, right, -moved, ofRight);
            nodes.move(left, ofLeft + moved, right, 0, -moved);
        }
        nodes.count(left, ofLeft + moved);
        nodes.count(right, ofRight - moved);
    }

    private int child(final int node, final int slot) {
        return (int)(nodes.word(node, slot) & LOW);
    }
}
